"""Romaji becomes what a Japanese reader types in kana, and what a Russian reader types in Polivanov's letters."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.romaji import cyrillic, kana, russian_name

READINGS = {
    "Etorofu": ("エトロフ", "эторофу"),
    "Kunashiri": ("クナシリ", "кунасири"),
    "Shumushu-tō": ("シュムシュトウ", "сюмусю-то"),
    "Uruppu": ("ウルップ", "уруппу"),
    "Onnekotan": ("オンネコタン", "оннэкотан"),
    "Matsuwa": ("マツワ", "мацува"),
    "Kaihyō": ("カイヒョウ", "каихё"),
    "Nijō-iwa": ("ニジョウイワ", "нидзё-ива"),
    "Chirihoi": ("チリホイ", "тирихои"),
    "Retsugan": ("レツガン", "рэцуган"),
    "Ezo": ("エゾ", "эдзо"),
    "": ("", ""),
}


@pytest.mark.parametrize("romaji", READINGS)
def test_a_name_is_read_in_both_scripts(romaji):
    assert (kana(romaji), cyrillic(romaji)) == READINGS[romaji]


def test_every_name_of_the_dataset_is_read_whole(atlas):
    for island in atlas.islands.values():
        name = island.names.ja_full
        assert re.fullmatch("[ァ-ヺ]+", kana(name)) and re.fullmatch("[а-яё, -]+", cyrillic(name)), name


@pytest.mark.parametrize(
    ("romaji", "written"),
    [
        ("Etorofu", "Эторофу"), ("Kita-Karafuto", "Кита-Карафуто"), ("Chirihoi-minami", "Тирихой-минами"),
        ("Kaihyō", "Кайхё"), ("Todo, Kabuto", "Тодо, Кабуто"), ("Ushishiru Kita-jima", "Усисиру Кита-дзима"),
    ],
)  # fmt: skip
def test_a_name_is_written_as_russian_texts_write_it(romaji, written):
    assert russian_name(romaji) == written
