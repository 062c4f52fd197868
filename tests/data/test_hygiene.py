"""What no text may hold, what cannot stand together, what a comparison of the languages shows: named, with a remedy."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from treaty_atlas import validate
from treaty_atlas.catalog import examine, languages
from treaty_atlas.catalog.possible import effect_problems

from ..support import act, effect
from .faults import replace

TODAY = date(2026, 1, 1)
EN = "treaties/1855-shimoda/en.md"


def told(root: Path, file: str) -> list[str]:
    return [f"{p.place}: {p.wrong}" for p in examine(root)[1] if p.file == file]


@pytest.mark.parametrize(
    ("put", "says"),
    [
        ("\u202e", "U+202E, right-to-left override"),
        ("\u200b", "U+200B, zero width space"),
        ("\u00ad", "U+00AD, soft hyphen"),
        ("\u0007", "U+0007, control character"),
        ("<b>", "the markup '<b>'"),
        ("<img src=x onerror=alert(1)>", "the markup '<img src=x onerror=alert(1)>'"),
        ("&amp;", "the markup '&amp;'"),
    ],
)
def test_what_is_not_seen_and_what_is_markup_is_named_with_its_line(dataset: Path, put: str, says: str) -> None:
    text = (dataset / EN).read_text(encoding="utf-8").split("\n")
    text[9] += put
    (dataset / EN).write_text("\n".join(text), encoding="utf-8")
    assert [t for t in told(dataset, EN) if t.startswith("line 10: ") and says in t]


def test_of_many_of_a_kind_a_few_are_named_and_the_rest_is_counted(dataset: Path) -> None:
    with (dataset / EN).open("a", encoding="utf-8") as out:
        out.write("\u200b\n" * 50)
    assert len(told(dataset, EN)) == 4 and "47 more" in told(dataset, EN)[-1]


@pytest.mark.parametrize("text", ["[]", '{"resources": 1}', '{"resources": [{"path": "x"}]}', "{", '{"resources": [1]}'])
def test_a_descriptor_that_the_page_of_data_cannot_read_is_told(dataset: Path, text: str) -> None:
    (dataset / "datapackage.json").write_text(text, encoding="utf-8")
    assert told(dataset, "datapackage.json")


MARKED = ("islands.toml", "events/6-1946-1991.toml", "views.en.md", EN, "labels.json", "land.geojson")


@pytest.mark.parametrize("file", MARKED)
def test_a_byte_order_mark_is_read_over(dataset: Path, file: str) -> None:
    (dataset / file).write_text("\ufeff" + (dataset / file).read_text(encoding="utf-8"), encoding="utf-8")
    assert examine(dataset)[1] == []


@pytest.mark.parametrize(
    ("holder", "status", "claims", "certainty", "says"),
    [
        ("japan", "joint", ("japan", "russia"), "high", "cannot be administered by 'japan'"),
        ("both", "sovereign", ("japan",), "high", "cannot be administered by 'both'"),
        ("japan", "sovereign", ("japan", "russia"), "high", "cannot be claimed by japan, russia"),
        ("japan", "sovereign", (), "high", "cannot be claimed by nobody"),
        ("japan", "occupied", ("japan",), "high", "cannot be claimed by japan"),
        ("russia", "disputed", ("russia",), "high", "cannot be claimed by russia"),
        ("russia", "renounced", ("japan", "russia"), "high", "cannot be claimed by japan, russia"),
        ("none", "no-border", ("japan",), "high", "cannot be claimed by japan"),
        ("japan", "sovereign", ("japan",), "low", "cannot be of low certainty"),
        ("ussr", "sovereign", ("ussr",), "high", "'ussr' on 1900-01-01"),
    ],
)
def test_a_combination_that_cannot_be_is_named(holder, status, claims, certainty, says) -> None:  # type: ignore[no-untyped-def]
    one = effect("1900-01-01", holder, status, claimed_by=claims).model_copy(update={"certainty": certainty})
    problems = list(effect_problems(act("event", one), TODAY))
    assert [p for p in problems if says in p.wrong and p.remedy]


def test_a_day_of_the_future_is_named() -> None:
    problems = list(effect_problems(act("event", effect("2027-01-01", "japan", claimed_by=("japan",))), TODAY))
    assert [p.wrong for p in problems] == ["2027-01-01 lies in the future."]


def test_a_language_file_that_is_gone_is_missed(dataset: Path) -> None:
    (dataset / "views.ja.md").unlink()
    assert [p.file for p in languages.missing_files(dataset, ("en", "ja"))] == ["views.ja.md"]


@pytest.mark.parametrize(("code", "other"), [("en", "nl"), ("nl", "en"), ("ru", "ja"), ("ja", "ru"), ("en", "ru")])
def test_a_text_in_another_language_is_not_taken_for_its_own(atlas, code: str, other: str) -> None:  # type: ignore[no-untyped-def]
    texts = [sections[code].paragraphs[0] for island in atlas.islands.values() if code in (sections := island.texts)]
    strange = [sections[other].paragraphs[0] for island in atlas.islands.values() if other in (sections := island.texts)]
    assert [t for t in texts if not languages.is_in(t, code)] == []
    assert [t for t in strange if len(t) > 150 and languages.is_in(t, code)] == []


def test_a_year_that_one_language_alone_has_is_told(dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(dataset, "islands.nl.md", "\n\n", "\n\nIn 1733 was er niets. ")
    validate.main([str(dataset)])
    assert "the year 1733 stands only here" in capsys.readouterr().out


def test_a_derived_file_that_is_stale_is_told_with_the_command_that_builds_it(
    dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert validate.main([str(dataset)]) == 1  # the small dataset has other shapes and no layers
    said = capsys.readouterr().out
    assert "layers/1855.geojson: is not what the dataset gives now. Run 'make build'" in said
