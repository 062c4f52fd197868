"""The texts for a class say what is known: how it was looked for stands with the sources and behind the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from treaty_atlas.catalog import GEODATA

from ..support import FOUR, every

LOCALE = Path(__file__).resolve().parents[2] / "src" / "treaty_atlas" / "locale"
APOLOGIES = {
    "en": (
        r"not (?:been )?(?:checked|looked up|verified|seen for)", r"(?:was|were|been) not (?:seen|opened|checked)",
        r"unchecked", r"for this atlas", r"general (?:accounts?|knowledge|surveys?)", r"from memory", r"is recalled",
        r"recalled from",
        r"could not be (?:opened|checked|seen|found)", r"(?:sources|accounts|texts) used here",
    ),
    "nl": (
        r"niet (?:nagekeken|opgezocht|ingezien|gecontroleerd|nagetrokken|geraadpleegd)", r"voor deze atlas",
        r"algemene (?:overzichten|kennis|werken)", r"uit (?:het geheugen|herinnering)",
        r"hier gebruikte (?:bronnen|teksten)",
    ),
    "ja": (
        r"この地図帳(?:では|のために)[^。]*(?:確か|調べ|見て|参照|確認)", r"(?<!度も)確認していない",
        r"確かめていない", r"調べていない",
        r"一般の(?:記述|概説)", r"記憶に", r"ここで用いた", r"未確認",
    ),
    "ru": (
        r"\bне (?:провер|сверя|смотрел|открывал|видел)\w*", r"для (?:этого )?атласа", r"по памяти", r"общим обзорам",
        r"общеизвестн", r"составител", r"использованн\w+ (?:здесь )?источник",
    ),
}  # fmt: skip
"""Ways to say that something was not looked at, by language."""


def _texts(language: str) -> Iterator[tuple[str, str]]:
    """Every text that a reader may see in ``language``: prose, captions, the words of the pages, stories and notes."""
    for path in sorted(GEODATA.rglob("*.md")):
        if path.stem.split(".")[-1] == language:
            yield str(path.relative_to(GEODATA)), path.read_text(encoding="utf-8")
    yield f"locale/{language}.toml", (LOCALE / f"{language}.toml").read_text(encoding="utf-8")
    for path in sorted(GEODATA.rglob("*.toml")):
        own = re.findall(rf'^(?:[\w.-]+\.)?{language} = "(.*)"$', path.read_text(encoding="utf-8"), re.M)
        yield str(path.relative_to(GEODATA)), "\n".join(own)


def apologies(language: str) -> list[str]:
    found = re.compile("|".join(APOLOGIES[language]), re.I)
    return [f"{name}: {hit[0]}" for name, text in _texts(language) for hit in found.finditer(text)]


@every("language", FOUR)
def test_no_text_apologises_for_what_was_not_looked_at(language):
    assert apologies(language) == []


@every("language", FOUR)
def test_the_texts_of_a_language_are_all_read(language):
    assert sum(len(text) for _, text in _texts(language)) > 100_000
