"""The folium map: Leaflet from our own server, and one element that starts the painter in the map's frame."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import folium
from branca.element import Element, MacroElement
from jinja2 import Template

from ..i18n import Words

BASE = "../.."
"""The start of the atlas, seen from the frame that streamlit-folium serves at ``component/<name>/index.html``."""


class Text(Element):
    """Text as it stands. A plain ``Element`` would compile each text as a template of its own, at every run."""

    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Plain(MacroElement):
    """Renders what its template writes as :class:`Text`: nothing is compiled after the first run (half of its time)."""

    def render(self, **kwargs: object) -> None:  # type: ignore[override]  # as branca's own
        figure = self.get_root()
        for part in ("header", "html", "script"):
            write = getattr(self._template.module, part, None)
            if write:
                getattr(figure, part).add_child(Text(write(self, kwargs)), name=self.get_name())
        for child in self._children.values():
            child.render(**kwargs)


class LocalMap(folium.Map, Plain):
    """A folium map that loads Leaflet from this server and nothing else."""

    def __init__(self, base: str, **options: Any) -> None:
        super().__init__(**options)
        self.default_js = [("leaflet", f"{base}/leaflet/leaflet.js")]
        self.default_css = [
            ("leaflet_css", f"{base}/leaflet/leaflet.css"),
            ("tokens_css", f"{base}/tokens.css"),
            ("atlas_css", f"{base}/web/css/map.css"),
            ("kana_css", f"{base}/web/css/kana.css"),
        ]


class Painter(Plain):
    """Starts ``web/entries/map-frame.js`` on the map. Its script is the same at every rerun: the frame is never rebuilt."""

    _name = "painter"
    _template = Template(
        "{% macro script(this, kwargs) %}"
        "for (const [rel, href] of {{ this.early }}) document.head.append(Object.assign(document.createElement('link'), "
        "{rel, href: '{{ this.base }}/' + href, ...(rel === 'preload' && {as: 'fetch', crossOrigin: 'anonymous'})}));"
        "import('{{ this.base }}/bundle/map-frame.js').then(({need}) => need('entries/map-frame.js').start({L, "
        "map: {{ this._parent.get_name() }}, ...{{ this.options }}}));"
        "{% endmacro %}"
    )

    def __init__(self, channel: str, words: Words, base: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.base = base
        self.early = json.dumps(early(words.language))
        options = {"base": base, "channel": channel, "lang": words.language, "failed": words("map.map_failed")}
        self.options = json.dumps(options)


@cache
def early(language: str) -> list[tuple[str, str]]:
    """What the frame needs, as ``(rel, href)``: asked for at once, not one module after the other."""
    return [
        *(("preload", href) for href in (f"atlas.{language}.json", "shapes.json")),
        ("modulepreload", "bundle/map-frame.js"),
    ]


def live_map(channel: str, words: Words, files: str = "") -> LocalMap:
    """A new map: ``channel`` (letters, digits, hyphens) is where the timeline's days come from.

    ``files`` is where the atlas's own files lie below its start, such as ``v/1f2e3d``; without it, at their plain addresses.
    Build it anew at every rerun: ``st_folium`` changes the map it gets. It is cheap, as the shapes are not in it.
    """
    base = f"{BASE}/{files}".rstrip("/")
    map_ = LocalMap(
        base,
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
    map_.add_child(Painter(channel, words, base))
    return map_
