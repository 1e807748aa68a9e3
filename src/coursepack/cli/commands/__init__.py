"""One command a file, found by its name. Each holds `COMMAND`, and imports the compiler only when it runs."""
