"""Often read, but: every entry says what one reads and what is so, and about which act. See ``topic_faults.py`` as well."""

from __future__ import annotations

from treaty_atlas.i18n import Words

from ..support import ERRORS, LANGUAGES, MISREADINGS, every

ROWS = {row["id"]: row for row in MISREADINGS["errors"]}


@every("error", ERRORS)
def test_an_error_is_about_an_act(error):
    assert ROWS[error].get("about")


@every("language", LANGUAGES)
@every("era", sorted({row["era"] for row in ROWS.values()}))
def test_the_era_of_an_error_has_its_name(era, language):
    assert Words(language)(f"era.{era}")


@every("error", ERRORS)
def test_an_error_has_two_paragraphs_what_is_read_and_what_is_so(atlas, error):
    sections = {code: atlas.words_of("errors", code)[error] for code in LANGUAGES}
    assert [code for code, s in sections.items() if not s.heading or len(s.paragraphs) != 2] == []


@every("error", ERRORS)
def test_an_error_says_first_what_is_read_and_then_what_is_so(atlas, error):
    read, so = atlas.words_of("errors", "en")[error].paragraphs
    assert read.startswith("Often read: ")
    assert so.startswith(("In fact", "So far as the sources go"))


@every("error", [e for e in ERRORS if ROWS[e]["certainty"] == "low"])
def test_what_was_not_checked_is_not_told_as_a_fact(atlas, error):
    so = atlas.words_of("errors", "en")[error].paragraphs[1]
    assert so.startswith("So far as the sources go") or "general knowledge" in so


def test_no_error_stands_twice():
    assert len(ROWS) == len(ERRORS) == len(MISREADINGS["errors"])


def test_the_errors_stand_in_the_order_of_their_eras():
    eras = [row["era"] for row in ROWS.values()]
    assert eras == sorted(eras)
