"""A page for a class, to be printed: map, legend, the deciding articles, questions with lines to write on, source, code.

One HTML file that needs no script and asks for nothing. It is one page, A4 or Letter: what an act says is printed in
the order in which it decides, and where the page ends it says so and where the full text stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .. import cards, chronology, citations, days, furigana, naming
from ..address.links import Write, whole
from ..address.map import Address
from ..catalog.geometry import Shapes
from ..cover.sharing import qr_svg
from ..drawing.picture import Style, picture
from ..drawing.scene import Row, Scene, legend, scene
from ..holding import change_text, told
from ..i18n import Words
from ..model.atlas import Act, Atlas
from ..model.vocabulary import BOTH
from ..reading.html import block, emphasis, image
from ..style.fonts import EARLY, font_faces, font_inside
from ..style.paper import MM
from ..style.svg import line_swatch_svg, swatch_svg
from ..style.tokens import PAPER
from ..tags import NOTHING, Markup, fill, join, tag, trusted
from . import sheet as layout
from .fitting import PAPERS, Measure, Paper, Piece, fitting, occupied, total
from .questions import Subject, questions

LINES = 2
"""So many lines to write on has every question at least."""


@dataclass(frozen=True)
class _Sheet:
    """A handout while it is made."""

    atlas: Atlas
    words: Words
    here: Address
    subject: Subject
    shown: Scene
    paper: Paper
    base: str
    write: Write

    @property
    def text(self) -> Measure:
        return layout.text_of(self.paper, self.words.language)

    @property
    def link(self) -> str:
        return self.write("map", {**self.here.moved().query(), "lang": self.words.language})


def handout(
    atlas: Atlas, shapes: Shapes, words: Words, here: Address, today: date, *, paper: str = "a4", base: str = ""
) -> Markup:
    """The handout for the state ``here`` as HTML text; ``paper`` is one of ``PAPERS``.

    ``base`` is the address at which a class opens the atlas; without one there is neither code nor link: the sheet says so
    to pupils, and a note that is not printed to the teacher.
    Raises ``ValueError`` for a paper that there is not.
    """
    sheet = _sheet(atlas, words, here, today, paper, base, whole(base))
    body = _body(sheet, shapes)
    if words.language == "ja":
        body = furigana.mark(body, atlas.readings)
    title = f"{_title(sheet)} · {words.date(sheet.subject.day)}"
    style = trusted(font_faces(font_inside, EARLY) + layout.style(sheet.paper, words.language))
    return fill(layout.PAGE, lang=words.language, title=title, style=style, kind="page", body=body, note=_notes(words, base))


def inside(
    atlas: Atlas, shapes: Shapes, words: Words, here: Address, today: date, *, paper: str, base: str, write: Write
) -> Markup:
    """What stands on the page of :func:`handout`, for a page among others (``export/pack.py``); ``write`` gives links."""
    return _body(_sheet(atlas, words, here, today, paper, base, write), shapes)


def _sheet(atlas: Atlas, words: Words, here: Address, today: date, paper: str, base: str, write: Write) -> _Sheet:
    if paper not in PAPERS:
        raise ValueError(f"Papers are {', '.join(PAPERS)}.")
    day = here.day_shown(today)
    subject = Subject(day, _act(here, day, atlas), atlas.islands[here.island] if here.island else None)
    return _Sheet(atlas, words, here, subject, scene(atlas, day, here.side), PAPERS[paper], base, write)


def _body(sheet: _Sheet, shapes: Shapes) -> Markup:
    subject, words = sheet.subject, sheet.words
    size = (round(layout.MAP_MM * MM), round(layout.MAP_HEIGHT_MM[sheet.paper.css] * MM))
    head = layout.head_height(sheet.paper, _title(sheet), _about(sheet))
    foot = layout.foot_height(sheet.paper, _small_print(sheet))
    drawn = Style(*size, theme=PAPER, title=False, legend=False, credit=False, k=0.8)
    chosen = subject.island.id if subject.island else None
    svg = picture(sheet.atlas, shapes, words, subject.day, mode=sheet.here.side, chosen=chosen, style=drawn)
    return join(
        _head(sheet),
        tag("div", tag("div", trusted(svg), class_="drawing"), _legend(sheet), class_="map"),
        _below(sheet, layout.room_below(sheet.paper, head, foot)),
        _foot(sheet),
    )


def _notes(words: Words, base: str) -> Markup:
    """What stands above the page on the screen only: why it has no link, and in Japanese the switch of the kana."""
    notes = NOTHING if base else tag("p", words("handout.no_address"), class_="note", role="note")
    if words.language == "ja":
        box = tag("input", type="checkbox", id="furigana", checked=True)
        notes += tag("p", tag("label", box, " ", words("tools.furigana")), class_="note")
    return notes


def _act(here: Address, day: str, atlas: Atlas) -> Act:
    """The act that the address names, the one on which the island stands that day, or the one in force."""
    if named := here.treaty or here.event:
        return atlas.acts[named]
    if here.island and (span := chronology.span_on(atlas.spans[here.island], day)):
        return atlas.acts[span.basis]
    if here.day and (window := days.window_of(day, atlas)) and (row := days.leading(days.entries(window, atlas), day)):
        return row.act
    return chronology.act_on(chronology.headlines(atlas.acts, atlas.spans), day)


def _title(sheet: _Sheet) -> str:
    subject = sheet.subject
    if subject.island:
        span = sheet.shown.islands[subject.island.id]
        return naming.island_name(subject.island, span.administered_by, sheet.words)
    return subject.act.text(sheet.words.language).title


def _head(sheet: _Sheet) -> Markup:
    """Where it is from, name and date to fill in, what it is about, the day of the map."""
    words = sheet.words
    fields = (tag("span", words(f"handout.{key}"), " ", tag("i", class_=key)) for key in ("name", "date"))
    return tag(
        "header",
        tag("div", tag("span", words("cite.atlas")), tag("span", *fields, class_="fields"), class_="top"),
        tag("h1", _title(sheet)),
        tag("p", _about(sheet), class_="about"),
    )


def _about(sheet: _Sheet) -> str:
    words = sheet.words
    own = cards.dates_line(sheet.subject.act, words) if not sheet.subject.island else ""
    view = words("map.view_note", view=words(f"view.{sheet.here.side}")) if sheet.shown.own_view else ""
    if sheet.here.view == BOTH:
        view = words("handout.as_administered")
    return " · ".join(filter(None, (words("cite.view", day=words.date(sheet.subject.day)), view, own)))


def _legend(sheet: _Sheet) -> Markup:
    words = sheet.words
    rows = (tag("li", _swatch(row), tag("span", _told(row))) for row in legend(sheet.shown, words))
    note = tag("p", words("map.sea_borders_schematic"), class_="small")
    return tag("div", tag("h2", words("map.legend")), tag("ul", *rows), note, class_="legend")


def _told(row: Row) -> str:
    return join(tag("b", row.who), " ", row.how) if row.look else row.who


def _swatch(row: Row) -> Markup:
    drawn = swatch_svg(row.look, PAPER) if row.look else line_swatch_svg(row.kind, PAPER, row.claimant or "japan")
    return image(drawn)


# ---------------------------------------------------------------- what is read and asked


def _below(sheet: _Sheet, room: float) -> Markup:
    """The text as far as it fits beside the questions, then the questions with their lines; ``room`` in mm."""
    pieces = list(_pieces(sheet))
    may_ask = questions(sheet.subject, sheet.shown, sheet.atlas, sheet.words, trap=any(p.rank == TRAP for p in pieces))
    for count in range(len(may_ask), FEWEST - 1, -1):
        asked = may_ask[:count]
        left = (
            room
            - 2 * layout.HEADING_MM
            - total([_shortened(sheet), *asked], sheet.text)
            - count * (LINES * layout.LINE_MM + layout.ASIDE_MM)
        )
        printed = fitting(pieces, left, sheet.text, layout.HEADING_MM)
        left -= occupied(printed, sheet.text, layout.HEADING_MM)
        if left >= 0 and (count <= USUAL or len(printed) == len(pieces)):
            break
    if not any(p.rank == TRAP for p in printed):  # nothing is asked that cannot be read here
        asked = questions(sheet.subject, sheet.shown, sheet.atlas, sheet.words)[:count]
    lines = LINES + max(0, int(left / (count * layout.LINE_MM)))
    return _text(sheet, printed, whole=len(printed) == len(pieces)) + _questions(sheet, asked, lines)


FEWEST, USUAL = 2, 3
"""So many questions there are at least, and at most where a fourth would take room from the text."""
TRAP = 2
"""The rank of what two language versions say differently."""


def _pieces(sheet: _Sheet) -> Iterator[Piece]:
    """What may be printed: the first paragraphs of the deciding articles and what the act changed in any case (rank 0);
    then what two versions say differently, the other key articles, and the rest of the deciding ones; of an act without
    articles its text.
    """
    act, words, island = sheet.subject.act, sheet.words, sheet.subject.island
    if island and (span := chronology.span_on(sheet.atlas.spans[island.id], sheet.subject.day)):
        since = cards.since(span, sheet.atlas.spans[island.id], sheet.atlas, words)
        yield Piece(-1, 0, "", f"{told(span, sheet.subject.day, words).text(words)} · {since}")
    text = act.text(words.language)
    deciding = _deciding(sheet)
    group = 0
    for number, article in enumerate(act.articles):
        if not (article.key or article.id in deciding):
            continue
        section, first = text.sections[article.id], article.id in deciding
        heading = f"{naming.article(article, words)} · {section.heading}"
        for n, paragraph in enumerate(section.paragraphs):
            rank = (0 if n == 0 else 10 + n) if first else (5 + number if n == 0 else 100 + n)
            yield Piece(group, rank, heading, paragraph)
        if first and section.trap:
            yield Piece(group + 1, TRAP, section.trap_heading or "", section.trap[0])
            group += 1
        group += 1
    if not group:
        for n, paragraph in enumerate((text.caption, *text.introduction)):
            yield Piece(0, n, "", paragraph)
    if not island and (rows := cards.act_card(act, sheet.atlas, words).changes):
        yield Piece(group + 1, 0, words("panel.what_changed"), "\n".join(f"- {_changed(row, words)}" for row in rows))


def _changed(row: cards.ChangeRow, words: Words) -> str:
    """The islands, the article, and the change in words: on paper the paint alone would be a guess."""
    islands = words.aside(row.islands, row.article) if row.article else row.islands
    return f"{islands}: {change_text(row.was, row.becomes, words)}"


def _deciding(sheet: _Sheet) -> set[str]:
    """The articles that moved the map, or the one on which the island stands."""
    subject = sheet.subject
    if subject.island and (span := chronology.span_on(sheet.atlas.spans[subject.island.id], subject.day)) and span.article:
        return {span.article}
    moved = {change.article for change in subject.act.changes if change.article}
    keys = [article.id for article in subject.act.articles if article.key]
    return moved or set(keys[:1]) or {article.id for article in subject.act.articles[:1]}


def _text(sheet: _Sheet, pieces: Sequence[Piece], *, whole: bool) -> Markup:
    words, act = sheet.words, sheet.subject.act
    parts, group = [], None
    for piece in pieces:
        if piece.heading and piece.group != group:
            parts.append(tag("h3", piece.heading))
        group = piece.group
        parts.append(block(piece.text))
    kind = "island" if sheet.subject.island else "says" if act.is_treaty else "happened"
    short = "" if whole else tag("p", _shortened(sheet), class_="small")
    return tag("section", tag("h2", words("handout." + kind)), *parts, short, class_="text")


def _shortened(sheet: _Sheet) -> str:
    """That the text is not whole, and where it is."""
    act = sheet.subject.act
    page, key = ("treaties", "treaty") if act.is_treaty else ("events", "event")
    link = sheet.write(page, {key: act.id, "lang": sheet.words.language})
    return sheet.words("handout.shortened", link=link) if link else sheet.words("handout.shortened_alone")


def _questions(sheet: _Sheet, asked: Sequence[str], lines: int) -> Markup:
    """Each question with ``lines`` to write on; they share what room the page has left."""
    ruled = tag("div", tag("i") * lines, class_="lines")
    items = (tag("li", tag("p", emphasis(question)), ruled) for question in asked)
    return tag("section", tag("h2", sheet.words("handout.questions")), tag("ol", *items), class_="questions")


# ---------------------------------------------------------------- the foot


def _foot(sheet: _Sheet) -> Markup:
    """What the page rests on and where the same map is found, with the code that leads there."""
    name, link, *rest = _small_print(sheet)
    lines = (tag("p", tag("b", name), tag("br"), link), *(tag("p", line) for line in rest))
    code = tag("div", image(qr_svg(sheet.link), sheet.words("handout.scan")), class_="code") if sheet.base else ""
    return tag("footer", tag("div", *lines), code)


def _small_print(sheet: _Sheet) -> tuple[str, ...]:
    words = sheet.words
    credit = f"{words('picture.shapes')}. {words('picture.texts', atlas=words('cite.atlas'))}."
    where = sheet.link or words("handout.ask_address")
    return words("handout.scan"), where, words("handout.sources", sources=_sources(sheet)), credit


def _sources(sheet: _Sheet) -> str:
    """The sources of the deciding articles, else of the act: title and author of the first, how many more."""
    act = sheet.subject.act
    own = [name for article in act.articles if article.id in _deciding(sheet) for name in article.sources]
    titles, more = citations.named(own or act.facts.sources, sheet.atlas.sources, sheet.words)
    return sheet.words.joined([*titles, *more])
