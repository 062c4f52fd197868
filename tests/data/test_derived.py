"""The derived files are those that the dataset gives now: none is stale, none typed by hand."""

from __future__ import annotations

import csv
import hashlib
import json
import tomllib
from datetime import date
from itertools import groupby, pairwise

import jsonschema
import pytest

from treaty_atlas.build import derived
from treaty_atlas.build.__main__ import SETTINGS, write_theme
from treaty_atlas.build.theme import BEGIN, END, NoBlock, with_theme
from treaty_atlas.style.streamlit import streamlit_theme

from ..support import GEODATA, ISLANDS, ROOT, every

COLUMNS = "island,from,to,administered_by,status,claimed_by,basis,article,certainty"
PATHS = (
    "status.csv",
    "sources.json",
    "bibliography.bib",
    "datapackage.json",
    *(f"layers/{p.name}" for p in sorted((GEODATA / "layers").glob("*"))),
)
PACKAGE = json.loads((GEODATA / "datapackage.json").read_text(encoding="utf-8"))
FRICTIONLESS = {  # what Data Package and Tabular Data Resource ask for
    "type": "object",
    "required": ["name", "title", "licenses", "sources", "resources"],
    "properties": {
        "name": {"pattern": "^[a-z0-9._-]+$"},
        "licenses": {"$ref": "#/$defs/licences"},
        "sources": {"type": "array", "items": {"required": ["title"]}},
        "resources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["name", "path", "format", "mediatype", "encoding", "bytes", "hash", "licenses"],
                "properties": {
                    "name": {"pattern": "^[a-z0-9._-]+$"},
                    "path": {"pattern": "^(?!/)(?!.*\\.\\./)[\\w./-]+$"},
                    "hash": {"pattern": "^sha256:[0-9a-f]{64}$"},
                    "bytes": {"type": "integer", "minimum": 1},
                    "licenses": {"$ref": "#/$defs/licences"},
                },
            },
        },
    },
    "$defs": {"licences": {"type": "array", "minItems": 1, "items": {"required": ["name", "path"]}}},
}


@pytest.fixture(scope="module")
def made(atlas):
    return derived.files(atlas, GEODATA)


@every("path", PATHS)
def test_a_derived_file_is_what_the_dataset_gives_now(made, path):
    stale = (GEODATA / path).read_text(encoding="utf-8") != made.get(path)
    assert not stale, f"geodata/{path} is stale: run 'make build'"


def test_every_derived_file_is_there_and_no_other(made):
    assert sorted(made) == sorted(PATHS)


def test_the_derived_files_use_unix_line_ends():
    assert [path for path in PATHS if b"\r" in (GEODATA / path).read_bytes()] == []


def table() -> list[dict[str, str]]:
    with (GEODATA / "status.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_status_table_has_exactly_its_columns():
    assert (GEODATA / "status.csv").read_text(encoding="utf-8").splitlines()[0] == COLUMNS


@every("island", ISLANDS)
def test_the_status_table_is_complete_for_an_island(island):
    rows = [row for row in table() if row["island"] == island]
    assert rows[0]["from"] == "1850-01-01"
    assert [(a["to"], b["from"]) for a, b in pairwise(rows) if a["to"] != b["from"]] == []
    assert [row["to"] for row in rows].index("") == len(rows) - 1
    assert all(date.fromisoformat(row["from"]) for row in rows)


def test_the_rows_of_an_island_stand_together():
    names = [name for name, _ in groupby(table(), key=lambda row: row["island"])]
    assert sorted(names) == sorted(ISLANDS)


def test_the_status_table_says_what_its_schema_promises():
    (resource,) = [r for r in PACKAGE["resources"] if r["path"] == "status.csv"]
    fields = {f["name"]: f for f in resource["schema"]["fields"]}
    assert list(fields) == COLUMNS.split(",")
    for row in table():
        for name, value in row.items():
            rule = fields[name]["constraints"]
            assert value or not rule.get("required")
            assert value in rule.get("enum", [value])
    key = resource["schema"]["primaryKey"]
    assert len({tuple(row[k] for k in key) for row in table()}) == len(table())


def test_claimants_stand_in_alphabetical_order():
    claims = [row["claimed_by"].split(";") for row in table() if row["claimed_by"]]
    assert [c for c in claims if c != sorted(c)] == []


def test_the_data_package_is_well_formed():
    jsonschema.Draft202012Validator(FRICTIONLESS).validate(PACKAGE)


@every("resource", PACKAGE["resources"])
def test_a_resource_has_the_size_and_hash_it_says(resource):
    data = (GEODATA / resource["path"]).read_bytes()
    assert resource["bytes"] == len(data)
    assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()


@every("resource", PACKAGE["resources"])
def test_shapes_are_odbl_and_tables_cc_by(resource):
    wanted = "ODbL-1.0" if resource["path"].endswith(".geojson") else "CC-BY-4.0"
    assert [x["name"] for x in resource["licenses"]] == [wanted]


def test_every_file_to_load_elsewhere_is_in_the_data_package():
    by_hand = [*(f"{name}.geojson" for name in ("islands", "land", "lines")), "moves.csv", "people.csv"]
    assert sorted(r["path"] for r in PACKAGE["resources"]) == sorted({*PATHS, *by_hand} - {"datapackage.json"})


def test_the_names_of_resources_are_unique():
    names = [r["name"] for r in PACKAGE["resources"]]
    assert len(names) == len(set(names))


def test_the_page_s_theme_is_made_from_the_tokens():
    settings = SETTINGS.read_text(encoding="utf-8")
    stale = settings != with_theme(settings)
    assert not stale, ".streamlit/config.toml is not what the tokens give now; run make build"
    assert "theme" in tomllib.loads(settings)


@every("settings", ["", BEGIN, END + BEGIN, (BEGIN + END) * 2])
def test_settings_without_one_place_for_the_theme_are_left_alone_and_told(tmp_path, settings):
    path = tmp_path / "config.toml"
    path.write_text(settings, encoding="utf-8")
    with pytest.raises(NoBlock, match="need these two lines once"):
        write_theme(path)
    assert path.read_text(encoding="utf-8") == settings


def test_the_theme_is_written_and_what_stands_around_it_stays(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text(f"[server]\nport = 1\n{BEGIN}[theme]\nbase = 1\n{END}[client]\n", encoding="utf-8")
    written = write_theme(path).read_text(encoding="utf-8")
    assert written == f"[server]\nport = 1\n{BEGIN}{streamlit_theme()}{END}[client]\n"


def test_the_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert PACKAGE["version"] == project["version"]
