"""An update reaches every browser at once: what a page runs comes from below the name of one edition."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest

from treaty_atlas.style.fonts import FACES
from treaty_atlas.ui.server import edition, files

from ..support import GEODATA, PACKAGE, WEB
from .conftest import components, forget, markup


@pytest.fixture
def name() -> str:
    return edition.edition().name


def test_what_a_page_runs_comes_from_below_the_edition_and_is_kept_for_ever(client, name):
    """Modules, styles, fonts, Leaflet and shapes; the atlas itself until it tells another day as today."""
    own = [f"web/{p.relative_to(WEB).as_posix()}" for p in WEB.rglob("*") if p.is_file()]
    data = ["shapes.json", *(f"{name}.ja.json" for name in ("head", "quiz", "search"))]
    sheets = ["tokens.css", "page.css", "read.css", "app.css", "leaflet/leaflet.css"]
    for path in (*own, "leaflet/leaflet.js", *sheets, *data):
        answer = client.get(f"/v/{name}/{path}")
        assert (answer.status_code, "immutable" in answer.headers["cache-control"]) == (200, True), path
        assert client.get(f"/v/{name}/{path}", headers={"if-none-match": answer.headers["etag"]}).status_code == 304
    until = re.fullmatch(r"public, max-age=(\d+)", client.get(f"/v/{name}/atlas.en.json").headers["cache-control"])
    assert until and 0 <= int(until[1]) <= 86400
    assert client.get(f"/v/{name}/web/main.py").status_code == client.get(f"/v/{name}/style/tokens.py").status_code == 404


def test_the_bytes_are_those_of_the_plain_addresses(client, name):
    for path in (
        "atlas.nl.json",
        "search.nl.json",
        "quiz.nl.json",
        "web/entries/map-frame.js",
        "shapes.json",
        "leaflet/leaflet.js",
    ):
        for coding in ("gzip", "identity"):
            accept = {"accept-encoding": coding}
            assert client.get(f"/v/{name}/{path}", headers=accept).content == client.get(f"/{path}").content, path


def test_another_edition_is_gone_and_nothing_is_given_instead(client):
    for path in ("web/base/fetch.js", "atlas.en.json", "tokens.css"):
        answer = client.get(f"/v/000000000000/{path}")
        assert (answer.status_code, answer.headers["cache-control"]) == (410, "no-store")


def test_plain_addresses_are_asked_for_each_time(client):
    for path in ("/geodata/status.csv", "/web/base/fetch.js", "/leaflet/leaflet.js", "/atlas.en.json", "/tokens.css"):
        answer = client.get(path)
        assert (answer.headers["cache-control"], "etag" in answer.headers) == ("no-cache", True), path
    assert client.get("/geodata/status.csv").headers["access-control-allow-origin"] == "*"


def test_any_change_of_program_or_dataset_is_another_edition(name, tmp_path: Path, monkeypatch):
    program = shutil.copytree(PACKAGE, tmp_path / "program", ignore=shutil.ignore_patterns("__pycache__"))
    dataset = shutil.copytree(GEODATA, tmp_path / "dataset", ignore=shutil.ignore_patterns("layers"))
    monkeypatch.setattr(edition, "PACKAGE", Path(program))
    monkeypatch.setenv("TREATY_ATLAS_GEODATA", str(dataset))
    forget()
    names = [edition.edition().name]
    for changed in ("web/timeline/rail.js", "locale/nl.toml", "model/atlas.py", "events.toml"):
        with ((dataset if changed == "events.toml" else program) / changed).open("a", encoding="utf-8") as file:
            file.write("\n")
        forget()
        assert edition.edition().name not in names, changed
        names.append(edition.edition().name)
    forget()
    monkeypatch.undo()
    assert edition.edition().name == name


def test_every_part_of_a_page_names_the_edition(visit, name):
    at = visit("map")
    bases = {sent["base"] for sent in components(at).values() if "base" in sent}
    assert bases == {f"/v/{name}/"}
    fonts = re.findall(r'url\("([^"]+woff2)"\)', "".join(e.proto.body for e in at.get("html")))
    assert fonts and [font for font in fonts if not font.startswith(f"/v/{name}/web/fonts/")] == []
    assert "/web/" not in markup(at)


def test_the_stylesheet_of_the_app_is_a_file_that_is_kept_and_no_part_of_each_visit(client, name, visit):
    """The faces and colours of the page alone stand in it; of the rules only where they are."""
    style = next(element.proto.body for element in visit("map").get("html") if element.proto.body.startswith("<style>"))
    asked = re.findall(r'@import "/v/(\w+)/([\w.]+)"', style)
    assert [path for edition, path in asked if edition == name] == ["app.css"]
    assert ".ta-panel" in client.get(f"/v/{name}/app.css").text and ".ta-panel" not in style


def test_sheets_find_the_faces_where_the_page_asks_for_them(client, name):
    early = re.findall(r"<link [^>]*as='font'[^>]* href='([^']+)'", client.get("/").text)
    assert len(early) == 2
    for sheet in (f"/v/{name}/page.css", f"/v/{name}/tokens.css", "/tokens.css"):
        fonts = {urljoin(sheet, font) for font in re.findall(r'url\("?([^")]+woff2)', client.get(sheet).text)}
        assert len(fonts) == len(FACES) and {client.get(font).status_code for font in fonts} == {200}
        assert sheet == "/tokens.css" or {urljoin("/", font) for font in early} <= fonts


def test_the_atlas_of_the_edition_tells_today(client, name):
    day = json.loads(files.made("atlas.en.json").plain())["today"]
    assert client.get(f"/v/{name}/atlas.en.json").json()["today"] == day
