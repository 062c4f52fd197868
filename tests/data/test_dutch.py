"""Dutch: one word for one thing, one form of address, one pair of quotation marks, and no sentence that begins small."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from treaty_atlas import fairness
from treaty_atlas.catalog.texts import quoted
from treaty_atlas.i18n import catalogue
from treaty_atlas.model.atlas import Atlas

from ..support import every

WORDS = {
    r"\b[Aa]kte\b(?! van overgave)": "verdrag, document; akten are those of ratification, and the one of surrender",
    r"\b[Ss]tuk(ken)?\b(?! (zee|land|grond|kust))": "document",
    r"\b[Zz]ijden?\b|\w+zijde\b": "land, staat, partij",
    r"\bdata\b": "datums for days, gegevens for data",
    r"\b[Uu]w?\b": "je",
    r"\bde Habomai\b(?!-)": "Habomai, or de Habomai-eilanden",
    r"\b[Vv]erklarende?\b": "toelichtend: a verklaring is another part of a treaty",
    r"\b[Ss]f(eer|eren)\b": "invloedssfeer",
    r"\btoebehoren\b": "van wie ze zijn",
    r"\b(een|[Dd]e|deze|dezelfde|Japans) afstand (?!van|tussen)\w|\bafstand tegenover\b": "afstand doen; alone: distance",
    r"\b[Ll]id \d": "paragraaf, of an order or a declaration",
    r"[Bb]ronnen reiken": "voor zover uit de bronnen blijkt",
    r"\b(opvatting|zienswijze) (gaat|is|was|ging)\b": "volgens …",
    r"\bBajkal": "Baikal",
    r"\b(het|in|Het|In) Aino\b": "Ainotaal, for the language",
}
"""What Dutch texts do not say, and what stands there instead."""
LIDS = re.compile(r"[Aa]rtikel \d+, lid \d")
"""An article has leden."""


NAMES = re.compile(r"(?<!^)(?<!: )(?<!\()(?<! en )\{(?:island|islands|piece|names|other|claimant)\}")
"""A name where it would need an article or a plural verb: "door USSR", "waar Lovoesjki-rotsen ligt"."""


def texts(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Every Dutch text by its place: the pages, the notes of the names, the words of the interface."""
    yield from ((name, text) for code, name, text in fairness.pages(atlas, everything=True) if code == "nl")
    yield from ((f"names/{row.id}", row.note.get("nl", "")) for row in atlas.topics.names)
    yield from ((f"nl.toml, {key}", word) for key, word in catalogue("nl").items())


def bodies(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """What is read in one go, without titles and captions, for which there is no room to explain a name."""
    for act in atlas.acts.values():
        text = act.texts["nl"]
        yield act.id, "\n".join(text.introduction)
        yield from ((f"{act.id}, {name}", "\n".join(s.paragraphs)) for name, s in text.sections.items())
    yield from ((i.id, "\n".join(i.texts["nl"].paragraphs)) for i in atlas.islands.values())
    for collection, languages in atlas.texts.items():
        yield from ((f"{collection}/{name}", "\n".join(s.paragraphs)) for name, s in languages["nl"].items())
    yield from ((name, text) for code, name, text in fairness.pages(atlas) if code == "nl" and name.startswith("stories/"))


@every("word", WORDS)
def test_one_word_stands_for_one_thing(atlas, word):
    found = [(name, m[0]) for name, text in texts(atlas) for m in re.finditer(word, LIDS.sub("", text))]
    assert found == [], f"write {WORDS[word]}"


def test_no_template_puts_a_bare_name_where_a_sentence_needs_its_article():
    assert {key: word for key, word in catalogue("nl").items() if NAMES.search(word)} == {}


def test_there_is_one_pair_of_quotation_marks(atlas):
    strange = {name: re.findall(r".{0,20}[\"„‘’«»].{0,20}", text) for name, text in texts(atlas)}
    assert {name: found for name, found in strange.items() if found} == {}
    assert [name for name, text in texts(atlas) if text.count("“") != text.count("”")] == []


def test_a_sentence_begins_with_a_capital_and_ends_once(atlas):
    small = re.compile(r"[.!?]”? [a-zà-ÿ]\w+|(?:^|\n)[a-zà-ÿ]\w+|\.\.(?!\.)| {2}| [,.;](?!\d)")
    assert {name: small.findall(text) for name, text in bodies(atlas) if small.search(text)} == {}


def test_the_other_name_of_the_ainu_is_given_where_they_are_named_first(atlas):
    firsts = {name: re.search(r"Aino's?(?P<other> \(Ainu\))?", text) for name, text in bodies(atlas)}
    assert [name for name, first in firsts.items() if first and not first["other"]] == []


@pytest.mark.parametrize(("written", "read"), [('Van "de Koerilen".', "Van “de Koerilen”."), ('a "b\nc" d', "a “b\nc” d")])
def test_straight_quotation_marks_of_a_dutch_file_become_a_pair(written, read):
    assert quoted(written, "views.nl.md") == quoted(written, "treaties/1855-shimoda/nl.md") == read
    assert quoted(written, "views.en.md") == written
