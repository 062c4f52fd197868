"""Treaties and events: what they changed, their articles, dates, parties and sources."""

from __future__ import annotations

from html import escape

from .. import cards, chronology, days, naming
from ..holding import Told
from ..model.atlas import Act, ArticleFacts, Dated, EventFacts, Link
from ..model.topics import Misreading
from . import doubts
from .html import blocks, emphasis, pairs, sentence
from .reader import Reader

FEW = 6
"""Places that an act left alone are named only when they are at most this many."""


def changes(r: Reader, card: cards.ActCard, *, rest: bool = True) -> str:
    """What an act changed: paint before and after, islands, article; what it left alone stays grey (if ``rest``)."""
    if not card.changes:
        return ""
    rows = "".join(change_row(r, change) for change in card.changes)
    if rest and 0 < len(card.untouched) <= FEW:
        names = escape(r.words.listed(card.untouched))
        rows += (
            f"<li class='rest'><span class='ba' aria-hidden='true'>—</span>"
            f"<span>{names} <small>{r.words('panel.not_touched')}</small></span></li>"
        )
    return f"<h3>{r.words('panel.what_changed')}</h3><ul class='changes'>{rows}</ul>"


def change_row(r: Reader, change: cards.ChangeRow) -> str:
    """The paint before and after, the islands, the article, and the change in words, as one item of a list."""
    arrow = "<span aria-hidden='true'>→</span>"
    same = change.was == change.becomes
    paint = r.swatch(change.after) if same else f"{r.swatch(change.before)}{arrow}{r.swatch(change.after)}"
    return (
        f"<li><span class='ba'>{paint}</span><span>{escape(change.islands)} <small>{escape(change.article)}</small>"
        f"<span class='told'>{_change_told(r, change.was, change.becomes)}</span></span></li>"
    )


def _change_told(r: Reader, was: Told, becomes: Told) -> str:
    """Who held before and who after, and how; for those who do not see the arrow, which is which."""
    words = r.words
    if was == becomes:
        return words("panel.as_before", holding=_told(r, becomes))
    before, after = (f"<span class='only-heard'>{words('panel.' + key)} </span>" for key in ("before", "after"))
    return f"{before}{_told(r, was)}<span aria-hidden='true'> → </span>{after}{_told(r, becomes)}"


def _told(r: Reader, holding: Told) -> str:
    who = f"<b>{escape(holding.who)}</b>"
    return r.words("panel.who_how", who=who, how=escape(holding.how)) if holding.how else who


def in_plain_words(r: Reader, card: cards.ActCard) -> str:
    """The key articles in a sentence or two each, else the introduction; and the word traps."""
    text = card.act.text(r.words.language)
    if card.articles:
        body = "".join(f"<p><b>{escape(label)}</b> {emphasis(s.lead)}</p>" for _, label, s in card.articles)
    else:
        body = blocks(text.introduction)
    traps = "".join(
        f"<div class='trap'><p><b>{sentence(s.trap_heading)}</b> {emphasis(s.trap[0])}</p></div>"
        for _, _, s in card.articles
        if s.trap_heading
    )
    heading = f"<h3>{r.words('panel.in_plain_words')}</h3>"
    return f"{heading}{r.fallback(card.act.texts)}<div class='plain'>{body}</div>{traps}"


def where_to_read(r: Reader, act: Act) -> str:
    """Where to read the act: one link for each language; for an event its sources."""
    links = [r.outside(r.words("language." + x.lang), x.url, _unseen(r, x)) for x in _one_each(act.facts.links)]
    if not links:
        return r.sources(act.facts.sources)
    return f"<h3>{r.words('panel.sources')}</h3><ul class='links'>{''.join(f'<li>{x}</li>' for x in links)}</ul>"


def _one_each(links: tuple[Link, ...]) -> list[Link]:
    """The first link of every language, those that were opened before the others."""
    first: dict[str, Link] = {}
    for link in sorted(links, key=lambda x: not x.seen):
        first.setdefault(link.lang, link)
    return list(first.values())


def _unseen(r: Reader, link: Link) -> str:
    return "" if link.seen else r.words("panel.not_opened")


