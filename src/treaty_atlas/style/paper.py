"""The looks on paper: greys and marks that survive a black-and-white copier, derived from the ``print`` part of the tokens.

The same rule as on the screen: the ground says who holds an island, the marks say who else has title or claim. Lengths
of that part are millimetres; a px of a picture is 1/96 inch, as in print. Pure: tokens in, a theme out.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from math import sqrt
from typing import Any

MM = 96 / 25.4
"""Px in a millimetre."""
Theme = dict[str, Any]


def printed(tokens: Mapping[str, Any]) -> tuple[Theme, dict[str, Any]]:
    """The theme ``print`` with the groups of the others, and its patterns by name (``print-hatch``).

    A paint keeps the kind of pattern that it has on the screen; besides the groups of the other themes there is
    ``lines``, the strokes of the border lines.
    """
    paper = tokens["print"]
    theme = deepcopy(tokens["colour"]["light"])
    ink, white, quiet = paper["coast"]["colour"], paper["none"]["fill"], paper["quiet"]
    theme["status"] = {s: {who: _paint(s, who, p, paper) for who, p in by.items()} for s, by in theme["status"].items()}
    theme["surface"] |= {"page": white, "soft": white, "raised": white, "rule": quiet["rule"]}
    theme["text"] |= {"ink": ink, "muted": quiet["text"]}
    land = dict.fromkeys(theme["map"]["land"], quiet["land"])
    theme["map"] |= {
        "sea": white,
        "graticule": quiet["rule"],
        "coast_context": quiet["coast"],
        "land_line": quiet["coast"],
        "land": land,
    }
    theme["border"] |= {"line": ink, "halo": white, "claim_japan": ink, "claim_russia": ink}
    theme["label"] |= {"island": ink, "island_halo": white, **dict.fromkeys(("water", "land", "graticule"), quiet["text"])}
    theme["lines"] = _lines(tokens["border"], paper)
    return theme, {f"print-{name}": shape for name, shape in _shapes(tokens["pattern"], paper).items()}


def _paint(status: str, who: str, screen: Mapping[str, str], paper: Mapping[str, Any]) -> dict[str, str]:
    """Pattern, ground, marks and coast of a look on paper."""
    pattern, ink = screen["pattern"], paper["coast"]["colour"]
    holder = paper["none"] if who == "none" else paper.get(who, paper["russia"])
    if pattern == "solid":
        ground = paper["renounced"]["fill"] if status == "renounced" else holder["fill"]
        return {"pattern": "solid", "ground": ground, "coast": ink}
    if pattern == "stripes":
        marks = {"ground": paper["russia"]["fill"], "mark1": paper["japan"]["fill"]}
    elif "mark2" in screen:
        two = paper["twolines_mm"]
        marks = {"ground": two["ground"], **dict(zip(("mark1", "mark2"), two["colours"], strict=True))}
    else:
        marks = {"ground": holder["fill"], "mark1": holder["mark"]}
    return {"pattern": f"print-{pattern}", **marks, "coast": ink}


def _shapes(screen: Mapping[str, Any], paper: Mapping[str, Any]) -> dict[str, Any]:
    """Tiles of the patterns in px."""
    hatch, dots, bars, two = (paper[f"{name}_mm"] for name in ("hatch", "dots", "bars", "twolines"))
    each = paper["stripes_mm"]["each"]
    bar, dot = bars["every"] * MM, dots["every"] * MM * sqrt(2)
    falling, pairs, rising = (every * MM * sqrt(2) for every in (hatch["every"], two["every"], 2 * each))
    centres = [(dot / 4, dot / 4), (dot * 3 / 4, dot * 3 / 4)]
    both = {"mark1": _falling(pairs, 0), "mark2": _falling(pairs, pairs / 2)}
    return {
        "hatch": {"tile": (falling, falling), "width": hatch["width"] * MM, "mark1": _falling(falling, 0)},
        "dots": {"tile": (dot, dot), "radius": dots["diameter"] / 2 * MM, "centres": centres},
        "bars": {"tile": (bar, bar), "width": bars["width"] * MM, "mark1": f"M0,{bar / 2:g} H{bar:g}"},
        "stripes": {"tile": (rising, rising), "width": each * MM, "mark1": _rising(rising)},
        "twolines": {"tile": (pairs, pairs), "width": two["width"] * MM, **both},
        "cross": screen["cross"],
    }


def _falling(side: float, down: float) -> str:
    """Lines from upper left to lower right through a square tile, moved down by ``down``; they meet at its edges."""
    return " ".join(f"M{-side:g},{y - side:g} L{side * 2:g},{y + side * 2:g}" for y in (down - side, down, down + side))


def _rising(side: float) -> str:
    return " ".join(f"M{-side:g},{y + side:g} L{side * 2:g},{y - side * 2:g}" for y in (0, side, side * 2))


def _lines(screen: Mapping[str, Any], paper: Mapping[str, Any]) -> dict[str, Any]:
    """Width, dash and cap of each kind of border line, in px."""
    broken, dotted = paper["line_administration_mm"], paper["line_claim_mm"]
    own = {
        "treaty": {"width": paper["line_treaty_mm"] * MM},
        "administration": {"width": broken["width"] * MM, "dash": [broken["on"] * MM, broken["off"] * MM]},
        "claim": {"width": dotted["dot"] * MM, "dash": [0.1, dotted["every"] * MM]},
    }
    return {kind: {**screen[kind], **values} for kind, values in own.items()}
