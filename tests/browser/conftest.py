"""What the tests in a browser share: Chromium, a server, built packages, and an LMS to launch them in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from browser_finder import FLAGS, find_browser  # noqa: E402
from browser_server import Server, serve  # noqa: E402
from built_course import build_course  # noqa: E402
from lms_stage import Stage  # noqa: E402

TESTS = HERE.parent
AGAIN = TESTS / "node_modules" / "scorm-again" / "dist"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


PATIENCE = 30_000
"""Milliseconds that anything may take: only a failure waits so long, and a busy machine is none."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; a machine without one fails here, and says what to install."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A learner's browser: empty, on a desk, and in no mood for motion, so that nothing is waited for."""
    made = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Builds a course once: `built()` the small one of these tests, `built("sample")` the sample course.

    Further arguments are pairs of texts to replace in course.yaml.
    """
    known: dict[tuple[object, ...], Path] = {}

    def build(name: str = "small", *changes: tuple[str, str]) -> Path:
        key = (name, changes)
        if key not in known:
            source = TESTS.parent / "course" if name == "sample" else HERE / "course"
            known[key] = build_course(source, tmp_path_factory.mktemp("built"), changes)
        return known[key]

    return build


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A web server for the LMS's own pages; `server.mount` adds a package."""
    assert AGAIN.is_dir(), "scorm-again is missing: run `npm ci --ignore-scripts` in tests/"
    with serve({"lms": HERE / "lms", "scorm-again": AGAIN}) as running:
        yield running


@pytest.fixture
def stage(context: BrowserContext, server: Server, built: Callable[..., Path]) -> Iterator[Stage]:
    """A learner in front of an LMS, with the small course. At the end everything that must always hold is checked."""
    made = Stage(context, server, built)
    yield made
    made.check()
