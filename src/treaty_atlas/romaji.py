"""Romaji (Hepburn, with macrons) as katakana and in Russian letters (Polivanov), for names that people type. Pure."""

from __future__ import annotations

import re

_ROWS = {
    "": ("アイウエオ", "аиуэо"), "k": ("カキクケコ", "ка ки ку кэ ко"), "g": ("ガギグゲゴ", "га ги гу гэ го"),
    "s": ("サ_スセソ", "са _ су сэ со"), "z": ("ザ_ズゼゾ", "дза _ дзу дзэ дзо"), "t": ("タ__テト", "та _ _ тэ то"),
    "d": ("ダ__デド", "да _ _ дэ до"), "n": ("ナニヌネノ", "на ни ну нэ но"), "h": ("ハヒ_ヘホ", "ха хи _ хэ хо"),
    "b": ("バビブベボ", "ба би бу бэ бо"), "p": ("パピプペポ", "па пи пу пэ по"), "m": ("マミムメモ", "ма ми му мэ мо"),
    "y": ("ヤ_ユ_ヨ", "я _ ю _ ё"), "r": ("ラリルレロ", "ра ри ру рэ ро"), "w": ("ワ____", "ва _ _ _ _"),
}  # fmt: skip
_GLIDES = {
    "ky": ("キ", "к"), "gy": ("ギ", "г"), "ny": ("ニ", "н"), "hy": ("ヒ", "х"), "by": ("ビ", "б"), "py": ("ピ", "п"),
    "my": ("ミ", "м"), "ry": ("リ", "р"), "sh": ("シ", "с"), "ch": ("チ", "т"), "j": ("ジ", "дз"),
}  # fmt: skip
_SYLLABLES = {
    "shi": ("シ", "си"), "chi": ("チ", "ти"), "tsu": ("ツ", "цу"), "fu": ("フ", "фу"), "ji": ("ジ", "дзи"), "n": ("ン", "н"),
}  # fmt: skip
for _start, (_kana, _letters) in _ROWS.items():
    _cells = _letters.split() if " " in _letters else list(_letters)
    _SYLLABLES |= {_start + v: (k, c) for v, k, c in zip("aiueo", _kana, _cells, strict=True) if k != "_"}
for _start, (_kana, _letter) in _GLIDES.items():
    _SYLLABLES |= {_start + v: (_kana + k, _letter + c) for v, k, c in zip("auo", "ャュョ", "яюё", strict=True)}
_PARTS = re.compile("|".join([r"([kstp])(?=\1)|t(?=ch)", *sorted(_SYLLABLES, key=len, reverse=True), "."]))
_LONG = {"ā": "aa", "ū": "uu", "ē": "ee", "ō": "ou"}


def kana(romaji: str) -> str:
    """``romaji`` in katakana as it is typed: ō as オウ, spaces and hyphens left out."""
    text = re.sub("[āūēō]", lambda m: _LONG[m[0]], romaji.lower())
    parts = [m[0] for m in _PARTS.finditer(text)]
    return "".join(_SYLLABLES[p][0] if p in _SYLLABLES else "ッ" if p in "kstp" else "" for p in parts)


def cyrillic(romaji: str) -> str:
    """``romaji`` in Russian letters; what is long is written as if it were short, spaces and hyphens stay."""
    text = re.sub("[āūēō]", lambda m: _LONG[m[0]][0], romaji.lower())
    parts = [m[0] for m in _PARTS.finditer(text)]
    doubled = {"k": "к", "s": "с", "t": "т", "p": "п"}
    return "".join(_SYLLABLES[p][1] if p in _SYLLABLES else doubled.get(p, p) for p in parts)


def russian_name(romaji: str) -> str:
    """The name ``romaji`` as a Russian text writes it: i after a vowel is й, capitals stay."""
    words = re.split(r"([ ,-]+)", romaji)
    read = [(re.sub("(?<=[аоуэ])и", "й", cyrillic(word)), word[:1].isupper()) for word in words]
    return "".join(word[:1].upper() + word[1:] if capital else word for word, capital in read)
