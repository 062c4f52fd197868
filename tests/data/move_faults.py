"""Faults to put into a copy of the table of moves: an edit, and the file, the place and the words of its report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .faults import replace

Edit = Callable[[Path], None]
Fault = tuple[Edit, str, str, str]
TABLE, NAMES = "moves.csv", "moves.toml"
ROW = "1884-ainu-shikotan,shumshu,,shikotan,1884,1884,97,97,count,ainu,moved,1884-shikotan-removal,,"
URUP = '''[places.urup]
at = [150, 46]
name.en = "Urup"
name.nl = "Oeroep"
name.ja = "得撫島"
name.ru = "Уруп"
'''


def row(old: str, new: str, wrong: str, place: str = "line 6") -> Fault:
    """``new`` instead of ``old`` in the row of the Kuril Ainu of Shumshu."""
    return lambda root: replace(root, TABLE, ROW, ROW.replace(old, new)), TABLE, place, wrong


def put(old: str, new: str, place: str, wrong: str, file: str = TABLE) -> Fault:
    return lambda root: replace(root, file, old, new), file, place, wrong


FAULTS: dict[str, Fault] = {
    "a move comes from nowhere": row(",shumshu,", ",shumsu,", "there is no place 'shumsu'"),
    "a move goes nowhere": row(",shikotan,1884", ",atlantis,1884", "there is no place 'atlantis'"),
    "a move is of nobody": row(",ainu,", ",elves,", "there is nobody called 'elves'"),
    "a move has an unknown manner": row(",moved,", ",vanished,", "is not one of the words", "line 6 how"),
    "a move belongs to no act": row("1884-shikotan-removal", "1884-nothing", "there is no act '1884-nothing'"),
    "a move is a part of itself": row("removal,,", "removal,1884-ainu-shikotan,", "there is no other move"),
    "a move has half a number": row(",97,97,", ",97,,", "has only one of low and high"),
    "a move has its numbers the wrong way round": row(",97,97,", ",98,97,", "moves 98 to 97 people"),
    "a move has a number that is none": row(",97,97,", ",ca. 97,97,", "'ca. 97' is not a number", "line 6 low"),
    "a move is counted and has no number": row(",97,97,", ",,,", "is of the kind count"),
    "a move ends before it begins": row("1884,1884", "1885,1884", "begins 1885 and ends 1884"),
    "a move is on a day that does not exist": row("1884,1884", "1884-02-31,1884", "is not a date", "line 6 first"),
    "a move is before the map": row("1884,1884", "1784,1784", "is not on the map"),
    "a move has no source": put("SHIKOTAN-97;TORII-1903;KOJIMA-35", "", "line 6", "has no source"),
    "a move has an unknown source": put("KOJIMA-35", "KOJIMA-36", "line 6", "there is no source 'KOJIMA-36'"),
    "a move stands twice": row("1884-ainu", f"{ROW}SHIKOTAN-97,high,\n1884-ainu", "has the id of line 6", "line 7"),
    "a row of moves lacks a cell": put("high,\n1905-russians", "\n1905-russians", "line 6", "has 15 cells"),
    "the heading of moves is another one": put("id,from,via", "id,start,via", "line 1", "is not the heading"),
    "a move is of more people than were counted": put(
        ",8800,8800,count", ",18800,18800,count", "move 1947-islanders", "where 17291 had been counted"
    ),
    "who moved has no Japanese name": put('name.ja = "囚人"', "", "[who.convicts] name.ja", "is missing", NAMES),
    "a place outside has a Russian name in Latin": put('"Корея"', '"Koreja"', "[places.korea] name.ru", "script", NAMES),
    "a place outside is an island": put("[places.soya]", f"{URUP}\n[places.soya]", "[places.urup]", "is an island", NAMES),
    "a text is of no move": put(
        "## Gevangenen", "## Een reis {#1869-reis}\n\nEen reis.\n\n## Gevangenen", "1869-reis", "belongs to no table",
        "moves.nl.md",
    ),
    "a step of a story draws an unknown move": put(
        'moves = ["1884-ainu-shikotan"', 'moves = ["1884-ainu-shikotann"', "step 4 moves", "there is no move",
        "stories/4-who-asked-the-people.toml",
    ),
}  # fmt: skip
