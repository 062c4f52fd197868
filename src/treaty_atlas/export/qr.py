"""The QR code of a link, as SVG."""

from __future__ import annotations

import io

import segno


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
