"""Whole builds of 10, 100 and 1,000 pages, ours beside MkDocs and Eleventy on the same prose, and the start."""

import shutil
import sys
from functools import partial
from pathlib import Path

import generate
from measure import Cost, run, side_by_side, size

HERE = Path(__file__).parent
ELEVENTY = HERE / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
SIZES = {10: 5, 100: 3, 1000: 1}
"""Pages, and how many rounds count."""


def clean(command: list[str], folder: Path, output: Path) -> Cost:
    shutil.rmtree(output, ignore_errors=True)
    return run(command, folder)


def builds(work: Path) -> str:
    """The table of whole builds as Markdown."""
    rows = ["| pages | tool | CPU s | ms a page beyond 10 | peak MiB | output |", "|--:|:--|--:|--:|--:|--:|"]
    first: dict[str, float] = {}
    for pages, runs in SIZES.items():
        folder = work / str(pages)
        sys.argv = ["generate", str(pages), str(folder)]
        generate.main()
        course, mkdocs, eleventy = folder / "course", folder / "mkdocs", folder / "eleventy"
        build = [sys.executable, "-m", "coursepack", "build", ".", "--out", "../dist"]
        outputs = {"coursepack": folder / "dist", "MkDocs": mkdocs / "site", "Eleventy": eleventy / "out"}
        commands = {
            "coursepack": (build, course),
            "MkDocs": ([sys.executable, "-m", "mkdocs", "build", "-q"], mkdocs),
            "Eleventy": (["node", str(ELEVENTY), "--input=in", "--output=out", "--quiet"], eleventy),
        }
        costs = side_by_side(runs, {name: partial(clean, *how, outputs[name]) for name, how in commands.items()})
        for name, cost in costs.items():
            first.setdefault(name, cost.cpu)
            slope = f"{(cost.cpu - first[name]) / (pages - 10) * 1000:.1f}" if pages > 10 else ""
            output = size(outputs[name])
            rows.append(f"| {pages} | {name} | {cost.cpu:.2f} | {slope} | {cost.peak:.0f} | {output / 1e6:.2f} MB |")
    return "\n".join(rows)


def start(work: Path) -> str:
    """What a start costs beside Python and click, as Markdown."""
    costs = side_by_side(
        15,
        {
            "python -c pass": lambda: run([sys.executable, "-c", "pass"], work),
            "python -c 'import click'": lambda: run([sys.executable, "-c", "import click"], work),
            "coursepack --version": lambda: run([sys.executable, "-m", "coursepack", "--version"], work),
        },
    )
    click = costs["python -c 'import click'"].cpu
    rows = ["| start | CPU s | times `import click` |", "|:--|--:|--:|"]
    rows += [f"| `{name}` | {cost.cpu:.3f} | {cost.cpu / click:.2f} |" for name, cost in costs.items()]
    return "\n".join(rows)
