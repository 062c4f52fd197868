"""The folium map: Leaflet from our own server, and one element that starts the painter in the map's frame."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import ClassVar

import folium
from branca.element import MacroElement
from jinja2 import Template

from ..i18n import Words

BASE = "../.."
"""The atlas's own files, seen from the frame that streamlit-folium serves at ``component/<name>/index.html``."""


WEB = Path(__file__).resolve().parents[1] / "web"
PAGE_ONLY = {
    "bridge.js", "host.js", "scale.js", "search.js", "search-dates.js",
    "search-find.js", "search-fold.js", "search-rank.js", "tools.js", "timeline.js", "rail.js", "hand.js", "play.js",
    "display.js", "page.js", "types.js", "present.js", "present-hand.js", "present-map.js", "present-stage.js",
    "present-texts.js", "present-window.js",
    "puzzle.js", "puzzle-list.js", "puzzle-map.js", "printing.js", "share.js", "focus.js",
    "compare.js", "compare-bar.js", "compare-dates.js", "compare-differences.js", "compare-heads.js", "compare-join.js",
    "compare-list.js", "compare-maps.js", "compare-paper.js", "compare-rail.js", "compare-swipe.js", "echo.js",
}  # fmt: skip
"""Modules of the page around the map, which the frame does not load."""


class LocalMap(folium.Map):
    """A folium map that loads Leaflet from this server and nothing else."""

    # folium declares both for an instance and sets them on the class, as is done here
    default_js: ClassVar[list[tuple[str, str]]] = [("leaflet", f"{BASE}/leaflet/leaflet.js")]  # type: ignore[misc]
    default_css: ClassVar[list[tuple[str, str]]] = [  # type: ignore[misc]
        ("leaflet_css", f"{BASE}/leaflet/leaflet.css"),
        ("tokens_css", f"{BASE}/tokens.css"),
        ("atlas_css", f"{BASE}/web/atlas.css"),
    ]


class Painter(MacroElement):
    """Starts ``web/frame.js`` on the map. Its script is the same at every rerun, so the frame is never rebuilt."""

    _name = "painter"
    _template = Template(
        "{% macro script(this, kwargs) %}"
        "for (const [rel, href] of {{ this.early }}) document.head.append(Object.assign(document.createElement('link'), "
        "{rel, href: '{{ this.base }}/' + href, ...(rel === 'preload' && {as: 'fetch', crossOrigin: 'anonymous'})}));"
        "import('{{ this.base }}/web/frame.js').then(f => f.start({L, map: {{ this._parent.get_name() }}, "
        "notify: (to) => Streamlit.setComponentValue({...to, at: Date.now()}), ...{{ this.options }}}));"
        "{% endmacro %}"
    )

    def __init__(self, channel: str, words: Words) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.base = BASE
        self.early = json.dumps(early(words.language))
        options = {"base": BASE, "channel": channel, "lang": words.language, "failed": words("map.map_failed")}
        self.options = json.dumps(options)


@cache
def early(language: str) -> list[tuple[str, str]]:
    """What the frame needs, as ``(rel, href)``: asked for at once, not one module after the other."""
    modules = sorted(path.name for path in WEB.glob("*.js") if path.name not in PAGE_ONLY)
    shapes = [f"geodata/{name}.geojson" for name in ("islands", "land", "lines")]
    return [
        *(("preload", href) for href in (f"atlas.json?lang={language}", *shapes)),
        *(("modulepreload", f"web/{name}") for name in modules),
    ]


def live_map(channel: str, words: Words) -> LocalMap:
    """A new map for one session: ``channel`` (letters, digits, hyphens) is where the timeline's days come from.

    Build it anew at every rerun: ``st_folium`` changes the map it gets. It is cheap, as the shapes are not in it.
    """
    map_ = LocalMap(
        location=(48.8, 148.8),
        zoom_start=5,
        tiles=None,
        zoom_control=False,
        attribution_control=False,
        zoom_snap=0.25,
        zoom_delta=0.5,
        min_zoom=4,
        max_zoom=12,
        wheel_px_per_zoom_level=140,
        max_bounds=False,
    )
    map_.add_child(Painter(channel, words))
    return map_
