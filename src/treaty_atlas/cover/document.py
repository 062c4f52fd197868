"""A page of the atlas as one HTML document: what the server answers at once, what the site is made of. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..bundle import holding, standing
from ..i18n import Words
from ..model.atlas import Atlas
from ..style.css import HELD
from ..style.fonts import EARLY, FACES, font_path
from ..tags import NOTHING, Markup, fill, join, json_text, tag, trusted
from .embed import line
from .head import head, head_told, settings
from .menu import START
from .state import State

SHEET = "page.css"
"""Everything that dresses the map, below the atlas's own files (``style.css.first_sheet``)."""
READ_SHEET = "read.css"
"""What dresses the other pages besides (``style.css.read_sheet``); the map asks for it later (``web/site/main.js``)."""
BUNDLE = "bundle/app.js"
"""What brings the page to life, below the atlas's own files."""
SIGN = "web/mark.svg"
"""The sign of the atlas, below its own files."""
TAKES_LOOK = "look.js"
"""The script :data:`LOOK` as a file of a site, below its own files."""
MANIFEST = "manifest.webmanifest"
"""What says how the site is kept as an app, beside its start."""
FRAMED = "web/css/embed.css"
"""The stylesheet of a page inside a page of another site."""
LOOK = (
    "let t='',d=document.documentElement,r=d.classList;r.add(location.protocol==='file:'?'on-disk':'scripted');"
    "if(location.search)r.add('asked');"
    "try{const k='treaty-atlas-',l=localStorage,s=r.contains('embedded')?'':l.getItem(k+'text');"
    "if(/^1[1-9]\\d$/.test(s)){d.dataset.text=s;d.style.setProperty('--text',s/100)}"
    "if(!l.getItem(k+'welcome')||sessionStorage.getItem(k+'welcome'))r.add('first-visit')}catch{}"
    "try{const{pathname}=new URL(document.currentScript.dataset.like,location);"
    "t=localStorage.getItem(`stActiveTheme-${pathname}-v2`)}catch{}"
    "d.dataset.theme=t==='\"Dark\"'||t==='\"Light\"'?t.slice(1,-1).toLowerCase():"
    "matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light'"
)
"""The one script that stands in the page itself: before anything is painted it takes the look that was chosen
for the page at its ``data-like`` (``web/base/theme.js``) and the size of the text (``web/base/text-size.js``), and says to
the stylesheets that there are scripts, and whether this is a first visit (``web/site/welcome.js``)."""


Site = Mapping[str, Any]
"""What the browser is told of the site that a plain file belongs to (``web/base/where.js``), besides what it is told for all
pages of its language (:func:`shared_told`)."""


@dataclass(frozen=True)
class Body:
    """What is read on a page, and the parts that the browser brings to life in it: key, module, what it is told."""

    html: Markup
    parts: Mapping[str, Mapping[str, Any]]
    early: tuple[str, ...] = ()
    """Data that the parts will ask for, below the atlas's own files."""
    scripts: tuple[str, ...] = ()
    """The same for scripts."""
    places: tuple[str, ...] = ()
    """What on the page only Streamlit has, by name (``sheet.Place``)."""
    drawn: Markup = NOTHING
    """Hidden SVG that what is read draws from: patterns, and the shapes of small maps."""
    later: tuple[str, ...] = ()
    """What the page will ask for when it has rested, or been touched: it takes the way from nothing before that."""


