"""The list of all keys, as it is read."""

from __future__ import annotations

from .. import keys
from ..i18n import Words
from ..tags import Markup, join, tag
from .html import pairs


def all_keys(words: Words) -> Markup:
    """Every group of keys under its name."""
    return tag("div", *(tag("section", _group(group, words)) for group in keys.GROUPS), class_="all-keys")


def of_stage(words: Words) -> Markup:
    """The keys of a story."""
    return pairs(keys.rows(keys.STAGE, words), "keys")


def _group(group: str, words: Words) -> Markup:
    return join(tag("h3", words(group)), pairs(keys.rows(group, words), "keys"))
