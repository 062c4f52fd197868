"""How to cite a view: as a sentence, for BibTeX, for CSL-JSON."""

from __future__ import annotations

import json
import re

import pytest

from treaty_atlas.citations import View, cite_view
from treaty_atlas.i18n import Words

from ..support import FOUR

LINK = "http://atlas.example:8501/?year=1905&island=iturup&lang=en"
PLAIN = View("Iturup (Etorofu), map of 31 December 1905", LINK, "1.2.0", "2026-11-21", "2026-11-25")
HARD = PLAIN._replace(title=r"50% of {x} & _y_ #1 $2 ~^ \end", link=LINK + "&x={a}")


@pytest.mark.parametrize("language", FOUR)
def test_every_form_says_what_where_which_and_when(language):
    words = Words(language)
    cited = cite_view(PLAIN, words)
    for form in cited:
        assert PLAIN.title in form and LINK in form and "1.2.0" in form and words("cite.atlas") in form
        assert "CC BY 4.0" in form and "ODbL" in form and "{atlas}" not in form
    assert words.date("2026-11-25") in cited.plain and "2026-11-25" in cited.bibtex


@pytest.mark.parametrize("language", FOUR)
@pytest.mark.parametrize("view", [PLAIN, HARD])
def test_the_csl_json_is_a_list_of_one_item_with_what_readers_of_it_need(view, language):
    (item,) = json.loads(cite_view(view, Words(language)).csl_json)
    assert item["type"] == "map" and re.fullmatch(r"[\w-]+", item["id"])
    assert item["title"] == view.title and item["URL"] == view.link
    assert item["accessed"] == {"date-parts": [[2026, 11, 25]]} and item["issued"] == {"date-parts": [[2026, 11, 21]]}
    assert [set(author) for author in item["author"]] == [{"literal"}]


@pytest.mark.parametrize("language", FOUR)
@pytest.mark.parametrize("view", [PLAIN, HARD])
def test_the_bibtex_has_balanced_braces_and_nothing_that_tex_would_obey(view, language):
    entry = cite_view(view, Words(language)).bibtex
    bare = re.sub(r"\\[{}]", "", entry)
    depth = 0
    for letter in bare:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth >= 0
    assert depth == 0 and re.match(r"@misc\{[\w-]+,\n", entry)
    fields = dict(re.findall(r"^  (\w+) = \{(.*)\},?$", entry, re.MULTILINE))
    assert set(fields) == {"author", "title", "howpublished", "year", "url", "urldate", "note"}
    assert [
        name for name in ("title", "author", "howpublished", "note") if re.search(r"(?<!\\)[&%#_$~^]", fields[name])
    ] == []


@pytest.mark.parametrize("language", FOUR)
def test_a_program_that_makes_links_of_addresses_finds_where_the_link_ends(language):
    """Japanese has no blanks between words: the brackets after the link were taken as part of it."""
    plain = cite_view(PLAIN, Words(language)).plain
    assert re.search(r"https?://[^\s<]+", plain)[0].rstrip("?!.,:*_~") == LINK


@pytest.mark.parametrize("language", FOUR)
def test_without_an_address_there_is_no_link_and_no_hole(language):
    cited = cite_view(PLAIN._replace(link=""), Words(language))
    assert not re.search(r"http|  |\{|、（|\. \(", cited.plain) and PLAIN.title in cited.plain
    assert "url = " not in cited.bibtex and "URL" not in json.loads(cited.csl_json)[0]


def test_two_views_have_two_keys(words):
    one, other = (
        json.loads(cite_view(PLAIN._replace(link=link), words).csl_json)[0]["id"] for link in (LINK, LINK + "&view=japan")
    )
    assert one != other