def document(
    state: State, body: Body, meta: Markup, *, notices: str = "", behind: Markup = NOTHING, site: Site | None = None
) -> Markup:
    """The page. ``meta`` are the tags that say what it is; ``notices`` one line on what the address had wrong; ``behind``
    is a template with what takes the page over when it has come; ``site`` stands for a page that is a plain file."""
    words, files = state.words, state.files
    early = (
        tag("link", rel="stylesheet", href=files + SHEET, data_holds=" ".join(HELD)),
        *([] if state.page == START else [tag("link", rel="stylesheet", href=files + READ_SHEET)]),
        *([tag("link", rel="stylesheet", href=files + FRAMED)] if state.embedded else []),
        *(_face(files + font_path(FACES[name])) for name in EARLY),
        *(tag("link", rel="modulepreload", href=files + name) for name in _bundles(body)),
        *(tag("link", rel="preload", as_="fetch", crossorigin="anonymous", href=files + name) for name in body.early),
        *(tag("link", rel="preload", as_="script", href=files + name) for name in body.scripts),
        *(tag("link", rel="prefetch", href=files + name) for name in body.later),
        *([tag("link", rel="manifest", href=state.root + MANIFEST)] if site else []),
    )
    return fill(
        _PAGE,
        lang=words.language,
        meta=meta,
        icon=files + SIGN,
        look=_look(state, bool(site)),
        early=join(*early),
        kind=" ".join(filter(None, ("embedded" if state.embedded else "", "site" if site else ""))),
        alone=_from_disk(state) if site else NOTHING,
        head=NOTHING if state.embedded else _head(state),
        line=_line(state) if state.embedded else NOTHING,
        notice=tag("p", notices, class_="cover-notice", role="status") if notices else NOTHING,
        page=state.page,
        body=body.drawn + body.html,
        without=tag("noscript", tag("p", words("alone.no_script"), class_="cover-alone")),
        behind=behind,
        shared=tag("script", defer=True, src=files + shared_name(words.language)) if site else NOTHING,
        told=json_text(told(state, body) | ({"site": dict(site)} if site else head_told(state.atlas, words, state.today))),
        entry=files + BUNDLE,
    )


def _bundles(body: Body) -> Iterator[str]:
    """What runs on the page: none waits until one that stands on it has come and asked for it."""
    used = {f"bundle/{one}.js" for part in body.parts.values() for one in standing(holding(part["module"]))}
    yield BUNDLE
    yield from sorted(used - {BUNDLE})


def _look(state: State, site: bool) -> Markup:
    """The script that takes the look: in the page itself, which then waits for nothing; a site has it as a file, for in some
    thousand pages it would be three megabytes."""
    if site:
        return tag("script", src=state.files + TAKES_LOOK, data_like=state.root or "./")
    return tag("script", trusted(LOOK), data_like=state.root)


def _face(address: str) -> Markup:
    """A face that is asked for with the stylesheet, not after it: what is read is laid out once."""
    return tag("link", rel="preload", as_="font", type="font/woff2", crossorigin="anonymous", href=address)


def _head(state: State) -> Markup:
    """The head, which begins with the way past it."""
    own = (state.words, state.href(), state.page, state.along, state.same, state.files + SIGN)
    return head(*own, sets=not state.static)


def _line(state: State) -> Markup:
    """What stands in the place of the head inside a page of another site."""
    return tag("div", line(state, state.reader(), state.page), class_="st-key-embed stHtml")


def _from_disk(state: State) -> Markup:
    """One line for who has opened the file from a disk, where browsers run no modules."""
    return tag("p", state.words("site.from_disk"), class_="from-disk", role="note")


def told(state: State, body: Body) -> dict[str, Any]:
    """What the page's own script is told of the page itself."""
    parts = {key: {**part, "bundle": holding(part["module"])} for key, part in body.parts.items()}
    return {"page": state.page, "lang": state.words.language, "files": state.files, "parts": parts}


def shared_name(language: str) -> str:
    """The name of the script with what all pages of a site in ``language`` are told."""
    return f"told.{language}.js"


def shared_told(atlas: Atlas, words: Words, today: date, site: Site) -> str:
    """Its text: said in each of some thousand pages, it would be a tenth of the site. It runs before the page's own script,
    which adds to it what the page says of itself (``web/site/main.js``)."""
    said = head_told(atlas, words, today) | {"sets": settings(words), "site": dict(site)}
    return f"self[Symbol.for('treaty-atlas-told')]={json_text(said)};\n"


_PAGE = """<!doctype html>
<html lang="{lang}" class="{kind}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{look}
{meta}
<link rel="icon" href="{icon}">
{early}
</head>
<body>
{alone}{head}
<main id="cover" class="cover" data-page="{page}" tabindex="-1">{line}{notice}{body}{without}</main>
<div id="root"></div>
{behind}
<script type="application/json" id="told">{told}</script>
{shared}<script type="module" src="{entry}"></script>
</body>
</html>
"""
