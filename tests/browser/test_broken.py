"""When something is missing or wrong the reader is told, and never shown half a map."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from treaty_atlas.i18n import Words

from ..support import few
from .atlas_page import WAIT_MS, AtlasPage
from .conftest import Opener
from .facts import GEODATA
from .running import serving

FILES = ("shapes.json", "atlas.en.json")


@pytest.mark.parametrize("file", few(1, FILES))
def test_a_missing_file_is_said_and_no_half_map_is_shown(atlas: AtlasPage, file: str) -> None:
    atlas.page.route(f"**/{file}*", lambda route: route.fulfill(status=404, body="Not found"))
    atlas.page.goto(f"{atlas.address}/?year=1905")
    said = atlas.map(".ta-failed[role=alert]")
    name = file.split("/")[-1]
    expect(said).to_have_text(f"The map cannot be drawn: {name} did not arrive. Reload the page to try again.")
    atlas.idle()
    assert atlas.map("path").count() == 0
    assert atlas.map(".ta-label").count() == 0
    if file != "atlas.en.json":  # of which the text knows what is in force
        expect(atlas.title).to_have_text("Treaty of Portsmouth")


@pytest.mark.wide
def test_a_cut_off_file_is_said(atlas: AtlasPage) -> None:
    atlas.page.route("**/shapes.json", lambda route: route.fulfill(status=200, body='{"steps":10000,"path":"ab'))
    atlas.page.goto(f"{atlas.address}/?year=1905")
    expect(atlas.map(".ta-failed")).to_contain_text("shapes.json did not arrive", timeout=WAIT_MS)


def test_a_piece_that_does_not_arrive_is_said_the_map_goes_on_and_the_next_step_asks_again(atlas: AtlasPage) -> None:
    piece = "**/reading/en/island/iturup.html"
    page_of_a_network = "<!doctype html><title>Wi-Fi</title>"
    atlas.page.route(piece, lambda route: route.fulfill(body=page_of_a_network, content_type="text/html"))
    atlas.open("/?year=1905&island=iturup&lang=en")
    said = atlas.panel.get_by_role("alert")
    expect(said).to_have_text(Words("en")("panel.failed", file="iturup.html"))
    expect(atlas.title).to_contain_text("Iturup")
    atlas.set_year(1946)
    expect(said).to_be_visible()
    atlas.page.unroute(piece)
    atlas.set_year(1950)
    expect(atlas.panel.locator(".strip svg:visible")).to_be_visible()
    expect(said).to_be_hidden()


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app with a dataset that has two mistakes."""
    folder = Path(shutil.copytree(GEODATA, tmp_path_factory.mktemp("broken") / "geodata"))
    treaty = folder / "treaties/1855-shimoda/treaty.toml"
    text = treaty.read_text(encoding="utf-8")
    assert 'day = "1855-02-07"' in text
    treaty.write_text(text.replace('day = "1855-02-07"', 'day = "1855-02-30"', 1), encoding="utf-8")
    words = folder / "treaties/1875-saint-petersburg/en.md"
    kept = [line for line in words.read_text(encoding="utf-8").splitlines() if not line.endswith("{#1}")]
    words.write_text("\n".join(kept), encoding="utf-8")
    with serving(TREATY_ATLAS_GEODATA=str(folder)) as running:
        yield running


@pytest.mark.wide  # tests/app/test_broken_dataset.py holds the rule without a server of its own
@pytest.mark.parametrize("path", ["/", "/treaties"])
def test_an_invalid_dataset_is_one_readable_page(tab: Opener, broken: str, path: str) -> None:
    atlas = tab(at=broken)
    atlas.page.goto(broken + path)
    problems = atlas.page.locator(".problems")
    expect(problems).to_be_visible()
    expect(problems).to_contain_text("treaties/1855-shimoda/treaty.toml")
    expect(problems).to_contain_text("1855-02-30")
    expect(problems).to_contain_text("treaties/1875-saint-petersburg/en.md")
    atlas.idle()
    expect(atlas.page.get_by_test_id("stException")).to_have_count(0)
    assert "Traceback" not in atlas.page.locator("body").inner_text()
