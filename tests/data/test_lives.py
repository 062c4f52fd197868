"""The people of the islands: the dead of all sides and the moves of every people are told, with the same figures."""

from __future__ import annotations

import re

from ..support import EVENTS, FOUR, every
from .test_events import ROWS

FIGURES = {  # what must be told, and the figures that stand in every language
    "1884-shikotan-removal": (97, 63, 62), "1886-tsuishikari": (300, 800), "1905-07-11-killings": (150, 130),
    "1926-otasu": (22, 18), "1937-koreans-north": (171781, 16500, 50000), "1939-karafuto-koreans": (30000, 23000, 43000),
    "1945-08-17-koreans-killed": (18, 27), "1945-08-20-maoka": (), "1945-08-22-rumoi-ships": (638, 667, 1708),
    "1945-08-22-toyohara-raid": (5000, 6000, 400, 500), "1945-08-23-prisoners": (575000, 473000, 55000),
    "1945-08-25-the-dead": (3500, 3700, 700, 2000, 616, 1567, 1018), "1946-sakhalin-koreans": (23000, 43000),
    "1952-11-05-severo-kurilsk": (2336,), "1983-09-01-kal-007": (269,), "1989-koreans-return": (3400, 4400),
    "1945-12-01-nemuro-petition": (), "1964-graves": (52,), "1991-visa-free": (22,),
    "1928-fisheries": (1928,), "1956-fisheries": (1956,), "1963-kelp": (1963,), "1977-zones": (200,),
    "1998-fishing": (48, 2177), "1997-ainu-law": (1899, 2019), "1972-court": (1972,), "1954-11-07-b29": (1957, 1959),
    "1952-diet-resolutions": (1953,), "1955-08-30-four-islands": (27, 30), "1981-northern-territories-day": (1855,),
    "1944-12-harriman": (14,), "1952-us-senate": (66, 10),
}  # fmt: skip
SHARP = {  # the half of a document that one side would rather not hear: the act, and its word in each language
    "all the islands": (
        "1945-08-16-22-stalin-truman",
        ("all the Kurile Islands", "alle Koerilen", "すべての千島列島", "все Курильские"),
    ),
    "the air base": ("1945-08-16-22-stalin-truman", ("air base", "luchtbasis", "航空基地", "авиабаз")),
    "Hokkaido held": ("1945-08-22-hokkaido-held", ("refrain", "af te zien", "控える", "воздержаться")),
    "forty years": ("1945-09-02-stalin-address", ("forty years", "veertig jaar", "40年", "сорок лет")),
    "Okinawa": ("1956-08-19-dulles", ("Okinawa", "Okinawa", "沖縄", "Окинав")),
    "only two": ("1952-diet-resolutions", ("not named", "niet genoemd", "名はない", "не названы")),
    "not militarised": ("1955-1956-london-moscow", ("militarised", "geen militairen", "軍事化", "не размещать там военных")),
}
LIVES = [event for event in EVENTS if ROWS[event]["kind"] in ("people", "war")]


def figures(text: str) -> set[int]:
    """Every number of a text, without the marks between thousands; Japanese tens of thousands (万) are left out."""
    plain = re.sub(r"(?<=\d)[,.\u00a0\u202f ](?=\d{3}(?!\d))", "", text)
    return {int(number) for number in re.findall(r"\d+(?![\d万億])", plain)}


def told(atlas, event: str, language: str) -> str:
    return " ".join(atlas.acts[event].texts[language].introduction)


@every("event", FIGURES)
def test_what_befell_people_is_told_with_its_figures_in_every_language(atlas, event):
    lacking = {code: set(FIGURES[event]) - figures(told(atlas, event, code)) for code in FOUR}
    assert {code: numbers for code, numbers in lacking.items() if numbers} == {}


@every("event", LIVES)
def test_the_figures_of_lives_are_the_same_in_every_language(atlas, event):
    found = {code: {n for n in figures(told(atlas, event, code)) if n > 100} for code in FOUR}
    assert {code: numbers ^ found["en"] for code, numbers in found.items() if numbers != found["en"]} == {}


@every("name", SHARP)
def test_the_sharp_half_of_a_document_is_told(atlas, name):
    event, words = SHARP[name]
    assert [code for code, word in zip(FOUR, words, strict=True) if word not in told(atlas, event, code)] == []


@every("event", FIGURES)
def test_what_befell_people_rests_on_a_source_that_was_opened(atlas, event):
    assert any(atlas.sources[source].seen != "no" for source in atlas.acts[event].facts.sources)


def test_killings_on_both_sides_are_told_in_like_words(atlas):
    """1905, 1920 and 1945: whoever did it, people are killed, and a figure says how many."""
    by = {"japan": ("1905-07-11-killings", "1945-08-17-koreans-killed"), "russia": ("1920-nikolaevsk",)}
    by["ussr"] = ("1945-08-20-maoka", "1945-08-22-toyohara-raid")
    for event in (event for events in by.values() for event in events):
        assert re.search(r"\bkill", told(atlas, event, "en")) and re.search(r"hundred|\d{2,}", told(atlas, event, "en"))
