"""What Russian asks of a text that is put together: the case of a date, and the blanks at which no line may break. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Role = Literal["", "since", "until", "on"]
"""What a date is in a sentence: named alone, after "since", after "until", or the time at which something happened."""

_MONTHS = (
    ("январь", "января", "январе"), ("февраль", "февраля", "феврале"), ("март", "марта", "марте"),
    ("апрель", "апреля", "апреле"), ("май", "мая", "мае"), ("июнь", "июня", "июне"), ("июль", "июля", "июле"),
    ("август", "августа", "августе"), ("сентябрь", "сентября", "сентябре"), ("октябрь", "октября", "октябре"),
    ("ноябрь", "ноября", "ноябре"), ("декабрь", "декабря", "декабре"),
)  # fmt: skip
"""Each month in the nominative, the genitive and the prepositional."""
BLANK = "\u00a0"
"""The blank at which no line breaks."""


def date(text: str, role: Role = "") -> str:
    """A year, month or day (ISO) in the case that its ``role`` asks for.

    The year is written out, for "г." would meet the full stop of a sentence; a year alone is only its figure.
    """
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    if day:
        return bound(f"{day} {_MONTHS[month - 1][1]} {year} года")
    if month:
        name = _MONTHS[month - 1][{"since": 1, "on": 2}.get(role, 0)]
        return bound(f"{'в ' if role == 'on' else ''}{name} {year} года")
    return bound({"since": f"{text} года", "until": f"{text} год", "on": f"в {text} году"}.get(role, text))


_FORMS = re.compile(r"\{(\w+):([^{}|]+)\|([^{}|]+)\|([^{}|]+)\}")
"""A number with what is counted, in its forms after 1, 2 and 5: ``{count:запись|записи|записей}``."""


def counted(text: str, values: Mapping[str, object]) -> str:
    """``text`` with each number that has forms beside it written out with the one that it asks for.

    >>> counted("{n:запись|записи|записей}", {"n": 24}).replace(BLANK, " ")
    '24 записи'
    """

    def written(found: re.Match[str]) -> str:
        name, *forms = found.groups()
        number = int(str(values[name]))
        last, teens = number % 10, number % 100 in range(11, 15)
        form = forms[0 if last == 1 and not teens else 1 if last in (2, 3, 4) and not teens else 2]
        return f"{number}{BLANK}{form}"

    return _FORMS.sub(written, text)


_COUNTED = r"(?:год|век|лет|км|м(?!\w)|метр|тыс|млн|млрд|с\. ш|в\. д|человек|остров|стат|час|минут|дн|мин(?!\w))"
_MONTH = "(?:" + "|".join(name for _, name, _ in _MONTHS) + ")"
_LETTER = re.compile("[А-Яа-яЁё]")
_SHORT = re.compile(r"(?<![\w-])([аивкосу]|во|ко|со|на|не|за|от|до|из|по|об|но) (?=[«„\w])", re.IGNORECASE)
_BLANKS = re.compile(
    r"(?<=\S) (?=—)"  # a dash never begins a line
    r"|(?<=№) (?=\d)|(?<=(?<!\w)[Сс]т\.) (?=\d)|(?<=(?<!\w)[Пп]\.) (?=\d)|(?<=[св]\.) (?=[шд]\.)"
    rf"|(?<=\d) (?={_COUNTED})|(?<=\d) (?={_MONTH})|(?<=\d) (?=\d{{3}}(?!\d))|(?<=°) (?=[сюзв]\.)"
    r"|(?<=(?<![А-ЯЁа-яё])[А-ЯЁ]\.) (?=[А-ЯЁ])"  # initials
)


def bound(text: str) -> str:
    """Running text with blanks at which no line breaks where Russian wants them: after short words and initials, before
    a dash, between a number and what is counted. A text without Russian letters stays as it is."""
    return kept(_SHORT.sub(rf"\1{BLANK}", text)) if _LETTER.search(text) else text


def kept(text: str) -> str:
    """The same for words of the interface, which are short: only dashes, numbers and initials."""
    return _BLANKS.sub(BLANK, text) if _LETTER.search(text) else text