def treaty_head(r: Reader, act: Act) -> str:
    text = act.text(r.words.language)
    return (
        f"<h2 class='big-title'>{escape(text.title)}</h2><p class='dates'>{escape(text.long_title)}</p>"
        f"<p class='dates'>{escape(cards.dates_line(act, r.words))}</p>{r.second_names()}"
    )


def treaty_changes(r: Reader, act: Act) -> str:
    """What a treaty changed on the map, or that it changed nothing there."""
    card = cards.act_card(act, r.atlas, r.words)
    rows = "".join(change_row(r, change) for change in card.changes)
    body = f"<ul class='changes wide'>{rows}</ul>" if rows else f"<p class='muted'>{r.words('treaties.nothing')}</p>"
    return f"<h3>{r.words('treaties.what_changed')}</h3>{body}"


def article(r: Reader, act: Act, facts: ArticleFacts) -> str:
    """One article with its word trap and its sources."""
    words = r.words
    section = act.text(words.language).sections[facts.id]
    name = naming.article(facts, words)
    label = "" if section.heading.startswith(name) else f"<span>{escape(name)}</span> "
    trap = (
        f"<div class='trap'><p><b>{sentence(section.trap_heading)}</b></p>{blocks(section.trap)}</div>"
        if section.trap_heading
        else ""
    )
    return (
        f"<section class='article' id='article-{escape(facts.id)}'>"
        f"<h4>{label}{escape(section.heading)}</h4>"
        f"<div class='prose'>{blocks(section.paragraphs)}</div>{trap}"
        f"{doubts.of_article(r, act, facts)}{r.cited(facts.sources)}</section>"
    )


def plain_article(r: Reader, act: Act, facts: ArticleFacts, css: str, head: str = "") -> str:
    """The words of an article where it is read in a lesson: paragraphs and word trap, and whether they rest on a summary.

    ``css`` is what the classes begin with: the stage is read from the back row, the puzzle from a column of its own.
    ``head`` is HTML that stands above the words, in their language.
    """
    section, lang = act.text(r.words.language).sections[facts.id], r.words.language
    trap = (
        f"<div class='{css}-trap'><p><b>{emphasis(section.trap_heading)}</b></p>{blocks(section.trap)}</div>"
        if section.trap_heading
        else ""
    )
    seen = "" if facts.seen == "full" else f"<p class='{css}-small'>{escape(r.words(f'seen.{facts.seen}'))}</p>"
    written = lang if lang in act.texts else "en"
    return f"<div lang='{written}'>{head}{blocks(section.paragraphs)}{trap}</div>{seen}"


def year_of_article(act: Act, facts: ArticleFacts) -> str | None:
    """The year in which an article moved the map, or ``None`` where it did not."""
    return next((change.day[:4] for change in act.changes if change.article == facts.id), None)


def treaty_facts(r: Reader, act: Act) -> str:
    """Dates in all calendars, parties, place, signatories, languages, links, sources."""
    words, text = r.words, act.text(r.words.language)
    signed = words.joined(
        words.labelled(words(f"parties.{p}"), words.listed(names)) for p, names in text.signatories.items() if names
    )
    rows = (
        ("parties", naming.parties(act.facts.parties, words)),
        ("place", text.place),
        ("signed_by", signed),
        ("authentic", naming.authentic(act, words)),
    )
    links = "".join(
        f"<li>{r.outside(words('language.' + x.lang), str(x.url), '')} <small>"
        f"{escape(x.source or '')} · {words('treaties.opened' if x.seen else 'treaties.not_opened')}</small></li>"
        for x in act.facts.links
    )
    return (
        dates_table(r, act)
        + pairs((words("treaties." + key), escape(value)) for key, value in rows)
        + f"<h3>{words('treaties.read_it')}</h3><ul class='list'>{links}</ul>{r.cited(act.facts.sources)}"
    )


def event_head(r: Reader, act: Act) -> str:
    """What an event was: kind, title, day, place, the sentence, the text."""
    text = act.text(r.words.language)
    place = f" · {escape(text.place)}" if text.place else ""
    return (
        f"<p class='eyebrow'>{r.words('kind.' + str(act.facts.kind))}</p><h2 class='big-title'>{escape(text.title)}</h2>"
        f"<p class='dates'>{escape(cards.dates_line(act, r.words))}{place}</p><p class='lead'>{escape(text.caption)}</p>"
        f"{r.second_names()}{r.fallback(act.texts)}<div class='prose'>{blocks(text.introduction)}</div>"
    )


