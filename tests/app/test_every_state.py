"""Every state that an address can name is drawn once: none may end on the page that says that it could not be drawn.

The states of a page are drawn one after the other in one visit, as a reader does who walks through all of them; the
language changes from one to the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import cycle

import pytest

from treaty_atlas import border, clock, puzzle
from treaty_atlas.address.map import FIRST_YEAR, VIEWS

from ..support import ACTS, EVENTS, GEODATA, ISLANDS, LANGUAGES, SOURCES, TREATIES, few, toml
from .conftest import Visit

Query = dict[str, str]
WEEKS = [(date.fromisoformat(w["first"]), date.fromisoformat(w["last"])) for w in toml(GEODATA / "days.toml")["windows"]]
STORIES = [toml(path) for path in sorted((GEODATA / "stories").glob("*.toml"))]
YEARS = [{"year": str(year)} for year in range(FIRST_YEAR, clock.today().year + 1)]
DAYS = [
    {"day": (first + timedelta(n)).isoformat()} for first, last in WEEKS for n in range((last - first).days + 1)
]  # fmt: skip
STEPS = [{"story": s["id"], "step": str(n)} for s in STORIES for n in range(1, len(s["steps"]) + 1)]
STATES: dict[str, tuple[str, list[Query]]] = {
    "years": ("map", YEARS),
    "days": ("map", DAYS),
    "islands beside the map": ("map", [{"island": name, "year": "1946"} for name in ISLANDS]),
    "acts beside the map": ("map", [{"treaty" if a in TREATIES else "event": a} for a in ACTS]),
    "whose map": ("map", [{"view": view, "year": "1955"} for view in VIEWS]),
    "whose map by day": ("map", [{"view": view, "day": "1945-08-12"} for view in VIEWS]),
    "treaties": ("treaties", [{"treaty": name} for name in TREATIES]),
    "events": ("events", [{"event": name} for name in EVENTS]),
    "islands": ("islands", [{"island": name} for name in ISLANDS]),
    "steps of stories": ("present", STEPS),
    "borders to draw": ("border", [{"border": name, "drawn": "x.y"} for name in border.TASKS]),
    "puzzles": ("puzzle", [{"treaty": name} for name in puzzle.PUZZLES]),
    "comparisons": ("compare", [{"from": "1855", "to": "1945-08-12", "way": way} for way in ("side", "swipe")]),
    "tables": ("table", [{"year": str(year)} for year in range(FIRST_YEAR, clock.today().year + 1, 25)]),
    "sources": ("data", [{"source": name} for name in SOURCES[::50]]),
    "shares": ("share", [{"island": "iturup"}, {"treaty": TREATIES[0]}, {"event": EVENTS[0]}, DAYS[0]]),
}
"""What is walked through: the page, and every address of it."""


def undrawn(visit: Visit, page: str, states: Iterable[Query]) -> list[Query]:
    """The addresses of ``page`` at which an error came in place of the page."""
    at, failed = visit(page), []
    for lang, query in zip(cycle(LANGUAGES), states, strict=False):
        at.query_params.clear()
        for key, value in (query | {"lang": lang}).items():
            at.query_params[key] = value
        at.run()
        if at.exception or at.error or len(at.main) < 2:
            failed.append(query | {"lang": lang})
    return failed


ROUNDS = 3
MANY = 60
"""Of more states than this every third is drawn; all of them in as many rounds (``make test-all``)."""
DRAWN = [(what, 0) for what in STATES]
MORE = [(what, turn) for what, (_, states) in STATES.items() if len(states) > MANY for turn in range(1, ROUNDS)]


@pytest.mark.parametrize(("what", "turn"), few(len(DRAWN), DRAWN + MORE))
def test_every_state_is_drawn(visit: Visit, what: str, turn: int) -> None:
    page, states = STATES[what]
    assert undrawn(visit, page, states[turn::ROUNDS] if len(states) > MANY else states) == []
