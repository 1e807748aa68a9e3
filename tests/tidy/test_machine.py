"""`tests/setup` on machines that lack something: it installs what it may, and else says what to install, and fails."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SETUP = Path(__file__).parents[1] / "setup"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="a script for Debian and Ubuntu")


class Machine:
    """A machine that has `sh` and the programs given to it, each a few lines of shell; it keeps what was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log"
        folder.mkdir()
        (folder / "sh").symlink_to(shutil.which("sh") or "/bin/sh")
        self.has("env", 'while [ "${1#*=}" != "$1" ]; do shift; done; exec "$@"')

    def has(self, name: str, does: str) -> None:
        program = self.folder / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> {self.log}\n{does}\n', "utf-8")
        program.chmod(0o755)

    def run(self, *args: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": str(self.folder), **variables}
        return subprocess.run(
            ["sh", str(SETUP), *args],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            executable="/bin/sh",
        )

    @property
    def called(self) -> str:
        return self.log.read_text("utf-8") if self.log.exists() else ""


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path / "bin")


NODE = 'case "$1" in -p) echo {} ;; esac'
LACKING = [("node", "Node 18"), ("browser", "Chromium"), ("python", "Python 3.11")]


@pytest.mark.parametrize(("what", "named"), LACKING)
def test_a_user_without_rights_is_told_what_to_install(machine, what, named):
    machine.has("id", "echo 1000")
    machine.has("apt-get", "exit 0")
    ran = machine.run(what)
    assert ran.returncode == 1
    assert named in ran.stderr
    assert "install" in ran.stderr
    assert "apt-get" not in machine.called


@pytest.mark.parametrize(("what", "named"), LACKING)
def test_a_machine_of_another_kind_is_told_what_to_install(machine, what, named):
    machine.has("id", "echo 0")
    ran = machine.run(what)
    assert (ran.returncode, named in ran.stderr) == (1, True)


def test_root_gets_what_is_missing_and_nothing_else(machine):
    machine.has("id", "echo 0")
    machine.has("apt-get", f'case "$*" in *chromium*) printf "#!/bin/sh\\n" > {machine.folder}/chromium; '
                f'/bin/chmod +x {machine.folder}/chromium ;; esac')  # fmt: skip
    assert machine.run("browser").returncode == 0
    assert "install -y -qq --no-install-recommends chromium fonts-dejavu" in machine.called
    machine.log.unlink()
    assert machine.run("browser").returncode == 0
    assert "apt-get" not in machine.called


def test_a_sudo_without_a_password_will_do(machine):
    machine.has("id", "echo 1000")
    machine.has("sudo", 'test "$1" = -n && shift; exec "$@"')
    machine.has("true", "exit 0")
    machine.has("apt-get", f'case "$*" in *chromium*) /bin/cp {machine.folder}/true {machine.folder}/chromium ;; esac')
    assert machine.run("browser").returncode == 0
    assert "sudo apt-get update" in machine.called


def test_a_sudo_that_asks_is_not_used(machine):
    machine.has("id", "echo 1000")
    machine.has("sudo", "exit 1")
    machine.has("apt-get", "exit 0")
    assert machine.run("browser").returncode == 1
    assert "apt-get" not in machine.called


def test_a_browser_that_is_named_is_enough(machine):
    assert machine.run("browser", COURSEPACK_BROWSER="/opt/chrome").returncode == 0


@pytest.mark.parametrize(("version", "code"), [(16, 1), (18, 0), (20, 0), (100, 0)])
def test_node_has_to_be_18(machine, version, code):
    machine.has("id", "echo 1000")
    machine.has("npm", "")
    machine.has("node", NODE.format(version))
    ran = machine.run("node")
    assert ran.returncode == code
    assert ("Node 18" in ran.stderr) == bool(code)
