"""The panel beside the map as the browser shows it for a moment: the piece, without what belongs to another moment."""

from __future__ import annotations

from functools import cache
from html import escape
from html.parser import HTMLParser
from typing import Any

from treaty_atlas import chronology, clock, days
from treaty_atlas.address.map import Address
from treaty_atlas.i18n import Words
from treaty_atlas.reading import panel
from treaty_atlas.ui.cache import atlas

VOID = ("br", "img", "input", "hr")


def shown(language: str, understood: dict[str, Any]) -> str:
    """What ``web/panel/panel.js`` shows of an address that was understood so."""
    here = Address(**understood)
    words, book, day = Words(language), atlas(), here.day_shown(clock.today())
    act = here.treaty or here.event
    window = None if act else days.window_of(here.day, book)
    if here.island:
        spans = book.spans[here.island]
        begins = max((span.start for span in spans if span.start <= day), default=spans[0].start)
        piece = made(language, "island", here.island)
        own = f"<p>{escape(words('panel.on_day', day=words.date(day)))}</p>"
    else:
        begins, own = "", ""
        lines = chronology.headlines(book.acts, book.spans)
        piece = made(language, *(("days", window.event) if window else ("act", act or chronology.act_on(lines, day).id)))
    wanted = {"data-when": "chosen" if act else "in-force", "data-view": here.view, "data-day": day, "data-from": begins}
    return own + Part(wanted).of(piece)


@cache
def made(language: str, kind: str, key: str) -> str:
    r = panel.reader(atlas(), Words(language))
    if kind == "days":
        return panel.days_piece(r, key)
    return panel.act_piece(r, r.atlas.acts[key]) if kind == "act" else panel.island_piece(r, r.atlas.islands[key])


class Part(HTMLParser):
    """HTML without the elements that speak of another value of an attribute than is wanted; rows of a history stay."""

    def __init__(self, wanted: dict[str, str | None]) -> None:
        super().__init__(convert_charrefs=False)
        self.wanted, self.kept, self.left_out = wanted, list[str](), 0

    def of(self, text: str) -> str:
        self.feed(text)
        self.close()
        return "".join(self.kept)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        other = [key for key, value in attrs if key in self.wanted and value != self.wanted[key]]
        if self.left_out or (other and tag != "button"):
            self.left_out += tag not in VOID
        else:
            self.kept.append(str(self.get_starttag_text()))

    def handle_endtag(self, tag: str) -> None:
        if self.left_out:
            self.left_out -= 1
        else:
            self.kept.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            self.kept.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")
