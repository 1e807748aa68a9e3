"""Writes courses of any length, and the same prose as a site for MkDocs and for Eleventy.

    python tests/bench/generate.py PAGES FOLDER

Everything follows from the number of the page, so two runs write the same bytes. A page holds about 700 words of
Markdown: three sections, two lists, a table of five rows, eleven lines of code, a picture on every other page, and
five practice questions that keep nothing between visits. One more page holds the scored quiz.
"""

import random
import struct
import sys
import zlib
from pathlib import Path

TEXT = (
    "the learner reads a page and keeps what matters in mind while order and meaning grow with each step of the way so "
    "that a question asked later finds an answer that was prepared before it was needed by anyone who works with data "
    "from sensors markets letters or films where time gives every value its place among others and nothing stands alone"
)
WORDS = TEXT.split()

CODE = '''```python
def moving_average(values, width):
    """The mean of each window of `width` values."""
    total = sum(values[:width])
    means = [total / width]
    for old, new in zip(values, values[width:]):
        total += new - old
        means.append(total / width)
    return means


print(moving_average([1, 2, 3, 5, 8, 13], width=@))
```'''
"""Each page puts its number for the @, so that no listing is drawn from a cache of another page's."""

QUESTIONS_A_PAGE = 5


def picture(seed: int, side: int = 128) -> bytes:
    """A PNG of about 5 KB that no other seed gives."""
    chance = random.Random(seed)
    colours = [bytes(chance.randrange(256) for _ in range(3)) for _ in range(16)]
    rows = b"".join(
        b"\0" + b"".join(colours[(x // 8 + y // 8 + chance.randrange(2)) % 16] for x in range(side))
        for y in range(side)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


class Prose:
    """Sentences that look like sentences, the same ones for the same page."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def sentence(self, words: int) -> str:
        chosen = self.chance.choices(WORDS, k=words)
        if words > 9:
            chosen[3] = f"**{chosen[3]}**"
            chosen[6] = f"*{chosen[6]}*"
        return " ".join(chosen).capitalize() + "."

    def paragraph(self, sentences: int = 5) -> str:
        return " ".join(self.sentence(self.chance.randrange(9, 17)) for _ in range(sentences))


def sections(number: int) -> tuple[str, str]:
    """A page's prose as plain Markdown, in two parts: before and after the place of the picture."""
    prose = Prose(number)
    bullets = "\n".join(f"- {prose.sentence(9)}" for _ in range(5))
    numbers = "\n".join(f"{place}. {prose.sentence(8)}" for place in range(1, 6))
    rows = "\n".join(f"| {prose.sentence(2)} | {prose.sentence(3)} | {number * row} |" for row in range(5))
    table = f"| What | Why | How many |\n|:--|:--|--:|\n{rows}"
    code = CODE.replace("@", str(number))
    first = f"## What it is\n\n{prose.paragraph()}\n\n{prose.paragraph()}\n\n{bullets}\n"
    second = (
        f"## How it works\n\n{prose.paragraph()}\n\n{code}\n\n{prose.paragraph()}\n\n{table}\n\n"
        f"## What it means\n\n{prose.paragraph()}\n\n{numbers}\n\n{prose.paragraph(4)}\n"
    )
    return first, second


def question(number: int, place: int, *, indent: str = "", remember: bool = False) -> str:
    """One choice question of four options, as the YAML below its type."""
    prose = Prose(number * 100 + place)
    options = "".join(
        f'{indent}  - text: "{prose.sentence(5 + (place + option) % 3)} ({option})"\n'
        + (f"{indent}    correct: true\n" if option == (number + place) % 4 else "")
        + f'{indent}    feedback: "{prose.sentence(8)}"\n'
        for option in range(4)
    )
    kept = "" if remember else f"{indent}remember: false\n"
    return (
        f"{indent}id: q-{number}-{place}\n{indent}objective: objective\n"
        f'{indent}stem: "{prose.sentence(8)[:-1]}?"\n{kept}'
        f'{indent}rationale: "{prose.sentence(8)}"\n{indent}options:\n{options}'
    )


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def course(pages: int, folder: Path) -> None:
    """The course for coursepack: modules of up to fifty pages, and a last one with the quiz."""
    modules = []
    for start in range(0, pages, 50):
        name = f"module-{start // 50 + 1}"
        numbers = range(start + 1, min(start + 50, pages) + 1)
        modules.append(name)
        listed = "".join(f"  - {name}/page-{number}.md\n" for number in numbers)
        write(folder / f"modules/{name}.yaml", f"id: {name}\ntitle: Module {start // 50 + 1}\npages:\n{listed}")
        for number in numbers:
            write(folder / f"modules/{name}/page-{number}.md", page(number))
            if number % 2 == 0:
                image = folder / f"assets/picture-{number}.png"
                image.parent.mkdir(parents=True, exist_ok=True)
                image.write_bytes(picture(number))
    asked = "".join(
        f"            - choice:\n{question(0, place, indent=' ' * 16, remember=True)}" for place in range(5)
    )
    write(
        folder / "modules/check.yaml",
        "id: check\ntitle: Check\npages:\n  - id: knowledge-check\n    title: Knowledge check\n    blocks:\n"
        f"      - quiz:\n          id: final\n          mastery_score: 70\n          questions:\n{asked}",
    )
    listed = "".join(f"  - modules/{name}.yaml\n" for name in [*modules, "check"])
    write(
        folder / "course.yaml",
        f"format: 1\nid: bench-{pages}\ntitle: A course of {pages} pages\nversion: 1.0.0\nlanguage: en\n"
        f"objectives: {{objective: Say what order has to do with meaning}}\ngrading: {{mastery_score: 70}}\n"
        f"modules:\n{listed}",
    )


def page(number: int) -> str:
    first, second = sections(number)
    image = f"\n![A pattern of squares](/assets/picture-{number}.png)\n" if number % 2 == 0 else ""
    asked = "\n".join(
        f"```{{question}}\nchoice:\n{question(number, place, indent='  ')}```\n" for place in range(QUESTIONS_A_PAGE)
    )
    return f"---\nid: page-{number}\ntitle: Page {number}\n---\n\n{first}{image}\n{second}\n{asked}"


def plain(pages: int, folder: Path) -> None:
    """The same prose, pictures and questions as Markdown for a site generator."""
    for number in range(1, pages + 1):
        first, second = sections(number)
        image = f"\n![A pattern of squares](picture-{number}.png)\n" if number % 2 == 0 else ""
        asked = "\n".join(
            "- " + line.strip(" -")
            for place in range(QUESTIONS_A_PAGE)
            for line in question(number, place).splitlines()
        )
        write(folder / f"page-{number}.md", f"# Page {number}\n\n{first}{image}\n{second}\n{asked}\n")
        if number % 2 == 0:
            (folder / f"picture-{number}.png").write_bytes(picture(number))
    write(folder / "index.md", f"# A site of {pages} pages\n")


def main() -> None:
    pages, folder = int(sys.argv[1]), Path(sys.argv[2])
    course(pages, folder / "course")
    plain(pages, folder / "mkdocs" / "docs")
    write(folder / "mkdocs/mkdocs.yml", "site_name: Bench\ntheme: mkdocs\nplugins: []\n")
    plain(pages, folder / "eleventy" / "in")


if __name__ == "__main__":
    main()
