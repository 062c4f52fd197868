"""Faults in the usual words that the search knows: words that lead nowhere, places that cannot be shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .faults import append, replace

FILE = "search.toml"
BOX = "box = [[43, 145], [44, 146]]"
NAMED = '[places.rock.name]\nen = "Rock"\nnl = "Rots"\nja = "岩"\nru = "Скала"\n'


def leading(table: str, name: str) -> Callable[[Path], None]:
    return lambda r: replace(r, FILE, f"[{table}]\n", f'[{table}]\n{name} = ["word"]\n')


def place(*lines: str, named: str = NAMED) -> Callable[[Path], None]:
    return lambda r: append(r, FILE, "\n".join(["", "[places.rock]", *lines, named]))


FAULTS = {
    "usual words of an unknown island": (leading("islands", "atlantis"), FILE, "islands.atlantis", "leads to nothing"),
    "usual words of an unknown page": (leading("pages", "nowhere"), FILE, "pages.nowhere", "leads to nothing"),
    "a usual word without letters": (
        lambda r: replace(r, FILE, '[pages]\n', '[pages]\ndays = [" "]\n'), FILE, "pages.days", "without letters",
    ),
    "a place without a name in one language": (
        place(BOX, named=NAMED.replace('nl = "Rots"\n', "")), FILE, "places.rock.name.nl", "is missing",
    ),
    "a place that shows nothing": (place(), FILE, "places.rock", "is shown by nothing"),
    "a place that shows an unknown island": (
        place('shows = ["atlantis"]'), FILE, "places.rock", "no island or group 'atlantis'",
    ),
    "a place whose box is upside down": (place("box = [[44, 145], [43, 146]]"), FILE, "places.rock.box", "is no box"),
    "a place with the id of an island": (
        lambda r: append(r, FILE, f"\n[places.urup]\n{BOX}\n" + NAMED.replace("rock", "urup")),
        FILE, "places.urup", "is no id that a place can have",
    ),
    "a place with an unknown key": (place(BOX, 'colour = "red"'), FILE, "places.rock.colour", "is not a key"),
}  # fmt: skip
