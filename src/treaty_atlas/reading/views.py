"""Both views: what each government answers to one question, side by side, each with the map that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from .. import chronology, days, naming
from ..model.topics import Argument, Question, Topic
from ..model.vocabulary import SIDES, TODAY
from ..regions import region_of
from ..tags import NOTHING, Markup, join, listed, tag
from . import doubts, html
from .reader import Reader


def contents(r: Reader) -> Markup:
    """The questions, each leading to its answers."""
    rows = (tag("li", r.inner("views", r.words.pick(one.ask), at=f"question-{one.id}")) for one in r.atlas.topics.questions)
    found = tag("ol", *rows, class_="list")
    return tag("nav", tag("details", tag("summary", r.words("views.questions")), found, class_="question-list"))


def arguments(r: Reader, today: date) -> Markup:
    """Every question under the heading of its subject, and under it what each government answers. ``today`` is the last day
    of the map."""
    questions, about = r.atlas.topics.questions, _subjects(r)
    return join(
        *(
            join(
                tag("h2", r.words("views.about_" + subject.replace("-", "_")), class_="title"),
                *(_question(r, one, today) for one in questions if about[one.id] == subject),
            )
            for subject in dict.fromkeys(about[one.id] for one in questions)
        )
    )


def pair(r: Reader, act: str) -> Markup:
    """One argument of each government, to stand beside their maps: of the first question that both answer with the act, else
    of the first that both answer. In short: the headings, and the way to the whole."""
    question = _about(r, act)
    if not question:
        return NOTHING
    texts = r.atlas.words_of("views", r.words.language)
    answers: dict[str, Argument] = {a.side: a for a in _answers(r, question)}
    rows = (tag("div", _says(r, side), tag("p", texts[answers[side].id].heading)) for side in naming.sides(r.words))
    more = r.inner("views", r.words("views.both_answers"), at=f"question-{question.id}")
    asked = tag("h3", r.words.pick(question.ask))
    return tag("section", asked, tag("div", *rows, class_="sides-pair"), tag("p", more, class_="more"), class_="sides")


def _about(r: Reader, act: str) -> Question | None:
    """The question beside an act: both governments answer it, and one of them reads the act, if there is such a one."""
    answered = [q for q in r.atlas.topics.questions if {a.side for a in _answers(r, q)} == set(SIDES)]
    about = (q for q in answered if any(ref.act == act for a in _answers(r, q) for ref in a.rests_on))
    return next(about, answered[0] if answered else None)


def _answers(r: Reader, question: Question) -> list[Argument]:
    return [a for a in r.atlas.topics.arguments if a.question == question.id]


def _subjects(r: Reader) -> dict[str, str]:
    """The subject of each question: that of its answers."""
    return {argument.question: argument.about for argument in r.atlas.topics.arguments}


def _question(r: Reader, question: Question, today: date) -> Markup:
    found = {a.side: a for a in r.atlas.topics.arguments if a.question == question.id}
    day = day_of(question, today)
    region = region_of(_islands(r, found.values()), r.atlas)
    sides = (
        _argument(r, found[side], day, region) if side in found else _unanswered(r, question, side)
        for side in naming.sides(r.words)
    )
    return tag(
        "section",
        tag("h3", r.words.pick(question.ask)),
        tag("div", *sides, class_="pair"),
        class_="question",
        id=f"question-{question.id}",
    )


def day_of(question: Question, today: date) -> str:
    """The day (ISO) of the maps beside the answers: of a year its 31 December, as on the map."""
    if question.day == TODAY:
        return today.isoformat()
    return question.day if "-" in question.day else chronology.day_of(int(question.day), today)


def _islands(r: Reader, answers: Iterable[Argument]) -> tuple[str, ...]:
    """The islands that the readings of both governments cover."""
    named = [name for answer in answers for name in answer.islands]
    return chronology.expand(named, r.atlas.members)


def _says(r: Reader, side: str) -> Markup:
    return tag("p", r.words("views.says", party=r.words(f"parties.{side}")), class_="side")


def _argument(r: Reader, argument: Argument, day: str, region: str) -> Markup:
    """One argument beside the map of the day as its government draws it, with the articles it rests on and its sources."""
    section = r.atlas.words_of("views", r.words.language)[argument.id]
    text = tag("div", tag("h4", section.heading, aria_level=3), html.blocks(section.paragraphs), class_="prose")
    below = (rests_on(r, argument), doubts.of_topic(r, argument), r.cited(argument.sources))
    return tag(
        "section",
        _says(r, argument.side),
        tag("div", _map(r, argument, day, region), text, class_="argued"),
        tag("div", *below),
        class_="answer article",
        id=argument.id,
    )


def _map(r: Reader, argument: Argument, day: str, region: str) -> Markup:
    """The little map of a reading: the day as the government draws it, the islands that the reading covers outlined."""
    words, side = r.words, argument.side
    said = words.date(day)
    marked = NOTHING
    if argument.islands:
        names = words.listed(naming.place_name(name, r.atlas, words) for name in argument.islands)
        marked = tag("span", words("views.marked", islands=names), class_="marked")
    alt = words("views.map_alt", day=said, party=words(f"parties.{side}"))
    drawn = r.small_map(day, alt, region, side, chronology.expand(argument.islands, r.atlas.members))
    moment = {"day": day} if days.window_of(day, r.atlas) else {}
    link = r.inner("map", words("views.on_map", party=words(f"parties.{side}")), year=day[:4], view=side, **moment)
    caption = tag("figcaption", tag("b", said), marked, link)
    return tag("figure", drawn, caption, class_="view-map")


def _unanswered(r: Reader, question: Question, side: str) -> Markup:
    """That one government has given no answer in the sources, and what of its arguments comes near one."""
    words = r.words
    texts = r.atlas.words_of("views", words.language)
    near = (r.inner("views", texts[name].heading, at=name) for name in question.near)
    links = listed(words.joined, near)
    return tag(
        "section",
        _says(r, side),
        tag(
            "div",
            tag("p", words("views.no_answer"), class_="muted"),
            tag("p", words("views.near"), " ", links, class_="rests") if links else NOTHING,
        ),
        class_="answer article",
    )


def rests_on(r: Reader, argument: Argument) -> Markup:
    """The articles that an argument reads, as links."""
    words, rests = r.words, []
    for reference in argument.rests_on:
        act = r.atlas.acts[reference.act]
        page, key = ("treaties", "treaty") if act.is_treaty else ("events", "event")
        title, facts = act.text(words.language).title, act.article(reference.article)
        label = naming.cited(title, naming.article(facts, words, short=True), words) if facts else title
        place = {"at": f"article-{reference.article}"} if reference.article else {}
        rests.append(r.inner(page, label, **{key: act.id}, **place))
    return tag("p", words("views.rests_on"), " ", listed(words.joined, rests), class_="rests") if rests else NOTHING


def topics(r: Reader, name: str, rows: Sequence[Topic]) -> Markup:
    """The peoples of the islands, or other states, under their heading."""
    told = tag("div", *(topic(r, row) for row in rows), class_="cols")
    return tag("h2", r.words("views." + name), class_="title") + told


def topic(r: Reader, row: Topic) -> Markup:
    """A text of the page of both views with how sure it is and its sources."""
    section = r.atlas.words_of("views", r.words.language)[row.id]
    return tag(
        "section",
        tag("h4", section.heading, aria_level=3),
        tag("div", html.blocks(section.paragraphs), class_="prose"),
        doubts.of_topic(r, row),
        r.cited(row.sources),
        class_="article",
        id=row.id,
    )


def names(r: Reader) -> Markup:
    """What places are called by whom, as a table."""
    words, codes = r.words, ("en", "ru", "ja", "nl")
    head = html.columns([*(words("language." + c) for c in codes), words("views.note")])
    rows = (
        html.row(
            *(tag("td", getattr(row, c), lang=c) for c in codes),
            tag("td", words.pick(row.note)),
            id=f"name-{row.id}",
        )
        for row in r.atlas.topics.names
    )
    return join(
        tag("h2", words("views.names"), class_="title"),
        tag("p", words("views.names_intro"), class_="muted"),
        html.table(head, rows),
    )
