"""Faults to put into a copy of the dataset: an edit, and the file, the place and the words of its report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

TREATY = "treaties/1875-saint-petersburg/treaty.toml"
WORDS = "treaties/1875-saint-petersburg/en.md"
ERA = "events/6-1946-1991"
OTHER_ERA = "events/4-1905-1925"
LAST_ERA = "events/7-since-1991"
LANDING_DENIED = """
[[effects]]
islands = ["iturup"]
day = "1945-08-28"
administered_by = "japan"
status = "sovereign"
claimed_by = ["japan"]
certainty = "high"
"""
AVOS = """
[groups.rocks]
members = ["avos"]
[groups.rocks.name]
en = "Rocks"

[avos]
group = "rocks"
[avos.names]
en = "Avos"
nl = "Avos"
ru = "Авось"
ja = "帆立岩"
ja_latn = "Hotate"
ja_full = "Hotate-iwa"
"""
LINK = '[[links]]\nlang = "en"\nurl = "https://example.org/"\nseen = true\n'


def replace(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert old in text, f"{file} has no {old!r} to break"
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def append(root: Path, file: str, text: str) -> None:
    with (root / file).open("a", encoding="utf-8") as out:
        out.write("\n" + text)


def event(name: str, **changes: str) -> str:
    """A small sound event, with lines changed or added."""
    lines = {"id": f'"{name}"', "kind": '"law"', "sources": '["JC-1"]', "certainty": '"high"'} | changes
    head = "\n".join(f"{key} = {value}" for key, value in lines.items())
    return f'[[events]]\n{head}\n[[events.dates]]\nevent = "start"\nday = "1950-01-01"\n'


def with_event(**changes: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        append(root, f"{ERA}.toml", event("1950-new", **changes))
        for file in sorted(root.glob(f"{ERA}.??.md")):
            append(root, file.relative_to(root).as_posix(), "## New {#1950-new}\n\nA caption.\n\nWords.\n")

    return edit


def section(root: Path, file: str, begin: str, end: str = "\n## ", after: str = "") -> str:
    """What stands in ``file`` from ``begin`` (the first one after ``after``) up to ``end``."""
    text = (root / file).read_text(encoding="utf-8")
    start = text.index(begin, text.index(after))
    return text[start : text.index(end, start + 1) + 1]


def dates_of(root: Path, name: str) -> str:
    """The date tables of an event."""
    return section(root, f"{ERA}.toml", "[[events.dates]]", "\n[[events", f'id = "{name}"')


def cut(root: Path, file: str, name: str) -> None:
    """Take the section ``name`` out of a file of texts."""
    text = (root / file).read_text(encoding="utf-8")
    begin = text.rindex("## ", 0, text.index(f"{{#{name}}}"))
    end = text.find("\n## ", begin)
    (root / file).write_text(text[:begin] + (text[end + 1 :] if end > 0 else ""), encoding="utf-8")


def caption_of(root: Path, name: str) -> str:
    """The first paragraph of an event of ``ERA``."""
    return (root / f"{ERA}.en.md").read_text(encoding="utf-8").split(f"{{#{name}}}\n\n")[1].split("\n")[0] + "\n"


def same_event_in_two_files(root: Path, name: str) -> None:
    append(root, f"{ERA}.toml", event(name))
    for file in sorted(root.glob(f"{ERA}.??.md")):
        append(root, file.relative_to(root).as_posix(), f"## Twice {{#{name}}}\n\nA caption.\n\nWords.\n")


def two_words_for_one_day(root: Path) -> None:
    append(root, "treaties/1858-edo/treaty.toml", LANDING_DENIED)


def new_island_without_effects(root: Path) -> None:
    append(root, "islands.toml", AVOS)
    for file in sorted(root.glob("islands.??.md")):
        append(root, file.name, "## {#avos}\n\nRocks.\n")
    shapes = json.loads((root / "islands.geojson").read_text(encoding="utf-8"))
    corners = [[154.1, 49.7], [154.11, 49.7], [154.11, 49.71], [154.1, 49.7]]
    facts = {"id": "avos", "km2": 0.1, "lon": 154.107, "lat": 49.703, "bbox": [154.1, 49.7, 154.11, 49.71]}
    rock = {"type": "Feature", "properties": facts, "geometry": {"type": "Polygon", "coordinates": [corners]}}
    shapes["features"].append(rock)
    (root / "islands.geojson").write_text(json.dumps(shapes), encoding="utf-8")


FAULTS = {
    "an effect names an article that the treaty lacks": (
        lambda r: replace(r, TREATY, 'article = "2"', 'article = "99"'),
        TREATY, "effect of 1875-08-22", "there is no article '99'",
    ),
    "an effect names an unknown island": (
        lambda r: replace(r, TREATY, 'islands = ["sakhalin"]', 'islands = ["sakhalin", "atlantis"]'),
        TREATY, "effect of 1875-08-22", "there is no island or group 'atlantis'",
    ),
    "a state claims islands by no act": (
        lambda r: replace(
            r, "events/5-1931-1945.toml",
            'islands = ["karafuto", "northern-kurils", "middle-kurils", "iturup", "kunashir"]\nday = "1945-09-02"\nsays',
            'islands = ["karafuto", "northern-kurils", "middle-kurils", "iturup"]\nday = "1945-09-02"\nsays',
        ),
        "events/5-1931-1945.toml", "1945-09-02-stalin-address, claims on 1945-09-02",
        "'ussr' claims kunashir on 1945-09-02, and no act has made this claim",
    ),
    "a state claims what it has dropped": (
        lambda r: replace(r, f"{ERA}.toml", 'day = "1956-02-11"\nsays = "makes"', 'day = "1956-02-11"\nsays = "drops"'),
        f"{ERA}.toml", "1956-02-11-government-view, claims on 1956-02-11",
        "'japan' claims iturup, kunashir on 1956-02-11, though 1956-02-11-government-view dropped this claim",
    ),
    "a claim that was made is not shown": (
        lambda r: replace(r, f"{ERA}.toml", 'day = "1952-04-28"\nsays = "drops"', 'day = "1952-04-28"\nsays = "makes"'),
        "treaties/1951-san-francisco/treaty.toml", "1951-san-francisco, claims on 1952-04-28",
        "'japan' does not claim iturup, kunashir on 1952-04-28, though 1951-nishimura made this claim",
    ),
    "a claim names an unknown island": (
        lambda r: replace(
            r, f"{ERA}.toml", 'islands = ["iturup", "kunashir"]\nday = "1952-04-28"',
            'islands = ["iturup", "kunashir", "atlantis"]\nday = "1952-04-28"',
        ),
        f"{ERA}.toml", "event 1951-nishimura, claim of 1952-04-28", "there is no island or group 'atlantis'",
    ),
    "a line effect names an unknown line": (
        lambda r: append(r, TREATY, '[[lines]]\nline = "equator"\nday = "1875-08-22"\nkind = "none"\n'),
        TREATY, "line effect of 1875-08-22", "there is no line 'equator'",
    ),
    "two effects disagree about one island on one day": (
        two_words_for_one_day,
        "events/5-1931-1945.toml", "1945-08-28-iturup, effect of 1945-08-28", "says of iturup",
    ),
    "a day does not exist": (
        lambda r: replace(r, TREATY, '"1875-08-22"\nadministered_by', '"1875-02-30"\nadministered_by'),
        TREATY, "effects.1.day", "'1875-02-30' is not a day of the calendar",
    ),
    "a date does not exist": (
        lambda r: replace(r, TREATY, 'day = "1875-05-07"', 'day = "1875-05-32"'),
        TREATY, "dates.1.day", "'1875-05-32' is not a date",
    ),
    "a key is unknown": (
        lambda r: replace(r, TREATY, 'kind = "treaty"', 'kind = "treaty"\ncolour = "red"'),
        TREATY, "colour", "is not a key of this table",
    ),
    "a key is missing": (
        lambda r: replace(r, TREATY, 'kind = "treaty"\n', ""),
        TREATY, "kind", "is missing",
    ),
    "a word is not one of the words for it": (
        lambda r: replace(r, TREATY, 'status = "sovereign"', 'status = "conquered"'),
        TREATY, "effects.1.status", "'conquered' is not one of the words for it",
    ),
    "a link is no address": (
        lambda r: append(r, TREATY, '[[links]]\nlang = "en"\nurl = "see the archive"\nseen = true\n'),
        TREATY, "url", "'see the archive' is not a web address",
    ),
    "a link names an unknown source": (
        lambda r: append(r, TREATY, LINK + 'source = "NOWHERE"\n'),
        TREATY, "", "there is no source 'NOWHERE'",
    ),
    "an article has no text": (
        lambda r: replace(r, WORDS, section(r, WORDS, "## "), ""), WORDS, "article 1", "has no text",
    ),
    "a text belongs to no article": (
        lambda r: append(r, WORDS, "## More {#99}\n\nWords.\n"),
        WORDS, "{#99}", "is no article of this treaty",
    ),
    "a caption is too long": (
        lambda r: replace(r, WORDS, 'caption = "', 'caption = "' + "Very long. " * 10),
        WORDS, "", "the caption has",
    ),
    "a treaty has no English text": (
        lambda r: (r / WORDS).unlink(),
        WORDS, "", "the file is missing",
    ),
    "an event has no text": (
        lambda r: cut(r, f"{ERA}.en.md", "1946-scapin-677"),
        f"{ERA}.en.md", "1946-scapin-677", "has no text",
    ),
    "a text belongs to no event": (
        lambda r: append(r, f"{ERA}.en.md", "## New {#1950-new}\n\nA caption.\n"),
        f"{ERA}.en.md", "{#1950-new}", "belongs to no event",
    ),
    "an event cites an unknown source": (
        with_event(sources='["NOWHERE"]'), f"{ERA}.toml", "event 1950-new", "there is no source 'NOWHERE'",
    ),
    "a treaty cites no source": (
        lambda r: replace(r, TREATY, section(r, TREATY, "sources = ", "\n"), "sources = []\n"),
        TREATY, "", "has no source",
    ),
    "a treaty cites an unknown source": (
        lambda r: replace(r, TREATY, 'sources = ["JC-2", ', 'sources = ["NOWHERE", '), TREATY, "", "no source 'NOWHERE'",
    ),
    "a date cites an unknown source": (
        lambda r: replace(r, TREATY, 'sources = ["PORONUP"]', 'sources = ["NOWHERE"]'), TREATY, "", "no source 'NOWHERE'",
    ),
    "an effect cites an unknown source": (
        lambda r: replace(r, TREATY, "[[effects]]\n", '[[effects]]\nsources = ["NOWHERE"]\n'),
        TREATY, "", "no source 'NOWHERE'",
    ),
    "an article cites an unknown source": (
        lambda r: replace(r, TREATY, '[[articles]]\n', '[[articles]]\nsources = ["NOWHERE", "RELINK"]\n'),
        TREATY, "", "no source 'NOWHERE'",
    ),
    "an event concerns an unknown island": (
        with_event(islands='["atlantis"]'), f"{ERA}.toml", "event 1950-new", "'atlantis'",
    ),
    "an event concerns an unknown treaty": (
        with_event(treaties='["1648-westphalia"]'), f"{ERA}.toml", "event 1950-new", "'1648-westphalia'",
    ),
    "an event is part of an unknown event": (
        with_event(part_of='"1950-nothing"'), f"{ERA}.toml", "event 1950-new", "'1950-nothing'",
    ),
    "two events of one file have one id": (
        lambda r: append(r, f"{ERA}.toml", event("1946-scapin-677")),
        f"{ERA}.toml", "event 1946-scapin-677", "twice",
    ),
    "two events of two files have one id": (
        lambda r: same_event_in_two_files(r, "1922-ussr"),
        f"{ERA}.toml", "event 1922-ussr", "twice",
    ),
    "an event has the id of a treaty": (
        lambda r: same_event_in_two_files(r, "1855-shimoda"),
        f"{ERA}.toml", "event 1855-shimoda", "twice",
    ),
    "an event cites no source": (
        with_event(sources="[]"), f"{ERA}.toml", "event 1950-new", "has no source",
    ),
    "an event has an unknown key": (
        with_event(colour='"red"'), f"{ERA}.toml", "event 1950-new colour", "is not a key of this table",
    ),
    "an event is of an unknown kind": (
        with_event(kind='"weather"'), f"{ERA}.toml", "event 1950-new kind", "'weather' is not one of the words",
    ),
    "the link of an event is no address": (
        with_event(links='[{ lang = "en", url = "see the archive", seen = true }]'),
        f"{ERA}.toml", "event 1950-new links.1.url", "'see the archive' is not a web address",
    ),
    "the caption of an event is too long": (
        lambda r: replace(r, f"{ERA}.en.md", caption_of(r, "1946-scapin-677"), "Very long. " * 10 + "\n"),
        f"{ERA}.en.md", "1946-scapin-677", "the caption has",
    ),
    "an act has no date": (
        lambda r: replace(r, f"{ERA}.toml", dates_of(r, "1946-scapin-677"), ""),
        f"{ERA}.toml", "event 1946-scapin-677 dates", "is missing",
    ),
    "an island has no history": (
        new_island_without_effects, "islands.toml", "island avos", "has no span at all",
    ),
    "an island has no text": (
        lambda r: replace(r, "islands.en.md", section(r, "islands.en.md", "## {#urup}"), ""),
        "islands.en.md", "island urup", "has no text",
    ),
    "a group names an unknown island": (
        lambda r: replace(r, "islands.toml", '"broughton", "chirpoy"', '"broughton", "atlantis", "chirpoy"'),
        "islands.toml", "[groups.middle-kurils]", "there is no island 'atlantis'",
    ),
    "an era begins with an unknown act": (
        lambda r: replace(r, "eras.toml", 'act = "1855-shimoda"', 'act = "1855-nowhere"'),
        "eras.toml", "era of 1855-nowhere", "there is no such act",
    ),
    "a tint is for an unknown region": (
        lambda r: append(r, "land.toml", '[[tints]]\nregion = "atlantis"\nyears = [[1850, "japan"]]\n'),
        "land.toml", "tint of atlantis", "is no region",
    ),
    "a tint has an unknown key": (
        lambda r: replace(r, "land.toml", "years = ", "colour = 1\nyears = "),
        "land.toml", "tint 1 colour", "is not a key of this table",
    ),
    "a label is for an unknown island": (
        lambda r: replace(r, "labels.json", '"id": "moneron"', '"id": "atlantis"'),
        "labels.json", "label atlantis", "is no island",
    ),
}  # fmt: skip
