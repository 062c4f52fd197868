"""Every released language has every word and every text, in its own script, with the same parts and the same years."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.catalog.languages import years
from treaty_atlas.i18n import catalogue

from ..support import ACTS, GEODATA, ISLANDS, LANGUAGES, VIEWS, every, toml

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


def words_of(act, language: str) -> str:
    """All words of an act in one language."""
    text = act.texts[language]
    parts = [text.title, text.long_title, text.caption, *text.introduction]
    return "\n".join([*parts, *(p for s in text.sections.values() for p in (s.heading, *s.paragraphs, *s.trap))])


def parts_of(text) -> dict[str, object]:
    """How many paragraphs the text and each section have, whether a word trap, and how many signed for each party."""
    sections = {
        name: (bool(s.heading), len(s.paragraphs), bool(s.trap_heading), len(s.trap)) for name, s in text.sections.items()
    }
    signed = {party: len(names) for party, names in text.signatories.items()}
    return sections | signed | {"": (len(text.introduction), bool(text.place), bool(text.long_title))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_word_that_english_has(language):
    assert sorted(set(catalogue("en")) - set(catalogue(language))) == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code in SCRIPTS])
def test_a_catalogue_is_written_in_the_script_of_its_language(language):
    wanted = re.compile(SCRIPTS[language] if language != "ja" else r"[\u3040-\u9fff]")
    alike = {"km", "m", "km2", "metres", "plain", "number"}  # signs and places to fill in
    own = {key: re.sub(r"\{\w+\}", "", word) for key, word in catalogue(language).items()}
    left = {key for key, word in own.items() if re.search(r"[A-Za-z]{4,}", word) and not wanted.search(word)}
    caps = {key for key in own if key.startswith("keys.") and f"{key}_does" in own}  # what stands on a key of a keyboard
    assert {key for key in left - caps if key.rpartition(".")[2] not in alike} == set()


@every("act", ACTS)
def test_an_act_is_told_in_every_language(atlas, act):
    texts = atlas.acts[act].texts
    assert [code for code in LANGUAGES if code not in texts] == []
    assert [code for code in LANGUAGES if not texts[code].title or not texts[code].caption] == []


@every("act", ACTS)
def test_an_act_has_the_same_parts_in_every_language(atlas, act):
    texts = atlas.acts[act].texts
    parts = {code: parts_of(texts[code]) for code in LANGUAGES}
    assert {code: parts[code] for code in LANGUAGES if parts[code] != parts["en"]} == {}


@every("act", ACTS)
def test_the_title_and_the_caption_of_an_act_fit_the_timeline_in_every_language(atlas, act):
    texts = {code: atlas.acts[act].texts[code] for code in LANGUAGES}
    assert {code: t.title for code, t in texts.items() if len(t.title) > 40} == {}
    assert {code: t.caption for code, t in texts.items() if len(t.caption) > 100} == {}


@every("act", ACTS)
def test_an_act_is_told_with_the_same_years_in_every_language(atlas, act):
    told = {code: years(words_of(atlas.acts[act], code)) for code in LANGUAGES}
    assert {code: told[code] ^ told["en"] for code in LANGUAGES if told[code] != told["en"]} == {}


@every("act", ACTS)
def test_an_act_is_told_in_the_script_of_each_language(atlas, act):
    for code in [code for code in LANGUAGES if code in SCRIPTS]:
        text = atlas.acts[act].texts[code]
        parts = (text.caption, *text.introduction, *(p for s in text.sections.values() for p in s.paragraphs))
        assert [part for part in parts if not re.search(SCRIPTS[code], part)] == []


@every("island", ISLANDS)
def test_an_island_is_told_in_every_language(atlas, island):
    texts = atlas.islands[island].texts
    assert [code for code in LANGUAGES if code not in texts] == []
    assert {len(texts[code].paragraphs) for code in LANGUAGES} == {len(texts["en"].paragraphs)}


@every(("collection", "name"), ENTRIES)
def test_a_section_is_told_in_full_in_every_language(atlas, collection, name):
    told = {code: atlas.texts[collection].get(code, {}).get(name) for code in LANGUAGES}
    assert [code for code, section in told.items() if not section or not section.heading] == []
    assert {len(section.paragraphs) for section in told.values()} == {len(told["en"].paragraphs)}
    found = {code: years(" ".join(section.paragraphs)) for code, section in told.items()}
    assert {code: found[code] ^ found["en"] for code in LANGUAGES if found[code] != found["en"]} == {}


@every("language", LANGUAGES)
@every("group", GROUPS)
def test_a_group_has_its_name(group, language):
    assert GROUPS[group]["name"].get(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_band_of_the_timeline_has_its_name(atlas, language):
    assert [era.act for era in atlas.eras if not era.name.get(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_on_the_map_is_written(atlas, language):
    assert [label.text for label in atlas.labels if label.text and not label.text.get(language)] == []


@every("language", LANGUAGES)
@every("island", WITH_MEANING)
def test_the_meaning_of_an_ainu_name_is_told(atlas, island, language):
    meaning = atlas.islands[island].facts.ainu.meaning
    assert bool(meaning.get(language)) == bool(meaning.get("en"))


@every("language", LANGUAGES)
@every("name", [row["id"] for row in VIEWS["names"] if row.get("note")])
def test_the_note_of_a_name_is_told(atlas, name, language):
    (row,) = [n for n in atlas.topics.names if n.id == name]
    assert row.note.get(language)
