"""The sentence for what was not taken as an address has it: what was typed, and what is shown instead. Pure.

``web/site/notices.js`` makes the same of the same notices where no server does; one table of addresses holds both.
"""

from __future__ import annotations

from . import border
from .address.map import Notice
from .i18n import DEFAULT, Words, catalogue
from .model.atlas import Atlas
from .naming import island_name

QUOTED = 40
"""So many letters of what was typed a sentence repeats."""
_MOMENTS = ("notice.day_outside", "compare.outside", "compare.unreadable")
"""What these show is a year or a day."""


def sentence(notice: Notice, atlas: Atlas, words: Words) -> str:
    """``notice`` in words, as plain text: not escaped."""
    asked, shown = notice.asked, notice.shown
    typed = _act(asked, atlas, words) if notice.key == "puzzle.other_treaty" else None  # not typed wrongly: it has a name
    return words(notice.key, asked=typed or quoted(asked), shown=_shown(notice.key, shown, atlas, words))


def quoted(text: str) -> str:
    """What someone typed, as a notice repeats it: its first forty letters, and a sign for each that is none.

    Marks that turn the direction of a line, or that nobody sees, would change the sentence around them.
    """
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[:QUOTED])


def _shown(key: str, shown: str, atlas: Atlas, words: Words) -> str:
    if key in _MOMENTS:
        return words.date(shown)
    if shown in atlas.islands:
        return island_name(atlas.islands[shown], "", words)
    if shown in atlas.stories:
        return words.pick(atlas.stories[shown].title)
    if shown in atlas.moves.rows:
        return atlas.words_of("moves", words.language)[shown].heading
    if key == "border.unknown":
        return border.title(shown, atlas, words)
    named = (f"view.{shown}", f"language.{shown}")
    known = next((words(key) for key in named if key in catalogue(DEFAULT)), shown)
    return _act(shown, atlas, words) or known


def _act(name: str, atlas: Atlas, words: Words) -> str | None:
    return atlas.acts[name].text(words.language).title if name in atlas.acts else None
