"""Which row of a list a key leads to."""

from __future__ import annotations

from .conftest import Run

CASES = {("ArrowDown", 0): 1, ("ArrowDown", 4): 4, ("ArrowUp", 0): 0, ("ArrowUp", 3): 2, ("Home", 3): 0, ("End", 1): 4}


def test_arrows_lead_from_row_to_row_and_hold_at_the_ends(run: Run) -> None:
    asked = [*CASES, ("Enter", 2)]
    script = "({ rowFor }, cases) => cases.map(([key, at]) => rowFor(key, at, 5) ?? null)"
    assert run("site/rows.js", script, asked) == [*CASES.values(), None]
