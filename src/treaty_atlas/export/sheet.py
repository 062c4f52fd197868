"""How the page of a handout is laid out: its measures in millimetres, its frame in HTML, its style."""

from __future__ import annotations

from collections.abc import Sequence
from string import Template

from ..style.tokens import tokens
from .fitting import MARGIN, Measure, Paper, total

MAP_MM = 120
MAP_HEIGHT_MM = {"A4": 88, "letter": 80}
"""The height of the map by paper."""
HEAD_MM, FOOT_MM = 21, 25
"""The heights of the head and of the foot at least."""
CODE_MM, CODE_GAP_MM = 23, 5
FOOT_RIM_MM = 2
"""The line above the foot and the room under it."""
HEADING_MM = 5.8
"""A heading with the room around it."""
LINE_MM = 8
"""Between two lines to write on."""
ASIDE_MM = 2
"""Between two questions."""
ONE_LINE = "."
GAP_MM = 3
"""Above and below the map."""
TITLE_PT, TEXT_PT, SMALL_PT, FOOT_PT = 19, 9.5, 8, 7.5


def text_of(paper: Paper, language: str) -> Measure:
    """The type of what is read, over the width of the page."""
    return Measure(TEXT_PT, paper.inner[0], 1.6 if language == "ja" else 1.4, 1.4)


def small_print(paper: Paper) -> Measure:
    """The type of the foot, beside the code."""
    return Measure(FOOT_PT, paper.inner[0] - CODE_MM - CODE_GAP_MM, 1.3, 0.8)


def head_height(paper: Paper, title: str, about: str) -> float:
    """The height of the head in mm: one line each for the title and what stands under it, or more."""
    lines = Measure(TITLE_PT, paper.inner[0], 1.15, 0), Measure(SMALL_PT, paper.inner[0], 1.3, 0)
    return HEAD_MM + sum(m.height(text) - m.height(ONE_LINE) for m, text in zip(lines, (title, about), strict=True))


def foot_height(paper: Paper, lines: Sequence[str]) -> float:
    """The height of the foot in mm."""
    return max(FOOT_MM, FOOT_RIM_MM + total(lines, small_print(paper)))


def room_below(paper: Paper, head: float, foot: float) -> float:
    """What head, map and foot leave of the page's height, in mm."""
    return paper.inner[1] - head - MAP_HEIGHT_MM[paper.css] - foot - 2 * GAP_MM


def fonts(language: str) -> tuple[str, str]:
    """Sans and serif of ``language``, as CSS lists them."""
    stack, script = tokens()["type"]["stack"], {"ja": "_japanese", "ru": "_cyrillic"}.get(language, "")
    return stack["sans" + script], stack["serif" + script]


def style(paper: Paper, language: str) -> str:
    """The stylesheet of the page."""
    sans, serif = fonts(language)
    width, height = paper.inner
    text = text_of(paper, language)
    return Template(STYLE).substitute(
        paper=paper.css, margin=MARGIN, width=f"{width:g}", height=f"{height:g}", sans=sans,
        serif=serif, text=text.size, leading=text.leading, after=text.after, head=HEAD_MM,
        map=MAP_MM, map_height=MAP_HEIGHT_MM[paper.css], foot=FOOT_MM, line=LINE_MM, gap=GAP_MM, aside=ASIDE_MM,
        code=CODE_MM, code_gap=CODE_GAP_MM, small=SMALL_PT, foot_size=FOOT_PT, title=TITLE_PT,
    )  # fmt: skip


PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>{note}<main class="{kind}">{body}</main></body>
</html>
"""
STYLE = """
@page{size:${paper};margin:${margin}mm}
*{box-sizing:border-box;margin:0;padding:0}
html{color:#000;background:#fff;font:${text}pt/${leading} ${sans};font-variant-numeric:lining-nums}
html{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{width:${width}mm;height:${height}mm;overflow:hidden;display:flex;flex-direction:column}
h1,h2,h3{line-height:1.2;font-weight:600}
h1{font:600 ${title}pt/1.15 ${serif};margin-bottom:.7mm}
h2{font-size:10.5pt;margin-bottom:1mm;break-after:avoid}
h3{font-size:${text}pt;margin:1mm 0 .6mm}
p{margin-bottom:${after}mm}
ul{padding-left:4mm;margin-bottom:${after}mm}
img{display:block}
header{flex:none;min-height:${head}mm}
.top{display:flex;justify-content:space-between;align-items:flex-end;font-size:${small}pt;height:6.5mm;margin-bottom:1mm}
.fields{display:flex;gap:5mm}
.fields i{display:inline-block;border-bottom:.2mm solid #000;width:46mm}
.fields .date{width:24mm}
.about,.small{font-size:${small}pt;line-height:1.3}
footer{font-size:${foot_size}pt;line-height:1.3}
.map{flex:none;display:flex;gap:4mm;height:${map_height}mm;margin-bottom:${gap}mm}
.drawing{flex:none;width:${map}mm;height:${map_height}mm}
.drawing svg{display:block;width:100%;height:100%}
.legend{flex:1;min-width:0;display:flex;flex-direction:column;line-height:1.3}
.legend ul{list-style:none;padding:0;margin:0;display:grid;gap:2mm}
.legend li{display:grid;grid-template-columns:11mm 1fr;gap:2.5mm;align-items:center;font-size:9.5pt}
.legend img{width:10.6mm;height:5.8mm}
.legend b{display:block;font-weight:600}
.legend .small{margin-top:auto;margin-bottom:0}
.text{flex:none}
.questions{flex:1;min-height:0;display:flex;flex-direction:column;margin-top:1mm}
ol{flex:1;min-height:0;display:flex;flex-direction:column;list-style:none;counter-reset:number}
ol li{flex:1 1 auto;min-height:0;display:flex;flex-direction:column}
ol li+li{margin-top:${aside}mm}
ol p{flex:none;margin:0}
ol p::before{counter-increment:number;content:counter(number) ".\\a0"}
.lines{flex:1;min-height:0;display:flex;flex-direction:column}
.lines i{flex:1 1 ${line}mm;border-bottom:.2mm solid #767676}
footer{flex:none;min-height:${foot}mm;margin-top:${gap}mm;border-top:.2mm solid #000;padding-top:1.5mm}
footer{display:flex;gap:${code_gap}mm;justify-content:space-between}
footer p{margin-bottom:.8mm;overflow-wrap:anywhere}
footer .code{flex:none;width:${code}mm}
footer .code img{width:100%}
.note{display:none}
rt{font-size:.5em;line-height:1}
rt::before{content:attr(data-kana)}
:is(h1,h2) rt{display:none}
body:has(#furigana:not(:checked)) rt{display:none}
@media screen{
  .note{display:block;max-width:${width}mm;margin:0 auto 4mm;padding:2mm 4mm;background:#fff;border-left:1mm solid #8a6100}
  html{background:#dcdcdc}
  body{padding:8mm}
  .page{margin:0 auto;background:#fff;box-sizing:content-box;padding:${margin}mm}
  .page{box-shadow:0 1px 6px #0006}
}
"""
