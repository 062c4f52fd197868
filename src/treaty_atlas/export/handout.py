"""A page for a class, to be printed: map, legend, the deciding articles, questions with lines to write on, source, code.

One HTML file that needs no script and asks for nothing. It is one page, A4 or Letter: what an act says is printed in
the order in which it decides, and where the page ends it says so and where the full text stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from .. import cards, chronology, days, naming
from ..address import Address
from ..catalog.geometry import Shapes
from ..i18n import Words
from ..mapping.scene import Row, Scene, legend, scene
from ..model import Act, Atlas, Section
from ..reading.html import block, emphasis, image
from ..style import PAPER, line_swatch_svg, swatch_svg, tokens
from .fitting import MARGIN, PAPERS, Measure, Paper, Piece, fitting, occupied, total
from .links import map_link, page_link
from .picture import Style, picture
from .qr import qr_svg
from .questions import Subject, questions

MAP_MM = (120, {"a4": 88, "letter": 80})
"""Width of the map, and its height by paper."""
LEGEND_MM = 56
TEXT_PT, SMALL_PT = 9.5, 8
HEADING_MM = 6.4
FOOT_MM = 25
HEAD_MM = 21
LINE_MM = 8
"""Between two lines to write on."""
LINES = 2
"""So many of them has every question at least."""
ASIDE_MM = 2
"""Between two questions."""
GAP_MM = 3
PX = 96 / 25.4
SOURCES = 2
"""So many sources are named, the others counted."""


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

    @property
    def text(self) -> Measure:
        leading = 1.6 if self.words.language == "ja" else 1.4
        return Measure(TEXT_PT, self.paper.inner[0], leading, 1.4)

    @property
    def link(self) -> str:
        return map_link(self.base, self.here, self.words.language)


def handout(atlas: Atlas, shapes: Shapes, words: Words, here: Address, today: date, *, paper: str = "a4", base: str = "") -> str:
    """The handout for the state ``here`` as HTML text; ``paper`` is one of ``PAPERS``.

    ``base`` is the address at which the atlas is served; without one there is no code, and links are paths.
    Raises ``ValueError`` for a paper that there is not.
    """
    if paper not in PAPERS:
        raise ValueError(f"Papers are {', '.join(PAPERS)}.")
    day = here.day_shown(today)
    subject = Subject(day, _act(here, day, atlas), atlas.islands[here.island] if here.island else None)
    sheet = _Sheet(atlas, words, here, subject, scene(atlas, day, here.view), PAPERS[paper], base)
    map_height = MAP_MM[1][paper]
    size = (round(MAP_MM[0] * PX), round(map_height * PX))
    style = Style(*size, theme=PAPER, title=False, legend=False, credit=False, k=0.8)
    svg = picture(atlas, shapes, words, day, mode=here.view, chosen=here.island, style=style)
    body = (
        _head(sheet)
        + f"<div class='map'><div class='drawing'>{svg}</div>{_legend(sheet)}</div>"
        + _below(sheet, sheet.paper.inner[1] - HEAD_MM - map_height - FOOT_MM - 2 * GAP_MM)
        + _foot(sheet)
    )
    title = f"{_title(sheet)} · {words.date(day)}"
    return _PAGE.format(lang=words.language, title=escape(title), style=_style(sheet, map_height), body=body)


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


def _head(sheet: _Sheet) -> str:
    """Where it is from, name and date to fill in, what it is about, the day of the map."""
    words = sheet.words
    own = cards.dates_line(sheet.subject.act, words) if not sheet.subject.island else ""
    view = words("map.view_note", view=words(f"view.{sheet.here.view}")) if sheet.shown.own_view else ""
    about = " · ".join(filter(None, (words("cite.view", day=words.date(sheet.subject.day)), view, own)))
    fields = "".join(f"<span>{escape(words(f'handout.{key}'))} <i class='{key}'></i></span>" for key in ("name", "date"))
    return (
        f"<header><div class='top'><span>{escape(words('cite.atlas'))}</span><span class='fields'>{fields}</span></div>"
        f"<h1>{escape(_title(sheet))}</h1><p class='about'>{escape(about)}</p></header>"
    )


def _legend(sheet: _Sheet) -> str:
    words = sheet.words
    rows = "".join(f"<li>{_swatch(row)}<span>{_told(row)}</span></li>" for row in legend(sheet.shown, words))
    note = escape(words("map.sea_borders_schematic"))
    return f"<div class='legend'><h2>{escape(words('map.legend'))}</h2><ul>{rows}</ul><p class='small'>{note}</p></div>"


def _told(row: Row) -> str:
    return f"<b>{escape(row.who)}</b> {escape(row.how)}" if row.look else escape(row.who)


def _swatch(row: Row) -> str:
    drawn = swatch_svg(row.look, PAPER) if row.look else line_swatch_svg(row.kind, PAPER, row.claimant or "japan")
    return image(drawn)


# ---------------------------------------------------------------- what is read and asked

def _below(sheet: _Sheet, room: float) -> str:
    """The text as far as it fits beside the questions, then the questions with their lines; ``room`` in mm."""
    pieces = list(_pieces(sheet))
    may_ask = questions(sheet.subject, sheet.shown, sheet.atlas, sheet.words, trap=any(p.rank == TRAP for p in pieces))
    for count in range(len(may_ask), FEWEST - 1, -1):
        asked = may_ask[:count]
        left = room - 2 * HEADING_MM - total(asked, sheet.text) - count * (LINES * LINE_MM + ASIDE_MM)
        printed = fitting(pieces, left, sheet.text, HEADING_MM)
        left -= occupied(printed, sheet.text, HEADING_MM)
        if left >= 0 and (count <= USUAL or len(printed) == len(pieces)):
            break
    if not any(p.rank == TRAP for p in printed):  # nothing is asked that cannot be read here
        asked = questions(sheet.subject, sheet.shown, sheet.atlas, sheet.words)[:count]
    lines = LINES + max(0, int(left / (count * LINE_MM)))
    return _text(sheet, printed, whole=len(printed) == len(pieces)) + _questions(sheet, asked, lines)


FEWEST, USUAL = 2, 3
"""So many questions there are at least, and at most where a fourth would take room from the text."""
TRAP = 2
"""The rank of what two language versions say differently."""


def _pieces(sheet: _Sheet) -> Iterator[Piece]:
    """What may be printed: the first paragraphs of the deciding articles in any case (rank 0), then what two versions say
    differently, the other key articles, and the rest of the deciding ones; of an act without articles its text.
    """
    act, words, island = sheet.subject.act, sheet.words, sheet.subject.island
    if island and (span := chronology.span_on(sheet.atlas.spans[island.id], sheet.subject.day)):
        since = words("panel.since", day=words.date(span.start))
        yield Piece(-1, 0, "", f"{words(f'statuses.{span.status}')} · {since}, {cards.basis_text(span, sheet.atlas, words)}")
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


def _deciding(sheet: _Sheet) -> set[str]:
    """The articles that moved the map, or the one on which the island stands."""
    subject = sheet.subject
    if subject.island and (span := chronology.span_on(sheet.atlas.spans[subject.island.id], subject.day)) and span.article:
        return {span.article}
    moved = {change.article for change in subject.act.changes if change.article}
    keys = [article.id for article in subject.act.articles if article.key]
    return moved or set(keys[:1]) or {article.id for article in subject.act.articles[:1]}


def _text(sheet: _Sheet, pieces: Sequence[Piece], *, whole: bool) -> str:
    words, act = sheet.words, sheet.subject.act
    parts, group = [], None
    for piece in pieces:
        if piece.heading and piece.group != group:
            parts.append(f"<h3>{escape(piece.heading)}</h3>")
        group = piece.group
        parts.append(block(piece.text))
    kind = "island" if sheet.subject.island else "says" if act.is_treaty else "happened"
    page, key = ("treaties", "treaty") if act.is_treaty else ("events", "event")
    link = page_link(sheet.base, page, {key: act.id, "lang": words.language})
    short = "" if whole else f"<p class='small'>{escape(words('handout.shortened', link=link))}</p>"
    return f"<section class='text'><h2>{escape(words('handout.' + kind))}</h2>{''.join(parts)}{short}</section>"


def _questions(sheet: _Sheet, asked: Sequence[str], lines: int) -> str:
    """Each question with ``lines`` to write on; they share what room the page has left."""
    ruled = f"<div class='lines'>{'<i></i>' * lines}</div>"
    items = "".join(f"<li><p>{emphasis(question)}</p>{ruled}</li>" for question in asked)
    return f"<section class='questions'><h2>{escape(sheet.words('handout.questions'))}</h2><ol>{items}</ol></section>"


# ---------------------------------------------------------------- the foot

def _foot(sheet: _Sheet) -> str:
    words = sheet.words
    credit = (
        words("handout.sources", sources=_sources(sheet)),
        f"{words('picture.shapes')}. {words('picture.texts', atlas=words('cite.atlas'))}.",
    )
    lines = "".join(f"<p>{escape(line)}</p>" for line in credit)
    code = ""
    if sheet.base:
        code = f"<div class='code'>{image(qr_svg(sheet.link), words('handout.scan'))}</div>"
    there = f"<p><b>{escape(words('handout.scan'))}</b><br>{escape(sheet.link)}</p>"
    return f"<footer><div>{there}{lines}</div>{code}</footer>"


def _sources(sheet: _Sheet) -> str:
    """The sources of the deciding articles, else of the act: title and author of the first, how many more."""
    act = sheet.subject.act
    own = [name for article in act.articles if article.id in _deciding(sheet) for name in article.sources]
    names = list(dict.fromkeys(own or act.facts.sources))
    found = [sheet.atlas.sources[name] for name in names[:SOURCES]]
    told = [source.title.partition(" (")[0] + (f" ({source.author})" if source.author else "") for source in found]
    more = [sheet.words("handout.more", count=len(names) - SOURCES)] if len(names) > SOURCES else []
    return "; ".join([*told, *more])


def _style(sheet: _Sheet, map_height: float) -> str:
    stack, script = tokens()["type"]["stack"], {"ja": "_japanese", "ru": "_cyrillic"}.get(sheet.words.language, "")
    width, height = sheet.paper.inner
    values = {
        "paper": sheet.paper.css, "margin": MARGIN, "width": f"{width:g}", "height": f"{height:g}", "sans": stack["sans" + script],
        "serif": stack["serif" + script], "text": TEXT_PT, "small": SMALL_PT, "leading": sheet.text.leading, "after": sheet.text.after,
        "head": HEAD_MM, "map": MAP_MM[0], "map_height": map_height, "legend": LEGEND_MM, "foot": FOOT_MM, "line": LINE_MM,
        "gap": GAP_MM, "aside": ASIDE_MM, "heading": HEADING_MM, "code": FOOT_MM - 2,
    }  # fmt: skip
    style = _STYLE
    for name, value in values.items():
        style = style.replace(f"${name}$", str(value))
    return style


_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body><main>{body}</main></body>
</html>
"""
_STYLE = """
@page{size:$paper$;margin:$margin$mm}
*{box-sizing:border-box;margin:0;padding:0}
html{color:#000;background:#fff;font:$text$pt/$leading$ $sans$;font-variant-numeric:lining-nums;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{width:$width$mm;height:$height$mm;overflow:hidden;display:flex;flex-direction:column}
h1,h2,h3{line-height:1.2;font-weight:600}
h1{font:600 19pt/1.15 $serif$;margin-bottom:.7mm}
h2{font-size:10.5pt;margin-bottom:1mm;break-after:avoid}
h3{font-size:$text$pt;margin:1mm 0 .6mm}
p{margin-bottom:$after$mm}
ul{padding-left:4mm}
img{display:block}
header{flex:none;height:$head$mm;overflow:hidden}
.top{display:flex;justify-content:space-between;align-items:flex-end;font-size:$small$pt;height:6.5mm;margin-bottom:1mm}
.fields{display:flex;gap:5mm}
.fields i{display:inline-block;border-bottom:.2mm solid #000;width:46mm}
.fields .date{width:24mm}
.about,.small{font-size:$small$pt;line-height:1.3}
footer{font-size:7.5pt;line-height:1.3}
.map{flex:none;display:flex;gap:4mm;height:$map_height$mm;margin-bottom:$gap$mm}
.drawing{flex:none;width:$map$mm;height:$map_height$mm}
.drawing svg{display:block;width:100%;height:100%}
.legend{flex:1;min-width:0;display:flex;flex-direction:column;line-height:1.3}
.legend ul{list-style:none;padding:0;display:grid;gap:2mm}
.legend li{display:grid;grid-template-columns:11mm 1fr;gap:2.5mm;align-items:center;font-size:9.5pt}
.legend img{width:10.6mm;height:5.8mm}
.legend b{display:block;font-weight:600}
.legend .small{margin-top:auto;margin-bottom:0}
.text{flex:none}
.questions{flex:1;min-height:0;display:flex;flex-direction:column;margin-top:1mm}
ol{flex:1;min-height:0;display:flex;flex-direction:column;list-style:none;counter-reset:number}
ol li{flex:1 1 auto;min-height:0;display:flex;flex-direction:column}
ol li+li{margin-top:$aside$mm}
ol p{flex:none;margin:0}
ol p::before{counter-increment:number;content:counter(number) ".\\a0"}
.lines{flex:1;min-height:0;display:flex;flex-direction:column}
.lines i{flex:1 1 $line$mm;border-bottom:.2mm solid #767676}
footer{flex:none;height:$foot$mm;margin-top:$gap$mm;border-top:.2mm solid #000;padding-top:1.5mm;display:flex;gap:5mm;justify-content:space-between}
footer p{margin-bottom:.8mm;overflow-wrap:anywhere}
footer .code{flex:none;width:$code$mm}
footer .code img{width:100%}
@media screen{html{background:#dcdcdc}body{padding:8mm}main{margin:0 auto;background:#fff;box-sizing:content-box;padding:$margin$mm;box-shadow:0 1px 6px #0006}}
"""
