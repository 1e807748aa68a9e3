"""Text with a name, places in it, and what there is to say about them. The lowest floor: imports nothing of ours."""

from coursepack.source.diagnostic import Diagnostic, Label, Severity
from coursepack.source.file import SourceFile
from coursepack.source.span import Span

__all__ = ["Diagnostic", "Label", "Severity", "SourceFile", "Span"]
