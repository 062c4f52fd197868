"""The atlas inside a page of another site. Pure."""

from __future__ import annotations

from html import escape

WIDTH, HEIGHT = 800, 600
"""The size (px) at which the map, the timeline and the text can be used together."""


def snippet(link: str, title: str) -> str:
    """The HTML that shows the state of ``link`` in a frame of its own, as wide as the page lets it be."""
    address = link + ("&" if "?" in link else "?") + "embed=true"
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{WIDTH}" height="{HEIGHT}" '
        f'style="border:0;max-width:100%" loading="lazy" allow="fullscreen"></iframe>'
    )
