"""The case of a date in a Russian sentence, and the blanks at which no line breaks."""

from __future__ import annotations

import pytest

from treaty_atlas import cards
from treaty_atlas.i18n import Words
from treaty_atlas.russian import bound, counted, date, kept


@pytest.mark.parametrize(
    ("text", "role", "said"),
    [
        ("1875-08-22", "", "22 августа 1875 года"), ("1875-08-22", "since", "22 августа 1875 года"),
        ("1961-08", "", "август 1961 года"), ("1961-08", "since", "августа 1961 года"),
        ("1961-08", "until", "август 1961 года"), ("1961-08", "on", "в августе 1961 года"),
        ("1854", "", "1854"), ("1854", "since", "1854 года"), ("1854", "until", "1854 год"), ("1854", "on", "в 1854 году"),
    ],
)  # fmt: skip
def test_a_date_stands_in_the_case_of_its_role(text, role, said):
    assert date(text, role).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "запись"), (2, "записи"), (5, "записей"), (11, "записей"), (14, "записей"), (21, "запись"), (24, "записи"),
     (111, "записей"), (112, "записей"), (101, "запись"), (0, "записей")],
)  # fmt: skip
def test_what_is_counted_has_the_form_that_its_number_asks_for(number, said):
    assert counted("{n:запись|записи|записей} и {m}", {"n": number}) == f"{number}\u00a0{said} и {{m}}"


@pytest.mark.parametrize(
    ("act", "line"),
    [
        ("1906-1908-boundary", "с июня 1906 года · подписание 13 ноября 1906 года · по сентябрь 1907 года"),
        ("context-sakoku", "с 1639 года · по 1854 год"), ("1952-11-05-severo-kurilsk", "5 ноября 1952 года"),
        ("1961-khrushchev-ikeda", "в августе 1961 года"),
            ("1945-08-08-declaration", "уведомление 8 августа 1945 года · начало: 9 августа 1945 года"),
    ],
)  # fmt: skip
def test_the_dates_of_an_act_are_declined(atlas, act, line):
    assert cards.dates_line(atlas.acts[act], Words("ru")).replace("\u00a0", " ") == line


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Е. В. Путятин в Симоде", "Е.~В.~Путятин в~Симоде"), ("50° с. ш.", "50°~с.~ш."), ("74 063 иены", "74~063 иены"),
        ("Урил — остров № 1", "Урил~— остров №~1"), ("9 (22) января 1905 года", "9 (22) января 1905~года"),
        ("30 км и 3 м", "30~км и~3~м"), ("ст. 2, п. 3", "ст.~2, п.~3"), ("Он не знал", "Он не~знал"),
        ("Treaty of 1855 — a dash", "Treaty of 1855 — a dash"),
    ],
)  # fmt: skip
def test_a_line_breaks_where_russian_lets_it(text, told):
    assert bound(text).replace("\u00a0", "~") == told


def test_words_of_the_interface_keep_the_blanks_after_short_words():
    assert kept("Дальше в 1855 год — на карту") == "Дальше в 1855\u00a0год\u00a0— на карту"
