"""What can be wrong with the values of a course, as `coursepack explain` tells it: a page for each name."""

FAULTS = {
    "empty-field": """
        A key has nothing behind it.

        ## What it finds

        A key without a value, a text of blanks, and a list without entries, where something is due.

        ## Why it matters

        The learner would see an empty line, or nothing at all.

        ## Instead

        Write the value behind the colon, or take the key out.
        """,
    "missing-field": """
        A key is missing that its place needs.

        ## What it finds

        A part without one of the keys that it cannot do without: a page without `title`, a question without `stem`.

        ## Why it matters

        There is nothing to show in its place.

        ## Instead

        Add the key. Where it seems to be there, look at its indentation: it may belong to the line above.
        """,
    "missing-id": """
        A part that keeps progress has no id.

        ## What it finds

        A module, page, quiz, question or reflection without `id`.

        ## Why it matters

        What a learner has seen and answered is kept by id. With it, titles, texts and places may change, and the
        answers stay.

        ## Instead

        Run `coursepack fix`, which writes a short id into each part that lacks one and keeps your comments and layout.
        Or add one yourself: `id: first-steps`.
        """,
    "newer-format": """
        The course is written for a newer coursepack.

        ## What it finds

        A `format:` with a higher number than this version of coursepack reads.

        ## Why it matters

        In a newer format the same words may mean something else, so nothing else in the file is judged.

        ## Instead

        Upgrade coursepack, for example with `pipx upgrade coursepack`.
        """,
    "not-a-date": """
        A date is due here.

        ## What it finds

        A date that is not written as year, month and day.

        ## Why it matters

        `3/4/2026` is in March for some readers and in April for others.

        ## Instead

        Write `2026-03-31`.
        """,
    "not-a-duration": """
        A duration is due here.

        ## What it finds

        A duration that is not a whole number of minutes or hours.

        ## Why it matters

        Times are added up and compared with an estimate of how long a learner takes.

        ## Instead

        Write `20 min` or `2 h`.
        """,
    "not-a-number": """
        A number is due here.

        ## What it finds

        Words, quotes, a percent sign, a decimal comma, infinity or a number of more than 15 digits where a number is
        due.

        ## Why it matters

        A score or a number of points that is guessed would be reported to the LMS.

        ## Instead

        Write digits without quotes, with a point before decimals: `mastery_score: 72.5`.
        """,
    "not-an-id": """
        An id has a form that an id may not have.

        ## What it finds

        An id with blanks, capitals, accents, underscores, a digit at its start, two hyphens in a row, or more than 64
        characters.

        ## Why it matters

        Ids stand in file names, in addresses and in reports of every LMS; this form survives all of them.

        ## Instead

        Write lower-case letters and digits with single hyphens between: `first-steps`.
        """,
    "not-one-type": """
        A block or a question does not have exactly one type.

        ## What it finds

        An entry of a list of blocks or questions with two keys or more. Each starts with its type, and everything else
        is indented below it.

        ## Why it matters

        With two types it is not clear which is meant; with a key beside the type, the key belongs to nothing.

        ## Instead

        Indent what belongs to the block below its type:

            - text:
                title: States
                text: A state is a memory.
        """,
    "not-text": """
        Text is due here.

        ## What it finds

        A list, or keys with values, where a text is due. A colon followed by a blank makes a key of what stands before
        it, so that `title: Part 1: States` is one, and square brackets make a list.

        ## Why it matters

        The text would not be what you wrote.

        ## Instead

        Put the text in quotes: `title: "Part 1: States"`. A longer one goes behind a `|`, indented, on lines of its
        own.
        """,
    "not-true-or-false": """
        `true` or `false` is due here.

        ## What it finds

        `yes`, `no`, `on`, `off` or another word where something is to be switched. In this format, as in YAML 1.2,
        these are words like any others.

        ## Why it matters

        YAML tools disagree about `no`; here it is never false by accident, and so it cannot be false on purpose either.

        ## Instead

        Write `true` or `false`, without quotes.
        """,
    "out-of-range": """
        A number is outside of what its place takes.

        ## What it finds

        A mastery score above 100 or below 0, points of zero or less, and the like.

        ## Why it matters

        A score that cannot exist cannot be reached, and some LMSs refuse to store it.

        ## Instead

        Write a number within the limits that the message names.
        """,
    "resume-data-too-large": """
        Learners' answers could outgrow what the LMS keeps.

        ## What it finds

        A course whose answers, attempts and reflections together could take more characters than the target keeps:
        4,096 for SCORM 1.2. What counts is the worst case, a learner who answers everything at full length.

        ## Why it matters

        An LMS cuts off what is too long, or refuses it, and the learner comes back to nothing. This is found here,
        before anybody has answered.

        ## Instead

        Lower `max_length` of reflections and other free text, give practice questions `remember: false`, or divide the
        course in two. The message lists the largest contributors, and each line of theirs is marked.
        """,
    "too-few": """
        A list has too few entries.

        ## What it finds

        A list with fewer entries than make sense: one option to choose from, one column side by side.

        ## Why it matters

        A choice of one is no choice.

        ## Instead

        Add entries, or use another block.
        """,
    "too-long": """
        A text is too long for its place.

        ## What it finds

        A text with more characters than the message names.

        ## Why it matters

        What stands beyond a limit is cut off in an LMS.

        ## Instead

        Shorten it, or say the rest in another place.
        """,
    "too-many": """
        A list has too many entries.

        ## What it finds

        A list with more entries than its place takes. Where a limit comes from a standard, the message says which.

        ## Why it matters

        What stands beyond a limit is lost in an LMS, or cannot be told apart in its reports.

        ## Instead

        Divide the list, or take entries out.
        """,
    "too-short": """
        A text is too short for its place.

        ## What it finds

        A text with fewer characters than the message names.

        ## Why it matters

        It could not do its work.

        ## Instead

        Write a little more.
        """,
    "unknown-block": """
        There is no block of this type.

        ## What it finds

        An entry of `blocks` that starts with a word which is no type of block.

        ## Why it matters

        What stands below it could not be shown.

        ## Instead

        Write the type that is meant; the message names the nearest one, or all of them. Questions stand in a `question`
        or a `quiz` block.
        """,
    "unknown-form": """
        A value is not of the form that is due.

        ## What it finds

        A text that cannot be read as what its place takes.

        ## Why it matters

        Guessing at it might put something else on the page.

        ## Instead

        Write it in the form that the message names.
        """,
    "unknown-key": """
        A key is written that its place does not take.

        ## What it finds

        A key of a page, a block, a question or any other part that this part does not have; most often a slip of the
        keyboard, such as `anwser` for `answer`, or a key that is indented too far or not far enough.

        ## Why it matters

        A key that is not understood would do nothing, and nobody would notice that the quiz is not shuffled or the
        answer is not marked.

        ## Instead

        Write the key that is meant; the message names the nearest one. `coursepack schema` lets an editor offer the
        keys of each place while you type.
        """,
    "unknown-question": """
        There is no question of this type.

        ## What it finds

        A question that starts with a word which is no type of question.

        ## Why it matters

        It could not be asked.

        ## Instead

        Write the type that is meant; the message names the nearest one, or all of them.
        """,
    "unknown-rule": """
        A comment ignores a rule that does not exist.

        ## What it finds

        A name in `# coursepack: ignore[…]` that is no lint rule.

        ## Why it matters

        The comment does nothing, and the warning it was written for still comes.

        ## Instead

        Write the name as it stands in brackets before the message: `warning[long-stem]`.
        """,
    "unknown-value": """
        A word is written that its place does not take.

        ## What it finds

        A word other than those from which a key lets you choose: `feedback: later` instead of `now`, `end` or `never`.

        ## Why it matters

        A choice that is not understood would be left at its default in silence.

        ## Instead

        Write one of the words that the message lists.
        """,
    "unused-suppression": """
        A comment ignores something that is not found.

        ## What it finds

        A name in `# coursepack: ignore[…]` or `<!-- coursepack: ignore[…] -->` for which nothing is found where the
        comment counts: on its own line, or where it stands alone on the next one, in Markdown on the next paragraph;
        with `ignore-file` in the whole file.

        ## Why it matters

        A comment that is left behind would hide the next mistake of its kind.

        ## Instead

        Take the name out of the comment. Errors cannot be ignored: only warnings can.
        """,
    "wrong-type": """
        Something of another kind is due here.

        ## What it finds

        A text where a list is due, a list where keys with values are due, and so on. Lists are lines that start with `-
        `; keys with values are lines with a colon.

        ## Why it matters

        Read otherwise than you mean it, it would be shown otherwise than you mean it.

        ## Instead

        Write it in the form that the message names:

            blocks:
              - text: A list has a line with a hyphen for each entry.
            grading:
              mastery_score: 70
        """,
    "wrong-value": """
        A value does not fit.

        ## What it finds

        A value that is of the right kind and still cannot be used, for the reason that the message gives.

        ## Why it matters

        Guessing at it might put something else on the page.

        ## Instead

        Change what the message names.
        """,
}
