"""Treaties and events: what they changed, their articles, dates, parties and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from .. import cards, days, naming
from ..holding import Told
from ..model.atlas import Act, ArticleFacts, Dated, Link, TreatyFacts
from ..model.topics import Misreading
from ..tags import NOTHING, Markup, join, listed, said, tag
from . import doubts, persons
from .html import blocks, columns, emphasis, pairs, row, sentence, table
from .reader import Reader

FEW = 6
"""Places that an act left alone are named only when they are at most this many."""


def changes(r: Reader, card: cards.ActCard, *, rest: bool = True) -> Markup:
    """What an act changed: paint before and after, islands, article; what it left alone stays grey (if ``rest``)."""
    if not card.changes:
        return NOTHING
    rows = [change_row(r, change) for change in card.changes]
    if rest and 0 < len(card.untouched) <= FEW:
        names = tag("span", r.words.listed(card.untouched), " ", tag("small", r.words("panel.not_touched")))
        rows.append(tag("li", tag("span", "—", class_="ba", aria_hidden="true"), names, class_="rest"))
    return tag("h3", _heading(r, card, "panel.what_changed")) + tag("ul", *rows, class_="changes")


def _heading(r: Reader, card: cards.ActCard, key: str) -> str:
    """What stands over the changes of an act; over those of one that left all as it was not that it changed something."""
    return r.words(key if card.moved else "panel.on_the_map")


def change_row(r: Reader, change: cards.ChangeRow) -> Markup:
    """The paint before and after, the islands, the article, and the change in words, as one item of a list."""
    before = r.swatch(change.before) + tag("span", "→", aria_hidden="true") if change.was != change.becomes else NOTHING
    told = tag("span", _change_told(r, change.was, change.becomes), class_="told")
    return tag(
        "li",
        tag("span", before, r.swatch(change.after), class_="ba"),
        tag("span", change.islands, " ", tag("small", change.article), told),
    )


def _change_told(r: Reader, was: Told, becomes: Told) -> Markup:
    """Who held before and who after, and how; for those who do not see the arrow, which is which."""
    words = r.words
    if was == becomes:
        return said(partial(words, "panel.as_before"), holding=_told(r, becomes))
    before, after = (tag("span", words("panel." + key), " ", class_="only-heard") for key in ("before", "after"))
    arrow = tag("span", " → ", aria_hidden="true")
    return join(before, _told(r, was), arrow, after, _told(r, becomes))


def _told(r: Reader, holding: Told) -> Markup:
    who = tag("b", holding.who)
    return said(partial(r.words, "panel.who_how"), who=who, how=holding.how) if holding.how else who


def in_plain_words(r: Reader, card: cards.ActCard) -> Markup:
    """The key articles in a sentence or two each, else the introduction; and the word traps."""
    text = card.act.text(r.words.language)
    articles = join(*(tag("p", tag("b", label), " ", emphasis(s.lead)) for _, label, s in card.articles))
    traps = (
        tag("div", tag("p", tag("b", sentence(s.trap_heading)), " ", emphasis(s.trap[0])), class_="trap")
        for _, _, s in card.articles
        if s.trap_heading
    )
    return join(
        tag("h3", r.words("panel.in_plain_words")),
        r.fallback(card.act.texts),
        tag("div", articles or blocks(text.introduction), class_="plain"),
        *traps,
    )


def where_to_read(r: Reader, act: Act) -> Markup:
    """Where to read the act: one link for each language; for an event its sources."""
    links = [r.outside(r.words("language." + x.lang), x.url, _unseen(r, x)) for x in _one_each(authentic_first(act))]
    if not links:
        return r.sources(act.facts.sources)
    return tag("h3", r.words("panel.sources")) + tag("ul", *(tag("li", x) for x in links), class_="links")


def authentic_first(act: Act) -> list[Link]:
    """The links to the text of ``act``: those in a language in which it is authentic before translations."""
    own = act.facts.authentic if isinstance(act.facts, TreatyFacts) else ()
    return sorted(act.facts.links, key=lambda link: link.lang not in own)


def _one_each(links: Iterable[Link]) -> list[Link]:
    """One link of every language, in the order of the languages: the first that was opened, if any was."""
    first: dict[str, Link] = {}
    for link in links:
        if link.lang not in first or (link.seen and not first[link.lang].seen):
            first[link.lang] = link
    return list(first.values())


def _unseen(r: Reader, link: Link) -> str:
    return "" if link.seen else r.words("panel.not_opened")


def treaty_head(r: Reader, act: Act) -> Markup:
    """The title, the long one, the dates."""
    text = act.text(r.words.language)
    return join(
        tag("h2", text.title, class_="big-title"),
        tag("p", text.long_title, class_="dates"),
        tag("p", cards.dates_line(act, r.words), class_="dates"),
        r.second_names(),
        r.fallback(act.texts),
    )


def treaty_changes(r: Reader, act: Act) -> Markup:
    """What a treaty changed on the map, or that it changed nothing there."""
    card = cards.act_card(act, r.atlas, r.words)
    rows = [change_row(r, change) for change in card.changes]
    none = tag("p", r.words("treaties.nothing"), class_="muted")
    head = tag("h3", _heading(r, card, "treaties.what_changed"))
    return head + (tag("ul", *rows, class_="changes wide") if rows else none)


def article(r: Reader, act: Act, facts: ArticleFacts) -> Markup:
    """One article with its word trap and its sources."""
    section, name = act.text(r.words.language).sections[facts.id], naming.article(facts, r.words)
    label = NOTHING if section.heading.startswith(name) else tag("span", name) + " "
    trap = NOTHING
    if section.trap_heading:
        trap = tag("div", tag("p", tag("b", sentence(section.trap_heading))), blocks(section.trap), class_="trap")
    return tag(
        "section",
        tag("h4", label, section.heading),
        tag("div", blocks(section.paragraphs), class_="prose"),
        trap,
        doubts.of_article(r, act, facts),
        r.cited(facts.sources),
        class_="article",
        id=f"article-{facts.id}",
    )


def plain_article(r: Reader, act: Act, facts: ArticleFacts, css: str, head: Markup = NOTHING) -> Markup:
    """The words of an article where it is read in a lesson: paragraphs and word trap, and whether they rest on a summary.

    ``css`` is what the classes begin with: the stage is read from the back row, the puzzle from a column of its own.
    ``head`` stands above the words, in their language.
    """
    section, lang = act.text(r.words.language).sections[facts.id], r.words.language
    trap = NOTHING
    if section.trap_heading:
        trap = tag("div", tag("p", tag("b", emphasis(section.trap_heading))), blocks(section.trap), class_=f"{css}-trap")
    seen = NOTHING if facts.seen == "full" else tag("p", r.words(f"seen.{facts.seen}"), class_=f"{css}-small")
    return tag("div", head, blocks(section.paragraphs), trap, lang=lang if lang in act.texts else "en") + seen


def deciding(act: Act) -> tuple[ArticleFacts, ...]:
    """The articles by which a treaty moved the map, in the order in which its effects name them; of one that moved nothing
    its key articles."""
    named = dict.fromkeys(change.article for change in act.changes)
    moving = tuple(facts for name in named if (facts := act.article(name)))
    return moving or tuple(facts for facts in act.articles if facts.key)


def treaty_facts(r: Reader, act: Act) -> Markup:
    """Dates in all calendars, parties, place, signatories, languages, links, sources."""
    words, facts = r.words, act.facts
    rows = (
        ("parties", naming.parties(facts.parties, words)),
        ("place", act.text(words.language).place),
        ("signed_by", persons.signed(r, act)),
        ("authentic", naming.authentic(act, words)),
    )
    articles = (source for one in act.articles for source in one.sources)
    return join(
        dates_table(r, act),
        pairs((words("treaties." + key), value) for key, value in rows),
        _others(r, act),
        tag("h3", words("treaties.read_it")),
        tag("ul", *_links(r, authentic_first(act)), class_="list"),
        _without_link(r, act),
        r.sources(dict.fromkeys((*facts.sources, *_of_dates(act), *articles))),
    )


def _without_link(r: Reader, act: Act) -> Markup:
    """Which authentic texts none of the links leads to."""
    linked = {link.lang for link in act.facts.links}
    own = act.facts.authentic if isinstance(act.facts, TreatyFacts) else ()
    missing = r.words.listed(r.words(f"language.{code}") for code in own if code not in linked)
    return tag("p", r.words("treaties.no_authentic", languages=missing), class_="muted") if missing else NOTHING


def _of_dates(act: Act) -> Iterator[str]:
    return (source for dated in act.facts.dates for source in dated.sources)


def _others(r: Reader, act: Act) -> Markup:
    """Those who are named besides who signed."""
    named = persons.also_named(r, act)
    return tag("h3", r.words("entries.people")) + named if named else NOTHING


def _links(r: Reader, links: list[Link]) -> Iterator[Markup]:
    """The links, those to several parts of one text with their numbers."""
    alike = Counter((link.lang, link.source or link.url) for link in links)
    met: Counter[tuple[str, str]] = Counter()
    for link in links:
        text = (link.lang, link.source or link.url)
        met[text] += 1
        label, count = r.words("language." + link.lang), alike[text]
        if count > 1:
            label = r.words("treaties.part_of", language=label, number=met[text], count=count)
        yield _link(r, link, label)


def _link(r: Reader, link: Link, label: str) -> Markup:
    opened = r.words("treaties.opened" if link.seen else "treaties.not_opened")
    out = r.outside(label, str(link.url), "")
    return tag("li", out, " ", tag("small", r.titled(link.source) if link.source else "", " · ", opened))


def event_head(r: Reader, act: Act) -> Markup:
    """What an event was: kind, title, day, place, the sentence."""
    text, dates = act.text(r.words.language), cards.dates_line(act, r.words)
    return join(
        tag("p", r.words("kind." + str(act.facts.kind)), class_="eyebrow"),
        tag("h2", text.title, class_="big-title"),
        tag("p", " · ".join(filter(None, (dates, text.place))), class_="dates"),
        tag("p", text.caption, class_="lead"),
        r.second_names(),
        r.fallback(act.texts),
    )


def event_facts(r: Reader, act: Act) -> Markup:
    """Dates, parties, how sure it all is, sources."""
    facts, words = act.facts, r.words
    rows = (
        (words("treaties.parties"), naming.parties(facts.parties, words)),
        (words("entries.sure"), doubts.of_act(r, act)),
    )
    cited = dict.fromkeys((*facts.sources, *_of_dates(act)))
    return dates_table(r, act) + pairs(rows) + _others(r, act) + r.sources(cited)


def dates_table(r: Reader, act: Act) -> Markup:
    """Every date of ``act``: what happened; the day, in its original calendars, and other days given; how surely."""
    head = columns(r.words("treaties." + k) for k in ("event", "day", "certainty"))
    return tag("h3", r.words("treaties.dates")) + table(head, (_date_row(r, act, dated) for dated in act.facts.dates))


def _date_row(r: Reader, act: Act, dated: Dated) -> Markup:
    words = r.words
    calendars = (("julian", dated.julian), ("japanese", dated.japanese))
    also = words.listed(words.date(d) for d in dated.also)
    notes = [words.aside(words.original(value), words(f"date.{key}")) for key, value in calendars if value]
    notes += [words("date.also", days=also)] if also else []
    return row(
        tag("th", words("date." + dated.event), scope="row"),
        tag("td", words.date(dated.day), *(tag("br") + tag("small", note) for note in notes)),
        tag("td", doubts.of_date(r, act, dated), r.cited(dated.sources)),
    )


def misreading(r: Reader, row: Misreading) -> Markup:
    """Something often read that is not so, what is so, and the source."""
    section = r.atlas.words_of("errors", r.words.language)[row.id]
    return tag(
        "section",
        tag("h4", tag("span", r.words("errors." + row.kind)), " ", section.heading),
        tag("div", blocks(section.paragraphs), class_="prose"),
        tag("p", listed(r.words.joined, (r.act_link(name) for name in row.about)), class_="rests"),
        doubts.of_topic(r, row),
        r.cited(row.sources),
        class_="article",
        id=row.id,
    )


def misreadings_of(r: Reader, act_id: str) -> Markup:
    """The errors that concern an act, under it."""
    mine = [misreading(r, row) for row in r.atlas.topics.misreadings if act_id in row.about]
    return join(tag("h3", r.words("errors.title")), *mine) if mine else NOTHING


def day_entry(r: Reader, row: days.DayEntry, level: int = 3) -> Markup:
    """What is dated to a day, its heading of ``level``: what happened, the sentence, the place, doubts, sources."""
    words, text, facts = r.words, row.act.text(r.words.language), row.act.facts
    said = {"start": "", "end": "day.end"}.get(row.dated.event, f"date.{row.dated.event}")
    event = words(said) if said else ""
    also = words("day.also", days=words.listed(map(words.month_day, row.also))) if row.also else ""
    unsure = row.certainty != "high"
    return tag(
        "section",
        tag(
            f"h{level}",
            r.sign(facts.sign), " ", r.act_link(row.act.id), tag("small", words.aside("", event)) if event else "",
        ),
        tag("p", emphasis(text.caption)),
        tag("p", words.labelled(words("day.place"), text.place), class_="cited") if text.place else "",
        tag("div", doubts.of_day(r, row.act, row.dated), class_="cited") if unsure else "",
        tag("p", tag("b", also), class_="cited") if also else "",
        r.cited(row.dated.sources or facts.sources),
        class_="article",
    )  # fmt: skip
