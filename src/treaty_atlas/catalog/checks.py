"""Checks across files: names that point nowhere, effects that disagree, islands without a history."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ..chronology import expand
from ..errors import Problem
from ..japanese import ERAS, in_calendar
from ..model.atlas import Act, Effect, EventFacts
from ..model.places import Group, IslandFacts, Source, Window
from ..model.spans import Span
from ..model.vocabulary import FIRST_DAY

_CALENDAR = f"Write era, year, month and day: Ansei 1/12/21. The eras are {', '.join(ERAS)}."
CAPTION = 100
"""A caption has at most this many characters: two lines beside the year on a laptop."""


def act_problems(
    act: Act, islands: Collection[str], groups: Collection[str], lines: Collection[str], sources: Collection[str]
) -> Iterator[Problem]:
    """Names in ``act`` that point nowhere, and words that do not match its articles."""
    known = {a.id for a in act.articles}
    for effect in act.facts.effects:
        for name in effect.islands:
            if name not in islands and name not in groups:
                yield _unknown(act, f"effect of {effect.day}", "island or group", name, "islands.toml")
    for claim in act.facts.claims:
        for name in claim.islands:
            if name not in islands and name not in groups:
                yield _unknown(act, f"claim of {claim.day}", "island or group", name, "islands.toml")
    for line in act.facts.lines:
        if line.line not in lines:
            yield _unknown(act, f"line effect of {line.day}", "line", line.line, "lines.geojson")
    for change in (*act.changes, *act.facts.claims):
        if change.article is not None and change.article not in known:
            yield _unknown(act, f"effect of {change.day}", "article", change.article, "[[articles]]")
    cited = [
        act.facts.sources,
        *(e.sources for e in act.facts.effects),
        *(d.sources for d in act.facts.dates),
        *(a.sources for a in act.articles),
    ]
    for source in sorted({s for row in cited for s in row} - set(sources)):
        yield _unknown(act, _where(act), "source", source, "sources.toml")
    for link in act.facts.links:
        if link.source is not None and link.source not in sources:
            yield _unknown(act, f"link {link.url}", "source", link.source, "sources.toml")
    for day in [d.japanese for d in act.facts.dates if d.japanese and not in_calendar(d.japanese)]:
        yield Problem(act.file, f"{_where(act)}, dates", f"'{day}' is no day of the Japanese calendar.", _CALENDAR)
    if not act.facts.sources:
        yield Problem(act.file, _where(act), "has no source.", "Name at least one of sources.toml.")
    yield from _word_problems(act)


def window_problems(window: Window, acts: Collection[str]) -> Iterator[Problem]:
    """A window of days whose event nobody knows, whose ends are no weeks of one year, or whose bands leave it."""
    place = f"window of {window.event}"
    if window.event not in acts:
        yield Problem("days.toml", place, "there is no such event.", "Name an event of geodata/events.")
    if window.first > window.last or window.first[:4] != window.last[:4]:
        yield Problem(
            "days.toml", place, f"{window.first} to {window.last} is no span of days within one year.", "Mend the days."
        )
    for day, act in window.leads.items():
        if act not in acts or not window.first <= day <= window.last:
            yield Problem(
                "days.toml", f"{place}, leads", f"'{day}' = '{act}' is no act on a day of it.", "Mend day or name."
            )
    starts = [band.first for band in window.bands]
    if starts != sorted(set(starts)) or starts[:1] != [window.first] or starts[-1:] > [window.last]:
        yield Problem(
            "days.toml", place, f"its bands begin on {', '.join(starts)}.", "Begin with the first day, then in order."
        )


def event_problems(
    event: Act, islands: Collection[str], groups: Collection[str], treaties: Collection[str], events: Collection[str]
) -> Iterator[Problem]:
    """Islands, treaties and umbrella events that an event names and nobody knows."""
    facts = event.facts
    if not isinstance(facts, EventFacts):
        return
    for name in facts.islands:
        if name not in islands and name not in groups:
            yield _unknown(event, _where(event), "island or group", name, "islands.toml")
    for name in facts.treaties:
        if name not in treaties:
            yield _unknown(event, _where(event), "treaty", name, "the folder treaties")
    if facts.part_of is not None and facts.part_of not in events:
        yield _unknown(event, _where(event), "event", facts.part_of, "a file of events")


def _where(act: Act) -> str:
    return "" if act.is_treaty else f"event {act.id}"


def _unknown(act: Act, place: str, what: str, name: str, home: str) -> Problem:
    where = place if act.is_treaty or place == _where(act) else f"{_where(act)}, {place}"
    return Problem(act.file, where, f"there is no {what} '{name}'.", f"Mend the name or add it to {home}.")


def _word_problems(act: Act) -> Iterator[Problem]:
    wanted = [a.id for a in act.articles]
    for code, text in act.texts.items():
        file = act.file.replace("treaty.toml", f"{code}.md").replace(".toml", f".{code}.md")
        have = list(text.sections)
        for name in [i for i in wanted if i not in have]:
            yield Problem(file, f"article {name}", "has no text.", f"Add a section '## Heading {{#{name}}}'.")
        for name in [i for i in have if i not in wanted]:
            yield Problem(file, f"{{#{name}}}", "is no article of this treaty.", "Add it to [[articles]].")
        if sorted(have) == sorted(wanted) and have != wanted:
            yield Problem(file, "", "the articles stand in another order.", f"Use {', '.join(wanted)}.")
        if len(text.caption) > CAPTION:
            yield Problem(file, _where(act), f"the caption has {len(text.caption)} characters.", f"Use at most {CAPTION}.")


def disagreements(acts: Mapping[str, Act], groups: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """Two effects on one island on one day that do not say the same."""
    seen: dict[tuple[str, str], tuple[Effect, Act]] = {}
    for act in acts.values():
        for effect in act.facts.effects:
            for island in expand(effect.islands, groups):
                other, by = seen.setdefault((island, effect.day), (effect, act))
                if (other is not effect) and _says(other) != _says(effect):
                    yield Problem(
                        act.file,
                        f"{act.id}, effect of {effect.day}",
                        f"says of {island}: {' '.join(map(str, _says(effect)))}; "
                        f"{by.id} says of the same day: {' '.join(map(str, _says(other)))}.",
                        "One island has one status on one day: move or mend one of the two.",
                    )


def _says(effect: Effect) -> tuple[str, str, str]:
    return effect.administered_by, effect.status, ";".join(effect.claimed_by)


def history_problems(islands: Collection[str], spans: Mapping[str, tuple[Span, ...]]) -> Iterator[Problem]:
    """Islands without a span, or whose history begins after the first day of the map."""
    for island in islands:
        own = spans.get(island, ())
        if not own or own[0].start != FIRST_DAY:
            wrong = "has no span at all." if not own else f"has no span before {own[0].start}."
            remedy = f"Give it an effect on {FIRST_DAY} (events/1-before-1855.toml, the event before the first treaty)."
            yield Problem("islands.toml", f"island {island}", wrong, remedy)


def island_problems(
    islands: Mapping[str, IslandFacts],
    named: Collection[str],
    groups: Mapping[str, Group],
    shapes: Collection[str],
    sources: Collection[str],
) -> Iterator[Problem]:
    """Islands and groups that do not match each other, their shapes or their sources."""
    for name in sorted(set(named) ^ set(shapes)):
        have, lack = ("islands.toml", "islands.geojson") if name in named else ("islands.geojson", "islands.toml")
        yield Problem(have, f"island {name}", f"is not in {lack}.", "The two files hold the same islands.")
    for name, island in islands.items():
        if name not in groups.get(island.group, Group(name={}, members=())).members:
            yield Problem(
                "islands.toml", f"[{name}]", f"is not a member of its group '{island.group}'.", "Mend one of them."
            )
        for source in sorted({s for f in island.facts for s in f.sources} - set(sources)):
            yield Problem("islands.toml", f"[{name}]", f"there is no source '{source}'.", "Add it to sources.toml.")
    for name, group in groups.items():
        for member in group.members:
            if member not in named:
                yield Problem("islands.toml", f"[groups.{name}]", f"there is no island '{member}'.", "Mend the name.")


def source_problems(sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Sources that nobody can look up."""
    for name, source in sources.items():
        if not source.links and not source.reference:
            yield Problem("sources.toml", f"[{name}]", "has neither an address nor a reference.", "Add links or reference.")
        if source.original and not source.language:
            wrong = "has a title of its own in no language."
            yield Problem("sources.toml", f"[{name}] original", wrong, "Add language, for example language = \"ru\".")
