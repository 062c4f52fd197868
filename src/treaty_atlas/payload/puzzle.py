"""A puzzle as the browser needs it: sides, pieces with their deciding articles, and the articles to read, as JSON."""

from __future__ import annotations

from typing import Any

from .. import cards, naming, puzzle
from ..holding import holder
from ..i18n import Words
from ..model.atlas import Act, ArticleFacts, Atlas, Island, Section
from ..model.spans import Span
from ..puzzle import PUZZLES, SIDES, Piece, Puzzle, Side
from .story import article

NAMED = 2
"""So many islands of a piece are named, the largest; the others are counted, unless there is only one more."""
LARGE_KM2 = 10_000
"""The mark of a piece stands on an island of this size (km²), beside a smaller one."""
_PAINTS = {
    "japan": "sovereign-japan",
    "russia": "sovereign-russia",
    "undivided": "undivided-both",
    "unsettled": "undetermined-none",
}
_ALSO = {("1855-shimoda", "2"): {"southern-kurils": 2, "habomai": 2}}
"""The paragraph of an article that decides for islands its first one does not name: by article, then by group."""
_ABOUT = {"disputed": "four-islands", "renounced": "south-sakhalin-and-north"}
"""What the two governments argue about, by the status of the islands."""
_FOUR = "disputed"
"""The group of the islands that both governments claim today: what they say of these they say of any day."""


def puzzles(atlas: Atlas, words: Words) -> list[dict[str, Any]]:
    """All puzzles for a reader of ``words.language``, in the order of their days. Places are (lat, lon) in degrees."""
    return [_puzzle(puzzle.puzzle(atlas, name), atlas, words) for name in PUZZLES]


def _puzzle(whole: Puzzle, atlas: Atlas, words: Words) -> dict[str, Any]:
    act, text = whole.act, whole.act.text(words.language)
    decided = list(dict.fromkeys((p.span.basis, p.span.article or "") for p in whole.pieces))
    own = [a.id for a in act.articles if a.key or (act.id, a.id) in decided]
    return {
        "id": act.id,
        "signed": act.facts.dates[0].day[:4],
        "year": act.year,
        "day": whole.day,
        "date": words.date(whole.day),
        "title": text.title,
        "caption": text.caption,
        "question": words("puzzle.question", day=words.date(whole.day)),
        "sides": [_side(side, whole, words) for side in SIDES],
        "pieces": [_piece(piece, whole, atlas, words) for piece in whole.pieces],
        "articles": [_article(act, name, atlas, words) for name in own],
        "earlier": [_article(atlas.acts[name], a, atlas, words) for name, a in sorted(decided) if name != act.id],
    }


def _article(act: Act, name: str, atlas: Atlas, words: Words) -> dict[str, Any]:
    """An article to read, and how it is cited where it does not stand under its own treaty."""
    facts = act.article(name)
    assert facts is not None  # the catalogue lets no other pass
    cite = naming.cited(act.text(words.language).title, naming.article(facts, words, short=True), words)
    return article(act.id, name, atlas, words) | {"cite": cite}


def _side(side: Side, whole: Puzzle, words: Words) -> dict[str, str]:
    """A side of the palette; Russia bears the name it had on that day."""
    names = {"japan": "parties.japan", "russia": f"parties.{_russia(whole)}"}
    note = words(f"puzzle.{side}_note") if side not in names else ""
    return {"id": side, "name": words(names.get(side, f"puzzle.{side}")), "note": note, "look": _PAINTS[side]}


def _russia(whole: Puzzle) -> str:
    holders = {piece.span.administered_by for piece in whole.pieces}
    return "ussr" if "ussr" in holders else "russia"


def _piece(piece: Piece, whole: Puzzle, atlas: Atlas, words: Words) -> dict[str, Any]:
    span = piece.span
    act, facts, section = _decider(span, atlas, words)
    name = words.listed(naming.set_names(piece.islands, atlas, words, ""))
    largest = max((atlas.islands[i] for i in piece.islands), key=lambda island: island.km2)
    texts = [section.lead]
    if also := _ALSO.get((act.id, facts.id), {}).get(piece.group):
        texts.append(section.paragraphs[also])
    return {
        "id": piece.islands[0],
        "name": name,
        "members": _members(piece, name, atlas, words),
        "islands": list(piece.islands),
        "at": [largest.lat, largest.lon],
        "mark": _mark(piece, whole, largest),
        "answer": piece.answer,
        "own": act.id == whole.act.id,
        "act": act.id,
        "article": facts.id,
        "cite": cards.basis_text(span, atlas, words),
        "texts": texts,
        "notes": _notes(span, _about(piece, atlas), section, words),
        "views": _views(span, _about(piece, atlas), atlas, words),
    }


def _mark(piece: Piece, whole: Puzzle, largest: Island) -> str:
    """Where the letter stands at the largest island: the chain has room in the north-west, its end in the south."""
    if largest.km2 >= LARGE_KM2:
        return "on"
    return "below" if piece is whole.pieces[-1] else "beside"


def _decider(span: Span, atlas: Atlas, words: Words) -> tuple[Act, ArticleFacts, Section]:
    """The act and the article on which ``span`` rests, with the article's words."""
    act = atlas.acts[span.basis]
    facts = act.article(span.article)
    assert facts is not None  # every puzzle rests on articles; a test says so
    return act, facts, act.text(words.language).sections[facts.id]


def _members(piece: Piece, name: str, atlas: Atlas, words: Words) -> str:
    """The islands of a piece by both names, the largest ones first; empty where the name of the piece says them all."""
    islands = sorted((atlas.islands[i] for i in piece.islands), key=lambda island: -island.km2)
    if all(naming.island_names(island, "", words)[0] in name for island in islands):
        return ""
    named = islands if len(islands) <= NAMED + 1 else islands[:NAMED]
    names = words.listed(naming.island_name(island, "", words) for island in named)
    more = len(islands) - len(named)
    return words("puzzle.members_more", names=names, count=more) if more else names


def _about(piece: Piece, atlas: Atlas) -> str:
    """What the two governments argue about of the islands of ``piece``; empty where they are settled."""
    about = _ABOUT.get(piece.span.status, "")
    return _ABOUT["disputed"] if about and piece.islands[0] in atlas.members[_FOUR] else about


def _notes(span: Span, about: str, section: Section, words: Words) -> list[dict[str, str]]:
    """Why no side is given, where none is: what the article leaves open, and who administered the islands."""
    if not about:
        return []
    opened = {"heading": "", "text": words("puzzle.renounced")}
    if about == _ABOUT["disputed"] and section.trap_heading:
        opened = {"heading": section.trap_heading, "text": section.trap[0]}
    held = words("puzzle.administered", holder=holder(span.administered_by, span.start, words))
    return [opened, {"heading": "", "text": held}]


def _views(span: Span, about: str, atlas: Atlas, words: Words) -> list[str]:
    """What each government says of islands that are not settled: of its arguments the one that rests most on the article."""
    texts = atlas.words_of("views", words.language)
    found = []
    for side in ("japan", "russia"):
        arguments = [
            a for a in atlas.topics.arguments
            if (a.side, a.about) == (side, about) and (span.basis, span.article) in [(r.act, r.article) for r in a.rests_on]
        ]  # fmt: skip
        found += [texts[a.id].lead for a in sorted(arguments, key=lambda a: len(a.rests_on))[:1]]
    return found
