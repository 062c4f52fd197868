"""Islands: their names, who holds and claims them and why, their history, their figures."""

from __future__ import annotations

from collections.abc import Callable

from .. import cards, chronology, days, island_facts, japanese, naming
from ..holding import administrator, manner
from ..i18n import Words
from ..model.atlas import Island
from ..model.spans import Span
from ..style.tokens import look_of
from ..tags import NOTHING, Markup, join, tag
from . import html
from .html import pairs
from .reader import Reader


def head(r: Reader, card: cards.IslandCard) -> Markup:
    """Both names, the names in other scripts, and the Ainu name."""
    names = html.foreign(" · ".join(card.other_names), r.words.language)
    ainu = join(tag("br"), r.words.labelled(r.words("panel.ainu"), card.ainu)) if card.ainu else ""
    return tag("h2", card.names, class_="title") + tag("p", names, ainu, class_="names")


def holding(r: Reader, island: str, span: Span) -> Markup:
    """Who administers and claims an island during ``span``, and its status: since when by which act, and the last act."""
    words = r.words
    sure = "" if span.certainty == "high" else f" · {cards.sure(span, words)}"
    basis = cards.since(span, r.atlas.spans[island], r.atlas, words)
    renounced = span.status == "renounced"  # here stands besides what Japan leaves open
    how = words("panel.renounced") if renounced else manner(span, span.start, words)
    paint = r.swatch(look_of(span.status, span.administered_by))
    rows = (
        (words("panel.administered_by"), paint + administrator(span, span.start, words)),
        (words("panel.claimed_by"), cards.claims(span, r.atlas.spans[island], words)),
        (words("panel.status"), join(how, tag("small", basis, sure))),
    )
    return pairs(rows, "holding")


def history_rows(r: Reader, card: cards.IslandCard, page: str) -> Markup:
    """The whole history of an island as rows that lead to their years, on the page on which they stand; where a year has
    several, to their days, which they name."""
    years = [row.year for row in card.history]
    rows = (_row(r, row, card.island.id, page, alone=years.count(row.year) == 1) for row in card.history)
    return tag("ul", *rows, class_="history")


def _row(r: Reader, row: cards.SpanRow, island: str, page: str, *, alone: bool) -> Markup:
    year, day = str(row.year), row.span.start
    basis = tag("small", row.basis) if row.basis else ""
    when = tag("b", year, NOTHING if alone else tag("small", r.words.month_day(day, short=True)))
    inside = when + tag("span", row.holder, tag("small", row.status), basis)
    shown = {"year": year} if alone or not days.window_of(day, r.atlas) else {"year": year, "day": day}
    go, to = list(shown.items())[-1]
    goes = {"href": r.href(page, {**shown, "island": island}), "data_go": go, "data_to": to}
    current = "true" if row.current else None
    return tag("li", tag("a", r.swatch(row.look), inside, **goes, data_from=row.span.start, aria_current=current))


def neighbours(r: Reader, card: cards.IslandCard, day: str, page: str) -> Markup:
    """The nearest islands as links, named as on ``day``, to the same ``page``."""

    def row(name: str) -> Markup:
        span = chronology.span_on(r.atlas.spans[name], day)
        label = naming.island_name(r.atlas.islands[name], span.administered_by if span else "", r.words)
        return tag("li", _link(r, name, label, page))

    return tag("ul", *map(row, card.neighbours), class_="neighbours")


def _link(r: Reader, name: str, label: str, page: str = "islands") -> Markup:
    return tag("a", label, href=r.href(page, {"island": name}), data_go="island", data_to=name)


def read_as(island: Island, words: Words) -> str:
    """How the Japanese name is read: in kana for a Japanese reader, in Latin letters for the others."""
    return japanese.hiragana(island.names.ja_full) if words.language == "ja" else island.names.ja_full


def figures(card: cards.IslandCard) -> Markup:
    """Areas, height, people and what else is counted, with years."""
    return pairs(card.facts)


COLUMNS = ("name", "other", "ainu", "area", "height", "people")
NUMBERS = ("area", "height", "people")


UNSAID = "medium"
"""How surely most of the table is known: said once above it, and not in each cell."""


def gazetteer(r: Reader, outline: Callable[[str], str] | None = None) -> Markup:
    """All islands by group, as a table whose names lead to their pages; ``outline`` draws an island as a small SVG."""
    head = html.sorted_columns(((c, r.words("islands." + c)) for c in COLUMNS), NUMBERS)
    rows = []
    for group in (g for g in r.atlas.groups.values() if g.geographic):
        name = tag("th", r.words.pick(group.name), colspan=len(COLUMNS), scope="rowgroup")
        rows.append(html.row(name, class_="group"))
        rows += [_gazetteer_row(r, r.atlas.islands[i], outline) for i in group.members]
    usual = tag("p", r.words("islands.usual", usual=r.words("certainty." + UNSAID)), class_="muted usual")
    return usual + html.table(head, rows, "plain-table sortable gazetteer")


def _gazetteer_row(r: Reader, island: Island, outline: Callable[[str], str] | None) -> Markup:
    words, n = r.words, island.names
    own = naming.island_name(island, "", words)
    others = " · ".join(dict.fromkeys(name for name in (n.ja, n.ru, read_as(island, words)) if name not in own))
    height = next((f for f in island.facts.facts if f.what == "height"), None)
    counted = r.atlas.last_people(island.id)
    drawn = html.image(outline(island.id), css="outline") if outline else NOTHING
    people, about = island_facts.last_figure(island, r.atlas, words, UNSAID)
    around = island_facts.larger(island, r.atlas)  # not a number of the island's own: small, and in no order with those
    last = join(people, tag("small", about)) if people else NOTHING
    if counted and around:  # its owner first: the same number beside two islands is one
        owner = naming.place_name(counted.place, r.atlas, words)
        sure = island_facts.how_sure(counted.certainty, words, UNSAID)
        about = words.listed(filter(None, (words("people.in_year", year=counted.year), sure)))
        last = tag("small", words.labelled(owner, people), tag("br"), about)
    return html.row(
        tag("th", tag("span", drawn, _link(r, island.id, own), class_="named"), scope="row", data_value=own),
        tag("td", html.foreign(others, words.language)),
        tag("td", html.foreign(island_facts.ainu_name(island, words, UNSAID), words.language)),
        tag("td", words.area(island.km2), class_="number", data_value=str(island.km2)),
        tag(
            "td",
            island_facts.value(height, words, UNSAID) if height else "",
            class_="number",
            data_value=height.value if height else "",
        ),
        tag("td", last, class_="number", data_value=str(counted.people) if counted and not around else ""),
    )
