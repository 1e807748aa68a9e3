"""The pages of what can be wrong with a quiz, for `coursepack explain`."""

FAULTS = {
    "no-question": """
        A `question` block has keys of its own, and no question.

        The question stands under its type, beside the block's keys:

            - question:
                title: Before you go on
                choice:
                  id: warm-up
                  stem: Which of these hands a state on?
                  options: [{text: A recurrent network, correct: true}, A plain one]
        """,
    "not-attempts": """
        `attempts` of a quiz is neither a number nor `unlimited`.

        It says how often a learner may take the quiz. The best result counts.

            - quiz:
                id: check
                attempts: 3
        """,
    "draw-not-yet": """
        A quiz draws questions from a bank, which this version does not do yet.

        Until then, write the questions in the quiz itself:

            - quiz:
                id: check
                shuffle: {questions: true}
                questions:
                  - choice: …
        """,
    "forgotten-in-quiz": """
        A question of a quiz says `remember: false`.

        A learner may leave a quiz in the middle and come back: each answer is kept, so that none is lost. Practice that
        need not be kept stands in a `question` block of its own, outside of the quiz:

            - question:
                choice:
                  id: warm-up
                  remember: false
        """,
}
"""The page of each, by its name."""
