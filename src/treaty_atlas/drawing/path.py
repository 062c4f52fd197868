"""Path data of SVG, as short as it can be told. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise


def path_data(points: Iterable[Sequence[float]], digits: int = 0, *, closed: bool = False) -> str:
    """A line through ``points`` (x, y in px or units), rounded to ``digits``, each told by its way from the one before it.

    A point that falls on the one before it is left out, and where all fall on one there is nothing to draw. Only what stands
    between two numbers in any case parts them: the grammar of path data asks for no more.

    >>> path_data([(1.2, 2), (1, 2.3), (6, 1), (5.6, 11.4)])
    'M1 2l5-1 0 10'
    >>> path_data([(0, 0), (5, 0), (5.04, -0.5)], 1, closed=True)
    'M0 0l5 0 0-.5Z'
    """
    places = [(round(point[0], digits), round(point[1], digits)) for point in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(places) if a != b]
    if not steps:
        return ""
    way = _numbers([value for step in steps for value in step], digits)
    return f"M{_numbers(places[0], digits)}l{way}{'Z' if closed else ''}"


def _numbers(values: Iterable[float], digits: int) -> str:
    texts = [_number(value, digits) for value in values]
    return texts[0] + "".join(text if text[0] == "-" else f" {text}" for text in texts[1:])


def _number(value: float, digits: int) -> str:
    text = f"{round(value, digits) or 0:g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
