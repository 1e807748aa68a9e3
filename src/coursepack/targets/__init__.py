"""Targets: each turns a site into the package of one standard."""
