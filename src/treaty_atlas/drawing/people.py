"""How many people lived on Sakhalin and on the Kurils, year by year, as a strip of the timeline. Pure.

Of each year stands what was counted last, places of one area one on the other: filled for a few years, then pale, and for
no longer than the same state held the place; what is not known is hatched, and no value is made up between two counts. One
unit to the right is a year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Any, Literal, NamedTuple

from .. import naming
from ..address.map import FIRST_YEAR
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.people import ALL, Count
from ..model.vocabulary import FIRST_DAY
from ..style.tokens import hue

HOLDS = 5
"""A count fills so many years, where no other one comes before."""
KNOWN = 20
"""So many years after a count it still stands there, pale, as the last one known."""
NEAR = 15
"""Of a place of which nothing is known in a year, a count so many years away is told."""
HIGH = 100
"""The height of a panel, units; the greatest number fills it."""
ROOM, MOST = 32, 0.6
"""So high is the name of a band, units: in one that is lower it stands above the stack; and it stands in years in which the
band has so much of its greatest height."""

BETWEEN = " · "
"""Between what is said of two places."""


class Panel(NamedTuple):
    """An area with what its full height means, and of which places it is made up from the year of an act on (of none: from
    the first year), the lowest first."""

    full: int
    stacks: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def places(self) -> tuple[str, ...]:
        """Every place once, in the order of the stacks."""
        return tuple(dict.fromkeys(place for _, places in self.stacks for place in places))

    def is_upper(self, place: str) -> bool:
        """Whether a place stands on another one."""
        return all(place != places[0] for _, places in self.stacks)

    def stack(self, year: int, atlas: Atlas) -> tuple[str, ...]:
        """The places of which it is made up in ``year``."""
        return [places for act, places in self.stacks if not act or atlas.acts[act].year <= year][-1]


PANELS: Mapping[str, Panel] = {
    "sakhalin": Panel(
        750_000,
        (
            ("", ("sakhalin-island",)),
            ("1905-portsmouth", ("karafuto", "sakhalin-north")),
            ("1946-soviet-decree", ("sakhalin-oblast",)),
        ),
    ),
    "kurils": Panel(
        25_000, (("", ("shumushu-district", "disputed")), ("1946-soviet-decree", ("severo-kurilsky", "disputed")))
    ),
}


class Level(NamedTuple):
    """So many people in a year, and the rows that say so."""

    year: int
    people: int
    rows: tuple[Count, ...]


class Shown(NamedTuple):
    """What stands of a place in a year: its last count, and how it stands there."""

    place: str
    level: Level
    look: Literal["counted", "known"]


def levels(place: str, atlas: Atlas) -> list[Level]:
    """The counts of a place in the order of years; of a group of islands the sums of the years in which all were counted."""
    own = [Level(row.year, row.people, (row,)) for row in atlas.people.of(place) if row.group == ALL]
    return own or _sums(place, atlas)


def _sums(place: str, atlas: Atlas) -> list[Level]:
    """Habomai is counted as one, as far as it is."""
    parts = ("iturup", "kunashir", "shikotan", "habomai") if place == "disputed" else ()
    counted = [{row.year: row for row in atlas.people.of(part) if row.group == ALL} for part in parts]
    years = sorted(set(counted[0]).intersection(*counted[1:])) if counted else []
    rows = {year: tuple(of[year] for of in counted) for year in years}
    return [Level(year, sum(row.people for row in found), found) for year, found in rows.items()]


def shown(place: str, year: int, atlas: Atlas) -> Shown | None:
    """What stands of a place in a year; ``None`` where its last count is too old, or of the time of another state."""
    level = next((one for one in reversed(levels(place, atlas)) if one.year <= year), None)
    if level is None or year - level.year >= KNOWN:
        return None
    if year > level.year and any(level.year <= change <= year for change in _changes(place, atlas)):
        return None
    return Shown(place, level, "counted" if year - level.year < HOLDS else "known")


def _changes(place: str, atlas: Atlas) -> set[int]:
    """The years in which a place, or a part of it, came under another state; the USSR goes on as Russia."""
    islands = atlas.people.places.get(place) or atlas.members[place]
    held = {name: [(span.start, hue(span.administered_by)) for span in atlas.spans[name]] for name in islands}
    pairs = ((before, after) for spans in held.values() for before, after in pairwise(spans))
    return {int(after[0][:4]) for before, after in pairs if before[1] != after[1] and after[0] > FIRST_DAY}


def strip(atlas: Atlas, words: Words, today: date) -> dict[str, Any]:
    """What the browser needs of it: each panel as SVG and names, and what is said of each year until ``today``."""
    years = range(FIRST_YEAR, today.year + 1)
    return {
        "labels": words.table("people_strip"),
        "panels": [_panel(name, panel, years, atlas, words) for name, panel in PANELS.items()],
    }


def _panel(name: str, panel: Panel, years: range, atlas: Atlas, words: Words) -> dict[str, Any]:
    stacks = {year: _stack(panel, year, atlas) for year in years}
    return {
        "name": words(f"people_strip.{name}"),
        "top": f"0–{words.number(panel.full)}",
        "bands": [_band(place, panel.full, stacks, words) | {"upper": panel.is_upper(place)} for place in panel.places],
        "unknown": list(_unknown(panel, stacks, atlas)),
        "said": list(_said(panel, years, atlas, words)),
    }


def _stack(panel: Panel, year: int, atlas: Atlas) -> list[Shown]:
    """What is known in a year, the lowest first."""
    return [found for place in panel.stack(year, atlas) if (found := shown(place, year, atlas))]


def _band(place: str, full: int, stacks: Mapping[int, Sequence[Shown]], words: Words) -> dict[str, Any]:
    """A place as path data for each look, its upper edge, and its name where it has most room: ``at`` is a year, ``y`` the
    middle of the name, from above."""
    own = {year: stack for year, stack in stacks.items() if any(one.place == place for one in stack)}
    steps = [(year, *_between(place, stack, full)) for year, stack in own.items()]
    found: dict[str, Any] = {"place": place, "name": words(f"people_band.{place}"), "edge": "".join(_edge(steps))}
    for look in ("counted", "known"):
        found[look] = "".join(_fills([step for step in steps if step[3] == look]))
    return found | _name(steps, stacks, full)


Step = tuple[int, float, float, str]
"""A year, between which heights a band stands there, and its look."""


def _between(place: str, stack: Sequence[Shown], full: int) -> tuple[float, float, str]:
    """From and to which height (units) a place stands in a stack, and its look."""
    number = [one.place for one in stack].index(place)
    below = sum(one.level.people for one in stack[:number])
    return HIGH * below / full, HIGH * (below + stack[number].level.people) / full, stack[number].look


def _runs(steps: Sequence[Step], key: slice) -> Iterator[tuple[int, int, Step]]:
    """Years one after the other that are alike in ``key`` of a step: the first, the one after the last, and the step."""
    alike = groupby(enumerate(steps), lambda pair: (pair[1][0] - pair[0], pair[1][key]))
    for _, group in alike:
        run = [step for _, step in group]
        yield run[0][0], run[-1][0] + 1, run[0]


def _length(run: tuple[int, int, Step]) -> int:
    return run[1] - run[0]


def _fills(steps: Sequence[Step]) -> Iterator[str]:
    for first, end, (_, low, high, _look) in _runs(steps, slice(1, 3)):
        yield f"M{first} {_y(low)}V{_y(high)}H{end}V{_y(low)}Z"


def _edge(steps: Sequence[Step]) -> Iterator[str]:
    for first, end, (_, _low, high, _look) in _runs(steps, slice(2, 3)):
        yield f"M{first} {_y(high)}H{end}"


def _name(steps: Sequence[Step], stacks: Mapping[int, Sequence[Shown]], full: int) -> dict[str, float]:
    """Where the name stands: where the band is nearly as high as ever, under its upper edge or above all that is stacked
    there; and how high that is, for the greater goes first where names have no room beside each other."""
    most = max(high - low for _, low, high, _ in steps)
    first, end, _ = max(_runs([step for step in steps if step[2] - step[1] >= MOST * most], slice(0, 0)), key=_length)
    at = (first + end) // 2
    _, low, high, _look = next(step for step in steps if step[0] == at)
    top = HIGH * sum(one.level.people for one in stacks[at]) / full
    y = HIGH - high + ROOM / 2 if high - low >= ROOM else HIGH - top - ROOM / 2
    return {"at": at, "y": round(y, 1), "most": round(most, 1)}


def _unknown(panel: Panel, stacks: Mapping[int, Sequence[Shown]], atlas: Atlas) -> Iterator[list[float]]:
    """Where a place is not known, above those that are: first year, the one after the last, and the height from the top."""
    steps: list[Step] = []
    for year, stack in stacks.items():
        if len(stack) < len(panel.stack(year, atlas)):
            low = HIGH * sum(one.level.people for one in stack) / panel.full
            steps.append((year, low, HIGH, ""))
    for first, end, (_, low, _high, _look) in _runs(steps, slice(1, 2)):
        yield [first, end, round(HIGH - low, 1)]


def _y(height: float) -> str:
    return f"{HIGH - height:.1f}".removesuffix(".0")


def _said(panel: Panel, years: range, atlas: Atlas, words: Words) -> Iterator[tuple[int, str]]:
    """What is said from a year on, until the next one of them."""
    texts = ((year, BETWEEN.join(_of_year(panel, year, atlas, words))) for year in years)
    for text, group in groupby(texts, key=lambda pair: pair[1]):
        yield next(group)[0], text


def _of_year(panel: Panel, year: int, atlas: Atlas, words: Words) -> Iterator[str]:
    """Of each place its last count, or that it is not known, with the nearest count that is not too far."""
    for place in panel.stack(year, atlas):
        name, found = naming.place_name(place, atlas, words), shown(place, year, atlas)
        if found:
            named = words.listed((name, words.date(str(found.level.year))))
            yield words.labelled(named, _figure(found.level, words))
            continue
        near = min(levels(place, atlas), key=lambda level: abs(level.year - year), default=None)
        if near and abs(near.year - year) <= NEAR:
            count = words.labelled(words.date(str(near.year)), _figure(near, words))
            yield words("people_strip.unknown_near", place=name, near=count)
        else:
            yield words("people_strip.unknown", place=name)


def _figure(level: Level, words: Words) -> str:
    """The number, how it was counted, how sure it is, and the sources."""
    kind, certainty = level.rows[0].kind, words("certainty." + level.rows[0].certainty)
    sources = words.listed(dict.fromkeys(source for row in level.rows for source in row.source))
    return words.aside(words.number(level.people), words.listed((words("people.kind_" + kind), certainty, sources)))
