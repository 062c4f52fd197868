"""What an act changed, seen: small maps of the day before and of the day from which it held, or one of a day on which
nothing changed. The change stands in words beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from .. import cards, chronology
from ..address.events import concerned
from ..model.atlas import Act
from ..model.vocabulary import FIRST_DAY
from ..regions import corners, region_at, region_of
from ..tags import NOTHING, Markup, join, tag
from .reader import Reader

MOST_MARKED = 20
"""Where more islands than these were moved a stronger coast tells nothing apart, and hides the colour of small ones."""


class Moved(NamedTuple):
    """The islands that an act moved, with the last day (ISO, inclusive) before and the first one on which all of it held."""

    islands: tuple[str, ...]
    before: str
    after: str


def moved(r: Reader, act: Act) -> Moved | None:
    """What ``act`` moved, of an umbrella event what its parts moved together; ``None`` where nothing was moved."""
    family = chronology.family(act.id, r.atlas.acts)
    changes = chronology.changes(family, r.atlas.spans)
    if not changes:
        return None
    names = {act.id for act in family}
    islands = tuple(i for change in changes for i in change.islands)
    starts = [span.start for i in islands for span in r.atlas.spans[i] if span.basis in names]
    return Moved(islands, _day_before(min(starts)), max(starts))


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def seen(r: Reader, act: Act) -> Markup:
    """The maps of an act: before and after what it moved; else the map of its day, of an event with a ring at its place.
    Two equal maps would say nothing.
    Nothing where the page has no maps, and for an event without a place that moved nothing."""
    if not r.maps:
        return NOTHING
    found = moved(r, act)
    if found and cards.act_card(act, r.atlas, r.words).moved:
        return _before_after(r, act, found)
    if act.is_treaty:
        return _unchanged(r, act)
    return _at_its_place(r, act)


def _before_after(r: Reader, act: Act, found: Moved) -> Markup:
    """Two maps beside each other."""
    point = act.facts.point if not act.is_treaty else None
    region = region_of(found.islands, r.atlas)
    if point and region_at(point, found.islands, r.atlas) != region:
        point = None
    marked = found.islands if len(found.islands) <= MOST_MARKED else ()
    rows = cards.act_card(act, r.atlas, r.words).changes
    pictures = (
        ("before", found.before, [(row.islands, row.was.text(r.words)) for row in rows]),
        ("after", found.after, [(row.islands, row.becomes.text(r.words)) for row in rows]),
    )
    figures = (_figure(r, day, region, r.words(f"entries.{key}"), held, marked, point) for key, day, held in pictures)
    return tag("div", *figures, class_="seen-maps")


def _figure(
    r: Reader,
    day: str,
    region: str,
    head: str,
    held: Iterable[tuple[str, str]],
    marked: Sequence[str],
    point: tuple[float, float] | None,
) -> Markup:
    """A map with its day under it; it says of itself what the list of changes says."""
    words = r.words
    what = words.joined(words.labelled(islands, holder) for islands, holder in held)
    alt = words("entries.map_alt", moment=words.labelled(head, words.date(day)), what=what)
    picture = r.small_map(day, alt, region, marked=marked, point=point)
    return tag("figure", picture, tag("figcaption", tag("b", head), " ", words.date(day)))


def _unchanged(r: Reader, act: Act) -> Markup:
    """The map of the day of a treaty that moved nothing by itself: of the islands that it is about, where it names some."""
    words, day = r.words, act.day
    islands = concerned(act, r.atlas.members)
    region = region_of(islands, r.atlas)
    marked = islands if region != "whole" else ()
    picture = r.small_map(day, words("entries.day_alt", day=words.date(day)), region, marked=marked)
    return _alone(picture, region, tag("b", words.date(day)))


def _at_its_place(r: Reader, act: Act) -> Markup:
    """Where an event happened, on the map of its day; of a place outside of the map what the islands were then."""
    words, point = r.words, act.facts.point
    if not point:
        return NOTHING
    place, islands = act.text(words.language).place, concerned(act, r.atlas.members)
    region = region_at(point, islands, r.atlas)
    day = max(act.day, FIRST_DAY)
    when = words.date(act.day) if act.day >= FIRST_DAY else ""
    if region:
        alt = words("entries.place_alt", place=place or act.text(words.language).title)
        caption = join(tag("b", place), " · " if place and when else "", when)
    else:
        if not when:  # neither the place nor a day of the map
            return NOTHING
        alt = words("entries.day_alt", day=when)
        caption = join(tag("b", when), " · " if place else "", words("entries.outside", place=place) if place else "")
    shown = region or region_of(islands, r.atlas)
    return _alone(r.small_map(day, alt, shown, point=point if region else None), shown, caption)


def _alone(picture: Markup, region: str, caption: Markup) -> Markup:
    """One map with what stands under it; a region that stands upright is drawn narrower, or it would fill the window."""
    (south, west), (north, east) = corners(region)
    upright = north - south > east - west
    figure = tag("figure", picture, tag("figcaption", caption))
    return tag("div", figure, class_="seen-maps one upright" if upright else "seen-maps one")
