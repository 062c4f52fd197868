"""Every event and every act: captions, words for all it names, places, both names of an island.

That what it names is known, sources among it, is asked when it is read: see ``faults.py``.
"""

from __future__ import annotations

import re

from ..support import ACTS, EVENTS, GEODATA, LANGUAGES, every

BOTH = {  # the two names of the disputed islands that have two, as patterns: the one must not stand for the other
    "en": (("Iturup", "Etorofu"), (r"Kunashir\b", "Kunashiri")),
    "nl": (("Itoeroep", "Etorofu"), ("Koenasjir", "Kunashiri")),
    "ja": (("択捉", "イトゥルップ"), ("国後", "クナシル")),
    "ru": (("Итуруп", "Эторофу"), ("Кунашир", "Кунасири")),
}
STRAIT = re.compile("(?:択捉|国後)(?:海峡|水道)")
"""A strait named after an island is not the island."""
MAP = (120.0, 30.0, 165.0, 62.0)
"""West, south, east, north: where the acts that belong to the map itself happened."""


def neutral_text(act, language="en") -> str:
    """All words of an act outside quotation marks and italics."""
    text = act.texts[language]
    parts = [text.title, text.long_title, text.caption, *text.introduction]
    for section in text.sections.values():
        parts += [section.heading, *section.paragraphs, section.trap_heading or "", *section.trap]
    return re.sub(r"[\"“«][^\"”»]*[\"”»]|\*[^*]+\*", "", "\n".join(parts))


@every("event", EVENTS)
def test_an_event_has_a_title_for_the_timeline_and_a_caption_of_one_line(atlas, event):
    text = atlas.acts[event].text("en")
    assert 0 < len(text.title) <= 40
    assert 0 < len(text.caption) <= 100 and text.caption.endswith(".")


@every("event", EVENTS)
def test_an_event_is_told_in_40_to_120_words(atlas, event):
    assert 40 <= len(" ".join(atlas.acts[event].text("en").introduction).split()) <= 120


@every("event", [e for e in EVENTS if not e.startswith("context-")])
def test_an_event_begins_with_its_year(atlas, event):
    """Events of the wider story are named after what they are (``context-…``)."""
    assert event[:4] == str(atlas.acts[event].year)


@every("act", ACTS)
def test_every_code_that_an_act_uses_has_a_word(atlas, words, act):
    facts = atlas.acts[act].facts
    keys = [f"parties.{p}" for p in (*facts.parties, *atlas.acts[act].text("en").signatories)]
    keys += [f"language.{x.lang}" for x in facts.links] + [f"language.{c}" for c in getattr(facts, "authentic", ())]
    keys += [f"date.{d.event}" for d in facts.dates] + [
        f"seen.{a.seen}" for a in atlas.acts[act].articles if a.seen != "full"
    ]
    keys += [f"certainty.{x.certainty}" for x in (facts, *facts.dates, *facts.effects)]
    assert all(words(key) for key in keys)


@every("act", ACTS)
def test_an_act_that_moves_islands_says_by_which_article_if_it_is_a_treaty(atlas, act):
    own = atlas.acts[act]
    assert [e for e in own.facts.effects if own.is_treaty and e.article is None] == []


@every("act", ACTS)
def test_a_point_is_longitude_then_latitude(atlas, act):
    point = atlas.acts[act].facts.point
    if point is not None:
        assert -180 <= point[0] <= 180 and 0 <= point[1] <= 75


@every("event", EVENTS)
def test_an_act_of_war_on_the_islands_lies_on_the_map(atlas, event):
    own = atlas.acts[event]
    if own.facts.kind == "war" and own.facts.islands:
        point = own.facts.point
        assert point is None or (MAP[0] <= point[0] <= MAP[2] and MAP[1] <= point[1] <= MAP[3])


@every("act", ACTS)
def test_the_words_take_no_side(atlas, act):
    names = {"1910-korea": "annex"}  # the name of the treaty of 1910, about Korea and not about the islands
    returned = r"return(?:ed|s|ing)? to (?:Japan|Russia|the USSR)"
    loaded = rf"\b(illegal\w*|{returned}|liberat\w+|stolen|inherent|seiz\w+|annex\w*|invasion|invaded)\b"
    found = re.findall(loaded, neutral_text(atlas.acts[act]), re.IGNORECASE)
    assert [word for word in found if act not in names or not word.lower().startswith(names[act])] == []


@every("act", ACTS)
def test_a_disputed_island_has_both_names_where_it_is_first_named(atlas, act):
    """In the title, which stands alone in lists, in the caption, which stands alone on the map, and in the text."""
    for language in LANGUAGES:
        text = atlas.acts[act].text(language)
        articles = (p for s in text.sections.values() for p in (s.heading, *s.paragraphs, *s.trap))
        for words in (text.title, text.caption, " ".join([text.caption, *text.introduction, *articles])):
            for names in BOTH[language]:
                found = re.search(rf"(?:{'|'.join(names)})\w*.{{0,18}}", STRAIT.sub("", words))
                assert not found or all(re.search(name, found[0]) for name in names), f"{language}: {found[0]}"


@every("act", [a for a in ACTS if a[:4] in ("1905", "1920", "1945")])
def test_1905_1920_and_1945_are_occupations_in_the_same_word(atlas, act):
    held = {e.status for e in atlas.acts[act].facts.effects if not atlas.acts[act].is_treaty}
    assert held <= {"occupied", "fighting"}


def test_the_fifth_of_april_1945_is_told_in_both_sides_words(atlas):
    told = [t for t in (neutral_all(a) for a in atlas.acts.values()) if "5 April 1945" in t and "denounced" in t]
    assert told and all("non-extension" in t and "Soviet" in t and "Japanese" in t for t in told)


def neutral_all(act) -> str:
    text = act.text("en")
    return " ".join([*text.introduction, *(p for s in text.sections.values() for p in s.paragraphs)])


def test_every_text_of_the_dataset_is_plain_markdown_without_html():
    html = re.compile(r"</?[a-z]+[ >/]")
    found = [p for p in GEODATA.rglob("*.md") if html.search(p.read_text(encoding="utf-8"))]
    assert [p.relative_to(GEODATA).as_posix() for p in found] == []
