"""Faults in what has a text but no effect on the map, and in texts that one language has and another lacks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from .faults import ERA, append, cut, replace

Edit = Callable[[Path], None]
Fault = tuple[Edit, str, str, str]
FIRST = {  # the first entry of every table that has a text of its own, as its file begins it
    "views.toml": '[[arguments]]\nid = "japan-claim"\n',
    "errors.toml": '[[errors]]\nid = "isolation-250-years"\n',
    "traps.toml": '[[traps]]\nid = "1855-kurils"\n',
}
NAMES = {"views.toml": "japan-claim", "errors.toml": "isolation-250-years", "traps.toml": "1855-kurils"}
TABLES = {  # every kind of table, and the first key of its first row
    "questions": ("views.toml", '[[questions]]\n'),
    "arguments": ("views.toml", 'side = "japan"\n'),
    "others": ("views.toml", '[[others]]\n'),
    "peoples": ("views.toml", '[[peoples]]\n'),
    "names": ("views.toml", '[[names]]\n'),
    "maps": ("views.toml", '[[maps]]\n'),
    "map_lines": ("views.toml", '[[map_lines]]\n'),
    "errors": ("errors.toml", '[[errors]]\n'),
    "traps": ("traps.toml", '[[traps]]\n'),
    "versions": ("traps.toml", '[[versions]]\n'),
}  # fmt: skip
TEXTS = {  # a section that stands in English, and the file that is to lack it
    "a treaty's article": ("treaties/1855-shimoda/{}.md", "2"),
    "an event": (ERA + ".{}.md", "1946-scapin-677"),
    "an island": ("islands.{}.md", "urup"),
    "an argument": ("views.{}.md", "japan-claim"),
    "a people": ("views.{}.md", "ainu"),
    "an error": ("errors.{}.md", "isolation-250-years"),
    "a version of a trap": ("traps.{}.md", "1855-kurils-ru"),
    "a section of the method": ("method.{}.md", "colours"),
}


def unknown_key(table: str) -> Fault:
    file, begin = TABLES[table]
    return lambda r: replace(r, file, begin, f'{begin}colour = "red"\n'), file, "colour", "is not a key of this table"


def without_sources(file: str) -> Fault:
    return lambda r: first_sources(r, file, "[]"), file, NAMES[file], "has no source"


def unknown_source(file: str) -> Fault:
    return lambda r: first_sources(r, file, '["NOWHERE"]'), file, NAMES[file], "there is no source 'NOWHERE'"


def first_sources(root: Path, file: str, sources: str) -> None:
    """Other sources for the first entry of ``file``."""
    head, begin, rest = (root / file).read_text(encoding="utf-8").partition(FIRST[file])
    assert begin, f"{file} does not begin with {FIRST[file]!r}"
    rest = re.sub(r"^sources = .*$", f"sources = {sources}", rest, count=1, flags=re.MULTILINE)
    (root / file).write_text(head + begin + rest, encoding="utf-8")


def without_text(file: str, section: str) -> Fault:
    return lambda r: cut(r, file, section), file, section, "has no text"


def argument(**changes: str) -> Edit:
    """One more argument, with its words in every language, and lines changed or added."""
    lines = {
        "id": '"new"', "side": '"japan"', "about": '"policy"', "question": '"talks"', "sources": '["JC-1"]',
        "rests_on": '[{ act = "1855-shimoda", article = "2" }]',
    }  # fmt: skip
    return entry("views", "arguments", lines | changes)


def said(key: str, text: str) -> dict[str, str]:
    """The lines of one text in every language."""
    return {f"{key}.{code}": f'"{text}"' for code in ("en", "nl", "ja", "ru")}


def question(**changes: str) -> Edit:
    """One more question, which nobody answers."""
    asked = said("ask", "Why?")
    lines = {"id": '"new"', "day": '"1905"'} | asked | changes
    return lambda r: append(r, "views.toml", "[[questions]]\n" + "".join(f"{k} = {v}\n" for k, v in lines.items()))


def misreading(**changes: str) -> Edit:
    lines = {"id": '"new"', "era": '"2-1855-1875"', "kind": '"error"', "about": '["1855-shimoda"]', "sources": '["JC-1"]'}
    return entry("errors", "errors", lines | changes)


def trap(**changes: str) -> Edit:
    lines = {"id": '"new"', "act": '"1855-shimoda"', "article": '"2"', "sources": '["JC-1"]'}
    return entry("traps", "traps", lines | said("sentence", "The border is {words}.") | changes)


def version(**changes: str) -> Edit:
    lines = {"id": '"new"', "trap": '"1855-kurils"', "lang": '"de"', "sources": '["JC-1"]'}
    return entry("traps", "versions", lines | said("says", "*here*") | changes)


def entry(name: str, table: str, lines: dict[str, str]) -> Edit:
    def edit(root: Path) -> None:
        append(root, f"{name}.toml", f"[[{table}]]\n" + "".join(f"{k} = {v}\n" for k, v in lines.items()))
        for file in sorted(root.glob(f"{name}.??.md")):
            append(root, file.name, "## New {#new}\n\nOne.\n\nTwo.\n")

    return edit


FAULTS: dict[str, Fault] = {
    **{f"a table of {table} has an unknown key": unknown_key(table) for table in TABLES},
    **{f"an entry of {file} has no source": without_sources(file) for file in FIRST},
    **{f"an entry of {file} cites an unknown source": unknown_source(file) for file in FIRST},
    **{
        f"{what} has no text in {language}": without_text(file.format(language), section)
        for (what, (file, section)), language in zip(TEXTS.items(), ("nl", "ja", "ru") * 3, strict=False)
    },
    "a sentence has no place for its words": (
        lambda r: replace(r, "traps.toml", "so far”; that is, {words}.", "so far”."),
        "traps.toml", "1855-sakhalin sentence.en", "has {words} 0 times",
    ),
    "a version says nothing in one language": (
        lambda r: replace(r, "traps.toml", 'says.nl = "*alle* Koerilen"\n', ""), "traps.toml",
        "1875-kurils-ja", "no text in nl",
    ),
    "an argument rests on an unknown act": (
        argument(rests_on='[{ act = "1648-westphalia" }]'), "views.toml", "new", "there is no act '1648-westphalia'",
    ),
    "an argument rests on an unknown article": (
        argument(rests_on='[{ act = "1855-shimoda", article = "99" }]'),
        "views.toml", "new", "there is no article '99' of '1855-shimoda'",
    ),
    "an argument is of an unknown side": (
        argument(side='"china"'), "views.toml", "side", "'china' is not one of the words",
    ),
    "two arguments have one id": (
        lambda r: append(r, "views.toml", (
            '[[arguments]]\nid = "japan-claim"\nside = "japan"\nabout = "policy"\nquestion = "talks"\nsources = ["JC-1"]\n'
        )),
        "views.toml", "japan-claim", "twice",
    ),
    "an argument answers an unknown question": (
        argument(question='"why"'), "views.toml", "new", "there is no question 'why'",
    ),
    "one government has two answers": (
        argument(question='"order"'), "views.toml", "questions order", "has two answers of one government",
    ),
    "a question has answers about two subjects": (
        argument(about='"naming"'), "views.toml", "questions talks", "has answers about different subjects",
    ),
    "a question is answered by nobody": (
        question(), "views.toml", "questions new", "is answered by no argument",
    ),
    "a question stands twice": (
        question(id='"order"'), "views.toml", "questions order", "stands twice",
    ),
    "a question lacks a language": (
        lambda r: replace(r, "views.toml", 'ask.nl = "Wie is aan Jalta', 'ask.xx = "Wie is aan Jalta'),
        "views.toml", "questions yalta", "has no text in nl",
    ),
    "a question is near to no argument": (
        lambda r: replace(r, "views.toml", 'near = ["japan-policy"]', 'near = ["japan-politics"]'),
        "views.toml", "questions talks", "there is no argument 'japan-politics'",
    ),
    "a question has no day": (
        lambda r: replace(r, "views.toml", 'day = "1945-02-11"', 'day = "1945-02-30"'), "views.toml", "day", "day of",
    ),
    "a version leaves an unknown island open": (
        version(open='["atlantis"]'), "traps.toml", "new", "there is no island or group 'atlantis'",
    ),
    "another state names an unknown event": (
        entry("views", "others", {"id": '"new"', "sources": '["JC-1"]', "events": '["1648-westphalia"]'}),
        "views.toml", "new", "there is no act '1648-westphalia'",
    ),
    "a people lives on an unknown island": (
        entry("views", "peoples", {"id": '"new"', "sources": '["JC-1"]', "islands": '["atlantis"]'}),
        "views.toml", "new", "there is no island or group 'atlantis'",
    ),
    "a government's map rests on an unknown act": (
        lambda r: replace(r, "views.toml", '\nact = "1946-soviet-decree"', '\nact = "1648-westphalia"'),
        "views.toml", "russia, 1946-02-02", "there is no act '1648-westphalia'",
    ),
    "a government's map shows an unknown island": (
        lambda r: replace(r, "views.toml", '"japan"\nislands = ["disputed"]\nday', '"japan"\nislands = ["atlantis"]\nday'),
        "views.toml", "japan, 1956-02-11", "there is no island or group 'atlantis'",
    ),
    "a government's map shows an unknown line": (
        lambda r: replace(r, "views.toml", 'lines = ["south-kuril-line"]', 'lines = ["equator"]'),
        "views.toml", "japan, 1956-02-11", "there is no line 'equator'",
    ),
    "an error is about an unknown act": (
        misreading(about='["1648-westphalia"]'), "errors.toml", "new", "there is no act '1648-westphalia'",
    ),
    "an error is of an unknown era": (
        misreading(era='"0-dinosaurs"'), "errors.toml", "new", "'0-dinosaurs'",
    ),
    "an error is of an unknown kind": (
        misreading(kind='"lie"'), "errors.toml", "kind", "'lie' is not one of the words",
    ),
    "a pair of sentences is explained by nothing": (
        lambda r: replace(r, "statements.toml", '"errors/two-consuls"', '"errors/three-consuls"'),
        "statements.toml", "errors/three-consuls", "there is no 'errors/three-consuls'",
    ),
    "a pair of sentences is explained by a view": (
        lambda r: replace(r, "statements.toml", '"errors/two-consuls"', '"views/japan-claim"'),
        "statements.toml", "views/japan-claim", "there is no 'views/japan-claim'",
    ),
    "a pair of sentences stands twice": (
        lambda r: replace(r, "statements.toml", '"errors/two-consuls"', '"errors/four-islets"'),
        "statements.toml", "errors/four-islets", "twice",
    ),
    "a sentence lacks a language": (
        lambda r: replace(r, "statements.toml", 'nl = "Het verdrag van 1858 trekt', 'xx = "Het verdrag van 1858 trekt'),
        "statements.toml", "errors/border-of-1858", "has no text in nl",
    ),
    "a pair of sentences has an unknown key": (
        lambda r: replace(r, "statements.toml", '"errors/two-consuls"', '"errors/two-consuls"\ncolour = "red"'),
        "statements.toml", "statement 1 colour", "is not a key of this table",
    ),
    "a trap is in an unknown act": (
        trap(act='"1648-westphalia"'), "traps.toml", "new", "there is no act '1648-westphalia'",
    ),
    "a trap is in an unknown article": (
        trap(article='"99"'), "traps.toml", "new", "there is no article '99' of '1855-shimoda'",
    ),
    "a version belongs to no trap": (
        version(trap='"1648-westphalia"'), "traps.toml", "new", "there is no trap '1648-westphalia'",
    ),
    "a text belongs to no argument": (
        lambda r: append(r, "views.en.md", "## More {#more}\n\nWords.\n"), "views.en.md", "more", "belongs to no table",
    ),
    "a text belongs to no event in Dutch": (
        lambda r: append(r, f"{ERA}.nl.md", "## More {#more}\n\nWords.\n"),
        f"{ERA}.nl.md", "{#more}", "belongs to no event",
    ),
}  # fmt: skip
