"""Streamlit 1.67.0, streamlit-folium 0.27.4: what is used of them besides what they document. A test asks for each.

Of Streamlit's page in the browser the names stand in ``web/base/streamlit.js``; stylesheets cannot import a name, so the
ones that they use are listed here.
"""

from __future__ import annotations

import logging
import re
from importlib.resources import files
from pathlib import Path

STATIC = Path(str(files("streamlit"))) / "static"
INDEX = STATIC / "index.html"
"""The one page that Streamlit sends for all pages."""
SANS = "SourceSansVF-{}*.woff2"
"""The faces that Streamlit ships, in ``media`` below its static files, by their style; a name ends with a hash."""
ADDRESSES = ("_stcore", "static", "component", "media", "app", "auth", "oauth2callback", "~")
"""First parts of Streamlit's own addresses: it answers them, with 404 where it has nothing."""
ADDRESS_FILES = ("favicon.png", "manifest.json")
DRAWERS = ("Html", "BidiComponent", "ComponentInstance")
"""Its modules that draw what our pages are made of: it asks for each when the first such element has come."""
FRAME = "/component/streamlit_folium.st_folium"
"""The address of the folder of the map's frame."""
UPLOADS = "_stcore/upload_file"
SCRIPT_LOG = "streamlit.runtime.scriptrunner_utils.script_run_context"
"""The log in which Streamlit warns of what is done outside of a run."""
STYLED = frozenset(
    {
        "stApp", "stAppViewContainer", "stButtonGroup", "stColumn", "stDialog", "stElementContainer", "stHeader",
        "stHorizontalBlock", "stHtml", "stLayoutWrapper", "stMain", "stMainBlockContainer", "stPageLink",
        "stPageLink-NavLink", "stSidebar", "stSkipToContent", "stVerticalBlock", "stWidgetLabel",
    }
)  # fmt: skip
"""Test ids and classes of Streamlit's page in ``web/css``: each rule fails gently, without it the page is plain."""


def sans(style: str = "Upright") -> Path:
    """The file of the face, ``Upright`` or ``Italic``; ``StopIteration`` where this version of Streamlit has none."""
    return next((STATIC / "static" / "media").glob(SANS.format(style)))


def shipped() -> dict[str, Path]:
    """The folders with files that browsers ask for, by the address below which Streamlit serves them."""
    return {"/static": STATIC / "static", FRAME: _frame_folder()}


def _frame_folder() -> Path:
    return Path(str(files("streamlit_folium"))) / "frontend" / "build"


def serve_map_frame() -> None:
    """Let Streamlit serve the folder of streamlit-folium now.

    Else it does so from the first run of a script that imports it, and a reader whose page was drawn by another server of
    the same atlas would miss the map's frame until then.
    """
    from streamlit.runtime import get_instance

    about_scripts = logging.getLogger(SCRIPT_LOG)
    about_scripts.disabled = True  # it would warn that this is no run of a script
    import streamlit_folium

    about_scripts.disabled = False
    get_instance().component_registry.register_component(streamlit_folium._component_func)


def page_elements() -> list[str]:
    """The elements of Streamlit's page that load it: its script, the modules that this needs, its stylesheets.

    Raises ``ValueError`` where the page has not exactly one script and the place that the script draws in.
    """
    page = INDEX.read_text(encoding="utf-8")
    scripts = re.findall(r'<script type="module"[^>]*></script>', page)
    if len(scripts) != 1 or '<div id="root"></div>' not in page:
        raise ValueError(f"{INDEX.name} of Streamlit is built otherwise than known: see web/site/takeover.js.")
    links = re.findall(r'<link rel="(?:modulepreload|stylesheet)"[^>]*>', page)
    known = "".join((*links, *scripts))
    like = next(link for link in links if "modulepreload" in link)
    early = (re.sub(r"[^/\"]+\.js", name, like) for name in _drawers() if name not in known)
    return [*links, *early, *scripts]


def frame_scripts() -> list[str]:
    """Where the scripts of the map's frame lie, below the start: it asks for them when it stands there."""
    folder = _frame_folder()
    return [f"{FRAME[1:]}/{path.relative_to(folder).as_posix()}" for path in sorted(folder.rglob("*.js"))]


def _drawers() -> list[str]:
    """The files of :data:`DRAWERS` that this version has, and all that they import."""
    folder, found = STATIC / "static" / "js", dict[str, None]()
    waiting = [path.name for name in DRAWERS for path in sorted(folder.glob(f"{name}.*.js"))]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            waiting += re.findall(r'(?:\bfrom|\bimport)"\./([^"]+\.js)"', (folder / name).read_text(encoding="utf-8"))
    return sorted(found)
