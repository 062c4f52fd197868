"""What a machine can hear of grammar: every template with every island, act and date, and every text, in each language.

A template that sounds right with the value its writer thought of may break with another: a name in the wrong case, a
full stop after a full stop, a brace that nothing fills. Whatever the pages can say is said here once and listened to.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from html import unescape
from itertools import cycle, islice

import pytest

from treaty_atlas import cards, naming, russian
from treaty_atlas.drawing.scene import scene
from treaty_atlas.export.questions import Subject, questions
from treaty_atlas.holding import change_text, told
from treaty_atlas.i18n import Words, catalogue
from treaty_atlas.model.atlas import Section
from treaty_atlas.payload import quiz
from treaty_atlas.reading import acts, quizzes
from treaty_atlas.reading.reader import Reader

from ..support import FOUR

STATES = ("japan", "russia", "ussr")
DATES = ("1639", "1854", "1905", "1961-08", "1855-02-07", "1905-07-31", "1945-05-02", "1945-08-25", "1991-12-26")
DAYS = tuple(day for day in DATES if len(day) == 10)
NAMES = {"island", "islands", "other", "names", "piece", "basis", "act", "members"}
"""Places that are filled with names and titles, in the nominative."""
NOMINATIVE = re.compile(r"(?:^|[:;.,(«—→·?!]|: \{\w+\} и|, как)\s*$")
"""What may stand before such a place in Russian: the beginning, a mark, or a second name after a mark."""
DATED = {"day", "date", "days"}
GENITIVE = re.compile(r"(?:^|[:;.,(«—·]|(?<!\w)(?:на|с|от|до|после|не раньше|создан|дата просмотра:))\s*$")
"""What may stand before a day in Russian, whose day is a number and whose month is in the genitive."""
ASKED_FOR = re.compile(r"1945-08-20")
"""The form of a day that is typed, which some sentences show."""

FAULTS = {
    "two full stops": re.compile(r"(?<!\.)\.[\s\u00a0»”]*\.(?!\.)|。。|г\.\."),
    "two marks": re.compile(r"[,;:]\s*[,;:.]|、、|[、，]。|[?!]\.|\(\s*\)|（）|[«“「]\s*[»”」]"),
    "a blank before a mark": re.compile(r"\s[,;:.!?)»”](?![\w.])|[(«“]\s"),
    "two blanks": re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)"),
    "a brace": re.compile(r"\{\w*\}|\bNone\b(?=[,.;:)]|$)"),
    "the same name twice": re.compile(r"(?<!\w)(\w[\w’'-]{2,}) ?(?:· |[(（])\1(?![\w-])"),
    "the same word twice": re.compile(r"(?<!\w)(?!het het\b)([^\W\d_]{2,})[ \u00a0]\1(?![\w-])", re.IGNORECASE),
    "no blank before a unit": re.compile(r"\d(?:km|км|m|м)(?:²)?(?!\w)"),
}
FOREIGN = {
    "Russian letters": re.compile(r"[А-Яа-яЁё]+"),
    "a day in figures": re.compile(r"\d{4}-\d\d-\d\d|[A-Z][a-z]+ \d+/\d+/\d+"),
}
"""What Japanese has forms of its own for."""
OF_A_LANGUAGE = {
    "ru": {
        "a month in the nominative": re.compile(
            r"(?<!\w)(?:с|со|до|от|после|около|к|в|во|о|об)[ \u00a0](?:январь|февраль|март|апрель|май|июнь|июль|август"
            r"|сентябрь|октябрь|ноябрь|декабрь)(?!\w)"
        ),
        "an island of an island": re.compile(r"(?<!\w)остров(?:а|у|ом|е|ов|ами)?[ \u00a0](?:остров|скалы)"),
        "a year without its word": re.compile(r"(?<!\w)(?:с|до|после)[ \u00a0]\d{4}(?=[ \u00a0]*(?:[·.;]|$))"),
    },
}  # fmt: skip


def faults(text: str, language: str, foreign: dict[str, re.Pattern[str]] | None = None) -> list[str]:
    """What is wrong with ``text``, each fault with the words around it; ``foreign``: only these rules."""
    text = ASKED_FOR.sub("…", text)
    rules = foreign or FAULTS | OF_A_LANGUAGE.get(language, {})
    if language == "ja":  # a unit follows its number there
        rules = {name: rule for name, rule in rules.items() if name != "no blank before a unit"}
    return [
        f"{name}: …{text[max(0, hit.start() - 25) : hit.end() + 15]}…"
        for name, rule in rules.items()
        for hit in rule.finditer(text)
    ]


def places(template: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(template) if name is not None]


@pytest.fixture(scope="module")
def values(atlas):
    """For every language what can stand in a place, by the name of the place."""

    def of(language: str) -> dict[str, list[str]]:
        words = Words(language)
        islands = [naming.island_name(i, holder, words) for i in atlas.islands.values() for holder in ("japan", "russia")]
        sets = [words.listed(naming.set_names(g.members, atlas, words, "japan")) for g in atlas.groups.values()]
        titles = [act.text(language).title for act in atlas.acts.values()]
        spans = [(span, island) for island, own in atlas.spans.items() for span in own]
        bases = list(dict.fromkeys(cards.basis_text(span, atlas, words) for span, _ in spans))
        held = list(dict.fromkeys(told(span, span.start, words).text(words) for span, _ in spans))
        of_one = [span for span, _ in spans if span.status in ("sovereign", "occupied", "disputed")]
        hows = list(dict.fromkeys(told(span, span.start, words).how for span in of_one))
        parties = [words(f"parties.{code}") for code in ("japan", "russia", "ussr", "both", "none")]
        days = [words.date(day) for day in DAYS]
        names = islands + sets
        return {
            **dict.fromkeys(("island", "other"), islands), **dict.fromkeys(("islands", "names", "piece", "members"), names),
            **dict.fromkeys(("basis", "act"), bases), "title": titles, "shown": [*days, *islands, *titles], "view": titles,
            **dict.fromkeys(("before", "after", "said", "holding", "holder"), held), "who": parties, "how": hows,
            **dict.fromkeys(("party", "claimant", "o", "side"), parties), "the": [words(f"the.{code}") for code in STATES],
            **dict.fromkeys(("day", "days", "date", "a", "b", "left", "right", "first", "last"), days),
            "language": [words(f"language.{code}") for code in FOUR], "year": ["1875"], "asked": ["qwerty"],
        }  # fmt: skip

    return {language: of(language) for language in FOUR}


def said(template: str, filled: dict[str, list[str]]) -> Iterator[str]:
    """``template`` with every value of its places; where it has several, each meets some of the others."""
    open_ = places(template)
    rows = [filled.get(name, ["3"]) for name in open_]
    count = max(map(len, rows), default=1)
    for row in zip(*(islice(cycle(values), count) for values in rows), strict=True) if rows else [()]:
        own = dict(zip(open_, row, strict=True))
        yield russian.counted(template, own).format(**own)


NOT_SENTENCES = re.compile(r"^(?:compare\.(?:comma|way_unknown)|present\.key_)")


@pytest.mark.parametrize("language", FOUR)
def test_a_template_sounds_right_with_whatever_fills_it(values, language):
    wrong = {
        key: found[:2]
        for key, template in catalogue(language).items()
        if not NOT_SENTENCES.match(key)
        and (found := [f for text in said(template, values[language]) for f in faults(text.replace("|", " "), language)])
    }
    assert wrong == {}


def test_a_russian_name_stands_where_the_nominative_does():
    """Names are never declined, so nothing may govern them: a preposition or a noun before them would."""
    wrong = [
        f"{key}: {template}"
        for key, template in catalogue("ru").items()
        for place, rule in [*((p, NOMINATIVE) for p in NAMES), *((p, GENITIVE) for p in DATED)]
        for hit in re.finditer(rf"\{{{place}\}}", template)
        if not rule.search(template[: hit.start()].replace("\u00a0", " "))
    ]
    assert wrong == []


def rendered(atlas, language: str) -> Iterator[tuple[str, str]]:
    """What the pages make of acts and islands: lines of dates, changes, cards, questions of the quiz and of handouts."""
    words = Words(language)
    reader = Reader(atlas, words, lambda page, query: "#")
    for act in atlas.acts.values():
        yield act.id, cards.dates_line(act, words)
        yield act.id, unescape(re.sub(r"(?:<p class='cited'>.*?</p>|<[^>]+>)+", "|", str(acts.dates_table(reader, act))))
        for row in cards.act_card(act, atlas, words).changes:
            yield act.id, f"{row.islands} ({row.article or '1'}): {change_text(row.was, row.becomes, words)}"
        for article in act.articles:
            yield act.id, f"{naming.article(article, words)}; {naming.article(article, words, short=True)}"
    for island in atlas.islands.values():
        for span in atlas.spans[island.id]:
            card = cards.island_card(island, span.start, atlas, words)
            since = cards.since(span, atlas.spans[island.id], atlas, words)
            yield island.id, f"{card.names}: {card.claimed_by}, {since}"
            yield from ((island.id, f"{label}: {figure}") for label, figure in card.facts)
        for day in ("1875-12-31", "1945-08-25"):
            subject = Subject(day, atlas.acts["1875-saint-petersburg"], island)
            yield from ((island.id, text) for text in questions(subject, scene(atlas, day), atlas, words)[:2])
    asked = quiz.pools(atlas, words)
    for kind, name in (("held", "what"), ("place", "id"), ("decided", "id")):
        yield from ((row[name], row["text"].replace("{year}", "1900")) for row in asked[kind])
    yield from ((row["about"], row[key]) for row in asked["reading"] for key in ("so", "read"))
    explained = quizzes.explanations(reader)
    for rows in (rows for kind, rows in explained.items() if kind != "rests"):  # titles are in the language of their source
        yield from ((key, unescape(re.sub(r"<[^>]+>", "", html))) for key, html in rows.items())


@pytest.mark.parametrize("language", FOUR)
def test_what_the_pages_make_of_the_data_sounds_right(atlas, language):
    wrong = {(where, fault) for where, text in rendered(atlas, language) for fault in faults(text, language)}
    assert sorted(wrong)[:20] == []


def written(atlas, language: str) -> Iterator[tuple[str, str]]:
    """Every text of the dataset in ``language``, with its id."""

    def section(name: str, one: Section) -> Iterator[tuple[str, str]]:
        yield from ((name, text) for text in (one.heading, *one.paragraphs, one.trap_heading or "", *(one.trap or ())))

    for act in atlas.acts.values():
        text = act.text(language)
        yield from ((act.id, part) for part in (text.title, text.caption, text.place, *text.introduction))
        for name, one in text.sections.items():
            yield from section(f"{act.id}/{name}", one)
    for island in atlas.islands.values():
        yield from section(island.id, island.texts[language])
    for collection in atlas.texts:
        for name, one in atlas.words_of(collection, language).items():
            yield from section(f"{collection}/{name}", one)
    for story in atlas.stories.values():
        yield from ((story.id, texts[language]) for step in story.steps for texts in step.texts.values())


@pytest.mark.parametrize("language", FOUR)
def test_what_is_written_sounds_right(atlas, language):
    wrong = {(where, fault) for where, text in written(atlas, language) for fault in faults(text, language)}
    assert sorted(wrong)[:20] == []


def test_japanese_has_no_foreign_letters_and_days(atlas, values):
    templates = ((key, text) for key, word in catalogue("ja").items() for text in said(word, values["ja"]))
    every = (*templates, *rendered(atlas, "ja"), *written(atlas, "ja"))
    wrong = {(where, fault) for where, text in every for fault in faults(text, "ja", FOREIGN)}
    assert sorted(wrong)[:20] == []


@pytest.mark.parametrize(
    ("language", "text", "fault"),
    [
        ("ru", "с\u00a0август 1961 года", "a month in the nominative"),
        ("ru", "20 августа 1945 г.. Основание", "two full stops"),
        ("ru", "Кто управляет островом остров Атласова", "an island of an island"),
        ("ru", "с 1639 · по 1854 год", "a year without its word"),
        ("en", "Shikotan · Shikotan", "the same name twice"),
        ("en", "since {day}", "a brace"),
        ("nl", "van van Rusland", "the same word twice"),
        ("en", "16km wide", "no blank before a unit"),
        ("ja", "占守島 · Шумшу", "Russian letters"),
        ("ja", "1855-02-07に署名", "a day in figures"),
        ("en", "Japan , Russia", "a blank before a mark"),
        ("nl", "Japan,, Rusland", "two marks"),
    ],
)
def test_the_net_hears_what_is_wrong(language, text, fault):
    found = faults(text, language) + (faults(text, language, FOREIGN) if language == "ja" else [])
    assert any(one.startswith(fault) for one in found), text
