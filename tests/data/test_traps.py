"""Word traps: the sentences of 1855 and 1875 that their language versions do not say alike, version by version."""

from __future__ import annotations

import pytest

from treaty_atlas.i18n import Words

from ..support import LANGUAGES, TRAPS, every

IDS = tuple(row["id"] for row in TRAPS["traps"])
VERSIONS = tuple(row["id"] for row in TRAPS["versions"])
LANGS = {row["id"]: [v["lang"] for v in TRAPS["versions"] if v["trap"] == row["id"]] for row in TRAPS["traps"]}


def test_the_treaties_of_1855_and_1875_have_traps_and_no_others():
    assert {row["act"] for row in TRAPS["traps"]} == {"1855-shimoda", "1875-saint-petersburg"}


@pytest.mark.parametrize("trap", IDS)
def test_a_trap_is_in_an_article_of_its_treaty_and_rests_on_sources(atlas, trap):
    (row,) = [t for t in atlas.topics.traps if t.id == trap]
    assert row.article in {a.id for a in atlas.treaties[row.act].articles}
    assert row.sources and set(row.sources) <= set(atlas.sources)


@pytest.mark.parametrize("trap", IDS)
def test_a_trap_has_at_least_two_versions_each_in_a_language_of_its_own(trap):
    assert len(LANGS[trap]) == len(set(LANGS[trap])) >= 2


@pytest.mark.parametrize("version", VERSIONS)
def test_a_version_belongs_to_a_trap_and_rests_on_sources(atlas, version):
    (row,) = [v for v in atlas.topics.versions if v.id == version]
    assert row.trap in IDS
    assert row.sources and set(row.sources) <= set(atlas.sources)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_version_says_which_islands_its_words_cover_or_leave_open(atlas, version):
    (row,) = [v for v in atlas.topics.versions if v.id == version]
    assert row.islands or row.open
    assert not set(row.islands) & set(row.open)


@every("language", LANGUAGES)
@every("version", VERSIONS)
def test_the_language_of_a_version_has_its_name(version, language):
    (row,) = [v for v in TRAPS["versions"] if v["id"] == version]
    assert Words(language)(f"language.{row['lang']}")


@pytest.mark.parametrize(
    ("trap", "languages"),
    [("1855-kurils", {"ru", "nl", "ja"}), ("1855-sakhalin", {"ru", "ja"}), ("1875-kurils", {"fr", "ja"})],
)
def test_a_trap_shows_the_versions_that_matter(trap, languages):
    assert set(LANGS[trap]) >= languages


@every("language", LANGUAGES)
@every("name", (*IDS, *VERSIONS))
def test_traps_and_versions_have_a_heading_and_words(atlas, name, language):
    section = atlas.words_of("traps", language)[name]
    assert section.heading and section.lead
