"""Small pieces of HTML; none of them knows the atlas."""

from __future__ import annotations

import base64
import re
from collections.abc import Collection, Iterable

from ..russian import bound
from ..tags import NOTHING, Markup, escape, join, tag, trusted

SIGNS = {"treaty": "◆", "army": "▲", "law": "□", "other": "·"}
"""The signs of the timeline, repeated where an act is named."""


def image(svg: str, alt: str = "", css: str = "") -> Markup:
    """An ``<img>`` that carries ``svg`` in its address."""
    data = base64.b64encode(svg.encode()).decode()
    return tag("img", class_=css, alt=alt, src=f"data:image/svg+xml;base64,{data}")


def drawn(svg: str, alt: str, css: str = "") -> Markup:
    """The same where SVG may stand in the page itself: it follows the page's theme."""
    return tag("span", trusted(svg), class_=css, role="img", aria_label=alt)


def painted(look: str) -> Markup:
    """The place of a swatch, which the browser paints (``web/swatch.js``)."""
    return tag("i", class_="swatch", data_look=look)


def sign(kind: str, name: str = "") -> Markup:
    """The sign of an act; ``name`` says the same in words, to those who do not see it and to those who ask what it is."""
    said = {"role": "img", "aria_label": name, "title": name} if name else {"aria_hidden": "true"}
    return tag("span", SIGNS[kind], **said)


def english(text: str) -> Markup:
    """``text`` that is English in every language of the reader, with its Japanese and Russian names as what they are;
    nothing for an empty one.

    >>> print(english("旧条約彙纂, vol. 1"))
    <span lang='en'><span lang='ja'>旧条約彙纂</span>, vol. 1</span>
    """
    if not text:
        return NOTHING
    return tag("span", foreign(text, "en"), lang="en")


def foreign(text: str, language: str) -> Markup:
    """``text`` that stands in a page in ``language``, its Japanese and Russian names as what they are: a voice that knows
    only its own language would skip or spell them, and a face has other glyphs for them.

    >>> print(foreign("北樺太 · Северный Сахалин", "en"))
    <span lang='ja'>北樺太</span> · <span lang='ru'>Северный Сахалин</span>
    >>> print(foreign("北樺太 · Северный Сахалин", "ru"))
    <span lang='ja'>北樺太</span> · Северный Сахалин
    """
    parts, end = [], 0
    for found in _FOREIGN.finditer(text):
        own = "ja" if found[1] else "ru"
        name = found[0] if own == language else tag("span", found[0], lang=own)
        parts += [text[end : found.start()], name]
        end = found.end()
    return join(*parts, text[end:])


_HAN, _CYRILLIC = "\u3040-\u30ff\u3400-\u9fff々", "\u0400-\u04ff"
_FOREIGN = re.compile(
    "|".join(
        f"([«「『（]?[{own}](?:[^A-Za-z\u00c0-\u024f{other}]*[{own}])?[」』）»]?)"
        for own, other in ((_HAN, _CYRILLIC), (_CYRILLIC, _HAN))
    )
)
"""From the first letter of a name in such a script to its last one, with nothing between that is Latin."""


def paragraph(text: str, css: str | None = None) -> Markup:
    """``text`` as one paragraph; ``*emphasis*`` is the only mark it knows."""
    return tag("p", emphasis(text), class_=css)


def emphasis(text: str) -> Markup:
    """``text`` with ``*words*`` in italics; a lone star stays a star."""
    return trusted(re.sub(r"\*(\S(?:[^*]*\S)?)\*", r"<em>\1</em>", str(escape(bound(text)))))


def sentence(heading: str) -> Markup:
    """A heading that runs into its text: with a full stop unless it ends in a mark of its own."""
    stop = "" if heading[-1:] in ".?!。？！" else "。" if heading[-1:] > "\u3000" else "."
    return escape(bound(heading + stop))


def block(text: str) -> Markup:
    """A paragraph, or a list when its lines begin with ``- ``."""
    if text.startswith("- "):
        return tag("ul", *(tag("li", emphasis(line[2:])) for line in text.split("\n") if line.startswith("- ")))
    return paragraph(text)


def blocks(texts: Iterable[str]) -> Markup:
    """Paragraphs and lists one after the other."""
    return join(*map(block, texts))


def pairs(rows: Iterable[tuple[str, str]], css: str = "facts") -> Markup:
    """A list of terms and their values; rows without a value are left out."""
    return tag("dl", *(tag("dt", term) + tag("dd", value) for term, value in rows if value), class_=css)


def table(head: Iterable[Markup], body: Iterable[Markup], css: str = "plain-table", caption: Markup = NOTHING) -> Markup:
    """A table that scrolls by itself where it is too wide, and whose rows are cards on a phone, each value with the name
    of its column; ``head`` are the cells of its first row, ``body`` what :func:`row` makes."""
    heads = list(head)
    names = ";".join(f"--c{number}:{_css(cell.striptags())}" for number, cell in enumerate(heads, 1))
    rows = tag("thead", row(*heads), role="rowgroup") + tag("tbody", *body, role="rowgroup")
    return tag("div", tag("table", caption, rows, class_=css, role="table", style=names), class_="scroll")


def row(*cells: Markup, **attributes: str | int | bool | None) -> Markup:
    """A row of :func:`table`. It and its cells say what they are: as cards they are no table to some browsers' voices.

    >>> print(row(tag("th", "Urup", scope="row"), tag("td", "1,428")))
    <tr role='row'><th scope='row' role='rowheader'>Urup</th><td role='cell'>1,428</td></tr>
    """
    told = (trusted(_CELL.sub(_role, str(cell), count=1)) for cell in cells)
    return tag("tr", *told, **attributes, role="row")


_CELL = re.compile(r"^<(?:td|th(?=[^>]* scope='(\w+)'))[^>]*")


def _role(found: re.Match[str]) -> str:
    role = "cell" if not found[1] else "columnheader" if found[1] == "col" else "rowheader"
    return f"{found[0]} role='{role}'"


def _css(text: str) -> str:
    """``text`` as a string of a stylesheet."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def columns(names: Iterable[str]) -> list[Markup]:
    """The cells of the first row of a table, by what they say."""
    return [tag("th", name, scope="col") for name in names]


def sorted_columns(names: Iterable[tuple[str, str]], numbers: Collection[str] = ()) -> list[Markup]:
    """The same for a table that the browser puts in order (``web/entries/tables.js``): key and label of each column, the
    keys in ``numbers`` those of figures."""
    return [tag("th", name, scope="col", data_sort=key, class_="number" if key in numbers else None) for key, name in names]


def outside(label: str, url: str, note: str = "") -> Markup:
    """A link to another site: opened in a new tab, telling it nothing about where the reader came from."""
    return tag("a", label, " ↗", href=url, target="_blank", rel="noopener noreferrer") + _note(note)


def address(label: str, url: str, note: str = "") -> Markup:
    """The same where no link may lead out: the address is written, to be copied."""
    return join(label, " ", tag("small", url, class_="address"), _note(note))


def _note(note: str) -> Markup:
    return join(" ", tag("small", note)) if note else NOTHING
