"""The whole atlas as one HTML file that opens from a disk: modules, styles, fonts and data inside, nothing outside."""

from __future__ import annotations

import base64
import gzip
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..browser_modules import WEB
from ..bundle import alone
from ..catalog.geometry import collections, read_shapes
from ..cover.datafiles import SHAPES, json_text
from ..cover.document import LOOK
from ..drawing.small import every_definition, small_maps
from ..i18n import Words
from ..model.atlas import Atlas
from ..payload.shapes import coded
from ..reading import panel
from ..style.css import HELD, READ, first_sheet
from ..style.fonts import font_inside
from ..style.svg import pattern_defs
from ..tags import Markup, fill, join, trusted
from ..tags import json_text as in_script
from .single_pages import ABOUT, PAGES, Language

ENTRY = "single/main.js"
SHEETS = ("compare", "moves", "present", "border", "puzzle", "quiz", "paper", "single")
"""Its stylesheets besides those of the first answer."""
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
    sign = _data_url("image/svg+xml", (WEB / "mark.svg").read_bytes())
    coasts = read_shapes(geodata)
    maps = small_maps(atlas, coasts)
    data = {
        code: _language(Language(atlas, Words(code), today, version, languages, maps, coasts), sign) for code in languages
    }
    about = {"languages": list(languages), "entries": ABOUT, "pages": PAGES}
    return fill(
        _PAGE,
        lang=first.language,
        policy=trusted(POLICY),
        title=first("app.title"),
        icon=sign,
        look=trusted(LOOK),
        holds=" ".join((*HELD, *(f"web/css/{name}.css" for name in SHEETS))),
        style=trusted(_styles()),
        drawn=trusted(pattern_defs() + every_definition(maps.shapes)),
        too_old=first("single.too_old"),
        no_script=first("single.no_script"),
        leaflet=trusted(_leaflet("leaflet.js").replace("</script", "<\\/script")),
        modules=_compressed(f'{alone([ENTRY])}need("{ENTRY}").start();\n'),
        about=in_script(about),
        shapes=_packed({SHAPES: coded(collections(geodata))}),
        data=join(*(fill(_DATA, code=code, text=_packed(own)) for code, own in data.items())),
    )


def _language(own: Language, sign: str) -> dict[str, Any]:
    """Everything in one language: the pages, the files that they ask for, and what stands under each page."""
    words = own.words
    made = words("single.made", version=own.version, day=words.date(own.today.isoformat()))
    return {
        "pages": own.pages(),
        "files": own.files(sign),
        "close": panel.close_button(own.reader()),
        "foot": [made, words("single.licence")],
    }


def _styles() -> str:
    own = ((WEB / "css" / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)
    return "\n".join([first_sheet(_leaflet("leaflet.css"), font_inside, READ), *own]).replace("</style", "<\\/style")


def _leaflet(name: str) -> str:
    return (files("xstatic.pkg.leaflet") / "data" / name).read_text(encoding="utf-8")


def _data_url(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _packed(value: object) -> str:
    """JSON, compressed, as text: the texts of one language are three million letters."""
    return _compressed(shortened(json_text(value)))


def _compressed(text: str) -> str:
    return base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()


def shortened(text: str) -> str:
    """``text`` (one line) with a sign for each element that stands in it more than once, however far apart: the compression
    sees no farther back than 32 KB. Before it stands what the signs mean, a line each (``web/single/pieces.js`` reads it).

    Raises ``ValueError`` where one of the signs stands in ``text`` itself.
    """
    if _SIGN.search(text):
        raise ValueError("A text has a letter of private use.")
    elements = re.split("(?=<)", text)
    often = [element for element, count in Counter(elements).items() if count > 1 and len(element) >= _LONG]
    signs = {element: chr(_FIRST + n) for n, element in enumerate(often[: _LAST - _FIRST + 1])}
    return "\n".join([*signs, "".join(signs.get(element, element) for element in elements)])


_FIRST, _LAST = 0xE000, 0xF8FF
"""The letters of private use, which nothing that is read has."""
_SIGN = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_LONG = 24
"""So many letters an element must have: a sign and its line take some themselves."""


def names_of(languages: Iterable[str]) -> str:
    """The usual name of the file: ``treaty-atlas-en.html``, or ``treaty-atlas.html`` with all languages."""
    codes = list(languages)
    return f"treaty-atlas-{codes[0]}.html" if len(codes) == 1 else "treaty-atlas.html"


_DATA = '<script type="text/plain" id="atlas-{code}">{text}</script>\n'
_PAGE = """<!doctype html>
<html lang="{lang}" class="scripted">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<script data-like="./">{look}</script>
<title>{title}</title>
<link rel="icon" href="{icon}">
<style data-holds="{holds}">{style}</style>
</head>
<body>
<noscript><p class="failed">{no_script}</p></noscript>
<p class="failed" id="too-old" hidden>{too_old}</p>
{drawn}
<header id="head" class="head"></header>
<main id="cover" class="cover" tabindex="-1"></main>
<script type="application/json" id="atlas-about">{about}</script>
<script type="text/plain" id="atlas-shapes">{shapes}</script>
{data}<script>{leaflet}</script>
<script type="text/plain" id="atlas-modules">{modules}</script>
<script>
(async () => {{
  if (!("DecompressionStream" in window)) return void (document.getElementById("too-old").hidden = false);
  const bytes = Uint8Array.from(atob(document.getElementById("atlas-modules").textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const textContent = await new Response(stream).text();
  document.body.append(Object.assign(document.createElement("script"), {{ type: "module", textContent }}));
}})();
</script>
</body>
</html>
"""
