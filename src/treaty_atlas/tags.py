"""HTML and SVG in which a value is text unless it was made as markup: escaped by default, in this one place.

:func:`tag` writes an element. A plain ``str`` among what it is given is text and is escaped; what is :class:`Markup`
stays. So who forgets shows a reader ``&lt;b&gt;``, never an element that a text has brought along. Only :func:`trusted`
and :func:`fill` make markup of a ``str``; a test names who may call them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

__all__ = ["NOTHING", "Markup", "escape", "fill", "join", "json_text", "listed", "said", "tag", "trusted"]

NOTHING = Markup()
_ALONE = frozenset({"br", "img", "input", "link", "meta"})
"""Elements that hold nothing and have no end."""


def tag(name: str, /, *inside: str, **attributes: str | int | bool | None) -> Markup:
    """An element: what is in it, then its attributes, which are always text.

    ``class_`` is written ``class`` and ``data_go`` ``data-go``; ``True`` writes the name alone, ``None`` and ``False``
    nothing.

    >>> print(tag("a", "Ezo & ", tag("b", "Karafuto"), href="?a=1&b=2", data_go="map", hidden=True))
    <a href='?a=1&amp;b=2' data-go='map' hidden>Ezo &amp; <b>Karafuto</b></a>
    >>> print(tag("li", "<script>", title="it's"), tag("br"))
    <li title='it&#39;s'>&lt;script&gt;</li> <br>
    """
    start = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Markup(start if name in _ALONE else f"{start}{''.join(map(escape, inside))}</{name}>")


def _attribute(key: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f" {name}='{escape(str(value))}'"


def join(*parts: str) -> Markup:
    """``parts`` one after the other.

    >>> print(join(tag("b", "1875"), " < ", tag("b", "1905")))
    <b>1875</b> &lt; <b>1905</b>
    """
    return NOTHING.join(parts)


def said(write: Callable[..., str], *parts: str, **named: str) -> Markup:
    """What ``write``, a function of the words, makes of ``parts``, some of which are markup.

    >>> print(said("{}: {}".format, "A < B", tag("i", "x")))
    A &lt; B: <i>x</i>
    """
    places = (f"{{{number}}}" for number in range(len(parts)))
    return escape(write(*places, **{name: f"{{{name}}}" for name in named})).format(*parts, **named)


def listed(write: Callable[[Iterable[str]], str], parts: Iterable[str]) -> Markup:
    """The same for a function that takes any number of parts and puts a sign between them: ``words.listed``.

    >>> print(listed(", ".join, ["A < B", tag("i", "x")]))
    A &lt; B, <i>x</i>
    """
    return escape(write(("", ""))).join(parts)


def fill(frame: str, **values: str | int) -> Markup:
    """``frame``, HTML of our own, with ``values`` at its ``{names}``.

    >>> print(fill("<title>{title}</title>", title="A < B"))
    <title>A &lt; B</title>
    """
    return Markup(frame).format(**values)


def trusted(text: str) -> Markup:
    """``text`` as markup, as it stands: for what our own code has drawn (SVG, styles, scripts), never for words."""
    return Markup(text)


_IN_SCRIPT = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<\u2028\u2029"})


def json_text(value: object) -> Markup:
    """``value`` as JSON that may stand inside a script element: nothing in it ends the element or begins a comment.

    >>> print(json_text({"a": "</script><!-- & Ō"}))
    {"a":"\\u003c/script>\\u003c!-- & Ō"}
    """
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT))
