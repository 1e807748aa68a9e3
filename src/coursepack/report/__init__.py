"""Reports: diagnostics as text, for people and for machines. One format a file, found by its name."""
