"""What keeps a package from being written, beyond what the disk itself says. `compile` makes a diagnostic of it."""


class ArchiveError(Exception):
    """`message` is the fact, in words for an author; `help` says the next act. The old output is untouched."""

    def __init__(self, message: str, help_: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help_
