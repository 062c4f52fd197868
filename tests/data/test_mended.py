"""Facts that once stood wrong or misleading, each with the right value. A row: what it is about, and what is so."""

from __future__ import annotations

import pytest

from treaty_atlas import chronology
from treaty_atlas.i18n import Words

from ..support import FOUR, every


def text_of(atlas, where, language):
    """All words of ``where`` in a language: an act, an article of one, or an entry of a collection of texts."""
    kind, _, name = where.partition("/")
    if kind == "act":
        text = atlas.acts[name].text(language)
        return "\n".join([text.caption, *text.introduction, *(s.whole for s in text.sections.values())])
    if kind == "island":
        return atlas.islands[name].texts[language].whole
    return atlas.words_of(kind, language)[name].whole


SAYS = [
    # where, the words that say what is so, the words that said otherwise (English)
    ("act/1945-08-09-manchuria", "border posts came under fire", "None of the islands was attacked"),
    ("act/1945-08-25-alaid", "clear Shumshu, Paramushir and Araito", "It fits the Soviet plan"),
    ("act/1945-08-24-paramushir", "the small islands just south of it", "the next, the small islands on the 25th"),
    ("act/1946-1949-repatriation", "About half of them fled to Hokkaido", "left between 1947 and 1949"),
    ("act/1955-1956-london-moscow", "not to be militarised", "Habomai and Shikotan; a condition"),
    ("act/1960-gromyko-memorandum", "The offer of 1955 had other conditions", "had named this condition"),
    ("errors/troops-before-1951", "had other conditions", "without that condition"),
    ("errors/hokkaido-request", "two supreme commanders", "In fact Stalin asked"),
    ("errors/muravyov", "general of infantry", "general of the army"),
    ("views/ainu", "lived on Hokkaido", "on all the Kurils"),
    ("act/1877-ainu-simushir", "83 people land at Petropavlovsk", "more than a hundred went to Kamchatka"),
    ("views/kuril-ainu", "83 people land at Petropavlovsk", "more than a hundred left for Kamchatka"),
    ("act/1905-07-11-vladimirovka", "10 July", "was not looked into"),
    ("act/1905-07-08-korsakov", "for ten years its ships had paid no port dues", "port rights"),
    ("act/1859-muravyov-edo", "Japanese accounts give the 18th", "admiral and governor"),
    ("act/1951-san-francisco", "came into force with nine of them", "made peace with 48"),
    ("act/1951-san-francisco", "On 30 August 1955 Japan asked for these two", "four islands are disputed"),
    ("act/1951-nishimura", "the map shows it so until 30 August 1955", "certain claim"),
    ("act/context-soviet-harbin-changchun", "Potsdam Declaration, after the broadcast", "Declaration after the broadcast"),
    ("act/1945-08-22-shirutoru", "22 August 1945", "probably on 22"),
    ("act/1946-soviet-decree", "Japan's title beside it", "Japan's claim"),
    ("act/1946-scapin-677", "province of Chishima", "are not named, and Habomai"),
    ("act/1945-yalta", "treacherous attack of Japan in 1904", "Japan's attack of 1904 had violated"),
    ("act/1946-districts", "divides the island chain", "divides the Kurils"),
    ("act/1875-saint-petersburg", "the whole island chain is Japanese", "all the Kuril islands are Japanese"),
    ("views/russia-pact", "The Soviet government", "where it follows the Soviet view"),
    ("island/shumshu", "nearest to Kamchatka", "The northernmost island"),
    ("island/sakhalin-south", "no other state claims it", "and makes no claim"),
    ("method/colours", "without a rival claim", "that Japan makes no claim"),
]


@every(("where", "so", "not_so"), SAYS)
def test_the_text_says_what_is_so(atlas, where, so, not_so):
    told = text_of(atlas, where, "en")
    assert so in told and not_so not in told


FIGURES = [
    ("act/1946-1949-repatriation", "1947"), ("act/1905-07-11-vladimirovka", "150"), ("act/1877-ainu-simushir", "221"),
    ("act/1951-san-francisco", "1955"), ("act/1905-08-10-conditions", "10"), ("act/1955-08-30-four-islands", "1953"),
    ("island/iturup", "1955"), ("island/kunashir", "1955"),
]  # fmt: skip


@every("language", FOUR)
@every(("where", "figure"), FIGURES)
def test_the_figure_stands_in_every_language(atlas, where, figure, language):
    assert figure in text_of(atlas, where, language)


def test_shimoda_is_authentic_in_the_languages_that_its_text_names(atlas):
    facts = atlas.acts["1855-shimoda"].facts
    assert facts.authentic == ("ja", "ru")
    assert "The Russian and the Japanese text are both authentic" in text_of(atlas, "act/1855-shimoda", "en")


def test_the_neutrality_pact_has_no_day_of_an_end_that_one_side_would_deny(atlas):
    assert "ended" not in {d.event for d in atlas.acts["1941-neutrality-pact"].facts.dates}


def test_vladimirovka_was_taken_on_the_evening_of_the_tenth(atlas):
    (day,) = atlas.acts["1905-07-11-vladimirovka"].facts.dates
    assert (day.day, day.julian, day.also) == ("1905-07-10", "1905-06-27", ("1905-07-11",))


def test_russian_posts_of_the_eighteenth_century_are_not_put_on_iturup(atlas):
    assert "iturup" not in chronology.expand(atlas.acts["1711-1771-russian-entry"].facts.islands, atlas.members)


def test_the_northernmost_island_of_the_chain_is_atlasov(atlas):
    chain = [i for i in atlas.islands.values() if "kurils" in i.group]
    assert max(chain, key=lambda island: island.bbox[3]).id == "alaid"


@pytest.mark.parametrize("language", FOUR)
def test_the_story_of_1945_is_called_by_one_number_of_weeks(atlas, language):
    weeks = {"en": ("three weeks", "four weeks"), "nl": ("drie weken", "vier weken"), "ja": ("三週間", "四週間"),
             "ru": ("Три недели", "Четыре недели")}[language]  # fmt: skip
    told = " ".join(step.notes[language] for step in atlas.stories["border-in-six-steps"].steps)
    assert weeks[0] in told and weeks[1] not in told


@pytest.mark.parametrize("language", FOUR)
def test_what_is_renounced_is_told_by_the_law_of_the_holder_and_by_the_act_of_japan(language):
    """One word for both sides: in the legend and in the table, and the year keeps "since 1991" from Japan's act."""
    words = Words(language)
    law = {"en": "by its own law", "nl": "bij eigen wet", "ja": "国内法による", "ru": "по своему закону"}[language]
    for told in (words("legend.renounced"), words("panel.renounced")):
        assert law in told
    assert "1952" in words("panel.renounced")
