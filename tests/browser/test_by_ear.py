"""What a question of the quiz that is seen on the map says to who does not see it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .conftest import SITE, Opener
from .quizzing import LETTER, at_question, option


@SITE
def test_by_ear_a_letter_says_where_it_stands_and_never_the_name_that_is_asked_for(tab: Opener) -> None:
    page, question = at_question(tab(), "place")
    for n, option_ in enumerate(question["options"]):
        lat = f"{option_['at'][0]:.1f}".removesuffix(".0")
        said = re.compile(rf"^{'ABCDEF'[n]}: {re.escape(lat)}° N, [0-9.]+° E$")
        expect(option(page, n)).to_have_accessible_name(said)
        expect(page.locator(LETTER).nth(n)).to_have_accessible_name(said)
