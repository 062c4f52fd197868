"""Interface words, dates and numbers in the reader's language. One catalogue a language: ``locale/<code>.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_decimal_symbol

from . import japanese, russian
from .errors import UnknownWordError
from .russian import Role

LOCALES = Path(__file__).parent / "locale"
DEFAULT = "en"
_ISO = re.compile(r"\d{4}(-\d\d){0,2}")
_BABEL = {"en": "en_GB", "nl": "nl_NL", "ja": "ja_JP", "ru": "ru_RU"}


def languages() -> tuple[str, ...]:
    """The codes of the languages that have a catalogue, in the order of the switch: the default one first."""
    return _codes(LOCALES, LOCALES.stat().st_mtime_ns)


@cache
def _codes(folder: Path, changed: int) -> tuple[str, ...]:
    """The codes in ``folder``; looked up anew when the folder has changed."""
    codes = sorted(path.stem for path in folder.glob("??.toml"))
    return tuple(sorted(codes, key=lambda code: (list(_BABEL).index(code) if code in _BABEL else len(_BABEL), code)))


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """The words of ``language`` by dotted key, for example ``panel.history``."""
    words = dict(_flat(tomllib.loads((LOCALES / f"{language}.toml").read_text(encoding="utf-8")), ""))
    return {key: russian.kept(word) for key, word in words.items()} if language == "ru" else words


@cache
def tables(language: str) -> Mapping[str, tuple[str, ...]]:
    """The keys below each table of the catalogue of ``language``, by its dotted name, in order."""
    found: dict[str, list[str]] = {}
    for key in catalogue(language):
        parts = key.split(".")
        for end in range(1, len(parts)):
            found.setdefault(".".join(parts[:end]), []).append(key)
    return {name: tuple(keys) for name, keys in found.items()}


def _flat(table: Mapping[str, Any], prefix: str) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for key, value in table.items():
        rows += _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(prefix + key, str(value))]
    return rows


class Words:
    """The words, dates and numbers of one language. Calling it with a key gives the word, filled in."""

    def __init__(self, language: str = DEFAULT) -> None:
        self.language = language if language in languages() else DEFAULT
        self._locale = Locale.parse(_BABEL.get(self.language, self.language))

    @property
    def locale(self) -> str:
        """Language and country, ``en_GB``, or the language alone."""
        return str(self._locale)

    def __call__(self, key: str, **values: object) -> str:
        """The word for ``key`` with ``{name}`` places filled; English where this language lacks it.

        Raises :class:`UnknownWordError` when no catalogue has it.
        """
        word = catalogue(self.language).get(key) or catalogue(DEFAULT).get(key)
        if word is None:
            raise UnknownWordError(key, DEFAULT)
        return russian.counted(word, values).format(**values) if values else word

    def table(self, name: str) -> dict[str, str]:
        """All words whose key begins with ``name`` and a dot, by the rest of the key."""
        return {key[len(name) + 1 :]: self(key) for key in tables(DEFAULT).get(name, ())}

    def pick(self, texts: Mapping[str, str]) -> str:
        """The text in this language out of ``texts`` by language code, else the English one."""
        text = texts.get(self.language) or texts.get(DEFAULT, "")
        return russian.kept(text) if self.language == "ru" else text

    def date(self, text: str, role: Role = "") -> str:
        """A year, month or day (ISO) as the language writes it in running text, in the case of its ``role``."""
        from datetime import date

        if self.language == "ru":
            return russian.date(text, role)

        if len(text) == 4:
            return f"{text}年" if self.language == "ja" else text
        if len(text) == 7:
            return str(format_skeleton("yMMMM", date.fromisoformat(text + "-01"), locale=self._locale))
        return str(format_date(date.fromisoformat(text), "long", locale=self._locale))

    def original(self, text: str) -> str:
        """A day of another calendar as the language writes it: a Julian one (ISO, perhaps without its day), or one of the
        Japanese calendar (``Ansei 1/12/21``); anything else as it stands."""
        if _ISO.fullmatch(text):
            return self.date(text)
        if self.language == "ja" or not (found := japanese.era_day(text)):
            return japanese.in_calendar(text) or text
        era, year, month, day = found
        name = japanese.ERAS[era][1] if self.language == "ru" else era
        return self("date.era_day", era=name, year=year, month=month, day=day)

    def month_day(self, text: str, *, short: bool = False) -> str:
        """The day and month of an ISO day without its year: "20 August", or "20 Aug" where room is scarce.

        Of a year or a month alone that is what it says.
        """
        from datetime import date

        if len(text) < len("1945-08-20"):
            return self.date(text)
        return str(format_skeleton("MMMd" if short else "MMMMd", date.fromisoformat(text), locale=self._locale))

    def number(self, value: float, digits: int = 0) -> str:
        """A number with the language's separators and at most ``digits`` decimals; Russian sets four digits without one."""
        if self.language == "ru" and abs(value) < 10_000:
            return str(format_decimal(value, "0." + "#" * digits if digits else "0", locale=self._locale))
        return str(format_decimal(value, "#,##0." + "#" * digits if digits else "#,##0", locale=self._locale))

    @property
    def decimal_sign(self) -> str:
        """What stands between a number and its decimals: a point, or a comma."""
        return str(get_decimal_symbol(self._locale))

    def area(self, km2: float) -> str:
        """An area in km² with as many decimals as its size deserves."""
        return self.number(km2, 0 if km2 >= 100 else 1 if km2 >= 10 else 2 if km2 >= 0.1 else 3)

    def listed(self, items: Iterable[str]) -> str:
        """``items`` with the language's comma between them."""
        return ("、" if self.language == "ja" else ", ").join(items)

    def both(self, first: str, second: str) -> str:
        """Two names of one place; one when they are alike. Japanese as in its texts: 択捉島（イトゥルップ）."""
        if first == second or not second:
            return first
        return f"{first}（{second}）" if self.language == "ja" else f"{first} · {second}"

    def aside(self, text: str, note: str) -> str:
        """``text`` with ``note`` in the language's brackets."""
        return f"{text}（{note}）" if self.language == "ja" else f"{text} ({note})"

    def labelled(self, label: str, value: str) -> str:
        """``value`` behind its name and the language's colon: "Place: Moscow", 場所：モスクワ."""
        return f"{label}{'：' if self.language == 'ja' else ': '}{value}"

    def either(self, items: Iterable[str]) -> str:
        """Names of one thing at several times: "Russia / USSR", ロシア／ソ連."""
        return ("／" if self.language == "ja" else " / ").join(items)

    def joined(self, items: Iterable[str]) -> str:
        """``items`` with the language's semicolon between them; Japanese has none."""
        return ("、" if self.language == "ja" else "; ").join(items)
