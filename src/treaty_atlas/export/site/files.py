"""What pages run and ask for: modules, stylesheets, fonts and data, all below the name of one edition; and the downloads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import partial
from importlib.resources import files
from pathlib import Path

from ...browser_modules import WEB
from ...bundle import BUNDLES, bundle
from ...cover import datafiles
from ...cover.document import LOOK, READ_SHEET, SHEET, TAKES_LOOK
from ...cover.sheets.data import PACKAGE, read_package
from ...i18n import Words
from ...reading import panel
from ...style.css import first_sheet, read_sheet
from ...style.fonts import FACES, font_bytes, font_path
from .pages import Language, Making

SHEETS = ("map", "timeline", "reading", "compare", "moves", "present", "border", "puzzle", "quiz", "paper", "share", "embed")


def edition(own: Mapping[str, bytes]) -> str:
    """The name of an edition: letters and digits, other ones for any other bytes of ``own``."""
    name = hashlib.sha256()
    for path, content in sorted(own.items()):
        name.update(f"{path} {len(content)}\n".encode() + content)
    return name.hexdigest()[:12]


def shared(geodata: Path, making: Making) -> Iterator[tuple[str, bytes]]:
    """What pages of every language have, by its path below the name of the edition."""
    leaflet = Path(str(files("xstatic.pkg.leaflet") / "data"))
    yield SHEET, first_sheet((leaflet / "leaflet.css").read_text(encoding="utf-8")).encode()
    yield READ_SHEET, read_sheet().encode()
    yield "leaflet/leaflet.js", (leaflet / "leaflet.js").read_bytes()
    yield "leaflet/leaflet.css", (leaflet / "leaflet.css").read_bytes()
    yield from ((font_path(name), font_bytes(name)) for name in FACES.values())
    yield from ((f"web/css/{name}.css", (WEB / "css" / f"{name}.css").read_bytes()) for name in SHEETS)
    yield TAKES_LOOK, f"{LOOK};\n".encode()
    yield "web/mark.svg", (WEB / "mark.svg").read_bytes()
    yield from ((f"bundle/{name}.js", bundle(name).encode()) for name in BUNDLES if name != "map-frame")
    yield datafiles.SHAPES, datafiles.data(datafiles.SHAPES, making.atlas, geodata, making.today).encode()


def spoken(geodata: Path, making: Making, language: str) -> Iterator[tuple[str, bytes]]:
    """What pages of one language have besides: the data, and what is read beside the map."""
    for what in datafiles.SPOKEN:
        if what != "head":
            name = datafiles.name(what, language)
            yield name, datafiles.data(name, making.atlas, geodata, making.today).encode()
    pages = Language(making, language)
    told, text = pages.shared()
    yield told, text.encode()
    r = panel.reader(making.atlas, Words(language), partial(pages.beside, f"{language}/index.html"))
    below = f"reading/{language}/"
    yield f"{below}in-force.json", datafiles.json_text(panel.in_force(r)).encode()
    atlas, only = making.atlas, making.only
    acts = [act for act in atlas.acts.values() if only is None or act.id in only]
    islands = [island for island in atlas.islands.values() if only is None or island.id in only]
    yield from ((f"{below}act/{act.id}.html", panel.act_piece(r, act).encode()) for act in acts)
    yield from ((f"{below}island/{one.id}.html", panel.island_piece(r, one).encode()) for one in islands)
    yield from ((f"{below}days/{one.event}.html", panel.days_piece(r, one.event).encode()) for one in atlas.windows)


def downloads(geodata: Path) -> Iterator[tuple[str, bytes]]:
    """The dataset as the page of data offers it, by the path below the start of the site."""
    yield f"geodata/{PACKAGE}", (geodata / PACKAGE).read_bytes()
    for resource in read_package(geodata)[1]:
        yield f"geodata/{resource['path']}", (geodata / resource["path"]).read_bytes()
