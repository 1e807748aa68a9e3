"""The lint rules, one a file: the name that is printed to an author finds the file."""
