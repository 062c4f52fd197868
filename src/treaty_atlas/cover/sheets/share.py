"""What is seen on the map, to take along: link and code, picture, page for a class, embedding, citation."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlencode, urljoin

from ... import titles
from ...address.links import map_link, page_link
from ...address.map import FIRST_YEAR, Address, Notice
from ...citations import View, cite_view
from ...drawing import asked
from ...drawing.picture import SLIDE
from ...i18n import Words
from ...model.vocabulary import BOTH, REGIONS
from ...naming import island_name, sides
from ...reading.html import image
from ...reading.reader import Reader
from ...served import VARIABLE
from ...tags import NOTHING, Markup, join, tag
from ..menu import OF, PAGES, SHARE
from ..menu import START as MAP
from ..sharing import qr_svg, snippet
from ..sheet import Box, Columns, Part, Piece, Sheet, Text
from ..state import State
from .words import leading, title

THEMES = ("light", "dark", "print")
ALL = "all"
"""What asks for the file with all languages."""


def sheet(state: State, r: Reader, version: str, released: str) -> Sheet:
    """The page for what the address is about: a moment of the map or, with ``of``, another page. ``released`` is the day
    (ISO) on which ``version`` came out."""
    of = subject(state)
    if of.page != MAP:
        return _of_page(of, r, version, released)
    words = r.words
    link = map_link(state.base.url, state.here, words.language) if state.base.url else ""
    what = view_title(state)
    wide = [
        Text(_heading(words, "share.picture", "share.picture_hint")),
        Text(_choices(state)),
        *_picture(state),
        Text(_play(state, f"play.gif?lang={words.language}")),
        Text(_handout(state.here, words)),
        Text(_file(words)),
        *(_embed(what, link, words, state) if link else []),
    ]
    here = state.here
    back = leading(r, MAP, words("share.back"), island=here.island, treaty=here.treaty, event=here.event)
    view = View(what, link, version, released, state.today.isoformat())
    return _page(state, r, view, words("share.intro"), back, wide)


def _of_page(of: State, r: Reader, version: str, released: str) -> Sheet:
    """What can be had of a page that is about no single moment of the map: link, code, embedding, citation."""
    words, base = r.words, of.base.url
    link = page_link(base, of.page, {**of.same, "lang": words.language}) if base else ""
    what = titles.shown(of.page, of.query, of.here, of.atlas, words, of.today)
    back = leading(r, of.page, words("share.back_page"), **of.same)
    wide = [*(_embed(what, link, words, of) if link else []), Text(_file(words))]
    view = View(what, link, version, released, of.today.isoformat())
    return _page(of, r, view, words("share.of_intro"), back, wide)


def _page(state: State, r: Reader, view: View, intro: str, back: Markup, wide: Sequence[Piece]) -> Sheet:
    """What both have: what is seen, the way back, ``wide`` beside link and citation."""
    what, link = view.title, view.link
    lead = tag("p", what, class_="lead") + tag("p", intro, class_="muted only-screen")
    columns = Columns((3, 2), (wide, [*_link(link, state, r.words), *_cite(view, state, r.words)]))
    return [Text(title(r.words("share.title")) + lead), Box("share", [Text(back), columns])]


def asked_for(state: State) -> Hashable:
    """What the page is made from besides what every page is: the page that it is about, and which picture."""
    of = subject(state)
    return of.page, tuple(of.same.items()), asked.style(state.query)


def subject(state: State) -> State:
    """The state of the page that the address is about: ``of`` names it, and its own parameters stand beside; without it, or
    with a name of no page, the map."""
    of = state.query.get(OF, MAP)
    known = of in PAGES and of != SHARE
    return replace(state, page=of if known else MAP, query={key: v for key, v in state.query.items() if key != OF})


def notices(query: Mapping[str, str]) -> tuple[Notice, ...]:
    """What is said where ``of`` names no page."""
    of = query.get(OF)
    return (Notice("share.no_page", of, ""),) if of is not None and (of not in PAGES or of == SHARE) else ()


def play_path(language: str) -> str:
    """Where the moving picture lies below the start of a site of plain files."""
    return f"play/{language}.gif"


def plain(state: State, *, made: bool) -> Sheet:
    """The page in a plain file: what can be had without a server. The browser writes the link to what was seen
    (``web/site/asked.js``); the code, where the site has an address, is that of its start. ``made``: whether the moving
    picture lies beside it."""
    words = state.words
    link = urljoin(state.base.url, state.write("map", {"lang": words.language})) if state.base.url else ""
    copied = _copy("share-link", words("share.link_hint"), link, words)
    code = image(qr_svg(link), words("share.qr"), "share-code") if link else NOTHING
    told = tag("div", code, tag("p", words("share.qr_hint"), class_="muted"), class_="share-qr") if link else NOTHING
    play = Text(_play(state, state.root + play_path(words.language)) if made else NOTHING)
    return [Text(title(words("share.title"))), Box("share", [Text(_heading(words, "share.link")), copied, Text(told), play])]


def view_title(state: State) -> str:
    """What is seen, in words: the island or the act, if one is chosen, and the day of the map."""
    words, book, here = state.words, state.atlas, state.here
    day = words.date(state.day)
    named, name = here.treaty or here.event, ""
    if here.island:
        name = island_name(book.islands[here.island], "", words)
    elif named:
        name = book.acts[named].text(words.language).title
    return words("cite.view_of", title=name, day=day) if name else words("cite.view", day=day)


def query(here: Address, words: Words, **more: object) -> str:
    """The query of what is made of the state: picture and handout."""
    return urlencode({**here.moved().query(), "lang": words.language, **more})


def picture_address(state: State, region: str, theme: str) -> str:
    """Where the picture of a region in the colours of a theme lies."""
    return f"picture.svg?{query(state.here, state.words, region=region, theme=theme)}"


def picture(state: State, address: str) -> Markup:
    """The picture as it will be."""
    width, height = SLIDE
    alt = state.words("picture.alt", day=state.words.date(state.day))
    return tag("img", class_="share-picture", src=address, alt=alt, width=width, height=height)


def file_name(here: Address, language: str, region: str) -> str:
    """The usual name of the files: what is shown, in letters that every system takes."""
    parts = ("treaty-atlas", here.day or str(here.year), here.island or here.treaty or here.event or "", here.view or "")
    return "-".join(filter(None, (*parts, region if region != REGIONS[0] else "", language)))


def download(href: str, label: str, name: str = "") -> Markup:
    """A link that looks like a button: with a name it is saved, without one it opens in a new tab."""
    how = {"download": name} if name else {"target": "_blank", "rel": "noopener"}
    return tag("a", label, class_="share-button", href=href, **how)


def _picture(state: State) -> Sequence[Piece]:
    """The picture as it will be, and its two files."""
    words, style = state.words, asked.style(state.query)
    address = picture_address(state, style.region, style.theme)
    name = file_name(state.here, words.language, style.region)
    width, height = SLIDE
    data = {"svg": address, "name": f"{name}.png", "width": width, "height": height, "words": words.table("share")}
    saved = Text(download(address, words("share.svg"), f"{name}.svg"))
    png = Part("share-png", "entries/png.js", data)
    return [Text(picture(state, address)), Box("share-files", [saved, png], across=True)]


def _choices(state: State) -> Markup:
    """The moment, whose map, the part and the colours: a plain form, which the browser sends at each choice
    (``web/link/leading.js``)."""
    words, here, style = state.words, state.here, asked.style(state.query)
    region = {name: words(f"region.{name}") for name in REGIONS}
    views = {"": words("view.administered"), **{view: words(f"view.{view}") for view in (*sides(words), BOTH)}}
    colours = {name: words(f"share.{name}") for name in THEMES}
    kept = {key: getattr(here, key) for key in ("island", "treaty", "event")} | {"lang": words.language}
    year = tag(
        "input", type="number", name="year", value=here.year, min=FIRST_YEAR, max=state.today.year, inputmode="numeric"
    )
    return tag(
        "form",
        *(tag("input", type="hidden", name=key, value=value) for key, value in kept.items() if value),
        tag("label", tag("span", words("share.year")), year),
        _select("view", words("share.side"), views, here.view or ""),
        _select("region", words("share.region"), region, style.region),
        _select("theme", words("share.theme"), colours, style.theme),
        tag("button", words("share.choose"), class_="share-button"),
        class_="choose",
        action="share",
    )


def _select(name: str, label: str, options: Mapping[str, str], chosen: str) -> Markup:
    rows = (tag("option", text, value=value, selected=value == chosen) for value, text in options.items())
    return tag("label", tag("span", label), tag("select", *rows, name=name))


def _copy(key: str, label: str, text: str, words: Words, rows: int = 1) -> Part:
    """A text to copy; without a script it can be read."""
    data = {"label": label, "text": text, "rows": rows, "words": words.table("share")}
    first = tag("label", tag("span", label), tag("textarea", text, rows=rows, readonly=True))
    return Part(key, "entries/copy.js", data, tag("div", first, tag("div", class_="cover-button"), class_="share-copy"))


def _heading(words: Words, key: str, hint: str = "") -> Markup:
    told = tag("p", words(hint), class_="muted") if hint else ""
    return join(tag("h2", words(key), class_="title"), told)


def _told(text: str, on: str = "") -> Markup:
    return tag("p", text, class_=f"share-told {on}".strip())


def _play(state: State, address: str) -> Markup:
    """Every change, one after the other, for slides."""
    words = state.words
    link = download(address, words("share.gif"), f"treaty-atlas-play-{words.language}.gif")
    waits = NOTHING if state.static else tag("p", words("share.play_waits"), class_="muted")
    return _heading(words, "share.play", "share.play_hint") + waits + tag("p", link, class_="share-row")


def _handout(here: Address, words: Words) -> Markup:
    links = (
        download(f"handout.html?{query(here, words, paper=paper)}", words(f"share.{paper}")) for paper in ("a4", "letter")
    )
    which = tag("p", words("handout.as_administered"), class_="muted") if here.view == BOTH else NOTHING
    return _heading(words, "share.handout", "share.handout_hint") + which + tag("p", *links, class_="share-row")


def _file(words: Words) -> Markup:
    """The whole atlas as one file, in the reader's language or in all; the server says its name."""
    own = words("share.take_one", language=words(f"language.{words.language}"))
    rows = ((words.language, own), (ALL, words("share.take_all")))
    links = (
        tag("a", label, class_="share-button", href=f"treaty-atlas.html?lang={code}", download=True) for code, label in rows
    )
    return _heading(words, "share.take", "share.take_hint") + tag("p", *links, class_="share-row")


