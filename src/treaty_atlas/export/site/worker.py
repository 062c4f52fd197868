"""What makes the site an app: its service worker, its manifest and its icons. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from ...browser_modules import WEB
from ...bundle import stripped
from ...cover.datafiles import json_text
from ...drawing.raster import png
from ...i18n import DEFAULT, Words
from ...style.tokens import tokens

WORKER, MANIFEST = "sw.js", "manifest.webmanifest"
SIZES = (192, 512)
MARGIN = 0.2
"""Of an icon's side: what a system cuts off to make it round is nothing of the sign."""
AHEAD = ("atlas.", "search.", "quiz.", "asked.", "reading/")
"""How the names of a language's files begin that are kept when the first of its pages was seen."""


def worker(edition: str, shared: Iterable[str], spoken: Mapping[str, Iterable[str]]) -> str:
    """The service worker of an edition: ``shared`` are the files that every page needs, ``spoken`` those of each language,
    all below the name of the edition. Of what is read beside the map, the acts come when they are asked for."""
    site = {
        "edition": edition,
        "shared": sorted(shared),
        "spoken": {code: sorted(path for path in paths if _is_ahead(path)) for code, paths in spoken.items()},
    }
    return f"self.SITE={json_text(site)};\n{stripped((WEB / 'site/worker.js').read_text(encoding='utf-8'))}\n"


def _is_ahead(path: str) -> bool:
    return path.startswith(AHEAD) and "/act/" not in path


def manifest() -> str:
    """The web app manifest."""
    words, colour = Words(DEFAULT), tokens()["colour"]["light"]["surface"]["page"]
    kind = {"type": "image/png", "purpose": "any maskable"}
    icons = [{"src": icon(size), "sizes": f"{size}x{size}", **kind} for size in SIZES]
    said = {
        "name": words("cite.atlas"),
        "short_name": words("app.title"),
        "lang": DEFAULT,
        "id": "./",
        "start_url": f"{DEFAULT}/index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": colour,
        "theme_color": colour,
        "icons": icons,
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def icon(size: int) -> str:
    """The name of the icon so many px wide."""
    return f"icon-{size}.png"


def icon_png(size: int) -> bytes:
    """The sign of the atlas on its ground."""
    sign = (WEB / "mark.svg").read_text(encoding="utf-8")
    inside = sign[sign.index(">") + 1 : sign.rindex("</svg>")]
    edge = 20 * MARGIN / (1 - 2 * MARGIN)
    side = 20 + 2 * edge
    colour = tokens()["colour"]["light"]["surface"]["page"]
    ground = f'<rect x="{-edge:g}" y="{-edge:g}" width="{side:g}" height="{side:g}" fill="{colour}"/>'
    box = f'width="{size}" height="{size}" viewBox="{-edge:g} {-edge:g} {side:g} {side:g}"'
    return png(f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{ground}{inside}</svg>')
