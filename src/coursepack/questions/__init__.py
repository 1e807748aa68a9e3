"""One question type a file: its model, what an answer keeps, how it is scored and reported."""
