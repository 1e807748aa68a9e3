"""YAML and Markdown files, read into nodes that know their place."""
