"""The table: the content of the map as text, for every island, to sort, to narrow, to download."""

from __future__ import annotations

import csv
import io
import re

import pytest

from treaty_atlas.ui import visit as state
from treaty_atlas.ui.pages import table as table_page

from .conftest import markup, text


def rows(at) -> list[str]:
    """The names in the first column of the first table."""
    table = r"<table class='plain-table sortable islands'[^>]*>.*?<tbody[^>]*>(.*?)</tbody>"
    body = re.search(table, markup(at), re.DOTALL)[1]
    return re.findall(r"<th scope='row' [^>]*><a [^>]+>([^<]+)</a></th>", body)


@pytest.mark.parametrize("year", ["1850", "1905", "1946", "2024"])
def test_the_table_has_a_row_for_each_of_the_42_islands(visit, year):
    at = visit("table", year=year)
    assert len(rows(at)) == len(set(rows(at))) == 42
    assert f"42 islands on 31 December {year}" in text(at)


def test_every_row_says_by_what_its_columns_are_put_in_order_and_to_which_group_it_belongs(visit, atlas):
    made = markup(visit("table", year="1946"))
    keys = re.findall(r"<th scope='col' data-sort='(\w+)'", made)
    assert tuple(keys) == table_page.COLUMNS
    assert re.findall(r"data-value='(1\d{3}-\d\d-\d\d)'", made) and made.count("data-group=") == 42
    groups = re.findall(r"<tr data-group='([\w-]+)'", made)
    assert {name: groups.count(name) for name in groups} == {
        name: len(group.members) for name, group in atlas.groups.items() if group.geographic
    }


def test_islands_and_acts_of_the_table_lead_to_their_pages(visit):
    made = markup(visit("table", year="1905"))
    assert re.search(r"<th scope='row' [^>]*><a href='[^']*island=iturup[^']*'", made)
    assert re.search(r"<a href='/treaties\?[^']*treaty=1855-shimoda[^']*at=article-2[^']*'", made)


@pytest.mark.parametrize(
    ("day", "island", "cells"),
    [
        (
            "1874-12-31",
            "sakhalin-north",
            {"Administered by": "Japan and Russia", "Status": "Joint possession", "Since": "1867-03-30"},
        ),
        (
            "1905-12-31",
            "sakhalin-south",
            {"Administered by": "Japan", "Claimed by": "Japan", "Since": "1905-10-16"},
        ),
        (
            "2024-12-31",
            "iturup",
            {"Administered by": "Russia", "Claimed by": "Japan, Russia", "Since": "1991-12-26"},
        ),
        ("2024-12-31", "urup", {"Administered by": "Russia", "Claimed by": "Russia"}),
    ],
)
def test_the_csv_says_who_held_an_island_on_the_day(day, island, cells):
    found = {row["id"]: row for row in csv.DictReader(io.StringIO(table_page.as_csv(table_page.table(day))[1:]))}
    assert len(found) == 42
    assert {key: found[island][key] for key in cells} == cells


def test_the_csv_agrees_with_the_dataset_about_every_island(atlas, words):
    made = list(csv.reader(io.StringIO(table_page.as_csv(table_page.table("1946-12-31"))[1:])))
    assert made[0] == ["id", *(words(f"table.{c}") for c in table_page.COLUMNS)]
    assert [row[0] for row in made[1:]] == list(atlas.islands)
    assert [float(row[-1]) for row in made[1:]] == [i.km2 for i in atlas.islands.values()]


@pytest.mark.parametrize(
    ("language", "list_sign", "decimal"), [("en", ",", "."), ("ja", ",", "."), ("nl", ";", ","), ("ru", ";", ",")]
)
def test_the_csv_opens_in_a_spreadsheet_of_the_reader_s_language(atlas, monkeypatch, language, list_sign, decimal):
    """Marked as UTF-8, with the sign between cells and the decimal sign that a spreadsheet of that language reads."""
    monkeypatch.setattr(state, "language", lambda: language)
    text = table_page.as_csv(table_page.table("1946-12-31"))
    assert text.encode().startswith(b"\xef\xbb\xbf")
    made = list(csv.reader(io.StringIO(text[1:]), delimiter=list_sign))
    assert {len(row) for row in made} == {len(table_page.COLUMNS) + 1}
    assert [row[-1] for row in made[1:]] == [str(i.km2).replace(".", decimal) for i in atlas.islands.values()]


def test_the_download_is_named_after_the_day(visit):
    (button,) = visit("table", year="1946").get("download_button")
    assert button.label == state.words()("table.download")


@pytest.mark.parametrize(("year", "lines"), [("1850", 0), ("1855", 1), ("1875", 2), ("1905", 3), ("1946", 2), ("2024", 3)])
def test_the_lines_of_the_day_stand_under_the_table(visit, words, year, lines):
    shown = text(visit("table", year=year))
    found = [k for k in words.table("line_name").values() if k in shown]
    assert len(found) == lines


def test_the_island_of_the_address_is_marked(visit):
    made = markup(visit("table", year="1946", island="urup"))
    assert re.findall(r"<tr [^>]*aria-current='true'[^>]*><th scope='row'[^>]*><a [^>]+>([^<]+)<", made) == ["Urup · Uruppu"]
