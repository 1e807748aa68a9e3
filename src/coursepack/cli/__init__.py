"""The command line: parses, calls, chooses a report, returns an exit code. It imports what is heavy when it uses it."""
