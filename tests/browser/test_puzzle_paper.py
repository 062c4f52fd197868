"""The puzzle on paper: a worksheet, and its key where it is wanted."""

from __future__ import annotations

from playwright.sync_api import expect

from .atlas_page import AtlasPage
from .conftest import SITE
from .puzzling import Puzzle


@SITE
def test_on_paper_the_puzzle_is_a_worksheet_with_open_articles_and_no_button(atlas: AtlasPage) -> None:
    puzzle = Puzzle(atlas)
    puzzle.open("1905-portsmouth")
    sheet = puzzle.page.locator(".ta-puzzle-paper")
    lay = "window.dispatchEvent(new Event('beforeprint'))"
    puzzle.page.evaluate(lay)
    puzzle.page.emulate_media(media="print")
    expect(sheet.locator("tbody tr")).to_have_count(6)
    expect(sheet.locator(".ta-small-mark")).to_have_count(6)
    assert sheet.locator("details").evaluate_all("(all) => all.length && all.every((one) => one.open)")
    expect(puzzle.page.locator(".ta-puzzle button:visible, .puzzle-head:visible, .ta-puzzle-paper-key")).to_have_count(0)
    puzzle.page.emulate_media(media="screen")
    puzzle.page.get_by_role("checkbox").last.check()
    puzzle.page.evaluate(lay)
    expect(sheet.locator(".ta-puzzle-paper-key li")).to_have_count(6)
