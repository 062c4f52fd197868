"""What is read before a border is drawn: the articles that draw it; of the lines of today what each rests on. HTML."""

from __future__ import annotations

from collections.abc import Mapping

from .. import naming
from ..border import TASKS, task
from ..model.atlas import Act, ArticleFacts
from ..model.spans import LineSpan
from ..tags import NOTHING, Markup, join, tag
from . import acts
from .html import blocks, emphasis
from .reader import Reader

_TODAY = ("1951-san-francisco", "2")
"""The article about which the two governments differ today."""


def texts(r: Reader, today: str) -> dict[str, Markup]:
    """What is read at each task, by its name; of today as on ``today`` (ISO, inclusive)."""
    return {name: r.marked(_read(r, name, today)) for name in TASKS}


def _read(r: Reader, name: str, today: str) -> Markup:
    one, words = task(name, r.atlas, today), r.words
    if one.act:
        act = r.atlas.acts[one.act]
        inside = [_article(r, act, article) for article in dict.fromkeys(span.article for span in one.lines.values())]
    else:
        inside = [_event(r, basis, spans) for basis, spans in _by_basis(one.lines).items()]
        inside.append(_article(r, r.atlas.acts[_TODAY[0]], _TODAY[1], named=True))
    return tag("section", tag("h2", words("border.read")), *inside, class_="ta-border-read", aria_label=words("border.read"))


def _by_basis(lines: Mapping[str, LineSpan]) -> dict[str, dict[str, LineSpan]]:
    """Lines by the act that each rests on."""
    found: dict[str, dict[str, LineSpan]] = {}
    for name, span in lines.items():
        found.setdefault(span.basis, {})[name] = span
    return found


def _article(r: Reader, act: Act, article: str | None, *, named: bool = False) -> Markup:
    """An article: its first paragraph draws the line and stands there, what explains it folds out."""
    facts = act.article(str(article))
    assert facts is not None  # a line that a treaty draws rests on an article; a test says so
    section = act.text(r.words.language).sections[facts.id]
    name = _named(r, act, facts) if named else naming.article(facts, r.words)
    head = tag("h3", tag("b", name), " ", emphasis(section.heading))
    whole = acts.plain_article(r, act, facts, "ta-border")
    more = tag("details", tag("summary", r.words("border.more")), whole, _read_on(r, act, facts))
    return tag("article", head, tag("div", blocks(section.paragraphs[:1]), class_="ta-border-decides"), more)


def _named(r: Reader, act: Act, facts: ArticleFacts) -> str:
    short = naming.article(facts, r.words, short=True)
    return naming.cited(act.text(r.words.language).title, short, r.words)


def _event(r: Reader, basis: str, lines: dict[str, LineSpan]) -> Markup:
    """What a line rests on that no treaty draws, and what it is called on the map."""
    words, act = r.words, r.atlas.acts[basis]
    text = act.text(words.language)
    kinds = dict.fromkeys(_says(r, span) for span in lines.values())
    named = join(*(tag("p", words(f"line_name.{name}"), class_="ta-border-where") for name in lines))
    head = tag("h3", tag("b", words.listed(kinds)), " ", text.title)
    more = tag("details", tag("summary", words("border.more")), blocks(text.introduction))
    return tag("article", head, named, tag("div", tag("p", text.caption), class_="ta-border-decides"), more)


def _says(r: Reader, span: LineSpan) -> str:
    return r.words(f"map.line_{span.kind}", claimant=naming.claimants(span.by, r.words))


def _read_on(r: Reader, act: Act, facts: ArticleFacts) -> Markup:
    """The link to the article on the page of treaties, in a tab of its own: the drawing stays."""
    link = r.beside("treaties", r.words("puzzle.full_article"), treaty=act.id, at=f"article-{facts.id}")
    return tag("p", link) if link else NOTHING
