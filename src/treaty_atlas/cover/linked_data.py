"""What a page is, for machines: JSON-LD in the words of schema.org. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from .. import titles
from ..i18n import Words
from ..licences import CC_BY, ODBL
from ..model.atlas import Act, Atlas
from ..model.places import Source
from ..model.vocabulary import FIRST_DAY
from ..naming import island_name
from ..style.tokens import tokens
from .canonical import ABOUT, Subject

TYPES = {
    "map": "Map",
    "share": "Map",
    "data": "Dataset",
    "table": "Dataset",
    "quiz": "Quiz",
    "puzzle": "LearningResource",
    "border": "LearningResource",
}
"""What a page is in schema.org, where it is more than a page."""
TABLES = (("status.csv", "text/csv"), ("people.csv", "text/csv"), ("datapackage.json", "application/json"))
"""Files of the dataset by which all others are found, below ``geodata/``."""


class Told(NamedTuple):
    """What was said of the page already: title, description, its own address and its picture (both absolute, or empty), and
    the addresses of the start and of the page without its entry."""

    title: str
    description: str
    address: str
    picture: str
    start: str
    section: str


def linked_data(state: Subject, told: Told, base: str, atlas: Atlas, words: Words, today: date) -> dict[str, Any]:
    """The page, the site that it is part of and the way to it; without ``base`` nothing has an address."""
    kind = _kind(state)
    site = _with({"@type": "WebSite", "name": words("cite.atlas"), "inLanguage": words.language, "url": told.start})
    page: dict[str, Any] = {
        "@type": kind,
        "name": told.title,
        "url": told.address,
        "inLanguage": words.language,
        "isPartOf": site,
        "about": _about(state, atlas, words),
    }
    if not state.source:  # that page is about another's work, and there are hundreds: of the atlas each says no more
        page |= {
            "description": told.description,
            "image": told.picture,
            "isAccessibleForFree": True,
            "license": [CC_BY["path"], ODBL["path"]],
            "creator": {"@type": "Organization", "name": words("cite.author")},
            "spatialCoverage": _place(words),
            "temporalCoverage": _time(state, today),
        }
    if kind == "Dataset":
        page["distribution"] = [_file(base, name, kind) for name, kind in TABLES] if base else ""
    return {"@context": "https://schema.org", "@graph": [_with(page), *_way(state, told, atlas, words)]}


def _kind(state: Subject) -> str:
    if state.source:
        return "WebPage"
    return TYPES.get(state.page, "CollectionPage" if state.page in ABOUT and not state.about else "WebPage")


def _with(facts: Mapping[str, Any]) -> dict[str, Any]:
    """``facts`` without those that nothing is known of."""
    return {key: value for key, value in facts.items() if value not in ("", None)}


def _place(words: Words) -> dict[str, Any]:
    """What the whole map shows; a box of schema.org is south, west, north, east in degrees."""
    (south, west), (north, east) = tokens()["layout"]["map"]["views"]["whole"]
    box = {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"}
    return {"@type": "Place", "name": words("app.title"), "geo": box}


def _time(state: Subject, today: date) -> str:
    """The day of the map, or all its time: from the first day on, without an end."""
    return state.here.day_shown(today) if state.page in ("map", "share", "table") else f"{FIRST_DAY}/.."


def _about(state: Subject, atlas: Atlas, words: Words) -> dict[str, Any] | None:
    """The treaty, event, island or source that the page is about."""
    here = state.here
    if state.source:
        return _source(atlas.sources[state.source])
    if state.page in ("map", "share", "islands") and here.island:
        island = atlas.islands[here.island]
        names = island.names
        point = {"@type": "GeoCoordinates", "latitude": round(island.lat, 4), "longitude": round(island.lon, 4)}
        name = island_name(island, "", words)
        others = list(dict.fromkeys(filter(None, (names.en, names.ja_latn, names.ja, names.ru, names.ain))))
        return {"@type": "Place", "name": name, "alternateName": others, "geo": point}
    named = {"treaties": here.treaty, "events": here.event, "map": here.treaty or here.event}.get(state.page)
    return _act(atlas.acts[named], words) if named else None


def _act(act: Act, words: Words) -> dict[str, Any]:
    text, day = act.text(words.language), act.facts.dates[0].day
    if act.is_treaty:
        return {"@type": "Legislation", "name": text.title, "legislationDate": day}
    return {"@type": "Thing", "name": text.title, "description": text.caption}


def _source(source: Source) -> dict[str, Any]:
    said = {"name": source.original or source.title, "creditText": source.author, "datePublished": source.issued}
    return _with({"@type": "CreativeWork", **said, "url": source.links[0].url if source.links else ""})


def _file(base: str, name: str, kind: str) -> dict[str, str]:
    return {"@type": "DataDownload", "contentUrl": f"{base}geodata/{name}", "encodingFormat": kind}


def _way(state: Subject, told: Told, atlas: Atlas, words: Words) -> list[dict[str, Any]]:
    """The way from the start to the page, where it has addresses."""
    if not told.start or state.page == titles.MAP:
        return []
    steps = [(words("app.title"), told.start), (words(f"menu.{state.page}"), told.section)]
    if state.about or state.source:
        named = _about(state, atlas, words) or {}
        steps.append((named["name"], told.address))
    items = [{"@type": "ListItem", "position": n, "name": name, "item": item} for n, (name, item) in enumerate(steps, 1)]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]
