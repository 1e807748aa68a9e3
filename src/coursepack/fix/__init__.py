"""Mends what a program can mend in an author's files: missing ids, and a lock after a merge. Everything else stays."""

from coursepack.fix.ages import line_ages
from coursepack.fix.diff import diff
from coursepack.fix.edit import Edit, rewritten
from coursepack.fix.mend import fix
from coursepack.fix.write import UnwrittenError, apply

__all__ = ["Edit", "UnwrittenError", "apply", "diff", "fix", "line_ages", "rewritten"]
