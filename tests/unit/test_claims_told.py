"""Who holds an island without a claim, and from when on a treaty counts, is said where it is shown."""

from __future__ import annotations

from treaty_atlas import cards
from treaty_atlas.i18n import Words
from treaty_atlas.reading import tables

from ..support import FOUR, book, every


@every("language", FOUR)
def test_an_army_whose_state_claims_nothing_yet_says_from_when_on_a_source_has_its_claim(language):
    atlas, words = book(), Words(language)
    for spans in atlas.spans.values():
        for span in spans:
            own, told = span.administered_by in span.claimed_by, cards.claims(span, spans, words)
            later = [s.start for s in spans if s.start > span.start and span.administered_by in s.claimed_by]
            if span.status != "occupied" or own:
                assert words.date(later[0]) not in told if later else told
            else:
                assert words(f"parties.{span.administered_by}") in told
                assert not later or words.date(later[0]) in told


@every("language", FOUR)
def test_a_row_that_counts_from_the_signature_says_when_the_treaty_came_into_force(language):
    words = Words(language)
    for day, said in (("1855-12-31", True), ("1870-12-31", True), ("1876-12-31", False)):
        told = {row.id: row.force for row in tables.rows(book(), words, day)}["paramushir"]
        iturup = {row.id: row.force for row in tables.rows(book(), words, day)}["iturup"]
        assert words.date("1855-02-07") in iturup and words.date("1856-12-07") in iturup
        assert bool(told) is said
