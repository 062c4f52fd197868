"""The title of a page in the browser's tab, history and bookmarks: what is seen, on which page, in which atlas. Pure.

``web/site/title.js`` makes the same where no server does; one table of cases holds both (``tests/title_cases.toml``).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from . import border, puzzle, quiz_code
from .address import compare as comparison
from .address import map as address
from .address import moves as moving
from .address import present as presenting
from .address.map import Address
from .i18n import Words
from .model.atlas import Atlas
from .naming import island_name

MAP = "map"


def title(page: str, query: Mapping[str, str], here: Address, atlas: Atlas, words: Words, today: date) -> str:
    """The title of ``page`` (its name in the menu) in the state ``here``; ``query`` holds what single pages have besides.

    What tells one tab from another stands first, because tabs are narrow.
    """
    return " · ".join(filter(None, (shown(page, query, here, atlas, words, today), words("app.title"))))


def shown(page: str, query: Mapping[str, str], here: Address, atlas: Atlas, words: Words, today: date) -> str:
    """The same without the atlas: what is seen, on which page."""
    own = _own(page, query, here, atlas, words, today)
    menu = () if page == MAP else (words(f"menu.{page}"),)
    return " · ".join((*filter(None, own), *menu))


def names(atlas: Atlas, words: Words) -> dict[str, dict[str, str]]:
    """The names of all that a title can be about, by page and id."""
    return {
        "treaties": {act.id: act.text(words.language).title for act in atlas.treaties.values()},
        "events": {a.id: a.text(words.language).title for a in atlas.acts.values() if not a.is_treaty},
        "islands": {island.id: island_name(island, "", words) for island in atlas.islands.values()},
        "moves": {name: section.heading for name, section in atlas.words_of("moves", words.language).items()},
        "borders": {task: border.title(task, atlas, words) for task in border.TASKS},
        "stories": {story.id: words.pick(story.title) for story in atlas.stories.values()},
    }


def _own(
    page: str, query: Mapping[str, str], here: Address, atlas: Atlas, words: Words, today: date
) -> tuple[str | None, ...]:
    """What is seen on the page, most telling first."""
    moment = words.date(here.day or str(here.year))
    if page in ("map", "share"):
        return (_named(here, atlas, words), moment, words(f"view.{here.view}") if here.view else None)
    if page == "table":
        return (moment,)
    if page == "compare":
        read = comparison.read(query, atlas, today, here)
        return (f"{words.date(read.first)} – {words.date(read.second)}",)
    if page == "present":
        shown = presenting.read(query, {s.id: len(s.steps) for s in atlas.stories.values()})
        return (words.pick(atlas.stories[shown.story].title), str(shown.step)) if shown.story else ()
    if page == "data":
        source, _ = address.source(query, atlas)
        return (atlas.sources[source].original or atlas.sources[source].title,) if source else ()
    if page == "quiz":
        return (quiz_code.read_code(query.get(quiz_code.KEY))[0],)
    if page == "moves":
        move = moving.read(query, here, atlas.moves.rows).move
        return (names(atlas, words)["moves"][move],) if move else ()
    if page == "border":
        return (border.title(border.chosen(query.get(border.KEY), here.year)[0], atlas, words),)
    if page == "puzzle":
        return (atlas.acts[puzzle.chosen(here.treaty, here.year, atlas)[0]].text(words.language).title,)
    about = {"treaties": here.treaty, "events": here.event, "islands": here.island}.get(page)
    return (names(atlas, words)[page][about],) if about else ()


def _named(here: Address, atlas: Atlas, words: Words) -> str | None:
    """The island or the act that the address names."""
    if here.island:
        return island_name(atlas.islands[here.island], "", words)
    act = here.treaty or here.event
    return atlas.acts[act].text(words.language).title if act else None
