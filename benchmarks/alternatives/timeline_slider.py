"""``folium.plugins.Timeline`` and ``TimelineSlider``: every span of every island is a feature of its own."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xstatic.pkg.leaflet
from folium import Map
from folium.plugins import Timeline, TimelineSlider
from folium.utilities import JsCode

from .shapes import colour, islands, spans

PACKAGES = ("leaflet.timeline@1.6.0", "moment@2.18.1")
FILES = {"leaflet.timeline.js": "package/dist/leaflet.timeline.js", "moment.js": "package/min/moment.min.js"}
LAST = date(date.today().year, 12, 31)


class LocalMap(Map):
    """A folium map with Leaflet from the folder it is written to."""

    default_js = (("leaflet", "leaflet/leaflet.js"),)
    default_css = (("leaflet_css", "leaflet/leaflet.css"),)


class LocalTimeline(Timeline):
    """The plugin without its addresses on foreign hosts."""

    default_js = (("timeline", "leaflet.timeline.js"), ("moment", "moment.js"))


class LocalSlider(TimelineSlider):
    default_js = LocalTimeline.default_js


def milliseconds(day: str) -> int:
    """A day as the slider counts it."""
    return round(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() * 1000)


def features() -> dict[str, Any]:
    """One feature for each span, with the shape repeated: that is how the plugin wants it."""
    shapes = {f["properties"]["id"]: f["geometry"] for f in islands()["features"]}
    return {"type": "FeatureCollection", "features": [_feature(span, shapes[span["island"]]) for span in spans()]}


def _feature(span: dict[str, str], geometry: dict[str, Any]) -> dict[str, Any]:
    time = {"start": milliseconds(span["from"]), "end": milliseconds(span["to"] or LAST.isoformat()) - 1}
    return {"type": "Feature", "properties": time | {"style": colour(span)}, "geometry": geometry}


def write(folder: Path) -> None:
    """Write the page and everything it loads. Raises ``CalledProcessError`` or ``FileNotFoundError`` without npm."""
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm")
    subprocess.run([npm, "pack", "--silent", *PACKAGES], cwd=folder, check=True, capture_output=True, timeout=120)
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as packed:
            for name, member in FILES.items():
                if member in packed.getnames():
                    (folder / name).write_bytes(packed.extractfile(member).read())  # type: ignore[union-attr]
    shutil.copytree(Path(xstatic.pkg.leaflet.BASE_DIR), folder / "leaflet")
    map_ = LocalMap(location=(48.8, 148.8), zoom_start=5, tiles=None)
    timeline = LocalTimeline(features(), style=JsCode("(feature) => feature.properties.style")).add_to(map_)
    first, last = milliseconds("1850-01-01"), milliseconds(LAST.isoformat())
    slider = LocalSlider(auto_play=False, show_ticks=False, enable_playback=False, start=first, end=last)
    slider.add_timelines(timeline).add_to(map_)
    map_.save(str(folder / "index.html"))
