"""Everything for one lesson on paper: a plan with times, the story with its questions and expected answers, a blank map, the
handout of a step, the quiz with its key. One HTML file; printed, each part begins on a page of its own. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from .. import cards, chronology, furigana, naming, quiz_code
from ..address import map as address
from ..address.links import Write, whole
from ..catalog.geometry import Shapes
from ..cover.sharing import qr_svg
from ..drawing.picture import Style, picture
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.stories import Step, Story
from ..reading.html import emphasis, image, paragraph
from ..style.paper import MM
from ..style.tokens import PAPER
from ..tags import NOTHING, Markup, fill, join, tag, trusted
from . import handout, pack_quiz
from . import sheet as layout
from .fitting import PAPERS, Paper
from .pack_quiz import Drawing

MINUTES = {"begin": 5, "story": 0, "handout": 10, "quiz": 8, "end": 2}
"""How long each part of a lesson takes; the story says itself how long it is."""
BLANK_DAY = "1850-01-01"
"""The outline is that of the land alone; no border is on it."""
CROWD = ("both", "open")
"""What a class gives the islands to besides one of the governments, when it colours the outline."""


class Asked(NamedTuple):
    """Which lesson: the story by its id, the code of the quiz (empty: one made of the story's id), the paper (a key of
    ``PAPERS``), the address at which the class reaches the atlas (empty: none is known)."""

    story: str
    code: str = ""
    paper: str = "a4"
    base: str = ""


@dataclass(frozen=True)
class _Pack:
    """A pack while it is made."""

    atlas: Atlas
    shapes: Shapes
    words: Words
    today: date
    asked: Asked
    write: Write

    @property
    def story(self) -> Story:
        return self.atlas.stories[self.asked.story]

    @property
    def paper(self) -> Paper:
        return PAPERS[self.asked.paper]

    @property
    def code(self) -> str:
        return code_of(self.asked)

    def link(self, page: str, **query: str) -> str:
        """Where others reach a page; empty where no address is known."""
        return self.write(page, {**query, "lang": self.words.language})


def code_of(asked: Asked) -> str:
    """The code of the quiz: the one that is asked for, else always the same for a story.

    >>> code_of(Asked("border-in-six-steps", "kmn prt"))
    'KMNPRT'
    """
    return str(quiz_code.read_code(asked.code or asked.story)[0])


def pack(
    atlas: Atlas, shapes: Shapes, words: Words, today: date, asked: Asked, drawing: Drawing, write: Write | None = None
) -> Markup:
    """The pack as HTML text; ``today`` is the last day of the map, ``drawing`` what the sheets of the quiz are drawn from.
    ``write`` gives the addresses that stand in it, where they are other ones than below the base.

    Raises ``ValueError`` for a story or a paper that there is not.
    """
    if asked.story not in atlas.stories or asked.paper not in PAPERS:
        raise ValueError(f"Stories are {', '.join(atlas.stories)}; papers are {', '.join(PAPERS)}.")
    made = _Pack(atlas, shapes, words, today, asked, write or whole(asked.base))
    body = join(_sheet(_plan(made)), _sheet(_told(made), "pages story"), _sheet(_blank(made)), _handout(made))
    if words.language == "ja":
        body = furigana.mark(body, atlas.readings)
    title = f"{words('pack.title')} · {words.pick(made.story.title)}"
    style = trusted(layout.style(made.paper, words.language) + STYLE + pack_quiz.style(words.language, drawing))
    quiz = pack_quiz.sheets(atlas, words, today, made.code, made.link("quiz", code=made.code), drawing)
    note = tag("p", words("pack.print"), class_="note", role="note")
    return fill(layout.PAGE, lang=words.language, title=title, style=style, kind="pack", note=note, body=body + quiz)


def _sheet(inside: Markup, css: str = "pages") -> Markup:
    return tag("section", inside, class_=css)


def _head(made: _Pack, title: str, below: str = "") -> Markup:
    words = made.words
    name = words.joined([words("cite.atlas"), words.pick(made.story.title)])
    return tag("p", name, class_="small") + tag("h1", title) + (tag("p", below, class_="about") if below else NOTHING)


# ---------------------------------------------------------------- the plan


def _plan(made: _Pack) -> Markup:
    words, story = made.words, made.story
    spans = MINUTES | {"story": story.minutes}
    begins = [0, *accumulate(spans.values())]
    rows = (
        tag(
            "tr",
            tag("th", f"{begin}–{begin + length}", scope="row"),
            tag("td", words(f"pack.p_{key}", code=quiz_code.halves(made.code))),
            tag("td", words(f"pack.n_{key}")),
        )
        for (key, length), begin in zip(spans.items(), begins, strict=False)
    )
    head = tag("tr", *(tag("th", words(f"pack.{key}"), scope="col") for key in ("time", "does", "needs")))
    goals = [line for line in words.pick(story.goals).split("\n") if line.strip()] if story.goals else []
    wanted = tag("h2", words("pack.goals")) + tag("ul", *(tag("li", line) for line in goals)) if goals else NOTHING
    return join(
        _head(made, words("pack.plan"), words("pack.total", minutes=begins[-1])),
        tag("p", words.pick(story.summary)),
        wanted,
        tag("table", tag("thead", head), tag("tbody", *rows), class_="plan"),
        _codes(made),
    )


def _codes(made: _Pack) -> Markup:
    """Where the class finds story and quiz, with codes to scan; that there is no address, where none is known."""
    words, base = made.words, made.asked.base
    if not base:
        return tag("p", words("pack.no_address"), class_="small")
    links = {"story": made.link("present", story=made.story.id), "quiz": made.link("quiz", code=made.code)}

    def code(key: str, link: str) -> Markup:
        told = tag("figcaption", tag("b", words(f"pack.page_{key}")), tag("br"), link)
        return tag("figure", image(qr_svg(link), words(f"pack.page_{key}")), told)

    codes = (code(key, link) for key, link in links.items())
    return tag("p", words("pack.address", address=base)) + tag("div", *codes, class_="codes")


# ---------------------------------------------------------------- the story


def _told(made: _Pack) -> Markup:
    return _head(made, made.words("pack.story")) + join(*(_step(made, step) for step in made.story.steps))


def _step(made: _Pack, step: Step) -> Markup:
    """A step with its sentence, what the teacher may say, the question and what may be answered."""
    words = made.words
    question, expect = words.pick(step.question), words.pick(step.expect)
    sources = words.listed(_acts(made, step))
    return tag(
        "article",
        tag("h2", naming.figure(step, words, made.today)),
        tag("p", tag("b", emphasis(words.pick(step.caption)))),
        paragraph(words.pick(step.notes)) if step.notes else NOTHING,
        join(tag("h3", words("pack.question")), paragraph(question)) if question else NOTHING,
        join(tag("h3", words("pack.expect")), *map(paragraph, expect.split("\n"))) if expect else NOTHING,
        tag("p", words.labelled(words("present.rests_on"), sources), class_="small"),
        class_="step",
    )


def _acts(made: _Pack, step: Step) -> Iterator[str]:
    """The acts that a step rests on, each with its days."""
    for name in step.acts:
        act = made.atlas.acts[name]
        title, dates = act.text(made.words.language).title, cards.dates_line(act, made.words)
        yield made.words.aside(title, dates) if dates else title


# ---------------------------------------------------------------- the maps


def _blank(made: _Pack) -> Markup:
    """The outline, as large as the page, and what its colours are to mean."""
    words = made.words
    width, height = made.paper.inner
    size = (round(width * MM), round((height - BELOW_MM) * MM))
    style = Style(*size, theme=PAPER, title=False, legend=False, credit=False, k=0.9, blank=True)
    svg = picture(made.atlas, made.shapes, words, BLANK_DAY, style=style)
    boxes = (tag("li", tag("i"), words(f"pack.c_{side}")) for side in (*naming.sides(words), *CROWD))
    credit = f"{words('map.sea_borders_schematic')} · {words('picture.shapes')}"
    return join(
        _head(made, words("pack.blank"), words("pack.blank_do")),
        tag("div", trusted(svg), class_="outline"),
        tag("ul", *boxes, class_="boxes"),
        tag("p", credit, class_="small"),
    )


BELOW_MM = 48
"""What head, boxes and credit take of the page with the outline, in mm."""


def _handout(made: _Pack) -> Markup:
    """The handout of the step that moved most of the map, on the moment of that step."""
    step = handout_step(made.story, made.atlas)
    here = moment_of(step, made.atlas, made.today)
    common = (made.atlas, made.shapes, made.words, here, made.today)
    own = handout.inside(*common, paper=made.asked.paper, base=made.asked.base, write=made.write)
    return tag("div", own, class_="page")


def handout_step(story: Story, atlas: Atlas) -> Step:
    """The step whose first act moved most islands at its moment; one whose article can be read goes before others."""
    return max(story.steps, key=lambda step: (step.reading is not None and _moved(step, atlas) > 0, _moved(step, atlas)))


def moment_of(step: Step, atlas: Atlas, today: date) -> address.Address:
    """The state of the map in which a step stands: its year or its day, whose map it shows, the act that it is about."""
    day, act = chronology.step_day(step, today), atlas.acts[step.acts[0]]
    treaty, event = (act.id, None) if act.is_treaty else (None, act.id)
    own_day = day if step.by_day else None
    return address.Address(int(day[:4]), treaty=treaty, event=event, view=step.mode or None, day=own_day)


def _moved(step: Step, atlas: Atlas) -> int:
    """How many islands the first act of a step moved; none for a step that looks back on its act, or forward to it."""
    act = atlas.acts[step.acts[0]]
    if not act.day.startswith(step.day):
        return 0
    return sum(len(chronology.expand(effect.islands, atlas.members)) for effect in act.facts.effects)


STYLE = """
.pages,.page{break-before:page}
.pages:first-child{break-before:auto}
.pages{font-size:10.5pt}
.plan{width:100%;border-collapse:collapse;margin:3mm 0 4mm}
.plan :is(th,td){padding:1.6mm 2mm;border-bottom:.2mm solid #767676;text-align:left;vertical-align:top}
.plan thead th{font-size:9pt}
.plan tbody th{white-space:nowrap;font-variant-numeric:tabular-nums}
.pages h1{margin-bottom:1.5mm}
.pages h2{margin-top:3mm}
.about{margin-bottom:2mm}
.codes{display:flex;gap:8mm;margin-top:2mm}
.codes figure{display:flex;gap:3mm;align-items:center;flex:1;min-width:0}
.codes img{flex:none;width:26mm}
.codes figcaption{min-width:0;font-size:8pt;overflow-wrap:anywhere}
.story{font-size:9.75pt;line-height:1.27}
.step{padding-bottom:1mm;border-bottom:.2mm solid #bbb}
.step :is(h2,h2+p,h3){break-after:avoid}
.step>.small:last-child{break-before:avoid}
.step p{orphans:3;widows:3}
.step h2{margin-top:2mm;font-size:12pt}
.step :is(p,h3){margin-block:0 1mm}
.step h3{font-size:9pt}
.outline svg{display:block;width:100%;height:auto}
.boxes{display:flex;flex-wrap:wrap;gap:2mm 8mm;padding:0;margin:3mm 0;list-style:none}
.boxes li{display:flex;gap:2mm;align-items:center}
.boxes i{width:10mm;height:6mm;border:.3mm solid #000}
@media screen{
  :is(.pages,.ta-paper-sheet,.ta-paper-answers){max-width:210mm;margin:0 auto 8mm;padding:12mm;background:#fff}
  :is(.pages,.ta-paper-sheet,.ta-paper-answers){box-shadow:0 1px 6px #0006}
  .page{margin:0 auto 8mm!important}
}
"""
