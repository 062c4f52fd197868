"""What is read of people who moved: each move by itself, and all of them as a list for who sees no map."""

from __future__ import annotations

from .. import moving
from ..model.moves import Move
from ..tags import NOTHING, Markup, join, listed, tag
from . import html
from .reader import Reader


def pieces(r: Reader) -> dict[str, Markup]:
    """What is read of each move, by its id."""
    return {move.id: piece(r, move) for move in r.atlas.moves.rows.values()}


def piece(r: Reader, move: Move) -> Markup:
    """The text of a move, then who, how many, when, from where to where, by what, and how sure it is."""
    words, book = r.words, r.atlas
    text = book.words_of("moves", words.language)[move.id]
    rows = [
        (words("moves.who"), words.pick(book.moves.who[move.who].name)),
        (words("moves.how_many"), _number(r, move)),
        (words("moves.when"), moving.when(move, words)),
        (words("moves.way"), moving.way(move, book, words)),
        (words("moves.how"), words("moves.how_" + move.how)),
        (words("moves.act"), r.act_link(move.act)),
        *([(words("moves.part"), _other(r, move.part_of))] if move.part_of else []),
        (words("moves.sure"), _sure(r, move)),
        (words("panel.sources"), listed(words.joined, map(r.titled, move.source))),
    ]
    return tag("div", html.blocks(text.paragraphs), class_="prose") + html.pairs(rows, "facts")


def _number(r: Reader, move: Move) -> str:
    """How many, and how that was found."""
    words = r.words
    if move.low is None:
        return words("moves.unknown_no_arrow")
    return words.aside(moving.number(move, words), words("moves.kind_" + move.kind))


def _sure(r: Reader, move: Move) -> str:
    words = r.words
    sure = words("certainty." + move.certainty)
    return words.aside(sure, words("doubt." + move.doubt)) if move.doubt else sure


def _other(r: Reader, name: str) -> Markup:
    heading = r.atlas.words_of("moves", r.words.language)[name].heading
    return r.inner("moves", heading, move=name)


def everything(r: Reader) -> Markup:
    """All moves as a list, folded: for who reads it without a script."""
    return join(*(_folded(r, move) for move in r.atlas.moves.rows.values()))


def _folded(r: Reader, move: Move) -> Markup:
    words = r.words
    head = tag("b", moving.title(move, r.atlas, words))
    small = tag("small", words.listed((moving.when(move, words), moving.number(move, words))))
    return tag("details", tag("summary", head, " ", small), piece(r, move), id=f"move-{move.id}")


def table(r: Reader) -> Markup:
    """Every move as a row, for the page of data."""
    words = r.words
    keys = ("move", "when", "way", "who", "how_many", "how", "sure")
    head = (tag("th", words("moves." + key), scope="col") for key in keys)
    return html.table(head, (_row(r, move) for move in r.atlas.moves.rows.values()), "plain-table moves")


def _row(r: Reader, move: Move) -> Markup:
    words, book = r.words, r.atlas
    link = r.inner("moves", moving.title(move, book, words), move=move.id)
    cells = (
        moving.when(move, words),
        moving.way(move, book, words),
        words.pick(book.moves.who[move.who].name),
        _number(r, move),
        words("moves.how_" + move.how),
        words("certainty." + move.certainty),
    )
    return html.row(tag("th", link or NOTHING, scope="row"), *(tag("td", cell) for cell in cells), id=f"moves-{move.id}")
