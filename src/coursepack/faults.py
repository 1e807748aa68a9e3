"""What is said where no file of the course is to blame: about the place of the course and of its package."""

FAULTS = {
    "no-course": """
        A command was asked to work on a course, and found none.

        A course is a folder with a `course.yaml`. coursepack looks in the folder that you name, or stand in, and then
        in each folder above it. This is the smallest course there is; save it as `course.yaml` in a folder of its own
        and run `coursepack build` there:

            format: 1
            id: first-steps
            title: First steps
            modules:
              - id: start
                title: Start
                pages:
                  - id: welcome
                    title: Welcome
                    blocks:
                      - text: Hello, and welcome to the course.
        """,
    "no-output-folder": """
        The folder in which the folder for packages should be made is not there.

        `--out some/folder` makes `folder`, but not `some`: a slip of the keyboard would otherwise put the package where
        nobody looks for it. Make the folder first, or name another.
        """,
    "output-not-a-folder": """
        The place where packages should go is a file or a symbolic link.

        coursepack replaces what an earlier build wrote there, and does so only in a plain folder, so that it never
        writes through a link into a place that you did not name.
        """,
    "output-in-course": """
        The place where packages should go lies among the files of the course.

        A package in there would be read as a file of the course by the next build. The folder `dist` at the top of the
        course is the one exception: it is never read. Any folder outside of the course will do too.
        """,
    "cannot-write": """
        A package, or the lock of the course, could not be written as it should be.

        The disk may be full, a folder protected, or a file open in another program; or a file of the course changed
        while it was read, or has a name that not every LMS keeps. What an earlier build wrote is untouched: everything
        is written under another name first, and takes its place only when it is complete.
        """,
    "cannot-read": """
        A file of the course could not be read while the package was made.

        It went away, or may not be read by you. Look at whether it is there, and build again.
        """,
}
"""The page of each, by its name."""
