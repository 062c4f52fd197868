"""People over time, the persons who are named more than once, and the day of the last review."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from treaty_atlas import clock, romaji, validate
from treaty_atlas.build import derived
from treaty_atlas.catalog import examine
from treaty_atlas.catalog.people import COLUMNS, naming_problems
from treaty_atlas.fairness import pages
from treaty_atlas.model.people import ALL, Count, People

from ..support import FOUR, GEODATA, every, toml
from .faults import append, replace

with (GEODATA / "people.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
PERSONS = toml(GEODATA / "people_named.toml")
KNOWN = {  # figures that were read in their sources, one for each kind of place
    ("karafuto", "1920"): "105899", ("karafuto", "1940"): "414891", ("sakhalin-north", "1926"): "10544",
    ("sakhalin-oblast", "1989"): "709629", ("sakhalin-oblast", "2021"): "466609", ("kunashir", "1945"): "7364",
    ("shumushu-district", "1940"): "1805", ("severo-kurilsky", "2010"): "2536", ("habomai", "2016"): "0",
}  # fmt: skip
HEAD = ",".join(COLUMNS)


def total(place: str, year: str) -> str:
    (found,) = [r["people"] for r in ROWS if (r["place"], r["year"], r["group"]) == (place, year, ALL)]
    return found


@every("place, year", KNOWN)
def test_a_figure_is_that_of_its_source(place, year):
    assert total(place, year) == KNOWN[place, year]


def test_the_four_islands_add_up_to_those_who_lived_there_in_1945():
    parts = ("polonsky", "zelyony", "tanfilyev", "yuri", "anuchin")
    assert sum(int(total(p, "1945")) for p in parts) == int(total("habomai", "1945")) == 5281
    assert sum(int(total(p, "1945")) for p in ("iturup", "kunashir", "shikotan", "habomai")) == 17291


def test_what_rests_on_a_wikipedia_alone_is_not_called_certain(atlas):
    copies = {name for name, source in atlas.sources.items() if "Wikipedia" in source.title + (source.reference or "")}
    assert [r for r in ROWS if r["certainty"] == "high" and set(r["source"].split(";")) <= copies] == []


def test_the_table_reaches_from_before_the_first_map_of_censuses_to_the_last_census():
    of = {place: {int(r["year"]) for r in ROWS if r["place"] == place} for place in {r["place"] for r in ROWS}}
    assert min(of["sakhalin-island"]) == 1897 and 2021 in of["sakhalin-oblast"]
    assert {1906, 1944} <= of["karafuto"] and max(of["sakhalin-north"]) < 1947
    assert all(min(of[p]) <= 1945 < 2010 < max(of[p]) for p in ("iturup", "kunashir", "shikotan", "habomai"))


@every("code", FOUR)
def test_every_place_and_group_has_a_name(atlas, code):
    people = atlas.people
    assert [d for d in people.districts.values() if not d.name[code]] + [
        g for g in people.groups.values() if not g.name[code]
    ] == []


def test_a_district_that_nobody_is_counted_in_is_not_kept(atlas):
    assert set(atlas.people.districts) <= {r["place"] for r in ROWS}
    assert {*atlas.people.groups, ALL} == {r["group"] for r in ROWS}


def test_a_figure_of_a_district_is_not_put_on_one_island(atlas):
    assert [r for r in ROWS if r["place"] in ("paramushir", "simushir", "urup") and r["people"] != "0"] == []
    assert "shumushu-district" in atlas.around("paramushir") and "uruppu-district" in atlas.around("urup")
    assert "sakhalin-oblast" not in atlas.around("urup") and atlas.around("opasnosti") == ()


def test_the_last_people_of_sakhalin_are_of_this_century(atlas):
    for island in ("sakhalin-north", "sakhalin-south"):
        last = atlas.last_people(island)
        assert (last.place, last.year >= 2021) == ("sakhalin-oblast", True)
    assert atlas.last_people("kunashir").place == "kunashir"


def test_an_old_figure_gives_way_to_a_newer_one_of_the_place_around():
    def row(place: str, year: int, people: int) -> Count:
        return Count(place=place, year=year, kind="census", group=ALL, people=people, source=("S",), certainty="high")

    km2 = {"a": 5.0, "b": 5.0, "rock": 0.1}
    places = {"a": ("a",), "both": ("a", "b", "rock")}
    young = People(counts=(row("a", 1990, 1), row("both", 2010, 9)), places=places)
    old = People(counts=(row("a", 1950, 1), row("both", 2010, 9)), places=places)
    assert (young.last("a", km2).people, old.last("a", km2).people) == (1, 9)
    assert old.last("b", km2).people == 9 and old.last("rock", km2) is None


# ---------------------------------------------------------------- who is named


@every("key", PERSONS)
def test_a_person_is_told_in_every_language_in_one_line(key):
    person = PERSONS[key]
    for part in ("name", "find", "who"):
        assert set(person[part]) == set(FOUR) and all(person[part].values())
    assert all(len(text) <= 170 and text[-1] not in ".。" for text in person["who"].values())


@every("key", PERSONS)
def test_a_person_is_found_by_the_piece_of_the_name_in_every_language(atlas, key):
    told = dict.fromkeys(FOUR, "")
    for code, _, text in pages(atlas, everything=True):
        told[code] += text
    for act in atlas.treaties.values():
        for code in FOUR:
            told[code] += act.text(code).whole
    assert [code for code in FOUR if PERSONS[key]["find"][code] not in told[code]] == []


@every("key", [key for key, person in PERSONS.items() if "kana" in person])
def test_the_reading_of_a_japanese_name_is_that_of_its_romaji(key):
    person = PERSONS[key]
    typed = romaji.kana(person["name"]["en"].split(" (")[0])
    kana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in typed)
    assert kana.replace("づ", "ず") == person["kana"].replace(" ", "").replace("づ", "ず")


def test_everybody_who_signed_and_is_named_again_is_in_the_file(atlas):
    assert list(validate.unnamed(atlas)) == []


def test_somebody_who_is_missing_and_somebody_whom_nobody_names_are_told(atlas):
    texts = {name: act.text("en").whole for name, act in atlas.acts.items()}
    persons = {k: p for k, p in atlas.people.persons.items() if k != "putyatin"}
    (missing, *_) = naming_problems(persons, atlas.treaties, texts)
    assert "'Ye. V. Putyatin' signed 1855-shimoda" in missing.wrong and "Putyatin" in missing.remedy
    ghost = persons["witte"].model_copy(update={"find": dict.fromkeys(FOUR, "Nobody at all")})
    (stray,) = naming_problems(atlas.people.persons | {"ghost": ghost}, {}, texts | {"views": pages_of(atlas)})
    assert stray.place == "[ghost] find.en" and "fewer than two" in stray.wrong


def pages_of(atlas) -> str:
    """Everything that is not an act, once more for each person, so that only the ghost stands alone."""
    return "\n".join(text for code, _, text in pages(atlas, everything=True) if code == "en")


def test_the_day_of_the_last_review_is_a_day_that_has_been(atlas):
    assert date(2026, 11, 1) <= date.fromisoformat(atlas.people.reviewed) <= clock.today()


# ---------------------------------------------------------------- faults


def row(**cells: str) -> Callable[[Path], None]:
    """A row more, sound but for ``cells``."""
    made = dict(zip(COLUMNS, ("urup", "1930", "census", ALL, "7", "GUN", "low"), strict=True)) | cells
    return lambda root: append_row(root, ",".join(made.values()))


def append_row(root: Path, line: str) -> None:
    text = (root / "people.csv").read_text(encoding="utf-8")
    (root / "people.csv").write_text(text + line + "\n", encoding="utf-8")


def rewrite(file: str, text: str) -> Callable[[Path], None]:
    return lambda root: (root / file).write_text(text, encoding="utf-8") and None


def districts(root: Path) -> str:
    """The part of ``people.toml`` that names the districts."""
    text = (root / "people.toml").read_text(encoding="utf-8")
    return text[text.index("[districts") : text.index("[groups")]


NAMED = '[districts.urup.name]\nen = "Urup"\nnl = "Oeroep"\nja = "得撫"\nru = "Уруп"\n\n[groups.ainu.name]'
LAST = f"line {len(ROWS) + 2}"
FAULTS: dict[str, tuple[Callable[[Path], None], str, str, str]] = {
    "a row has no source": (row(source=""), "people.csv", LAST, "has no source"),
    "a row has an unknown source": (row(source="GUN;NOWHERE"), "people.csv", LAST, "no source 'NOWHERE'"),
    "a place is unknown": (row(place="atlantis"), "people.csv", LAST, "no island, group or district 'atlantis'"),
    "a group is unknown": (row(group="martians"), "people.csv", LAST, "no group of people 'martians'"),
    "a figure is negative": (row(people="-5"), "people.csv", f"{LAST} people", "'-5' is not a number"),
    "a figure is no number": (row(people="many"), "people.csv", f"{LAST} people", "'many' is not a number"),
    "a figure has a point": (row(people="1.805"), "people.csv", f"{LAST} people", "'1.805' is not a number"),
    "a figure is in other digits": (row(people="１２"), "people.csv", f"{LAST} people", "is not a number"),
    "a year is yet to come": (row(year="2999"), "people.csv", LAST, "nobody was counted in 2999"),
    "a year is no number": (row(year="about 1930"), "people.csv", f"{LAST} year", "is not a number"),
    "a way of counting is unknown": (row(kind="rumour"), "people.csv", f"{LAST} kind", "'rumour' is not one of"),
    "a certainty is unknown": (row(certainty="sure"), "people.csv", f"{LAST} certainty", "'sure' is not one of"),
    "a row stands twice": (row(place="karafuto", year="1920"), "people.csv", LAST, "same place, year and group"),
    "groups are more than all": (
        row(place="karafuto", year="1920", group="ainu", people="105000"),
        "people.csv", "line ", "karafuto had 105899 people in 1920, and its groups are 105934",
    ),
    "a row has a cell too few": (lambda r: append_row(r, "urup,1930"), "people.csv", LAST, "has 2 cells"),
    "the heading is another": (rewrite("people.csv", "island,year\nurup,1930\n"), "people.csv", "line 1", "heading"),
    "the table is empty": (rewrite("people.csv", HEAD + "\n"), "people.csv", "", "holds no row"),
    "the table is gone": (lambda r: (r / "people.csv").unlink(), "people.csv", "", "the file is missing"),
    "a district holds an unknown island": (
        lambda r: replace(r, "people.toml", 'islands = ["northern-kurils"]', 'islands = ["atlantis"]'),
        "people.toml", "[districts.shumushu-district]", "no island or group 'atlantis'",
    ),
    "a district has the name of an island": (
        lambda r: replace(r, "people.toml", "[groups.ainu.name]", '[districts.urup]\nislands = ["urup"]\n' + NAMED),
        "people.toml", "[districts.urup]", "is an island or group",
    ),
    "the groups are no tables": (
        lambda r: (r / "people.toml").write_text("groups = 1\n" + districts(r), encoding="utf-8") and None,
        "people.toml", "", "holds no table",
    ),
    "a name lacks a language": (
        lambda r: replace(r, "people.toml", 'nl = "Koreanen"\n', ""),
        "people.toml", "[groups.koreans] name.nl", "is missing",
    ),
    "a reading is in the wrong script": (
        lambda r: replace(r, "people_named.toml", 'kana = "えのもと たけあき"', 'kana = "Enomoto Takeaki"'),
        "people_named.toml", "[enomoto] kana", "is no reading in hiragana",
    ),
    "a reading is missing": (
        lambda r: replace(r, "people_named.toml", 'kana = "えのもと たけあき"\n', ""),
        "people_named.toml", "[enomoto] kana", "is missing",
    ),
    "a Russian name is in Latin letters": (
        lambda r: replace(r, "people_named.toml", 'name.ru = "Эномото Такэаки"', 'name.ru = "Enomoto"'),
        "people_named.toml", "[enomoto] name.ru", "not in the script of 'ru'",
    ),
    "a Dutch name is in Russian letters": (
        lambda r: replace(r, "people_named.toml", 'name.nl = "Enomoto Takeaki"', 'name.nl = "Эномото"'),
        "people_named.toml", "[enomoto] name.nl", "not in Latin letters",
    ),
    "a person lived backwards": (
        lambda r: replace(r, "people_named.toml", "died = 1908\n", "died = 1809\n"),
        "people_named.toml", "[enomoto]", "lived from 1836 to 1809",
    ),
    "a person has an unknown source": (
        lambda r: append(r, "people_named.toml", PERSON.replace("JC-1", "NOWHERE")),
        "people_named.toml", "[ghost]", "no source 'NOWHERE'",
    ),
    "a person has no source": (
        lambda r: append(r, "people_named.toml", PERSON.replace('"JC-1"', "")),
        "people_named.toml", "[ghost]", "has no source",
    ),
    "the review is no day": (rewrite("review.toml", 'day = "2026-02-30"\n'), "review.toml", "day", "not a day of the"),
    "the review is yet to come": (rewrite("review.toml", 'day = "2999-01-01"\n'), "review.toml", "day", "yet to come"),
}  # fmt: skip
PERSON = "[ghost]\n" + "".join(
    f"{part}.{code} = {text!r}\n"
    for part in ("name", "find", "who")
    for code, text in zip(FOUR, ("Ghost", "Geest", "ゴースト", "Дух"), strict=True)
) + 'sources = ["JC-1"]\ncertainty = "low"\n'  # fmt: skip


@pytest.fixture(scope="module")
def reported(small_dataset):
    """The problems of the dataset with one fault put in; the files that it touched are put back."""

    def of(fault: str):
        files = ("people.csv", "people.toml", "people_named.toml", "review.toml")
        kept = {name: (small_dataset / name).read_bytes() for name in files}
        try:
            FAULTS[fault][0](small_dataset)
            return examine(small_dataset)[1]
        finally:
            for name, data in kept.items():
                (small_dataset / name).write_bytes(data)

    return of


@every("fault", FAULTS)
def test_a_fault_is_one_problem_with_its_file_its_place_and_a_remedy(reported, fault):
    _, file, place, wrong = FAULTS[fault]
    (problem,) = reported(fault)
    assert problem.file == file and problem.place.startswith(place) and wrong in problem.wrong, str(problem)
    assert problem.wrong.endswith(".") and problem.remedy.strip()


def test_no_row_stands_twice():
    assert [k for k, n in Counter((r["place"], r["year"], r["group"]) for r in ROWS).items() if n > 1] == []


def test_the_table_opens_in_a_spreadsheet():
    text = (GEODATA / "people.csv").read_text(encoding="utf-8")
    assert text.splitlines()[0] == HEAD and re.fullmatch(r"[\x20-\x7e\n]+", text)


def test_the_table_says_what_its_schema_promises(atlas):
    package = json.loads(derived.files(atlas, GEODATA)["datapackage.json"])
    (resource,) = [r for r in package["resources"] if r["path"] == "people.csv"]
    fields = {f["name"]: f for f in resource["schema"]["fields"]}
    assert tuple(fields) == COLUMNS and resource["licenses"][0]["name"] == "CC-BY-4.0"
    wrong = [r for r in ROWS for name, value in r.items() if value not in fields[name]["constraints"].get("enum", [value])]
    assert wrong == [] and resource["schema"]["primaryKey"] == ["place", "year", "group"]
