"""Random damages to a copy of the dataset, as a slip of the hand, a bad merge or a half-copied disk makes them.

``python -m tests.data.damages [COUNT] [SEED]`` (1,000 and 1855 when nothing is said) makes that many, one at a time,
and puts each through the validator; what passes is drawn as the pages draw it. It prints what ended in a traceback,
and what passed and then failed.
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import re
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from treaty_atlas import clock, puzzle, validate
from treaty_atlas.address.map import Address
from treaty_atlas.catalog import load
from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.drawing.picture import picture
from treaty_atlas.export import single
from treaty_atlas.export.handout import handout
from treaty_atlas.i18n import Words
from treaty_atlas.payload import quiz, search
from treaty_atlas.reading import quizzes
from treaty_atlas.reading.reader import Reader

from ..support import FOUR, GEODATA

Edit = Callable[[str, random.Random], str]


class Damage(NamedTuple):
    """One kind of damage: which files it may hit (a pattern of the path), and what it does to the text of one."""

    files: str
    edit: Edit


TOML, TEXT, JSON, ANY = r"\.toml$", r"\.md$", r"\.(geo)?json$", r""
MARKS = "\u202e\u202a\u2066\u200b\u200f\u00ad\u0007\u0000\ufeff"


def _line(text: str, chance: random.Random, pattern: str, new: Callable[[re.Match[str]], str]) -> str:
    """One place that ``pattern`` finds, chosen by ``chance``, written anew."""
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if not found:
        return text
    match = chance.choice(found)
    return text[: match.start()] + new(match) + text[match.end() :]


def _swap(pattern: str, *words: str) -> Edit:
    def edit(text: str, chance: random.Random) -> str:
        return _line(text, chance, pattern, lambda m: m[1] + chance.choice(words) + (m[2] if m.lastindex == 2 else ""))

    return edit


def _insert(*what: str) -> Edit:
    def edit(text: str, chance: random.Random) -> str:
        at = chance.randrange(len(text) + 1)
        return text[:at] + chance.choice(what) + text[at:]

    return edit


def _cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text) or 1)]


def _drop(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) or 1)
    return text[:at] + text[at + chance.randrange(1, 60) :]


def _block(begin: str) -> Edit:
    """A whole block taken out, or told twice."""

    def edit(text: str, chance: random.Random) -> str:
        parts = re.split(rf"(?m)^(?={begin})", text)
        if len(parts) < 2:
            return text
        at = chance.randrange(1, len(parts))
        return "".join(parts[:at] + ([parts[at]] * 2 if chance.random() < 0.4 else []) + parts[at + 1 :])

    return edit


def _day(text: str, chance: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        year, month, day = match[0].split("-")
        return chance.choice(
            [f"{int(year) + 1}-{month}-{day}", f"{year}-{day}-{month}", "9999-12-31", "0001-01-01", "2O05-01-01"]
        )

    return _line(text, chance, r"\d{4}-\d\d-\d\d", other)


def _number(text: str, chance: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        wild = ["-1", "1e999", "nan", "9" * 5000, match[0] + "0", "true", '"' + match[0] + '"', "[]", "null"]
        return chance.choice(wild)

    return _line(text, chance, r"(?<![\w.\"-])\d+(\.\d+)?(?![\w.\"-])", other)


KINDS: dict[str, Damage] = {
    "cut short": Damage(ANY, _cut),
    "empty": Damage(ANY, lambda text, chance: ""),
    "some letters gone": Damage(ANY, _drop),
    "a letter too many": Damage(ANY, _insert("]", "[", "}", '"', "=", "'", ",", "\\", "\n", "#", "0", "x")),
    "brackets without end": Damage(TOML, lambda text, chance: text + "\nx = " + "[" * 50_000),
    "objects without end": Damage(JSON, lambda text, chance: "[" * 200_000),
    "newlines without end": Damage(ANY, lambda text, chance: text + "\n" * 200_000),
    "a number of 5,000 digits": Damage(TOML, lambda text, chance: text + "\nx = " + "9" * 5000),
    "another number": Damage(r"\.(toml|json|geojson)$", _number),
    "an unseen character": Damage(r"\.(md|toml|json)$", _insert(*MARKS)),
    "markup": Damage(
        r"\.(md|toml)$", _insert("<b>", "</p>", "<script>alert(1)</script>", "&amp;", "<img src=x onerror=alert(1)>")
    ),
    "another holder": Damage(
        TOML, _swap(r'(administered_by = )"\w+"', '"japan"', '"ussr"', '"russia"', '"both"', '"none"', '"china"')
    ),
    "another status": Damage(
        TOML, _swap(r'(status = )"[\w-]+"', '"sovereign"', '"joint"', '"occupied"', '"renounced"', '"no-border"', '"ours"')
    ),
    "other claims": Damage(
        TOML, _swap(r"(claimed_by = )\[.*?\]", "[]", '["japan"]', '["ussr", "japan"]', '["russia", "ussr"]', "1")
    ),
    "another certainty": Damage(TOML, _swap(r'(certainty = )"\w+"', '"low"', '"medium"', '"sure"', "1")),
    "another island": Damage(
        TOML, _swap(r"(islands = )\[.*?\]", '["urup"]', '["atlantis"]', "[]", '["sakhalin", "urup"]', '"urup"')
    ),
    "another day": Damage(TOML, _day),
    "another kind": Damage(TOML, _swap(r'(kind = )"[\w-]+"', '"treaty"', '"law"', '"war"', '"none"', '"claim"', '""')),
    "an empty text": Damage(TOML, _swap(r'(= )"[^"\n]*"', '""')),
    "a block gone or twice": Damage(TOML, _block(r"\[\[")),
    "a table gone or twice": Damage(r"(islands|sources)\.toml$", _block(r"\[")),
    "a section gone or twice": Damage(TEXT, _block("## ")),
    "an id renamed": Damage(
        r"\.(toml|md|geojson|json)$", _swap(r'(id"?\s?[=:] ?)"[\w-]+"', '"constructor"', '"__proto__"', '"x"', '""')
    ),
    "a heading without its id": Damage(TEXT, _swap(r"^(## .*?)\{#[\w.-]+\}", "")),
    "a paragraph gone": Damage(TEXT, _block("")),
    "an island in another group": Damage(
        r"islands\.toml$", _swap(r'^(group = )"[\w-]+"', '"habomai"', '"middle-kurils"', '"sakhalin"')
    ),
    "a member gone": Damage(r"islands\.toml$", _swap(r'(members = \[.*?)"[\w-]+", ', "")),
    "a coordinate as text": Damage(
        r"geojson$", _swap(r"(\[)-?\d+\.\d+(,)", '"150"', "null", "{}", "1e400", "NaN", "-Infinity")
    ),
    "latitude first": Damage(r"geojson$", lambda text, chance: re.sub(r"\[(\d+\.\d+),(\d+\.\d+)\]", r"[\2,\1]", text)),
    "a property gone": Damage(
        r"geojson$",
        _swap(r'("properties":\{[^}]*?)"(?:kind|region|country|km2|lon|lat|bbox|id)":(?:"[^"]*"|\[[^\]]*\]|[\d.]+),?', ""),
    ),
    "a shape of another kind": Damage(
        r"geojson$", _swap(r'("type":)"(?:Multi)?(?:Polygon|LineString)"', '"Point"', '"Polygon"', '"Blob"')
    ),
    "an address that is none": Damage(TOML, _swap(r'(url = )"[^"]*"', '"javascript:alert(1)"', '"http://"', '"x"', "1")),
    "a byte-order mark": Damage(ANY, lambda text, chance: "\ufeff" + text),
    "old line ends": Damage(ANY, lambda text, chance: text.replace("\n", "\r")),
    "a conflict of a merge": Damage(ANY, _insert("\n<<<<<<< HEAD\n", "\n=======\n", "\n>>>>>>> other\n")),
    "a list in place of a text": Damage(TOML, _swap(r'(= )"[^"\n]*"', '["a"]', "{}", "1979-05-27", "12:00:00", "inf")),
    "an unknown key": Damage(TOML, _swap(r"^(\w+)( = )", "_x")),
}
"""What is done to the text of one file. Three more kinds are done to the files themselves, see :func:`damage`."""
FILES = (
    "a file gone",
    "no text at all",
    "another language's text",
    "a folder in its place",
    "a derived file of another day",
)


def damage(kind: str, root: Path, chance: random.Random) -> str:
    """Do one damage of ``kind`` to the copy ``root``; returns the path of the file that was hit, below ``root``."""
    every = sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file() and "LICENSE" not in p.name)
    if kind in KINDS:
        fitting = [name for name in every if re.search(KINDS[kind].files, name)]
        for name in chance.sample(fitting, len(fitting)):  # until one has what this kind damages
            whole = (root / name).read_text(encoding="utf-8")
            text = KINDS[kind].edit(whole, chance)
            if text != whole:
                break
        _write(root / name, text.encode("utf-8", "surrogatepass"))
    elif kind == "another language's text":
        name = chance.choice([name for name in every if re.search(r"(en|nl|ja|ru)\.md$", name)])
        other = chance.choice([code for code in ("en", "nl", "ja", "ru") if not name.endswith(f"{code}.md")])
        _write(root / name, (root / (name[:-5] + f"{other}.md")).read_bytes())
    elif kind == "a derived file of another day":
        name = chance.choice(
            [name for name in every if name.startswith("layers/") or name in ("status.csv", "datapackage.json")]
        )
        _write(root / name, (root / name).read_bytes().replace(b"1945", b"1946").replace(b"18", b"19", 1) + b" ")
    else:
        name = chance.choice(every)
        (root / name).unlink()
        if kind == "no text at all":
            (root / name).write_bytes(chance.randbytes(200))
        elif kind == "a folder in its place":
            (root / name).mkdir()
    return name


def _write(path: Path, data: bytes) -> None:
    """Never into the file that is linked: the original has the same ground."""
    path.unlink()
    path.write_bytes(data)


@contextlib.contextmanager
def linked(source: Path = GEODATA) -> Iterator[Path]:
    """A copy of the dataset that costs nothing: every file is a link to the original."""
    with tempfile.TemporaryDirectory(dir=None) as folder:
        root = Path(folder, "geodata")
        try:
            shutil.copytree(source, root, copy_function=os.link)
        except OSError:  # another disk
            shutil.rmtree(root, ignore_errors=True)
            shutil.copytree(source, root)
        yield root


def draw(root: Path, languages: Sequence[str] = FOUR) -> None:
    """Make of a dataset what its pages and downloads are made of; raises what they would raise."""
    atlas, shapes, today = load(root), read_shapes(root), clock.today()
    single.build(atlas, root, languages, today, "1")
    for code in languages:
        words = Words(code)
        search.data(atlas, words)
        quiz.pools(atlas, words)
        quizzes.explanations(Reader(atlas, words, lambda *_: ""))
    for name in puzzle.PUZZLES:
        puzzle.puzzle(atlas, name)
    picture(atlas, shapes, Words("en"), "1945-09-05")
    handout(atlas, shapes, Words("ru"), Address(1905), today, paper="a4", base="http://localhost/")


class Outcome(NamedTuple):
    """What came of one damage: ``told``, ``passed`` and drawn, ``failed`` on a page, or ``traceback`` in the validator."""

    what: str
    kind: str
    file: str
    detail: str = ""


def tried(kind: str, seed: int) -> Outcome:
    """One damage of ``kind``, done and put through the validator, and drawn when it passes."""
    with linked() as root, contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(io.StringIO()):
        name = damage(kind, root, random.Random(seed))
        try:
            status = validate.main([str(root)])
        except Exception:
            return Outcome("traceback", kind, name, traceback.format_exc(limit=-3))
        if status:
            return Outcome("told", kind, name, said.getvalue())
        try:
            draw(root)
        except Exception:
            return Outcome("failed", kind, name, traceback.format_exc(limit=-3))
    return Outcome("passed", kind, name)


def main(arguments: list[str]) -> int:
    """Try ``COUNT`` damages; exit status 1 when one ended in a traceback or failed on a page."""
    count, seed = (int(text) for text in (arguments + ["1000", "1855"][len(arguments) :])[:2])
    kinds = [*KINDS, *FILES]
    outcomes = [tried(kinds[n % len(kinds)], seed + n) for n in range(count)]
    print(Counter(outcome.what for outcome in outcomes), f"of {len(kinds)} kinds")
    for outcome in outcomes:
        if outcome.what in ("traceback", "failed"):
            print(f"\n{outcome.what}: {outcome.kind} in {outcome.file}\n{outcome.detail}")
    print("passed:", Counter(outcome.kind for outcome in outcomes if outcome.what == "passed"))
    return int(any(outcome.what in ("traceback", "failed") for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