def event_facts(r: Reader, act: Act) -> str:
    """Dates, parties, how sure it all is, sources."""
    facts, words = act.facts, r.words
    rows = (
        (words("treaties.parties"), escape(naming.parties(facts.parties, words))),
        (words("panel.certainty"), doubts.of_act(r, act)),
    )
    return dates_table(r, act) + pairs(rows) + r.sources(facts.sources)


def concerned(act: Act, members: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The islands that an event concerns: those it names and those it moves."""
    named = act.facts.islands if isinstance(act.facts, EventFacts) else ()
    moved = [i for e in act.facts.effects for i in e.islands]
    return chronology.expand((*named, *moved), members)


def dates_table(r: Reader, act: Act) -> str:
    """Every date of ``act``: what happened, the day, the original calendars, how surely, other days given."""
    head = "".join(f"<th scope='col'>{r.words('treaties.' + k)}</th>" for k in ("event", "day", "original", "certainty"))
    rows = "".join(_date_row(r, act, dated) for dated in act.facts.dates)
    return (
        f"<h3>{r.words('treaties.dates')}</h3><div class='scroll'><table class='plain-table'><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _date_row(r: Reader, act: Act, dated: Dated) -> str:
    words = r.words
    original = words.joined(
        escape(words.aside(words.original(value), words(f"date.{key}")))
        for key, value in (("julian", dated.julian), ("japanese", dated.japanese))
        if value
    )
    also = words.listed(words.date(d) for d in dated.also)
    note = f"<br><small>{words('date.also', days=also)}</small>" if also else ""
    return (
        f"<tr><th scope='row'>{words('date.' + dated.event)}</th><td>{words.date(dated.day)}{note}</td>"
        f"<td>{original}</td><td>{doubts.of_date(r, act, dated)}{r.cited(dated.sources)}</td></tr>"
    )


def misreading(r: Reader, row: Misreading) -> str:
    """Something often read that is not so, what is so, and the source."""
    section = r.atlas.words_of("errors", r.words.language)[row.id]
    about = r.words.joined(r.act_link(name) for name in row.about)
    return (
        f"<section class='article' id='{escape(row.id)}'><h4><span>{r.words('errors.' + row.kind)}</span> "
        f"{escape(section.heading)}</h4><div class='prose'>{blocks(section.paragraphs)}</div>"
        f"<p class='rests'>{about}</p>{doubts.of_topic(r, row)}{r.cited(row.sources)}</section>"
    )


def misreadings_of(r: Reader, act_id: str) -> str:
    """The errors that concern an act, under it."""
    mine = [row for row in r.atlas.topics.misreadings if act_id in row.about]
    return f"<h3>{r.words('errors.title')}</h3>" + "".join(misreading(r, row) for row in mine) if mine else ""


def day_entry(r: Reader, row: days.DayEntry, level: int = 3) -> str:
    """What is dated to a day, its heading of ``level``: what happened, the sentence, the place, doubts, sources."""
    words = r.words
    text = row.act.text(words.language)
    event = "" if row.dated.event in ("start", "end") else escape(words(f"date.{row.dated.event}"))
    what = f"<small>{words.aside('', event)}</small>" if event else ""
    place = f"<p class='cited'>{words.labelled(words('day.place'), escape(text.place))}</p>" if text.place else ""
    also = words("day.also", days=words.listed(map(words.month_day, row.also))) if row.also else ""
    notes = f"<p class='cited'><b>{escape(also)}</b></p>" if also else ""
    if row.certainty != "high":
        notes = f"<div class='cited'>{doubts.of_day(r, row.act, row.dated)}</div>{notes}"
    heading = f"{r.sign(row.act.facts.sign)} {r.act_link(row.act.id)}{what}"
    cited = r.cited(row.dated.sources or row.act.facts.sources)
    head = f"<h{level}>{heading}</h{level}><p>{emphasis(text.caption)}</p>"
    return f"<section class='article'>{head}{place}{notes}{cited}</section>"
