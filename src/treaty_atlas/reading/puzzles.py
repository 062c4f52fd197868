"""What is read in a puzzle: its articles, and at each group of islands the article that decides. HTML."""

from __future__ import annotations

from typing import Any

from .. import cards, naming, puzzle
from ..holding import holder
from ..model.atlas import Act, ArticleFacts, Section
from ..model.spans import Span
from ..puzzle import PUZZLES, Piece, Puzzle
from ..tags import NOTHING, Markup, join, tag
from . import acts
from .html import blocks, emphasis, paragraph
from .reader import Reader

_ALSO = {("1855-shimoda", "2"): {"southern-kurils": 2, "habomai": 2}}
"""The paragraph of an article that decides for islands its first one does not name: by article, then by group."""
_ABOUT = {"disputed": "four-islands", "renounced": "south-sakhalin-and-north"}
"""What the two governments argue about, by the status of the islands."""
_FOUR = "disputed"
"""The group of the islands that both governments claim today: what they say of these they say of any day."""


def pieces(r: Reader) -> dict[str, dict[str, Any]]:
    """For every puzzle by its treaty: ``read``, the articles to read, and ``why``, by the first island of each group the
    inside of what folds out under it."""
    found = {}
    for name in PUZZLES:
        whole = puzzle.puzzle(r.atlas, name)
        why = {piece.islands[0]: r.marked(_why(r, piece, whole)) for piece in whole.pieces}
        found[name] = {"read": r.marked(_read(r, whole)), "why": why}
    return found


def _read(r: Reader, whole: Puzzle) -> Markup:
    """The articles that are the treaty's key or decide, each folded under its name; then those of earlier treaties."""
    act, words = whole.act, r.words
    decided = {(p.span.basis, p.span.article or "") for p in whole.pieces}
    own = (_folded(r, act, a) for a in act.articles if a.key or (act.id, a.id) in decided)
    earlier = join(*(_folded(r, *_facts(r, name, a), named=True) for name, a in sorted(decided) if name != act.id))
    heading = tag("h3", words("puzzle.earlier")) if earlier else NOTHING
    inside = (tag("h2", words("puzzle.read")), *own, heading, earlier)
    return tag("section", *inside, class_="ta-puzzle-read", aria_label=words("puzzle.read"))


def _folded(r: Reader, act: Act, facts: ArticleFacts, *, named: bool = False) -> Markup:
    """An article under its name; ``named``: with its treaty, under which it does not stand."""
    text = act.text(r.words.language)
    name = naming.article(facts, r.words)
    if named:
        name = naming.cited(text.title, naming.article(facts, r.words, short=True), r.words)
    heading = emphasis(text.sections[facts.id].heading)
    summary = tag("summary", tag("b", name), " ", heading)
    return tag("details", summary, acts.plain_article(r, act, facts, "ta-puzzle"), _read_on(r, act, facts))


def _why(r: Reader, piece: Piece, whole: Puzzle) -> Markup:
    """The article that decides, under its name; by whom it is read otherwise, where it is."""
    words, span, about = r.words, piece.span, _about(r, piece)
    act, facts = _facts(r, span.basis, span.article or "")
    section = act.text(words.language).sections[facts.id]
    texts = [section.lead]
    if also := _ALSO.get((act.id, facts.id), {}).get(piece.group):
        texts.append(section.paragraphs[also])
    views = [tag("li", emphasis(text)) for text in _views(r, span, about)]
    decides = tag("span", words("puzzle.decides"), " ") + tag("b", cards.basis_text(span, r.atlas, words))
    return join(
        tag("summary", decides),
        NOTHING if act.id == whole.act.id else paragraph(words("puzzle.decides_earlier")),
        blocks(texts),
        _open(r, span, about, section),
        tag("p", tag("b", words("puzzle.views"))) + tag("ul", *views) if views else NOTHING,
        _read_on(r, act, facts),
    )


def _read_on(r: Reader, act: Act, facts: ArticleFacts) -> Markup:
    """The link to the article on the page of treaties, in a tab of its own: the puzzle would be lost otherwise."""
    link = r.beside("treaties", r.words("puzzle.full_article"), treaty=act.id, at=f"article-{facts.id}")
    return tag("p", link) if link else NOTHING


def _facts(r: Reader, name: str, article: str) -> tuple[Act, ArticleFacts]:
    act = r.atlas.acts[name]
    facts = act.article(article)
    assert facts is not None  # every puzzle rests on articles; a test says so
    return act, facts


def _about(r: Reader, piece: Piece) -> str:
    """What the two governments argue about of the islands of ``piece``; empty where they are settled."""
    about = _ABOUT.get(piece.span.status, "")
    return _ABOUT["disputed"] if about and piece.islands[0] in r.atlas.members[_FOUR] else about


def _open(r: Reader, span: Span, about: str, section: Section) -> Markup:
    """Why no side is given, where none is: what the article leaves open, and who administered the islands."""
    words = r.words
    if not about:
        return NOTHING
    opened = paragraph(words("puzzle.renounced"))
    if about == _ABOUT["disputed"] and section.trap_heading:
        opened = tag("p", tag("b", emphasis(section.trap_heading)), " ", emphasis(section.trap[0]))
    return opened + paragraph(words("puzzle.administered", holder=holder(span.administered_by, span.start, words)))


def _views(r: Reader, span: Span, about: str) -> list[str]:
    """What each government says of islands that are not settled: of its arguments the one that rests most on the article."""
    texts = r.atlas.words_of("views", r.words.language)
    found = []
    for side in naming.sides(r.words):
        arguments = [
            a for a in r.atlas.topics.arguments
            if (a.side, a.about) == (side, about) and (span.basis, span.article) in [(x.act, x.article) for x in a.rests_on]
        ]  # fmt: skip
        found += [texts[a.id].lead for a in sorted(arguments, key=lambda a: len(a.rests_on))[:1]]
    return found
