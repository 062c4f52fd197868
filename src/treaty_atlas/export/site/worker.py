"""What makes the site an app: its service worker, its manifest and its icons. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from ...browser_modules import WEB
from ...bundle import stripped
from ...cover.datafiles import json_text
from ...i18n import DEFAULT, Words
from ...style.tokens import tokens

WORKER = "sw.js"
SIZES = (192, 512)
AHEAD = ("told.", "atlas.", "search.", "quiz.", "people.", "asked.", "reading/")
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
