"""The parts of a lesson that live in the browser: dates compared, stories, puzzle and quiz. What each is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any
from urllib.parse import urlencode

from ... import notices, puzzle, quiz_code
from ...address import compare as comparing
from ...address import present as presenting
from ...address.links import Write, page_link, served
from ...address.present import Presentation
from ...drawing.outlines import Outlines
from ...i18n import Words
from ...model.atlas import Atlas
from ...payload import compare as compare_payload
from ...payload import puzzle as puzzle_payload
from ...payload import story as story_payload
from ...reading import keys, panel, puzzles, stories
from ...reading.reader import Reader
from ...tags import NOTHING, Markup, join, tag
from ..first_map import first_legend, first_map
from ..sheet import Box, Part, Sheet, Text
from ..state import State
from .words import leading, title

Told = Callable[[str, str, date], Mapping[str, Any]]
"""What is read beside the map of a story: by its id, language and day."""
Read = Callable[[str], Mapping[str, Mapping[str, Any]]]
"""What is read in the puzzles of a language, by treaty."""
COMPARISON, STAGE, PUZZLE, QUIZ = "comparison", "present-stage", "puzzle-part", "quiz-part"
"""The keys of the parts."""


def compare(state: State, r: Reader, shapes: Outlines | None = None) -> Sheet:
    """Two dates over one view; the browser draws the maps and writes the list. With ``shapes`` both maps stand there as
    pictures until it does."""
    words = r.words
    here = comparing.read(state.query, r.atlas, state.today, state.here)
    own = {"app": words("app.title"), **{key: words(f"panel.{key}") for key in ("since", "last_act", "who_how")}}
    own |= {"png": words("share.png"), "png_failed": words("share.png_failed"), "ask_address": words("handout.ask_address")}
    data = {
        "from": here.first,
        "to": here.second,
        "way": here.way,
        "view": state.here.side,
        "words": words.table("compare") | own,
        "hrefs": compare_hrefs(words.language, state.write) | {"picture": _both_maps(state)},
        "paper": state.base.paper,
        **compare_payload.comparison(r.atlas, words),
    }
    dates = (here.first, here.second)
    pictures = join(*(_picture(state, r, shapes, moment) for moment in dates)) if shapes else NOTHING
    first = title(words("compare.title")) + tag("div", pictures, class_="beside") if shapes else NOTHING
    return [Box("compare", [Part(COMPARISON, "compare/main.js", data, first)])]


def _both_maps(state: State) -> str:
    """Where a server makes the picture of both maps, with the dates to fill in; empty for a plain file."""
    return "" if state.static else f"compare.svg?from={{from}}&to={{to}}&lang={state.words.language}"


def _picture(state: State, r: Reader, shapes: Outlines, moment: str) -> Markup:
    """The map of a year or a day, and a link to it."""
    words, day = r.words, comparing.day_of(moment, state.today)
    said = words.date(moment)
    drawn = first_map(r.atlas, shapes, day, state.here.side, words("picture.alt", day=words.date(day)), f"-{moment}")
    query = {"year": moment[:4], **({"day": moment} if "-" in moment else {})}
    key = first_legend(r.atlas, day, state.here.side, words)
    return tag("figure", tag("div", drawn, class_="cover-day"), tag("figcaption", r.inner("map", said, **query)), key)


def compare_hrefs(language: str, write: Write = served) -> dict[str, str]:
    """Where the list leads: addresses in which the browser fills in ``{id}``, ``{article}``, ``{year}`` and ``{day}``."""
    pages = {
        "island": ("islands", {"island": "{id}", "year": "{year}"}),
        "article": ("treaties", {"treaty": "{id}", "at": "article-{article}"}),
        "treaty": ("treaties", {"treaty": "{id}"}),
        "event": ("events", {"event": "{id}"}),
        "map": ("map", {"year": "{year}"}),
        "day": ("map", {"day": "{day}"}),
    }
    return {name: write(page, {**query, "lang": language}) for name, (page, query) in pages.items()}


def present(state: State, r: Reader, told: Told, *, packed: bool = True) -> Sheet:
    """The stage for the story that the address names, else the list of all stories. ``packed``: whether lesson packs can be
    had beside the page."""
    here = presenting.read(state.query, lengths(r.atlas))
    return _stage(here, state, r, told) if here.story else _stories(here, state, r, packed)


def lengths(atlas: Atlas) -> dict[str, int]:
    """The number of steps of each story, by its id."""
    return {story.id: len(story.steps) for story in atlas.stories.values()}


def story_pieces(atlas: Atlas, story: str, language: str, today: date, write: Write = served) -> dict[str, Any]:
    """What is read beside the map at the steps of ``story``: the same for all readers of a language."""
    return stories.pieces(panel.reader(atlas, Words(language), write), atlas.stories[story], today)


def _stage(here: Presentation, state: State, r: Reader, told: Told) -> Sheet:
    """The stage lies over this page; what stands here is seen only where the browser cannot draw it."""
    words = r.words
    story = story_payload.story(r.atlas.stories[str(here.story)], r.atlas, words, state.today)
    data = {
        "story": story,
        "step": here.step,
        "pieces": told(story["id"], words.language, state.today),
        "words": words.table("present"),
        "notices": [notices.sentence(notice, r.atlas, words) for notice in here.notices],
    }
    steps = (tag("li", tag("b", step["figure"]), " ", step["caption"]) for step in story["steps"])
    return [
        Text(title(story["title"], story["summary"])),
        Text(leading(r, "present", words("present.all_stories"))),
        Part(STAGE, "present/main.js", data, tag("ol", *steps, class_="list")),
    ]


def _stories(here: Presentation, state: State, r: Reader, packed: bool) -> Sheet:
    """The stories as cards, and the keys."""
    words = r.words
    told = [notices.sentence(notice, r.atlas, words) for notice in here.notices]
    cards = (story_payload.story(story, r.atlas, words, state.today) for story in r.atlas.stories.values())
    return [
        *(Box("notice-story", [Text(tag("p", line, class_="seen", role="status"))]) for line in told),
        Text(title(words("present.title"), words("present.intro"))),
        Text(stories.cards(r, cards, partial(_pack, state) if packed else None), "stories"),
        Text(tag("h3", words("present.keys")) + keys.of_stage(words)),
    ]


def pack_path(language: str, story: str) -> str:
    """Where the pack of a story lies below the start of a site of plain files.

    >>> pack_path("nl", "border-in-six-steps")
    'packs/nl-border-in-six-steps.html'
    """
    return f"packs/{language}-{story}.html"


def _pack(state: State, story: str) -> Markup:
    """The link to all that is printed for a lesson with ``story``: a file of the site, or what the server makes."""
    words = state.words
    made = f"pack.pdf?{urlencode({'story': story, 'lang': words.language})}"
    href = state.root + pack_path(words.language, story) if state.static else made
    return tag("a", words("pack.title"), href=href, target="_blank", class_="share-button", title=words("pack.hint"))


def puzzle_page(state: State, r: Reader, pieces: Read) -> Sheet:
    """The puzzle of the treaty that the address names, else that of its year."""
    words = r.words
    treaty, notice = puzzle.chosen(state.here.treaty, state.here.year, r.atlas)
    read, all_ = pieces(words.language), puzzle_payload.puzzles(r.atlas, words)
    data = {
        "puzzles": all_,
        "pieces": read,
        "treaty": treaty,
        "words": words.table("puzzle") | {key: words(f"quiz.{key}") for key in ("name", "date", "key_title", "with_key")},
        "href": state.write("map", {"year": "{year}", "treaty": "{act}", "lang": words.language}),
    }
    told = tag("p", notices.sentence(notice, r.atlas, words), role="status") if notice else NOTHING
    own = next(one for one in all_ if one["id"] == treaty)
    return [
        *([Box("notice-puzzle", [Text(told)])] if told else []),
        Text(tag("div", title(words("puzzle.title"), words("puzzle.intro")), class_="puzzle-head")),
        Part(PUZZLE, "puzzle/main.js", data, _on_paper(r, own, all_, read[treaty])),
    ]


def _on_paper(r: Reader, own: Mapping[str, Any], all_: Sequence[Mapping[str, Any]], read: Mapping[str, Any]) -> Markup:
    """The puzzle without its map: question and articles and, for who reads it without a script, the other puzzles and each
    group of islands, with its answer folded under its name."""
    words, sides = r.words, {side["id"]: side["name"] for side in own["sides"]}
    others = (tag("li", r.inner("puzzle", f"{one['signed']} {one['title']}", treaty=one["id"])) for one in all_)

    def group(piece: Mapping[str, Any]) -> Markup:
        named = tag("b", piece["name"]) + (tag("small", " ", piece["members"]) if piece["members"] else NOTHING)
        why = tag("details", read["why"][piece["id"]])
        return tag("details", tag("summary", named), tag("p", tag("strong", sides[piece["answer"]])), why)

    alone = (
        tag("h3", words("puzzle.groups")),
        *map(group, own["pieces"]),
        tag("p", r.inner("map", words("puzzle.open_map", year=own["year"]), year=str(own["year"]), treaty=own["id"])),
        tag("h3", words("puzzle.treaties")),
        tag("ul", *others, class_="list"),
    )
    return join(tag("h2", own["question"], class_="title"), read["read"], tag("noscript", *alone))


def puzzle_pieces(atlas: Atlas, language: str, write: Write = served) -> dict[str, dict[str, Any]]:
    """What is read in the puzzles: the same for all readers of a language."""
    return puzzles.pieces(panel.reader(atlas, Words(language), write))


def quiz(state: State, r: Reader) -> Sheet:
    """The quiz of the code that the address names, else of the one that the browser has kept or makes."""
    words, base = r.words, state.base
    data = {
        "code": quiz_code.read_code(state.query.get(quiz_code.KEY))[0],
        "words": words.table("quiz"),
        "wall": words.table("wall"),
        "title": words("app.title"),
        "share": words.table("share"),
        "hrefs": quiz_hrefs(words.language, state.write),
        "link": f"{page_link(base.url, 'quiz', {'lang': words.language})}&{quiz_code.KEY}={{code}}" if base.url else "",
        "paper": bool(base.paper),
        "note": words("share.here_only") if base.url and base.reach == "here" else "",
    }
    first = title(words("quiz.title")) + tag("p", words("quiz.intro"), class_="lead")
    return [Part(QUIZ, "quiz/main.js", data, first)]


def quiz_hrefs(language: str, write: Write = served) -> dict[str, str]:
    """Where an answer leads: addresses in which the browser fills in ``{id}``, ``{article}`` and ``{year}``."""
    pages = {
        "article": ("treaties", {"treaty": "{id}", "at": "article-{article}"}),
        "treaty": ("treaties", {"treaty": "{id}"}),
        "event": ("events", {"event": "{id}"}),
        "error": ("errors", {"at": "{id}"}),
        "trap": ("traps", {"at": "{id}"}),
        "about": ("islands", {"island": "{id}"}),
        "view": ("views", {}),
        "map": ("map", {"year": "{year}"}),
    }
    return {name: write(page, {**query, "lang": language}) for name, (page, query) in pages.items()}
