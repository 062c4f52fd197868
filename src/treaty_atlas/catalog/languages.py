"""What only a comparison of the languages shows: a file that is gone, a text in another language, a year that differs.

These are questions to whoever edits, not faults that a page would fail of: ``validate`` asks them, the app does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..errors import Problem
from ..model.atlas import Act, Atlas

SCRIPTS = {"ja": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]"), "ru": re.compile(r"[\u0400-\u04ff]")}
"""Letters by which a text in the language is known."""
STOP = {
    "en": frozenset(("the", "of", "and", "to", "was", "by", "that", "with", "which", "were", "his", "had", "this")),
    "nl": frozenset(("het", "een", "van", "en", "dat", "met", "werd", "door", "niet", "zijn", "de", "op", "te", "wat")),
}
"""Small words by which English and Dutch are told apart; none is a word of the other."""
ENOUGH = 40
"""Letters that a text must have before its language is asked."""
YEAR = re.compile(r"(?<![\d.,])((?:1[6-9]|20)\d\d)(?:[–/～〜-](\d\d)(?!\d))?(?![.,]?\d)")
"""A year, and the end of a range that is written short: 1904–05."""
_LETTER = re.compile(r"[^\W\d_]")


def problems(atlas: Atlas, root: Path, released: Sequence[str]) -> Iterator[Problem]:
    """Everything that this module asks, of every text; ``released`` are the languages that must be there."""
    yield from missing_files(root, released)
    for file, place, texts in _texts(atlas):
        for code, text in texts.items():
            if not is_in(text, code):
                yield Problem(file.format(code), place, f"is not written in '{code}'.", "Put each language in its own file.")
        yield from _years(file, place, texts)


def missing_files(root: Path, released: Sequence[str]) -> Iterator[Problem]:
    """The files that a released language lacks beside the English ones."""
    for path in sorted(root.rglob("*en.md")):
        for code in released:
            own = path.with_name(path.name.removesuffix("en.md") + f"{code}.md")
            if not own.exists():
                file = own.relative_to(root).as_posix()
                yield Problem(file, "", "the file is missing.", f"Write it beside {path.name}, with the same ids.")


def is_in(text: str, code: str) -> bool:
    """True when ``text`` may be in the language ``code``; short texts and unknown languages always may."""
    letters = _LETTER.findall(text)
    if len(letters) < ENOUGH:
        return True
    shares = {name: len(script.findall(text)) / len(letters) for name, script in SCRIPTS.items()}
    if code in SCRIPTS:
        return shares[code] > 0.3
    if max(shares.values()) > 0.3:
        return False
    words = re.findall(r"\w+", text.lower())
    count = {name: sum(word in stop for word in words) for name, stop in STOP.items()}
    other = max((n for name, n in count.items() if name != code), default=0)
    return code not in STOP or not (other >= 3 and other > 2 * count[code])


def years(text: str) -> set[str]:
    """The years that a text names, the ends of ranges among them (and other numbers that look like years)."""
    text = re.sub(r"(?<=\d)[,.\u00a0\u202f](?=\d{3}(?!\d))", "", text)
    return {year for first, end in YEAR.findall(text) for year in (first, first[:2] + end if end else first)}


def _years(file: str, place: str, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Years that one language alone has, or alone lacks."""
    told = {code: years(text) for code, text in texts.items()}
    for year in sorted(set().union(*told.values())) if len(told) > 2 else ():
        have = [code for code, found in told.items() if year in found]
        lack = [code for code in told if code not in have]
        if len(have) == 1 or len(lack) == 1:
            odd, wrong = (have[0], "only here") if len(have) == 1 else (lack[0], "in every language but this one")
            yield Problem(file.format(odd), place, f"the year {year} stands {wrong}.", "Say the same in all languages.")


def _texts(atlas: Atlas) -> Iterator[tuple[str, str, dict[str, str]]]:
    """File (with ``{}`` for the language), place, and the text by language."""
    for act in atlas.acts.values():
        yield from _act_texts(act)
    for island in atlas.islands.values():
        yield "islands.{}.md", f"{{#{island.id}}}", {code: s.whole for code, s in island.texts.items()}
    for name, languages in atlas.texts.items():
        for entry in sorted(set().union(*languages.values())):
            found = {code: sections[entry].whole for code, sections in languages.items() if entry in sections}
            yield name + ".{}.md", f"{{#{entry}}}", found


def _act_texts(act: Act) -> Iterator[tuple[str, str, dict[str, str]]]:
    file = act.file.replace("treaty.toml", "{}.md").replace(".toml", ".{}.md")
    heads = {code: "\n".join((t.title, t.caption, t.long_title, *t.introduction)) for code, t in act.texts.items()}
    yield file, f"{{#{act.id}}}", heads
    for article in act.articles:
        found = {code: t.sections[article.id].whole for code, t in act.texts.items() if article.id in t.sections}
        yield file, f"{{#{article.id}}}", found
