"""What is seen on the map, to take along: link and code, picture, page for a class, embedding, citation."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import streamlit as st

from ... import clock
from ...address.map import Address
from ...citations import View, cite_view
from ...export import query, sharing
from ...export.sharing import qr_svg
from ...model.vocabulary import REGIONS
from ...naming import island_name
from ...served import VARIABLE, Base, Reach
from ...tags import Markup, join, tag
from .. import edition, menu, origin, visit
from ..parts import draw, markup
from ..parts.component import part
from . import single_file

THEMES = ("light", "dark", "print")


def render() -> None:
    """Draw the page for the state in the address."""
    here, words = visit.here(), visit.words()
    visit.tell_notices()
    what = view_title(here)
    lead = tag("p", what, class_="lead") + tag("p", words("share.intro"), class_="muted")
    draw.html(markup.title(words("share.title")) + lead)
    with st.container(key="share"):
        menu.link("map", words("share.back"), island=here.island, treaty=here.treaty, event=here.event)
        link, reach = origin.link(here), origin.base().reach
        wide, narrow = st.columns([3, 2], gap="large")
        with wide:
            _picture(here)
            _handout(here)
            single_file.render()
            if link:
                _embed(what, link)
                _here_only(reach)
        with narrow:
            _link(link, origin.base())
            _cite(what, link)
            _here_only(reach)


def view_title(here: Address) -> str:
    """What is seen, in words: the island or the act, if one is chosen, and the day of the map."""
    words, book = visit.words(), visit.book()
    day = words.date(here.day_shown(clock.today()))
    title = ""
    if here.island:
        title = island_name(book.islands[here.island], "", words)
    elif named := here.treaty or here.event:
        title = book.acts[named].text(words.language).title
    return words("cite.view_of", title=title, day=day) if title else words("cite.view", day=day)


def _query(here: Address, **more: object) -> str:
    return urlencode({**here.moved().query(), "lang": visit.language(), **more})


def _copy(key: str, label: str, text: str, rows: int = 1) -> None:
    part("entries/copy.js", key, {"label": label, "text": text, "rows": rows, "words": visit.words().table("share")})


def _heading(key: str, hint: str = "") -> Markup:
    words = visit.words()
    told = tag("p", words(hint), class_="muted") if hint else ""
    return join(tag("h2", words(key), class_="title"), told)


def _told(text: str) -> Markup:
    return tag("p", text, class_="share-told")


def _download(href: str, label: str, name: str = "") -> Markup:
    """A link that looks like a button: with a name it is saved, without one it opens in a new tab."""
    how = {"download": name} if name else {"target": "_blank", "rel": "noopener"}
    return tag("a", label, class_="share-button", href=href, **how)


def _picture(here: Address) -> None:
    """The picture as it will be, which part and which colours, and the two files."""
    words = visit.words()
    draw.html(_heading("share.picture", "share.picture_hint"))
    with st.container(horizontal=True, key="share-choices"):
        region = st.selectbox(
            words("share.region"), REGIONS, key="share-region", format_func=lambda r: words(f"region.{r}"), width=240
        )
        theme = st.segmented_control(
            words("share.theme"), THEMES, default=THEMES[0], key="share-theme", format_func=lambda t: words(f"share.{t}")
        )
    address = f"{markup.base()}picture.svg?{_query(here, region=region, theme=theme or THEMES[0])}"
    width, height = query.SIZE
    alt = words("picture.alt", day=words.date(here.day_shown(clock.today())))
    draw.html(tag("img", class_="share-picture", src=address, alt=alt, width=width, height=height))
    name = file_name(here, region)
    with st.container(horizontal=True, key="share-files"):
        draw.html(_download(address, words("share.svg"), f"{name}.svg"), width="content")
        data: dict[str, Any] = {"svg": address, "name": f"{name}.png", "width": width, "height": height}
        part("entries/png.js", "share-png", data | {"words": words.table("share")})


def file_name(here: Address, region: str) -> str:
    """The usual name of the files: what is shown, in letters that every system takes."""
    parts = ("treaty-atlas", here.day or str(here.year), here.island or here.treaty or here.event or "", here.view or "")
    return "-".join(filter(None, (*parts, region if region != REGIONS[0] else "", visit.language())))


def _handout(here: Address) -> None:
    words = visit.words()
    links = (
        _download(f"{markup.base()}handout.html?{_query(here, paper=paper)}", words(f"share.{paper}"))
        for paper in ("a4", "letter")
    )
    draw.html(_heading("share.handout", "share.handout_hint") + tag("p", *links, class_="share-row"))


def _link(link: str, base: Base) -> None:
    """The link and its code; where no class could follow them, why, and what to do."""
    words = visit.words()
    draw.html(_heading("share.link"))
    if not link:
        key = "share.misnamed" if base.reach == "misnamed" else "share.no_address"
        draw.html(_told(words(key, variable=VARIABLE)))
        return
    _copy("share-link", words("share.link_hint"), link)
    if not base.paper:
        draw.html(_told(words("share.qr_local")))
        return
    code = markup.image(qr_svg(link), words("share.qr"), "share-code")
    address = _told(words("share.class_address", address=base.url))
    draw.html(address + tag("div", code, tag("p", words("share.qr_hint"), class_="muted"), class_="share-qr"))


def _here_only(reach: Reach) -> None:
    """One line under what would be copied and not work elsewhere."""
    if reach == "here":
        draw.html(tag("p", visit.words()("share.here_only"), class_="muted"))


def _cite(what: str, link: str) -> None:
    words = visit.words()
    view = View(what, link, visit.version(), edition.released(), clock.today().isoformat())
    forms = cite_view(view, words)
    draw.html(_heading("share.cite"))
    _copy("share-plain", words("share.plain"), forms.plain, 5)
    _copy("share-bibtex", "BibTeX", forms.bibtex, 6)
    _copy("share-csl", "CSL-JSON", forms.csl_json, 6)


def _embed(what: str, link: str) -> None:
    words = visit.words()
    title = words("share.embed_title", atlas=words("cite.atlas"), view=what)
    draw.html(_heading("share.embed"))
    _copy("share-embed", words("share.embed_hint"), sharing.snippet(link, title), 5)
