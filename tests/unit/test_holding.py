"""Who holds an island and how, in words: one table for Python and browser, and no change that is told by paint alone."""

from __future__ import annotations

import re
from html import unescape
from types import SimpleNamespace

import pytest

from treaty_atlas import cards
from treaty_atlas.holding import change_text, holder, manner, told
from treaty_atlas.i18n import Words
from treaty_atlas.own_maps import island_view
from treaty_atlas.reading import acts, panel

from ..support import FOUR, HOLDINGS


@pytest.mark.parametrize("language", FOUR)
def test_each_kind_of_holding_is_told_as_the_table_says(language):
    words = Words(language)
    for row in HOLDINGS:
        span = SimpleNamespace(**row | {"claimed_by": tuple(row["claimed_by"])})
        assert told(span, row["day"], words, row.get("view")).text(words) == row[language]


def test_the_table_has_every_kind_of_holding_of_the_dataset(atlas):
    known = {(r["administered_by"], r["status"], tuple(r["claimed_by"]), r.get("view")) for r in HOLDINGS}
    own = {(s.administered_by, s.status, s.claimed_by, None) for spans in atlas.spans.values() for s in spans}
    views = [row for island in atlas.islands for side in ("japan", "russia") for row in island_view(island, side, atlas)]
    assert own | {(s.administered_by, s.status, s.claimed_by, s.view) for s in views} <= known


@pytest.mark.parametrize("language", FOUR)
def test_a_change_is_told_in_words_wherever_it_is_painted(atlas, language):
    """In every short and every whole text of an act, beside each pair of paints; equal words say that it is as before."""
    words = Words(language)
    r = panel.reader(atlas, words)
    for act in atlas.acts.values():
        card = cards.act_card(act, atlas, words)
        for html in (acts.changes(r, card), acts.treaty_changes(r, act)):
            rows = [row for row in re.findall(r"<li>(.*?)</li>", str(html)) if "data-look" in row]
            assert len(rows) == len(card.changes)
            for row, change in zip(rows, card.changes, strict=True):
                plain = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", row)))
                assert change.was.who in plain and change.was.how in plain, act.id
                assert change.becomes.who in plain and change.becomes.how in plain, act.id
                assert (change.was == change.becomes) == (row.count("data-look") == 1)


@pytest.mark.parametrize(
    ("party", "day", "name"),
    [
        ("both", "1867-03-30", "Japan and Russia"), ("both", "1905-07-31", "Japan and Russia"),
        ("both", "1945-08-18", "Japan and the USSR"), ("ussr", "1945-08-18", "USSR"), ("none", "1945-08-18", "no state"),
    ],
)  # fmt: skip
def test_both_are_called_as_they_were_on_the_day(words, party, day, name):
    assert holder(party, day, words) == name


def test_a_change_in_one_line(atlas, words):
    card = cards.act_card(atlas.acts["1905-portsmouth"], atlas, words)
    lines = [change_text(row.was, row.becomes, words) for row in card.changes]
    assert lines == [f"Army of Japan (title: Russia) → {holder} (by treaty)" for holder in ("Russia", "Japan")]
    (same,) = cards.act_card(atlas.acts["1956-joint-declaration"], atlas, words).changes
    assert change_text(same.was, same.becomes, words) == "USSR (also claimed by Japan), as before"


def test_how_an_island_is_held_is_told_in_the_words_of_the_legend_and_never_left_out(atlas):
    for language in FOUR:
        words = Words(language)
        for span in (span for spans in atlas.spans.values() for span in spans):
            said = manner(span, span.start, words)
            assert said and said in told(span, span.start, words).text(words), (language, span)
