"""Every released language has every word and every text, in its own script, with the same parts and the same years."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.i18n import catalogue

from ..support import ACTS, GEODATA, ISLANDS, LANGUAGES, VIEWS, toml

SCRIPTS = {"ja": r"[\u3040-\u30ff]", "ru": r"[\u0430-\u044f]"}
COLLECTIONS = ("views", "errors", "traps", "method")
GROUPS = toml(GEODATA / "islands.toml")["groups"]
WITH_MEANING = [i for i in ISLANDS if "ainu" in toml(GEODATA / "islands.toml")[i]]
ENTRIES = [
    (collection, name)
    for collection in COLLECTIONS
    for name in re.findall(
        r"^## .*\{#([\w.-]+)\}", (GEODATA / f"{collection}.en.md").read_text(encoding="utf-8"), re.MULTILINE
    )
]
YEAR = re.compile(r"(?<![\d.,])((?:1[6-9]|20)\d\d)(?:[–/～〜-](\d\d)(?!\d))?(?![.,]?\d)")
"""A year, and the end of a range that is written short: 1904–05."""


def words_of(act, language: str) -> str:
    """All words of an act in one language."""
    text = act.texts[language]
    parts = [text.title, text.long_title, text.caption, *text.introduction]
    return "\n".join([*parts, *(p for s in text.sections.values() for p in (s.heading, *s.paragraphs, *s.trap))])


def years(text: str) -> set[str]:
    """The years that a text names, the ends of ranges among them (and other numbers that look like years)."""
    text = re.sub(r"(?<=\d)[,.\u00a0\u202f](?=\d{3}(?!\d))", "", text)
    return {year for first, end in YEAR.findall(text) for year in (first, first[:2] + end if end else first)}


def shape_of(text) -> dict[str, tuple[int, bool, int]]:
    """How many paragraphs each section has, and whether a word trap."""
    return {name: (len(s.paragraphs), bool(s.trap_heading), len(s.trap)) for name, s in text.sections.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_word_that_english_has(language):
    assert sorted(set(catalogue("en")) - set(catalogue(language))) == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code in SCRIPTS])
def test_a_catalogue_is_written_in_the_script_of_its_language(language):
    wanted = re.compile(SCRIPTS[language] if language != "ja" else r"[\u3040-\u9fff]")
    alike = {"km", "m", "km2", "metres", "plain", "number"}  # signs and places to fill in
    own = {key: re.sub(r"\{\w+\}", "", word) for key, word in catalogue(language).items()}
    left = {key for key, word in own.items() if re.search(r"[A-Za-z]{4,}", word) and not wanted.search(word)}
    assert {key for key in left if key.rpartition(".")[2] not in alike} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_told_in_full(atlas, act, language):
    english, own = atlas.acts[act].texts["en"], atlas.acts[act].texts.get(language)
    assert own, f"{act} has no text in {language}"
    assert own.title and own.caption
    assert len(own.introduction) == len(english.introduction)
    assert shape_of(own) == shape_of(english)
    assert all(s.heading for s in own.sections.values())
    assert (bool(own.place), bool(own.long_title)) == (bool(english.place), bool(english.long_title))
    signed = [{party: len(names) for party, names in text.signatories.items()} for text in (own, english)]
    assert signed[0] == signed[1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", ACTS)
def test_the_title_and_the_caption_of_an_act_fit_the_timeline(atlas, act, language):
    text = atlas.acts[act].text(language)
    assert len(text.title) <= 40 and len(text.caption) <= 100


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_told_with_the_same_years(atlas, act, language):
    assert years(words_of(atlas.acts[act], language)) == years(words_of(atlas.acts[act], "en"))


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code in SCRIPTS])
@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_told_in_the_script_of_its_language(atlas, act, language):
    text = atlas.acts[act].texts[language]
    for part in (text.caption, *text.introduction, *(p for s in text.sections.values() for p in s.paragraphs)):
        assert re.search(SCRIPTS[language], part), part


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", ISLANDS)
def test_an_island_is_told(atlas, island, language):
    own = atlas.islands[island].texts.get(language)
    assert own and len(own.paragraphs) == len(atlas.islands[island].texts["en"].paragraphs)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("collection", "name"), ENTRIES)
def test_a_section_is_told_in_full(atlas, collection, name, language):
    english, own = atlas.texts[collection]["en"][name], atlas.texts[collection].get(language, {}).get(name)
    assert own, f"{collection}.{language}.md has no section {name}"
    assert own.heading and len(own.paragraphs) == len(english.paragraphs)
    assert years(" ".join(own.paragraphs)) == years(" ".join(english.paragraphs))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_a_group_has_its_name(group, language):
    assert GROUPS[group]["name"].get(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_band_of_the_timeline_has_its_name(atlas, language):
    assert [era.act for era in atlas.eras if not era.name.get(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_on_the_map_is_written(atlas, language):
    assert [label.text for label in atlas.labels if label.text and not label.text.get(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", WITH_MEANING)
def test_the_meaning_of_an_ainu_name_is_told(atlas, island, language):
    meaning = atlas.islands[island].facts.ainu.meaning
    assert bool(meaning.get(language)) == bool(meaning.get("en"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [row["id"] for row in VIEWS["names"] if row.get("note")])
def test_the_note_of_a_name_is_told(atlas, name, language):
    (row,) = [n for n in atlas.topics.names if n.id == name]
    assert row.note.get(language)


