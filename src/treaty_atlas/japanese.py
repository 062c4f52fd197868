"""What Japanese writes in its own way: days of its calendar, numbers of articles, readings in kana. Pure."""

from __future__ import annotations

import re

from .romaji import kana

ERAS = {
    "Kansei": ("寛政", "Кансэй"), "Bunka": ("文化", "Бунка"), "Ansei": ("安政", "Ансэй"), "Bunkyū": ("文久", "Бункю"),
    "Keiō": ("慶応", "Кэйо"), "Meiji": ("明治", "Мэйдзи"), "Taishō": ("大正", "Тайсё"), "Shōwa": ("昭和", "Сёва"),
}  # fmt: skip
"""The names of years as the dataset writes them, in Japanese, and in Russian letters."""
_DAY = re.compile(r"(\w+) (\d+)/(\d+)/(\d+)")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_CODA = {
    "p": "ㇷ゚", "t": "ッ", "k": "ㇰ", "m": "ㇺ", "n": "ン", "s": "ㇱ", "w": "ウ", "y": "イ",
}  # fmt: skip
"""A consonant that ends a syllable of Ainu."""
_CODA_R = {"a": "ㇻ", "i": "ㇼ", "u": "ㇽ", "e": "ㇾ", "o": "ㇿ"}
"""The same of r, which sounds after the vowel before it."""
_ONSET = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "c": ("チャ", "チ", "チュ", "チェ", "チョ"),
    "t": ("タ", "チ", "トゥ", "テ", "ト"), "n": "ナニヌネノ", "h": "ハヒフヘホ", "p": "パピプペポ", "m": "マミムメモ",
    "y": ("ヤ", "イ", "ユ", "イェ", "ヨ"), "r": "ラリルレロ", "w": ("ワ", "ウィ", "ウ", "ウェ", "ウォ"),
    "d": ("ダ", "ヂ", "ドゥ", "デ", "ド"),
}  # fmt: skip
_SYLLABLE = re.compile("([cdhkmnprstwy]?)([aeiou])")


def era_day(text: str) -> tuple[str, str, str, str] | None:
    """``Ansei 1/12/21`` as era, year, month and day; ``None`` where it is no day of an era that is known."""
    match = _DAY.fullmatch(text)
    return (match[1], match[2], match[3], match[4]) if match and match[1] in ERAS else None


def in_calendar(text: str) -> str | None:
    """``Ansei 1/12/21`` as 安政元年12月21日; ``None`` where it is no day of an era that is known."""
    found = era_day(text)
    if not found:
        return None
    era, year, month, day = found
    return f"{ERAS[era][0]}{'元' if year == '1' else year}年{month}月{day}日"


def arabic(number: str) -> str:
    """A Roman number in digits, anything else as it stands."""
    if not number or set(number) - set(_ROMAN):
        return number
    values = [_ROMAN[letter] for letter in number]
    return str(sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)))


def hiragana(romaji: str) -> str:
    """``Etorofu-tō`` as えとろふとう; several names with 、 between them."""
    return "、".join("".join(chr(ord(c) - 0x60) for c in kana(name)) for name in romaji.split(", "))


def ainu_kana(name: str) -> str:
    """An Ainu name in the katakana that writes Ainu: ``kunne-sir`` as クンネ・シㇼ."""
    return "・".join(_ainu_word(word) for word in name.lower().split("-"))


def _ainu_word(word: str) -> str:
    written, at, vowel = "", 0, "u"
    while at < len(word):
        match = _SYLLABLE.match(word, at)
        if match:
            vowel = match[2]
            written += _ONSET[match[1]]["aiueo".index(vowel)]
            at = match.end()
            continue
        written += _CODA_R[vowel] if word[at] == "r" else _CODA.get(word[at], word[at])
        at += 1
    return written
