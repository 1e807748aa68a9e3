"""The ornament of a cover: a ribbon of fine lines, drawn from the course's id, so that no two courses look alike."""

from __future__ import annotations

from hashlib import sha256

from markupsafe import Markup

WIDTH, HEIGHT = 720, 640
LINES = 26
POINTS = 6
"""How many points each of the two outer lines runs through; the lines between them are blends of both."""

Line = list[tuple[float, float]]


def ornament(name: str) -> Markup:
    """The SVG, silent for screen readers. The same name gives the same lines on every machine."""
    numbers = sha256(name.encode()).digest()
    first, last = _outer(numbers[:POINTS], 0.55, 0.2), _outer(numbers[POINTS : 2 * POINTS], 0.93, 0.5)
    paths = "".join(f'<path d="{_smooth(_blend(first, last, index / (LINES - 1)))}"/>' for index in range(LINES))
    frame = f'<svg class="cover-art" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="xMaxYMid slice"'
    return Markup(f'{frame} aria-hidden="true" focusable="false">{paths}</svg>')


def _outer(numbers: bytes, middle: float, spread: float) -> Line:
    """A line from above the frame to below it, swinging about `middle` of the width."""
    step = HEIGHT * 1.3 / (POINTS - 1)
    return [
        (WIDTH * (middle + spread * (number / 255 - 0.5)), index * step - HEIGHT * 0.15)
        for index, number in enumerate(numbers)
    ]


def _blend(first: Line, last: Line, share: float) -> Line:
    return [(x + (u - x) * share, y + (v - y) * share) for (x, y), (u, v) in zip(first, last, strict=True)]


def _smooth(points: Line) -> str:
    """A path through all points, as Catmull-Rom draws it."""
    x, y = points[0]
    parts = [f"M{x:.0f} {y:.0f}"]
    for index in range(len(points) - 1):
        before, here = points[max(0, index - 1)], points[index]
        there, after = points[index + 1], points[min(len(points) - 1, index + 2)]
        parts.append(
            f"C{here[0] + (there[0] - before[0]) / 6:.0f} {here[1] + (there[1] - before[1]) / 6:.0f} "
            f"{there[0] - (after[0] - here[0]) / 6:.0f} {there[1] - (after[1] - here[1]) / 6:.0f} "
            f"{there[0]:.0f} {there[1]:.0f}"
        )
    return "".join(parts)
