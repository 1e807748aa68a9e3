"""coursepack compiles a course, written as YAML and Markdown, into packages that any LMS plays."""

__version__ = "0.1.0"
