"""A link to give to others: its QR code as SVG, and the frame that shows it inside a page of another site. Pure."""

from __future__ import annotations

import io

import segno

from ..tags import Markup, fill

WIDTH, HEIGHT = 800, 600
"""The size (px) at which the map, the timeline and the text can be used together."""


def qr_svg(link: str, dark: str = "#000", light: str = "#fff") -> str:
    """A standalone SVG of the code of ``link``, with the margin of four modules that scanners need.

    It has no size of its own, only a ``viewBox``: the page says how large it is.
    """
    out = io.BytesIO()
    made = segno.make(link, error="m", micro=False)
    made.save(
        out,
        kind="svg",
        border=4,
        dark=dark,
        light=light,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=True,
        nl=False,
    )
    return out.getvalue().decode()


def snippet(link: str, title: str) -> Markup:
    """The HTML that shows the state of ``link`` in a frame of its own, as wide as the page lets it be."""
    address = link + ("&" if "?" in link else "?") + "embed=true"
    return fill(_FRAME, address=address, title=title, width=WIDTH, height=HEIGHT)


_FRAME = (
    '<iframe src="{address}" title="{title}" width="{width}" height="{height}" style="border:0;max-width:100%" '
    'loading="lazy" allow="fullscreen"></iframe>'
)
