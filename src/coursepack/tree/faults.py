"""What can be wrong with how a course is written down, as `coursepack explain` tells it: a Markdown text a name."""

FAULTS = {
    "alias": """
        A text without quotes starts with `*` or `&`, which YAML reads as an alias.

        ## What it finds

        `&name` in front of a value gives it a name in YAML, and `*name` repeats it somewhere else. A text that happens
        to start with one of the two signs, such as `*Important*`, is taken for the same.

        ## Why it matters

        A course says each thing where it stands, so that it can be read from top to bottom. And nine lines of aliases
        can unfold into a billion values.

        ## Instead

        Put the text in quotes, or below `|`, where every sign is text. Write a value again where it is used again.

        ```yaml
        text: "*Important:* save your work."
        ```
        """,
    "blocks-in-front-matter": """
        The front matter of a Markdown page has a key `blocks`.

        ## What it finds

        A page in Markdown has its blocks below the front matter: prose as it is, every other block as a fence.

        ## Why it matters

        Two places for the blocks of one page would leave open which come first.

        ## Instead

        Move them below the second `---`. Or make the page a YAML file, which has `blocks` as a key.

        ````markdown
        ---
        id: start
        title: Start
        ---
        Prose as it is.

        ```{callout}
        text: A block of another type.
        ```
        ````
        """,
    "complex-key": """
        A list or a mapping stands where a key is due.

        ## What it finds

        In YAML a whole list can be a key. Mostly it is a text that starts with `{` or `[` and has no quotes, such as
        `{{ name }}`.

        ## Why it matters

        What was meant as text would be lost in the structure of the file.

        ## Instead

        ```yaml
        title: "{{ name }} is shown as it is"
        ```
        """,
    "conflict-marks": """
        git left the two sides of a conflict in a file.

        ## What it finds

        A line that starts with `<<<<<<<` or `>>>>>>>`. In the prose of a page it is a warning, since a page on git may
        show such lines as code.

        ## Why it matters

        Two people changed the same lines, and git does not know whose are right. As it stands the learner would read
        both.

        ## Instead

        Keep what is right of the two sides, and remove the three lines with the marks.
        """,
    "control-character": """
        The text holds a character that nobody can see and no page can show.

        ## What it finds

        Control characters (other than tab and line end), halves of characters, and a byte order mark in the middle of a
        text: as they are, or written as an escape in double quotes (`"\\0"`). They come in with text from a PDF, a
        terminal or a spreadsheet.

        ## Why it matters

        XML forbids them, so an LMS refuses the package; and a key with one in it looks right and is another key.

        ## Instead

        Delete the character; the message says where it stands. Retyping the words around it is the surest way.
        """,
    "course-too-large": """
        All files of the course together hold more than coursepack takes in.

        ## What it finds

        More than 67 million characters, which is some 9,000 pages; or more than 400,000 keys and values, which is some
        25,000 questions. The file with which the course becomes too large is named, and none behind it is read.

        ## Why it matters

        No LMS plays a package of that size well, and building it would take the memory of the machine.

        ## Instead

        Divide it into several courses.
        """,
    "duplicate-key": """
        The same key stands twice in one mapping.

        ## What it finds

        Two lines of the same level with the same key, in a list or mapping in brackets too.

        ## Why it matters

        Only one of the two values could count. Most programs take the last one and say nothing, and a part of the
        course is gone without a word.

        ## Instead

        Keep one of them. If two things were meant, they are entries of a list, and each starts with `- `:

        ```yaml
        blocks:
          - text: The first text.
          - text: The second text.
        ```
        """,
    "empty-course": """
        The course file holds nothing, or nothing that is not a draft.

        ## What it finds

        A `course.yaml` without a key, with comments only; or a course of which every page is marked `draft: true`.

        ## Why it matters

        There is nothing to put into a package.

        ## Instead

        This is the smallest course there is:

        ```yaml
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
        ```
        """,
    "empty-file": """
        A file that the course lists holds nothing.

        ## What it finds

        The file of a module or page has no key; at most comments.

        ## Why it matters

        A learner would come to a page with nothing on it.

        ## Instead

        Write the module or page into it, or take its path out of the list.

        ```yaml
        id: start
        title: Start
        pages:
          - start/welcome.md
        ```
        """,
    "empty-key": """
        A colon stands without a key in front of it.

        ## What it finds

        `: value`, or a key that is an empty text in quotes.

        ## Why it matters

        Nothing can be known about a value without a name.

        ## Instead

        Write `key: value`. A text that starts with a colon goes in quotes.
        """,
    "fence-type": """
        What stands behind a fence is no type of a block.

        ## What it finds

        A fence of a Markdown page whose first line has braces, and something beside or inside them that is not the name
        of a block's type: `{tabs} Title`, `{}`. And, as a warning, one with the name of a type without braces, which is
        code in a language of that name.

        ## Why it matters

        The text would be shown as code, or the words beside the braces would be lost.

        ## Instead

        Nothing but the type stands in the first line; a title is a key of the block.

        ````markdown
        ```{tabs}
        title: Explain this to different audiences
        items: [{title: Dinner party, text: …}, {title: Engineer, text: …}]
        ```
        ````
        """,
    "file-too-large": """
        A file of text is larger than coursepack takes in.

        ## What it finds

        More than 16 MB, or more than a million values, in one YAML or Markdown file.

        ## Why it matters

        A course of 2,000 pages has some 14 MB. A larger file is mostly one of another kind with a wrong name, and
        reading it would take the memory of the machine.

        ## Instead

        Give each module a file of its own, and list the files under `modules:` in `course.yaml`. Pictures and other
        media go below `assets/`.
        """,
    "file-type": """
        A file of this kind cannot stand in this list.

        ## What it finds

        Under `modules:`, a file that is not YAML; under `pages:`, one that is neither Markdown nor YAML.

        ## Why it matters

        coursepack tells by the ending of its name how a file is to be read.

        ## Instead

        ```yaml
        modules:
          - modules/start.yaml
        ```

        ```yaml
        pages:
          - start/welcome.md
        ```
        """,
    "late-front-matter": """
        The front matter of a page does not start in its first line.

        ## What it finds

        Blank lines above the first `---`.

        ## Why it matters

        Below other lines, `---` is a line across the page to Markdown, and the keys would be shown as text.

        ## Instead

        Remove what stands above it.
        """,
    "listed-twice": """
        The same file is listed twice.

        ## What it finds

        The path of a module or page in two places, or `course.yaml` in its own list.

        ## Why it matters

        Pages and questions have ids, under which the learners' answers are kept. The same page in two places would have
        its ids twice.

        ## Instead

        Keep one of the two. From the other place, link to the page: `[read again](page:start)`.
        """,
    "merge-key": """
        The key `<<` would mix another mapping into this one.

        ## What it finds

        A merge key of YAML 1.1.

        ## Why it matters

        A course says each thing where it stands. A few lines of merge keys within each other keep a computer busy for
        hours.

        ## Instead

        Write the keys that are meant.
        """,
    "missing-file": """
        A path leads to no file.

        ## What it finds

        A path in `modules:` or `pages:` that names nothing in the course's folder. Capitals count, also on disks
        that do not tell them apart; hidden files, `node_modules` and `dist` are not looked at.

        ## Why it matters

        The page would be missing. And a course that builds on a disk where `Intro.md` is `intro.md` would not build on
        the next one.

        ## Instead

        A path is relative to the file it stands in; one that starts with `/` starts at the course's folder.

        ```yaml
        # in modules/start.yaml
        pages:
          - start/welcome.md
          - /modules/start/welcome.md
        ```
        """,
    "not-a-file": """
        A path leads to something that is not a file of the course.

        ## What it finds

        A folder, a pipe, a device, a link that leads nowhere, to a folder or out of the course's folder, or a file
        whose name is not UTF-8.

        ## Why it matters

        What is packaged has to lie where it seems to lie: otherwise the course builds on one machine only, or takes in
        what it should not.

        ## Instead

        Name a file, and copy into the course's folder what is linked.
        """,
    "not-a-mapping": """
        A file holds something else than keys with values.

        ## What it finds

        The course, a module, a page in YAML or the front matter of a page starts with a list, or is one text.

        ## Why it matters

        Nothing can be known about values without names. Mostly a colon is missing, or the space behind it.

        ## Instead

        ```yaml
        id: start
        title: Start
        ```
        """,
    "not-utf-8": """
        A file is not saved as UTF-8.

        ## What it finds

        A file in UTF-16 or UTF-32, or with bytes that are no UTF-8, as files in Windows-1252 or Latin-1 have them.

        ## Why it matters

        The same bytes are other letters on another machine. `é` would come out as `Ã©`, or not at all.

        ## Instead

        Save the file as UTF-8. In Notepad: *Save As*, then *Encoding: UTF-8*. In VS Code: click on the encoding in the
        status bar, *Save with Encoding*. A byte order mark at the start does no harm.
        """,
    "path-form": """
        A path is not of a form that works on every machine.

        ## What it finds

        A backslash, a drive letter, `~`, a percent sign or a control character in a path.

        ## Why it matters

        Such a path leads somewhere on one machine, and nowhere on the next one.

        ## Instead

        A path is relative to the file it stands in, or starts with `/` for the course's folder, and has `/` between its
        parts: `assets/states.png`.
        """,
    "path-outside": """
        A path leads out of the course's folder.

        ## What it finds

        More `..` than there are folders to leave.

        ## Why it matters

        What lies outside is not part of the course: it is not in git beside it, and not in the package.

        ## Instead

        Copy the file into the course's folder.
        """,
    "path-remote": """
        An address stands where the path of a file is due.

        ## What it finds

        `https://…`, `//host/…` or another scheme in place of a path.

        ## Why it matters

        A course is played where there may be no network, and years after an address has gone.

        ## Instead

        Download the file into the course's folder, below `assets/`, and write its path.
        """,
    "several-documents": """
        A second YAML document starts in the same file.

        ## What it finds

        A line `---` after the first key.

        ## Why it matters

        A file holds one module or page; what stands below the line would be left out.

        ## Instead

        Remove the line, or move what stands below it into a file of its own.
        """,
    "tab-indent": """
        A tab stands where YAML counts spaces.

        ## What it finds

        A tab in the indentation of a line.

        ## Why it matters

        Nobody can say how many spaces a tab is, so YAML forbids it there.

        ## Instead

        Indent with spaces. Most editors do that for `.yaml` files, and turn tabs into spaces when they are asked to.
        """,
    "text-in-comment": """
        A text seems to go on where YAML reads a comment.

        ## What it finds

        A `#` behind a space starts a comment. So `title: Lesson #3` is the title *Lesson*, and `accent: #3355cc` is no
        accent at all. It is told where a number follows, or where nothing else is left of the value.

        ## Why it matters

        The rest of the text is gone without a word.

        ## Instead

        Put the text in quotes. In a comment, leave a space behind the `#`.

        ```yaml
        title: "Lesson #3"
        duration: 20 min  # 3 exercises
        ```
        """,
    "text-too-long": """
        One text is longer than a page can hold.

        ## What it finds

        More than 262,144 characters in one value, or between two blocks of a page.

        ## Why it matters

        That is a shelf of books on one page. Mostly it is a picture or a file that was pasted in as text.

        ## Instead

        Files go below `assets/`; a long text is divided among pages.
        """,
    "too-deep": """
        Lists and mappings stand within each other deeper than any course needs.

        ## What it finds

        More than 64 levels. The deepest blocks of a course stand at about 20.

        ## Why it matters

        It is mostly a bracket that was typed and not closed. Thousands of levels make programs fall over.

        ## Instead

        Look for a `[` or `{` too many; put a text that starts with one in quotes.
        """,
    "too-many-mistakes": """
        A file has more mistakes than anybody reads.

        ## What it finds

        More than a thousand tags, names for values, keys that stand twice and the like in one file.

        ## Why it matters

        It is mostly a file of another kind that has a wrong name, or one that a program wrote.

        ## Instead

        Mend the first ones, or take the file out of the course.
        """,
    "unclosed-comment": """
        A comment in a Markdown page is never closed.

        ## What it finds

        `<!--` without a `-->` behind it.

        ## Why it matters

        The rest of the page would vanish.

        ## Instead

        Write `-->` where the comment ends. For the four characters as text, put them in backticks.
        """,
    "unclosed-fence": """
        A fence in a Markdown page is never closed.

        ## What it finds

        A line of three or more backticks or tildes, without a line of at least as many of the same sign below it.

        ## Why it matters

        The rest of the page would become part of the block, or be shown as code.

        ## Instead

        Close the fence. Where the text of a block has a fence of its own, give the outer one more backticks:

        `````markdown
        ````{callout}
        text: |
          Write it like this:

          ```python
          print("hello")
          ```
        ````
        `````
        """,
    "unclosed-front-matter": """
        The front matter of a page is never closed.

        ## What it finds

        A page whose first line is `---`, and no second such line.

        ## Why it matters

        Nobody can say where the keys end and the text begins.

        ## Instead

        ```markdown
        ---
        id: start
        title: Start
        ---
        Prose as it is.
        ```
        """,
    "unknown-tag": """
        A value has a tag, or a text without quotes starts with `!`.

        ## What it finds

        `!something` or `!!something` in front of a value.

        ## Why it matters

        In other programs a tag can run code. In a course each key knows what kind of value it takes, so none is needed.

        ## Instead

        Leave the tag out; put a text that starts with `!` in quotes.
        """,
    "unreadable-file": """
        A file of the course cannot be read.

        ## What it finds

        A file that the disk does not give out: for want of the right to read it, or with an error.

        ## Why it matters

        Something would be missing from the course.

        ## Instead

        Give yourself the right to read the file, or copy it anew.
        """,
    "yaml-syntax": """
        YAML cannot read on from here.

        ## What it finds

        A quote or bracket that is not closed, a second colon in a line, a line that is indented unlike its neighbours,
        a text that starts with a sign that means something to YAML. The message says which of these it seems to be.

        ## Why it matters

        Nothing below this place in the file was looked at, so it may hold more mistakes.

        ## Instead

        When in doubt, put a text in quotes, or on lines of its own below `|`, where every sign is text:

        ```yaml
        title: "Part two: the sequel"
        text: |
          *Important:* anything may stand here, even "quotes": all of it is text.
        ```
        """,
}
