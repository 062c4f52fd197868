"""The browser's modules, several in one file: one request instead of forty, and none waits for another's imports.

Each module is the body of a function that gives what it exports; a bundle is an ES module that exports ``need(name)``,
which runs a module when it is first asked for, once. Comments and indentation are left out: a third of the bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .browser_modules import IMPORT, WEB, imported, needed


class Bundle(NamedTuple):
    """The modules that are asked for, by their paths below ``web/``; ``on`` is another bundle, whose modules it uses;
    ``starts`` is the one of them that runs as soon as the bundle is there."""

    entries: tuple[str, ...]
    on: str = ""
    starts: str = ""


BUNDLES = {
    "map-frame": Bundle(("entries/map-frame.js",)),
    "app": Bundle(("site/main.js", "entries/page.js", "entries/timeline.js", "entries/panel.js"), starts="site/main.js"),
    "map": Bundle(("link/map-side.js",), on="app"),
    "compare": Bundle(("compare/main.js",), on="map"),
    "moves": Bundle(("moves/main.js",), on="map"),
    "present": Bundle(("present/main.js",), on="map"),
    "border": Bundle(("border/main.js",), on="map"),
    "puzzle": Bundle(("puzzle/main.js",), on="map"),
    "quiz": Bundle(("quiz/main.js",), on="map"),
    "pack": Bundle(("quiz/pack.js",), starts="quiz/pack.js"),
    "cards": Bundle(("cards/main.js",), on="app"),
    "asked": Bundle(("site/asked.js",), on="app"),
    "search": Bundle(("search/finder.js",), on="app"),
    "buttons": Bundle(("entries/copy.js", "entries/png.js"), on="app"),
    "tables": Bundle(("entries/tables.js",), on="app"),
}
"""By name. Those of one document stand on one another, so that no module of a part is there twice: what every page has at
once on nothing, a map on that, what has a map of its own on both. The map's frame and the lesson pack are documents of
their own."""

_TAKES = re.compile(r'^import \{([^}]*)\} (from "[^"]+");$', re.MULTILINE)
_GIVES = re.compile(r"^export (?=(?:async function|function|const|class) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*|\bimport\.meta\b", re.MULTILINE)
_NOT_RUN = re.compile(r"/\*\*[\s\S]*?\*/|(?:^|(?<= ))// .*$|^ +| +$", re.MULTILINE)
_HEAD = """const made = new Map();
export const need = (name) => {
if (!(name in modules)) return known(name);
if (!made.has(name)) made.set(name, modules[name](need));
return made.get(name);
};
"""
_ALONE = "const known = (name) => {\nthrow new Error(name);\n};\n"


def holding(entry: str) -> str:
    """The name of the bundle in which the module ``entry`` is asked for: of ``entries/panel.js`` it is ``app``.

    Raises ``KeyError`` for a module that no page asks for by itself.
    """
    return {module: name for name, one in BUNDLES.items() for module in one.entries}[entry]


def bundle(name: str) -> str:
    """The text of the bundle ``name`` of :data:`BUNDLES`, which lies beside those that it stands on."""
    entries, on, starts = BUNDLES[name]
    start = f'need("{starts}");\n' if starts else ""
    if not on:
        return alone(entries) + start
    known = [entry for below in standing(on) for entry in BUNDLES[below].entries]
    return f'import {{ need as known }} from "./{on}.js";\n' + written(entries, known) + start


def standing(name: str) -> tuple[str, ...]:
    """The bundle ``name`` and all that it stands on: ``standing("quiz")`` is ``("quiz", "map", "app")``."""
    on = BUNDLES[name].on
    return (name, *standing(on)) if on else (name,)


def alone(entries: Sequence[str]) -> str:
    """A bundle of ``entries`` that stands on no other."""
    return _ALONE + written(entries)


def written(entries: Sequence[str], known: Sequence[str] = ()) -> str:
    """``entries`` and every module that they import, those left out that the entries ``known`` of another bundle import.

    What is left out is asked for by ``known(name)``, which must stand above. Above each module stands its name, and
    functions keep theirs: the line of an error leads to what is meant. Raises ``ValueError`` for a module that is written
    otherwise than ours are: static imports and exports by name, each at the start of a line.
    """
    rows = (f'// {name}\n"{name}"($) {{\n{_body(name)}\n}},\n' for name in sorted(_all(entries) - _all(known)))
    return f"{_HEAD}const modules = {{\n{''.join(rows)}}};\n"


def stripped(text: str) -> str:
    """``text`` of a module without comments, indentation and empty lines.

    It looks for them as our modules write them, and reads no JavaScript: a test compares what is left.
    """
    return re.sub(r"\n{2,}", "\n", _NOT_RUN.sub("", text)).strip()


def _all(entries: Iterable[str]) -> set[str]:
    return {name for entry in entries for name in needed(entry)}


def _body(name: str) -> str:
    """A module as the body of a function of ``$``, which gives other modules."""
    text = stripped((WEB / name).read_text(encoding="utf-8"))
    gives = _GIVES.findall(text)
    text = _GIVES.sub("", _TAKES.sub(lambda found: _taking(name, found), text))
    if other := _OTHER.search(text):
        raise ValueError(f"{name}: {other[0]!r} is not written as in the other modules.")
    return f"{text}\nreturn {{ {', '.join(gives)} }};"


def _taking(name: str, found: re.Match[str]) -> str:
    way = IMPORT.search(found[2])
    return f'const {{{found[1].replace(" as ", ": ")}}} = $("{imported(name, way[1])}");' if way else found[0]
