"""The folium map: nothing foreign in it, and a script that never changes while nothing changes."""

from __future__ import annotations

import re

import jinja2
import pytest
from streamlit_folium import generate_js_hash, generate_leaflet_string

from treaty_atlas.bundle import bundle
from treaty_atlas.cover import map_page as cover_page
from treaty_atlas.mapping.folium_map import early, live_map


def script(channel: str, words) -> str:
    """The script that streamlit-folium sends to the frame."""
    return generate_leaflet_string(live_map(channel, words))


def test_the_map_names_only_addresses_of_its_own_server(words):
    html = live_map("atlas-1", words).get_root().render()
    addresses = re.findall(r'(?:src|href)="([^"]*)"', html) + re.findall(r"import\('([^']*)'\)", html)
    assert len(addresses) == 6
    assert [a for a in addresses if not a.startswith("../../")] == []
    assert "//" not in re.sub(r"\s//[^\n]*", "", html)


def test_every_default_file_of_folium_is_replaced(words):
    map_ = live_map("atlas-1", words, "v/1f2e/")
    named = [url for _, url in (*map_.default_js, *map_.default_css)]
    assert [url for url in named if not url.startswith("../../v/1f2e/")] == []


def test_two_builds_for_one_visit_have_the_same_hash_so_the_frame_is_kept(words):
    one, two = (generate_js_hash(script("atlas-1", words), "map-frame") for _ in range(2))
    assert one == two


def test_another_channel_is_another_map(words):
    one, two = (generate_js_hash(script(f"atlas-{n}", words), "map-frame") for n in (1, 2))
    assert one != two


def test_no_part_of_the_channel_is_lost_in_the_hash():
    assert re.fullmatch(r"[a-zA-Z0-9-]+", cover_page.CHANNEL)


@pytest.mark.parametrize("part", ["tile", "jquery", "bootstrap", "fontawesome", "cdn"])
def test_the_map_carries_none_of_folium_s_usual_extras(words, part):
    assert part not in live_map("atlas-1", words).get_root().render().lower()


def test_the_shapes_are_not_in_the_map(words):
    assert len(live_map("atlas-1", words).get_root().render()) < 5000


def test_a_map_is_rendered_without_compiling_a_template(words, monkeypatch):
    """Rendering the same few templates anew was half of every run of the map page."""
    live_map("atlas-1", words).get_root().render()
    compiled = []
    compile_ = jinja2.Environment.compile
    monkeypatch.setattr(
        jinja2.Environment,
        "compile",
        lambda self, source, *a, **k: compiled.append(source) or compile_(self, source, *a, **k),
    )
    map_ = live_map("atlas-2", words)
    before = len(compiled)  # a figure of branca brings one line of its own
    map_.render()
    assert "atlas-2" in map_.get_root().script.render() and compiled[before:] == []


def test_the_frame_asks_early_for_what_it_needs_and_for_nothing_else():
    asked = dict((href, rel) for rel, href in early("ja"))
    assert asked == {"atlas.ja.json": "preload", "shapes.json": "preload", "bundle/map-frame.js": "modulepreload"}
    modules = set(re.findall(r"^// ([\w/-]+\.js)$", bundle("map-frame"), re.MULTILINE))
    assert {"entries/map-frame.js", "map/painter.js", "map/sheet.js"} <= modules
    assert not {"compare/main.js", "timeline/timeline.js", "single/main.js", "search/box.js", "base/types.js"} & modules
