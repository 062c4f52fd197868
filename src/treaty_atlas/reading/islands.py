"""Islands: their names, who holds and claims them and why, their history, their figures."""

from __future__ import annotations

from html import escape

from .. import cards, chronology, japanese, naming
from ..holding import holder
from ..i18n import Words
from ..model import Island
from ..spans import Span
from ..style import look_of
from .html import pairs
from .reader import Reader


def head(r: Reader, card: cards.IslandCard) -> str:
    """Both names, the names in other scripts, and the Ainu name."""
    names = " · ".join(f"<span lang='{_script(n)}'>{escape(n)}</span>" for n in card.other_names)
    ainu = f"<br>{r.words.labelled(r.words('panel.ainu'), escape(card.ainu))}" if card.ainu else ""
    return f"<h2 class='title'>{escape(card.names)}</h2><p class='names'>{names}{ainu}</p>"


def _script(name: str) -> str:
    """The language whose script a name is written in, so that it gets the right glyphs and voice."""
    if any("\u3040" <= c <= "\u9fff" for c in name):
        return "ja"
    return "ru" if any("\u0400" <= c <= "\u04ff" for c in name) else ""


def holding(r: Reader, span: Span) -> str:
    """Who administers and claims an island during ``span``, and its status with day, act and article."""
    words = r.words
    since = words("panel.since", day=words.date(span.start))
    sure = "" if span.certainty == "high" else f" · {words('certainty.' + span.certainty)}"
    basis = escape(cards.basis_text(span, r.atlas, words))
    paint = r.swatch(look_of(span.status, span.administered_by))
    rows = (
        (words("panel.administered_by"), paint + escape(holder(span.administered_by, span.start, words))),
        (words("panel.claimed_by"), escape(naming.parties(span.claimed_by, words) or words("panel.nobody"))),
        (
            words("panel.status"),
            f"{escape(words(f'statuses.{span.status}'))}<small>{words.listed((escape(since), basis))}{sure}</small>",
        ),
    )
    return pairs(rows, "holding")


def history_rows(r: Reader, card: cards.IslandCard) -> str:
    """The whole history of an island as rows that lead to their years."""
    return f"<ul class='history'>{''.join(_row(r, row) for row in card.history)}</ul>"


def _row(r: Reader, row: cards.SpanRow) -> str:
    current = " aria-current='true'" if row.current else ""
    basis = f"<small>{escape(row.basis)}</small>" if row.basis else ""
    return (
        f"<li><button type='button' data-go='year' data-to='{row.year}' data-from='{row.span.start}'{current}>"
        f"{r.swatch(row.look)}<b>{row.year}</b>"
        f"<span>{escape(row.holder)}<small>{escape(row.status)}</small>{basis}</span>"
        f"</button></li>"
    )


def neighbours(r: Reader, card: cards.IslandCard, day: str) -> str:
    """The nearest islands as buttons, named as on ``day``."""
    rows = ""
    for name in card.neighbours:
        span = chronology.span_on(r.atlas.spans[name], day)
        label = naming.island_name(r.atlas.islands[name], span.administered_by if span else "", r.words)
        rows += f"<li><button type='button' data-go='island' data-to='{name}'>{escape(label)}</button></li>"
    return f"<ul class='neighbours'>{rows}</ul>"


def names(r: Reader, island: Island) -> str:
    """The name in every language, and in Ainu."""
    words, n = r.words, island.names
    rows = (
        ("language.en", n.en), ("language.nl", n.nl), ("language.ru", n.ru),
        ("language.ja", words.aside(n.ja, read_as(island, words))), ("panel.ainu", cards.ainu_name(island, words)),
    )  # fmt: skip
    return f"<h3>{words('islands.names')}</h3>" + pairs((words(key), escape(value)) for key, value in rows)


def read_as(island: Island, words: Words) -> str:
    """How the Japanese name is read: in kana for a Japanese reader, in Latin letters for the others."""
    return japanese.hiragana(island.names.ja_full) if words.language == "ja" else island.names.ja_full


def figures(card: cards.IslandCard) -> str:
    """Areas, height, people and what else is counted, with years."""
    return pairs((escape(key), escape(value)) for key, value in card.facts)


def gazetteer(r: Reader) -> str:
    """All islands by group, as a table whose names lead to their pages."""
    columns = ("name", "other", "ainu", "area", "height", "people")
    head_ = "".join(f"<th scope='col'>{r.words('islands.' + c)}</th>" for c in columns)
    parts = []
    for group in (g for g in r.atlas.groups.values() if g.geographic):
        rows = "".join(_gazetteer_row(r, r.atlas.islands[i]) for i in group.members)
        name = escape(r.words.pick(group.name))
        parts.append(f"<tr class='group'><th colspan='6' scope='rowgroup'>{name}</th></tr>{rows}")
    return (
        f"<div class='scroll'><table class='plain-table gazetteer'><thead><tr>{head_}</tr></thead>"
        f"<tbody>{''.join(parts)}</tbody></table></div>"
    )


def _gazetteer_row(r: Reader, island: Island) -> str:
    words, n = r.words, island.names
    own = naming.island_name(island, "", words)
    others = " · ".join(dict.fromkeys(name for name in (n.ja, n.ru, read_as(island, words)) if name not in own))
    height = next((f for f in island.facts.facts if f.what == "height"), None)
    last = cards.last_people(island, r.atlas, words)
    ainu = cards.ainu_name(island, words)
    return (
        f"<tr><th scope='row'><button type='button' data-go='island' data-to='{island.id}'>{escape(own)}</button></th>"
        f"<td>{escape(others)}</td><td>{escape(ainu)}</td><td class='number'>{words.area(island.km2)}</td>"
        f"<td>{escape(cards.value(height, words)) if height else ''}</td><td>{escape(last)}</td></tr>"
    )
