"""How much a file may hold, so that no input takes the machine with it. An honest course is far from each limit."""

FILE_BYTES = 16 * 1024 * 1024
"""A course of 2,000 pages in one file has about 14 MB. Checked before a file is read."""

TEXT_CHARACTERS = 256 * 1024
"""One text: 40,000 words, far beyond any page. What a hostile one costs grows with it: a text of nothing but beginnings
of pictures takes 4 s at this length. A picture in base64 does not belong here either."""

DEPTH = 64
"""Lists and mappings within each other. The deepest block of a course stands about 20 deep.

Checked on the parser's events, before the next one is asked for: the C parser takes a time that grows with the square
of the depth, and whatever walks a tree by recursion would end at Python's own limit.
"""

NODES = 400_000
"""Keys and values of one file, so that a file of nothing but commas stays within memory."""

COURSE_CHARACTERS = 64 * 1024 * 1024
"""All files of a course together: 9,000 pages have about 63 million."""

COURSE_NODES = 400_000
"""Keys and values of all files together: 25,000 questions, or 3,000 pages with five questions each.

To check so many takes 6 s and to build them under 512 MiB; twice as many would take more than a small machine has.
"""

PROBLEMS = 1_000
"""Mistakes that are told about one YAML text; nobody reads on, and each takes memory."""
