"""The puzzle in the hand: what was found is told where the hand is."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import SITE, Opener
from .puzzling import Puzzle


@SITE
def test_on_a_phone_the_score_is_in_sight_and_an_article_stands_open_once(tab: Opener) -> None:
    puzzle = Puzzle(tab("phone")).open("1855-shimoda")
    for index in range(6):
        puzzle.row(index).press("1")
    puzzle.check()
    puzzle.states("wrong", "wrong", "wrong", "wrong", "right", "right")
    expect(puzzle.said).to_be_in_viewport(ratio=1)
    expect(puzzle.rows.locator("details[open]")).to_have_count(1)
