"""What a page says of itself where what takes it over never comes. Pure."""

from __future__ import annotations

from ..i18n import Words
from .document import Body


def alone(body: Body, words: Words) -> str:
    """The sentence for a page that stays as it was sent, because the server is out of reach: what is missing on it."""
    if not body.places:
        return words("alone.works")
    return words("alone.missing", what=words.listed(words(f"alone.{name}") for name in body.places))
