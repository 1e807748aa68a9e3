"""One moving line on the terminal for work that takes longer than a second; it leaves no trace."""

from __future__ import annotations

from types import TracebackType

from coursepack.cli import _terminal

PATIENCE_SECONDS = 1.0
FRAME_SECONDS = 0.12
FRAMES = "|/-\\"


class Progress:
    """A context in which `tell` says what is being done. Where nobody looks, it does nothing."""

    def __init__(self) -> None:
        self._doing = ""
        self._shown = 0

    def __enter__(self) -> Progress:
        if _terminal.interactive():
            from threading import Event, Thread

            self._ended = Event()
            self._thread = Thread(target=self._run, daemon=True)
            self._thread.start()
        return self

    def tell(self, doing: str) -> None:
        """Say what is being done now."""
        self._doing = doing

    def _run(self) -> None:
        if self._ended.wait(PATIENCE_SECONDS):
            return
        frame = 0
        while not self._ended.wait(FRAME_SECONDS):
            text = f"{FRAMES[frame % len(FRAMES)]} {self._doing}"
            _terminal.say("\r" + text.ljust(self._shown))
            self._shown = max(self._shown, len(text))
            frame += 1
        if self._shown:
            _terminal.say("\r" + " " * self._shown + "\r")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if hasattr(self, "_ended"):
            self._ended.set()
            self._thread.join()
