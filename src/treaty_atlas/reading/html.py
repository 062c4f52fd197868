"""Small pieces of HTML, every value escaped; none of them knows the atlas."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from html import escape

from ..russian import bound

SIGNS = {"treaty": "◆", "army": "▲", "law": "□", "other": "·"}
"""The signs of the timeline, repeated where an act is named."""


def image(svg: str, alt: str = "", css: str = "") -> str:
    """An ``<img>`` that carries ``svg`` in its address."""
    data = base64.b64encode(svg.encode()).decode()
    return f'<img class="{css}" alt="{escape(alt)}" src="data:image/svg+xml;base64,{data}">'


def painted(look: str) -> str:
    """The place of a swatch, which the browser paints (``web/swatch.js``)."""
    return f'<i class="swatch" data-look="{escape(look)}"></i>'


def sign(kind: str, name: str = "") -> str:
    """The sign of an act; ``name`` says the same in words, to those who do not see it and to those who ask what it is."""
    said = f"role='img' aria-label='{escape(name)}' title='{escape(name)}'" if name else "aria-hidden='true'"
    return f"<span {said}>{SIGNS[kind]}</span>"


def paragraph(text: str, css: str = "") -> str:
    """``text`` as one paragraph; ``*emphasis*`` is the only mark it knows."""
    return f'<p class="{css}">{emphasis(text)}</p>' if css else f"<p>{emphasis(text)}</p>"


def emphasis(text: str) -> str:
    """Escaped ``text`` with ``*words*`` in italics; a lone star stays a star."""
    return re.sub(r"\*(\S(?:[^*]*\S)?)\*", r"<em>\1</em>", escape(bound(text), quote=False))


def sentence(heading: str) -> str:
    """An escaped heading that runs into its text: with a full stop unless it ends in a mark of its own."""
    stop = "" if heading[-1:] in ".?!。？！" else "。" if heading[-1:] > "\u3000" else "."
    return escape(bound(heading + stop), quote=False)


def block(text: str) -> str:
    """A paragraph, or a list when its lines begin with ``- ``."""
    if text.startswith("- "):
        items = "".join(f"<li>{emphasis(line[2:])}</li>" for line in text.split("\n") if line.startswith("- "))
        return f"<ul>{items}</ul>"
    return paragraph(text)


def blocks(texts: Iterable[str]) -> str:
    return "".join(map(block, texts))


def pairs(rows: Iterable[tuple[str, str]], css: str = "facts") -> str:
    """A list of terms; terms and values are HTML already, rows without a value are left out."""
    body = "".join(f"<dt>{term}</dt><dd>{value}</dd>" for term, value in rows if value)
    return f"<dl class='{css}'>{body}</dl>"


def outside(label: str, url: str, note: str = "") -> str:
    """A link to another site: opened in a new tab, telling it nothing about where the reader came from."""
    mark = f" <small>{escape(note)}</small>" if note else ""
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(label)} ↗</a>{mark}'


def address(label: str, url: str, note: str = "") -> str:
    """The same where no link may lead out: the address is written, to be copied."""
    mark = f" <small>{escape(note)}</small>" if note else ""
    return f"{escape(label)} <small class='address'>{escape(url)}</small>{mark}"
