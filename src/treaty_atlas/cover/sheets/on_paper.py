"""What a page has on paper alone: keys of sources lead nowhere there, so the sources that it names stand at its end."""

from __future__ import annotations

import re

from ...reading.reader import Reader
from ...tags import NOTHING, tag
from ..sheet import Part, Sheet, Text, flat

_LINK = re.compile(r"(?:source=|/)([\w-]+)(?=['\"&.])")
"""The name of a source in a link to it, in the app or to a file of its own."""


def with_sources(pieces: Sheet, r: Reader) -> Sheet:
    """``pieces``, and behind them for paper every source whose key is a link in them, with its title and its address."""
    found = (
        piece.html if isinstance(piece, Text) else piece.first for piece in flat(pieces) if isinstance(piece, Text | Part)
    )
    names = sorted({name for text in found for name in _LINK.findall(text) if name in r.atlas.sources})
    listed = tag("section", r.sources(names), class_="only-print paper-sources") if names else NOTHING
    return [*pieces, Text(listed)]
