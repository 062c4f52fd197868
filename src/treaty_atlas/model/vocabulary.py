"""The words and small forms of the dataset: statuses, parties, dates, addresses, and how each is checked."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

Status = Literal[
    "no-border", "undivided", "joint", "sovereign", "fighting", "occupied", "incorporated", "renounced", "disputed"
]
Administrator = Literal["japan", "russia", "ussr", "both", "none"]
Claimant = Literal["japan", "russia", "ussr"]
Government = Literal["japan", "russia"]
SIDES: tuple[Government, ...] = ("japan", "russia")
"""The governments whose maps differ; a reader meets them in the order of ``naming.sides``."""
BOTH = "both"
"""What stands for both governments' maps at once."""
Certainty = Literal["high", "medium", "low"]
Doubt = Literal["day", "event", "place", "number", "wording", "cause", "told", "statement"]
"""What of a statement is uncertain."""
Settling = Literal["document", "army", "gazette", "papers", "registers", "journals", "statement"]
"""What would settle a doubt."""
LineKind = Literal["treaty", "administration", "claim", "none"]
Sign = Literal["treaty", "army", "law", "other"]
DateEvent = Literal[
    "signed", "ratified", "exchanged", "in_force", "promulgated", "published", "notified", "accepted",
    "approved", "denounced", "ended", "handed_over", "evacuated", "start", "end",
]  # fmt: skip
TreatyKind = Literal["treaty", "agreement", "regulations", "pact", "order", "instrument", "declaration"]
EventKind = Literal["border", "war", "law", "diplomacy", "people", "science"]
ArticlePart = Literal[
    "preamble", "main", "explanatory", "declaration", "supplement", "protocol-a", "protocol-b", "notes",
    "additional", "letter", "paragraph", "point",
]  # fmt: skip
FIRST_DAY = "1850-01-01"
"""The first span of every island begins on this day."""
REGIONS = ("whole", "sakhalin", "northern-kurils", "southern-kurils", "habomai")
"""The parts of the map that have a view of their own."""
TODAY = "today"
"""The last day of the map, in a story."""


def _real_day(text: str) -> str:
    """Return ``text`` when it is a day of the Gregorian calendar, written ``YYYY-MM-DD``."""
    try:
        if date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    raise ValueError("is not a day of the calendar. Write it as YYYY-MM-DD, for example 1875-08-22.")


def _real_date(text: str) -> str:
    """Return ``text`` when it is a real year, month or day: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
    filled = text + "-01-01"[len(text) - 4 :] if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) else text
    try:
        _real_day(filled)
    except ValueError:
        raise ValueError("is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 1875-08-22.") from None
    return text


def _real_moment(text: str) -> str:
    """Return ``text`` when it is a year, a day of the calendar, or ``today``."""
    if text == TODAY or re.fullmatch(r"[0-9]{4}", text):
        return text
    try:
        return _real_day(text)
    except ValueError:
        raise ValueError(
            "is not a day of a story. Write a year, a day or today: 1875, 1945-08-28, today, each in quotation marks."
        ) from None


def _toml_date(value: object) -> object:
    """TOML may hold a date without quotes; take it as the text it stands for."""
    return value.isoformat() if isinstance(value, date) else value


def _toml_year(value: object) -> object:
    """A year may stand without quotes, too."""
    return str(value) if type(value) is int else _toml_date(value)


def _sorted(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Claimants and line owners are stated in alphabetical order, each once."""
    if list(codes) != sorted(set(codes)):
        raise ValueError(f"is not in alphabetical order. Write {sorted(set(codes))}.")
    return codes


def _address(url: str) -> str:
    """Return ``url`` when it is a web address."""
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+.*", url) or " " in url:
        raise ValueError("is not a web address. Write it with https:// at the front and without spaces.")
    return url


Day = Annotated[str, BeforeValidator(_toml_date), AfterValidator(_real_day)]
PartDate = Annotated[str, BeforeValidator(_toml_date), AfterValidator(_real_date)]
Moment = Annotated[str, BeforeValidator(_toml_year), AfterValidator(_real_moment)]
Claimants = Annotated[tuple[Claimant, ...], AfterValidator(_sorted)]
Url = Annotated[str, AfterValidator(_address)]
Point = tuple[float, float]


class Entry(BaseModel):
    """A table of the dataset: its keys are fixed, its values never change after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Doubtful(Entry):
    """A statement that may say what of it is uncertain and what would settle that, where this is not the usual."""

    doubt: Doubt | None = None
    settled_by: Settling | None = None
