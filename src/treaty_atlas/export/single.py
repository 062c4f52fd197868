"""The whole atlas as one HTML file that opens from a disk: modules, styles, fonts and data inside, nothing outside."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from .. import titles
from ..browser_modules import WEB
from ..bundle import alone
from ..catalog.geometry import collections
from ..cover import asked
from ..i18n import Words, languages
from ..model.atlas import Atlas
from ..payload import compare as compare_payload
from ..payload import puzzle as puzzle_payload
from ..payload import search
from ..payload import story as story_payload
from ..payload.atlas import payload
from ..payload.shapes import coded
from ..reading import stories
from ..reading.reader import Reader
from ..style.css import css_variables, paint_css
from ..style.fonts import font_bytes, font_faces
from ..tags import Markup, fill, join, json_text, tag, trusted
from .fragments import fragments, reader

ENTRY = "single/main.js"
SHEETS = ("map.css", "timeline.css", "reading.css", "search.css", "compare.css", "present.css", "puzzle.css", "single.css")
PAGES = ("map", "compare", "days", "present", "puzzle", "treaties", "events", "islands", "data")
TABLES = ("single", "compare", "present", "puzzle", "search", "panel", "days", "day", "events", "notice")
"""The word tables that the file's own pages need, besides those of the map and the timeline."""
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' data:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""The browser itself refuses to fetch anything at all."""


def build(atlas: Atlas, geodata: Path, languages: Sequence[str], today: date, version: str) -> Markup:
    """The file as text, in ``languages`` (the first one is shown first). ``geodata`` holds the shapes."""
    if not languages:
        raise ValueError("Name at least one language.")
    first = Words(languages[0])
    data = {code: _language(atlas, Words(code), today, version) for code in languages}
    shapes: dict[str, Any] = {"coded": coded(collections(geodata))}
    shapes |= asked.seen(atlas) | {"known": asked.known(atlas)}
    about = {"languages": [[code, Words(code)(f"language.{code}")] for code in languages]}
    return fill(
        _PAGE,
        lang=first.language,
        policy=trusted(POLICY),
        title=first("app.title"),
        icon=_data_url("image/svg+xml", (WEB / "mark.svg").read_bytes()),
        style=trusted(_styles()),
        too_old=first("single.too_old"),
        no_script=first("single.no_script"),
        leaflet=trusted(_leaflet("leaflet.js").replace("</script", "<\\/script")),
        modules=trusted(alone([ENTRY]).replace("</script", "<\\/script")),
        about=json_text(about),
        shapes=_packed(shapes),
        data=join(*(fill(_DATA, code=code, text=_packed(own)) for code, own in data.items())),
        entry=ENTRY,
    )


def _language(atlas: Atlas, words: Words, today: date, version: str) -> dict[str, Any]:
    """Everything in one language: the map's data, the texts, the stories, the words, the search index."""
    tables: dict[str, dict[str, Any]] = {name: {**words.table(name)} for name in TABLES}
    tables["search"] |= {"kinds": words.table("search_kind"), "furigana": words("tools.furigana")}
    tables["single"] |= {"made": words("single.made", version=version, day=words.date(today.isoformat()))}
    tables["compare"] |= {"app": words("app.title"), "since": words("panel.since"), "who_how": words("panel.who_how")}
    told = [story_payload.story(story, atlas, words, today) for story in atlas.stories.values()]
    return {
        "title": words("app.title"),
        "titles": titles.names(atlas, words),
        "languages": {code: words(f"language.{code}") for code in languages()},
        "menu": [[name, words(f"menu.{name}")] for name in PAGES],
        "atlas": payload(atlas, words, today),
        "reading": fragments(atlas, words, today) | {"stories": _stories(reader(atlas, words), told)},
        "stories": told,
        "compared": compare_payload.comparison(atlas, words),
        "puzzles": puzzle_payload.puzzles(atlas, words),
        "words": tables,
        "index": search.data(atlas, words, PAGES),
    }


def _stories(r: Reader, told: Sequence[dict[str, Any]]) -> Markup:
    title = tag("h1", r.words("present.title"), class_="page-title")
    return join(title, tag("p", r.words("present.intro"), class_="muted"), stories.cards(r, told))


def _styles() -> str:
    own = (_read(name) for name in SHEETS)
    leaflet = re.sub(r"url\([^)]*\)", "none", _leaflet("leaflet.css"))  # pictures of controls that this map does not have
    return "\n".join([font_faces(_inside), css_variables(), paint_css(), leaflet, *own]).replace("</style", "<\\/style")


def _inside(face: str) -> str:
    return _data_url("font/woff2", font_bytes(face))


def _read(name: str) -> str:
    return (WEB / "css" / name).read_text(encoding="utf-8")


def _leaflet(name: str) -> str:
    return (files("xstatic.pkg.leaflet") / "data" / name).read_text(encoding="utf-8")


def _data_url(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _packed(value: object) -> str:
    """JSON, compressed, as text: the texts of one language are a million letters."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()


def names_of(languages: Iterable[str]) -> str:
    """The usual name of the file: ``treaty-atlas-en.html``, or ``treaty-atlas.html`` with all languages."""
    codes = list(languages)
    return f"treaty-atlas-{codes[0]}.html" if len(codes) == 1 else "treaty-atlas.html"


_DATA = '<script type="text/plain" id="atlas-{code}">{text}</script>\n'
_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<link rel="icon" href="{icon}">
<style>{style}</style>
</head>
<body>
<div id="atlas"><noscript><p class="failed">{no_script}</p></noscript>
<p class="failed" id="too-old" hidden>{too_old}</p></div>
<script type="application/json" id="atlas-about">{about}</script>
<script type="text/plain" id="atlas-shapes">{shapes}</script>
{data}<script>{leaflet}</script>
<script>
if (!("DecompressionStream" in window)) document.getElementById("too-old").hidden = false;
</script>
<script type="module">
{modules}need("{entry}").start(document.getElementById("atlas"));
</script>
</body>
</html>
"""
