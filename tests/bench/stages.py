"""Each stage of a build beside its floor: what the libraries alone take for what cannot be left out.

Everything runs in one process, on the course of 1,000 pages; CPU of that process, the better of two runs each.
"""

import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import generate

PAGES = 1000


def cost(task: Callable[[], Any]) -> tuple[float, Any]:
    """CPU seconds of a task, and what it gave."""
    before = time.process_time()
    result = task()
    return time.process_time() - before, result


def stages(work: Path) -> str:
    """The table of stages as Markdown. The stages run in a process of their own, so that nothing is warm but Python."""
    sys.argv = ["generate", str(PAGES), str(work)]
    generate.main()
    runs = [
        subprocess.run([sys.executable, __file__, str(work)], check=True, capture_output=True, text=True).stdout
        for _ in range(2)
    ]
    best: dict[str, float] = {}
    for line in "".join(runs).splitlines():
        name, _, seconds = line.rpartition(" ")
        best[name] = min(float(seconds), best.get(name, float("inf")))
    rows = ["| stage | CPU s | its floor | CPU s | times |", "|:--|--:|:--|--:|--:|"]
    for stage, floor in FLOORS.items():
        ours, least = best[stage], best[floor]
        rows.append(f"| {stage} | {ours:.2f} | {floor} | {least:.2f} | {ours / least:.1f} |")
    rows.append(f"| imports | {best['imports']:.2f} | | | |")
    return "\n".join(rows)


FLOORS = {
    "load": "reading the files and running PyYAML's events over them",
    "check": "pydantic on the pages' questions alone",
    "render": "markdown-it-py on the prose, Pygments on the code",
    "package": "zipfile on the same files",
}


def main(work: Path) -> None:
    course = work / "course"

    def imports() -> None:
        import coursepack.compile  # noqa: F401

    spent, _ = cost(imports)
    print("imports", spent)
    from coursepack.archive.write import write_zip
    from coursepack.check.check import check
    from coursepack.registry import find
    from coursepack.render.render import render
    from coursepack.tree.load import load

    target = find("targets", "scorm12")
    spent, loaded = cost(lambda: load(course, base=course))
    print("load", spent)
    spent, (diagnostics, checked) = cost(lambda: check(loaded))
    print("check", spent)
    if checked is None:
        sys.exit("\n".join(diagnostic.message for diagnostic in diagnostics[:5]))
    spent, site = cost(lambda: render(checked, target.adapter, target.state_limit))
    print("render", spent)
    files = {}

    def package() -> None:
        files.update(target.files(checked, site))
        write_zip(work / "ours.zip", files, mark=site.mark)

    print("package", cost(package)[0])
    floors(course, checked, files, work)


def floors(course: Path, checked: Any, files: dict[str, Any], work: Path) -> None:
    """The same work with the libraries and nothing around them."""
    import yaml
    from markdown_it import MarkdownIt
    from pydantic import BaseModel
    from pygments import highlight
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import get_lexer_by_name

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    pages = sorted(course.rglob("page-*.md"))

    def read() -> list[str]:
        texts = []
        for path in pages:
            text = path.read_text("utf-8")
            texts.append(text)
            fences = text.split("```{question}\n")[1:]
            for part in [text.split("---\n")[1], *(fence.split("\n```")[0] for fence in fences)]:
                for _ in yaml.parse(part, Loader=loader):
                    pass
        return texts

    spent, texts = cost(read)
    print(FLOORS["load"], spent)

    class Option(BaseModel):
        text: str
        correct: bool = False
        feedback: str = ""

    class Question(BaseModel):
        id: str
        stem: str
        rationale: str
        objective: str
        remember: bool
        options: list[Option]

    raw = [
        yaml.load(fence.split("\n```")[0], Loader=loader)["choice"]
        for text in texts
        for fence in text.split("```{question}\n")[1:]
    ]
    print(FLOORS["check"], cost(lambda: [Question.model_validate(one) for one in raw])[0])

    lexer, formatter = get_lexer_by_name("python"), HtmlFormatter(nowrap=True)
    markdown = MarkdownIt(
        "commonmark", {"highlight": lambda code, *_: highlight(code, lexer, formatter), "html": False}
    ).enable("table")
    prose = [text.split("---\n", 2)[2].split("```{question}")[0] for text in texts]
    stems = [part for one in raw for part in (one["stem"], *(option["text"] for option in one["options"]))]

    def draw() -> None:
        for text in prose:
            markdown.render(text)
        for text in stems:
            markdown.renderInline(text)

    print(FLOORS["render"], cost(draw)[0])

    def pack() -> None:
        with zipfile.ZipFile(work / "floor.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                data = content if isinstance(content, bytes) else content.read_bytes()
                archive.writestr(name, data, zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED)

    print(FLOORS["package"], cost(pack)[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