def _link(link: str, state: State, words: Words) -> list[Piece]:
    """The link and its code; where no class could follow them, why, and what to do."""
    head = Text(_heading(words, "share.link" if state.page in (MAP, SHARE) else "share.link_page"))
    if not link:
        key = "share.misnamed" if state.base.reach == "misnamed" else "share.no_address"
        return [head, Text(_told(words(key, variable=VARIABLE), "only-screen"))]
    hint = "share.link_hint" if state.page in (MAP, SHARE) else "share.of_intro"
    copy = _copy("share-link", words(hint), link, words)
    if not state.base.paper:
        return [head, copy, Text(_told(words("share.qr_local"), "only-screen"))]
    code = image(qr_svg(link), words("share.qr"), "share-code")
    address = _told(words("share.class_address", address=state.base.url))
    told = tag("div", code, tag("p", words("share.qr_hint"), class_="muted"), class_="share-qr")
    return [head, copy, Text(address + told)]


def _here_only(state: State, words: Words) -> list[Piece]:
    """One line under what would be copied and not work elsewhere."""
    return [Text(tag("p", words("share.here_only"), class_="muted"))] if state.base.reach == "here" else []


def _cite(view: View, state: State, words: Words) -> list[Piece]:
    forms = cite_view(view, words)
    return [
        Text(_heading(words, "share.cite")),
        _copy("share-plain", words("share.plain"), forms.plain, words, 5),
        _copy("share-bibtex", "BibTeX", forms.bibtex, words, 6),
        _copy("share-csl", "CSL-JSON", forms.csl_json, words, 6),
        *_here_only(state, words),
    ]


def _embed(what: str, link: str, words: Words, state: State) -> list[Piece]:
    name = words("share.embed_title", atlas=words("cite.atlas"), view=what)
    copy = _copy("share-embed", words("share.embed_hint"), str(snippet(link, name)), words, 5)
    return [Text(_heading(words, "share.embed")), copy, *_here_only(state, words)]
