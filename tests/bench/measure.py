"""What one run of a command costs: the operating system's own account of the finished process and its children."""

import os
import statistics
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU in seconds (user and system, with children that it waited for) and the peak memory in MiB."""

    cpu: float
    peak: float


def run(command: Sequence[str], folder: Path) -> Cost:
    """Runs a command to its end. Raises RuntimeError with what it printed when it did not succeed."""
    log = folder / ".bench.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} → {process.returncode}\n{log.read_text('utf-8', 'replace')}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def side_by_side(runs: int, commands: dict[str, Callable[[], Cost]]) -> dict[str, Cost]:
    """Each command in turn, A B C A B C …, so that a machine that slows down slows all of them; medians.

    One round comes first and does not count.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            cost = command()
            if turn or runs == 0:
                costs[name].append(cost)
    return {
        name: Cost(statistics.median(cost.cpu for cost in of), max(cost.peak for cost in of))
        for name, of in costs.items()
    }


def size(path: Path) -> int:
    """The bytes of a file, or of all files below a folder."""
    return path.stat().st_size if path.is_file() else sum(p.stat().st_size for p in path.rglob("*") if p.is_file())
