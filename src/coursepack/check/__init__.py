"""From a located tree to a checked course: models first, then one lint rule a file."""
