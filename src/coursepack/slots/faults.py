"""What can be wrong with `course.lock`, as `coursepack explain` tells it: a Markdown text for each name."""

CONFLICT = "lock-conflict"
TWICE = "lock-number-twice"
LINE = "lock-line"
NEWER = "lock-newer"
STALE = "lock-stale"

FAULTS = {
    CONFLICT: """\
**What it finds.** `course.lock` holds the marks that git leaves where two people changed the same lines.

**Why it matters.** The file gives every question and page the number under which learners' answers are kept. As long as
it holds both sides, nobody can say which number is whose.

**Instead.** Run `coursepack fix`. It keeps the lines of both sides; where both gave the same number away, the line of
the branch that you stood on keeps it and the other one gets a new number.
""",
    TWICE: """\
**What it finds.** Two things own the same number in `course.lock`, or one thing stands there twice. This comes from
merging two branches that each added something.

**Why it matters.** The answer that a learner gave to one question would be shown as the answer to another.

**Instead.** Run `coursepack fix`. The older line keeps its number, as git tells it, and without git the line that
stands first. If learners have seen the other one already, give this line a number yourself, one that stands nowhere
else.
""",
    LINE: """\
**What it finds.** A line of `course.lock` is not of the form in which coursepack writes it: a key is missing or
unknown, or a value is of another kind.

**Why it matters.** Whatever the line said about learners' progress would be lost.

**Instead.** Take the line back to what it was in git. If that is not possible, delete it: its thing gets a new number,
and learners answer it again.
""",
    NEWER: """\
**What it finds.** `course.lock` was written by a newer coursepack, in a form that this one does not know.

**Why it matters.** A guess would mix up the answers of learners.

**Instead.** Upgrade coursepack. Everybody who builds the course needs the newer one.
""",
    STALE: """\
**What it finds.** The course has pages or questions that have no number in `course.lock`, or ones that now ask
something else than they did when their number was given.

**Why it matters.** A number that is given at build time and not committed is given again elsewhere, perhaps to
another question. Then learners' answers turn up in the wrong place.

**Instead.** Run `coursepack build` without `--locked` and commit `course.lock` with the course.
""",
}
