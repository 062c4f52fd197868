"""How different two paints look: CIEDE2000 for normal and colour-blind eyes and in grey; WCAG contrast.

Colour blindness after Brettel, Viénot and Mollon (1997) at full strength; grey by luminance. A pattern
counts as its mean colour, mixed in linear light by coverage: the hardest case, when the eye no longer
separates the marks.
"""

from __future__ import annotations

import warnings
from functools import cache

import numpy as np

from treaty_atlas.style.tokens import looks, tokens

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # optional parts of the library that are not installed
    import colour
    from daltonlens import simulate

WHITE = np.array([0.3127, 0.3290])
BRETTEL = simulate.Simulator_Brettel1997()
BLIND = {
    "protan": simulate.Deficiency.PROTAN,
    "deutan": simulate.Deficiency.DEUTAN,
    "tritan": simulate.Deficiency.TRITAN,
}
SEEN = ("normal", *BLIND, "grey")
Rgb = tuple[float, ...]


def rgb(hex_: str) -> Rgb:
    return tuple(int(hex_[i : i + 2], 16) / 255 for i in (1, 3, 5))


def linear(c: Rgb) -> np.ndarray:
    a = np.asarray(c, float)
    return np.where(a <= 0.04045, a / 12.92, ((a + 0.055) / 1.055) ** 2.4)


def encoded(c: np.ndarray) -> Rgb:
    a = np.clip(c, 0, 1)
    return tuple(np.where(a <= 0.0031308, a * 12.92, 1.055 * a ** (1 / 2.4) - 0.055).tolist())


def luminance(c: Rgb) -> float:
    return float(linear(c) @ [0.2126, 0.7152, 0.0722])


@cache
def seen(c: Rgb, how: str) -> Rgb:
    """The colour as an eye of this kind sees it."""
    if how == "normal":
        return c
    if how == "grey":
        return encoded(np.repeat(luminance(c), 3))
    pixel = np.round(np.asarray(c) * 255).astype(np.uint8).reshape(1, 1, 3)
    return tuple((BRETTEL.simulate_cvd(pixel, BLIND[how], severity=1.0).reshape(3) / 255).tolist())


@cache
def lab(c: Rgb) -> np.ndarray:
    return colour.XYZ_to_Lab(colour.sRGB_to_XYZ(np.asarray(c)), WHITE)


def difference(a: Rgb, b: Rgb, how: str = "normal") -> float:
    """CIEDE2000 between two colours; 1 is just noticeable, 10 is told at a glance."""
    return float(colour.delta_E(lab(seen(a, how)), lab(seen(b, how)), method="CIE 2000"))


def least_difference(a: Rgb, b: Rgb) -> float:
    return min(difference(a, b, how) for how in SEEN)


def contrast(a: str, b: str) -> float:
    """The WCAG 2 contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(rgb(a)), luminance(rgb(b))))
    return (high + 0.05) / (low + 0.05)


def token(theme: str, path: str) -> str:
    """The colour at a dotted path of the tokens."""
    value = tokens()["colour"][theme]
    for key in path.split("."):
        value = value[key]
    return value


def paint(theme: str, look: str) -> dict[str, str]:
    status, _, who = look.rpartition("-")
    return tokens()["colour"][theme]["status"][status][who]


@cache
def mean(theme: str, look: str) -> Rgb:
    """The colour of a paint from the back row."""
    own = paint(theme, look)
    cover = tokens()["pattern"][own["pattern"]].get("coverage", [])
    marks = [(share, rgb(own[f"mark{k}"])) for k, share in enumerate(cover, 1)]
    ground = (1 - sum(cover)) * linear(rgb(own["ground"]))
    return encoded(ground + sum((share * linear(mark) for share, mark in marks), np.zeros(3)))


def marks(theme: str, look: str) -> list[str]:
    own = paint(theme, look)
    return [own[key] for key in ("mark1", "mark2") if key in own]


def pattern_strength(theme: str, look: str) -> float:
    """How far the weakest mark of a look stands out from its ground in grey; 0 where there are no marks."""
    ground = rgb(paint(theme, look)["ground"])
    return min((difference(rgb(mark), ground, "grey") for mark in marks(theme, look)), default=0.0)


def told_by(theme: str, one: str, other: str) -> str:
    """What tells two looks apart, in the worst eye: ``colour``, ``pattern`` or nothing."""
    if least_difference(mean(theme, one), mean(theme, other)) >= 10:
        return "colour"
    differ = paint(theme, one)["pattern"] != paint(theme, other)["pattern"]
    return "pattern" if differ and max(pattern_strength(theme, x) for x in (one, other)) >= 8 else ""


ALL_LOOKS = looks()
