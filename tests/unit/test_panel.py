"""The pieces of the panel beside the map: all that can be shown of a thing, marked for the moment that shows it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from html import unescape
from itertools import product

import pytest

from treaty_atlas import cards, chronology, clock
from treaty_atlas.address.map import FIRST_YEAR, VIEWS
from treaty_atlas.days import entries
from treaty_atlas.i18n import Words
from treaty_atlas.reading import acts, panel

from ..support import ACTS, EVENTS, FOUR, GEODATA, ISLANDS, TREATIES, every, toml

WINDOWS = {row["event"]: row for row in toml(GEODATA / "days.toml")["windows"]}
PIECES = [*product(["act"], ACTS), *product(["island"], ISLANDS), *product(["days"], WINDOWS)]


@pytest.fixture(scope="module")
def piece(atlas):
    """``piece(kind, key, language)``, made once."""

    @cache
    def made(kind: str, key: str, language: str = "en") -> str:
        return anew(atlas, kind, key, language)

    return made


def anew(atlas, kind: str, key: str, language: str) -> str:
    r = panel.reader(atlas, Words(language))
    if kind == "days":
        return str(panel.days_piece(r, key))
    return str(panel.act_piece(r, atlas.acts[key]) if kind == "act" else panel.island_piece(r, atlas.islands[key]))


def told(html: str) -> str:
    """What a reader reads of it."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<rt.*?</rt>|<rp>.*?</rp>|<[^>]+>", " ", html)))


def test_the_text_that_is_authentic_is_offered_before_its_translations(atlas):
    for act in atlas.treaties.values():
        own = [link.lang in act.facts.authentic for link in acts.authentic_first(act)]
        assert own == sorted(own, reverse=True) and len(own) == len(act.facts.links), act.id


@pytest.mark.parametrize(("treaty", "missing"), [("1905-portsmouth", "French"), ("1855-shimoda", "")])
def test_an_authentic_text_to_which_no_link_leads_is_named(atlas, words, treaty, missing):
    told = acts.treaty_facts(panel.reader(atlas, words), atlas.acts[treaty])
    assert (words("treaties.no_authentic", languages=missing) in told) is bool(missing)


def test_over_an_act_that_left_all_as_it_was_stands_not_that_it_changed_something(atlas, words):
    r = panel.reader(atlas, words)
    heads = {name: str(acts.treaty_changes(r, atlas.acts[name])) for name in ("1956-joint-declaration", "1905-portsmouth")}
    assert "<h3>On the map</h3>" in heads["1956-joint-declaration"]
    assert "<h3>What it changed on the map</h3>" in heads["1905-portsmouth"]


@every(("kind", "key"), PIECES)
def test_a_piece_is_the_same_each_time_it_is_made(piece, atlas, kind, key):
    assert anew(atlas, kind, key, "en") == piece(kind, key)


@every(("kind", "key", "language"), [(*one, language) for one in PIECES[::9] for language in FOUR])
def test_a_piece_speaks_the_language_of_its_reader(piece, kind, key, language):
    html, words = piece(kind, key, language), Words(language)
    assert words("share.open") in told(html) and f"lang={language}" in html
    assert ("<rt" in html) <= (language == "ja")


@every("act", ACTS)
def test_an_act_says_when_it_is_chosen_and_when_it_is_in_force(piece, words, act):
    html = piece("act", act)
    kind, name = ("act", "treaty") if act in TREATIES else ("event", "event")
    page, more = ("treaties", "all_articles") if act in TREATIES else ("events", "event_page")
    in_force = words(f"panel.{kind}_in_force")
    if act == "1855-shimoda":  # the map follows it from its signature on
        day = "1856-12-07"
        signed = f"<span data-until='{day}' hidden>{words('panel.not_yet_in_force')}</span>"
        in_force = f"{signed}<span data-since='{day}'>{in_force}</span>"
    assert f"<span data-when='in-force'>{in_force}</span>" in html
    assert f"<span data-when='chosen' hidden>{words(f'panel.chosen_{kind}')}</span>" in html
    assert re.findall(r"<p data-when='chosen' hidden><button[^>]* data-go='close' data-to=''>", html)
    assert f"<a href='{page}?lang=en&amp;{name}={act}' target='_self'>{words(f'panel.{more}')}</a>" in html


@every("act", ACTS)
def test_an_act_has_its_title_and_its_changes(piece, atlas, words, act):
    html, own = piece("act", act), atlas.acts[act]
    assert f"<h2 class='title'>{own.text('en').title}</h2>" in unescape(html)
    rests = any(span.basis == act and n for spans in atlas.spans.values() for n, span in enumerate(spans))
    moved = cards.act_card(own, atlas, words).moved
    assert (words("panel.what_changed" if moved else "panel.on_the_map") in html) >= rests


@every("treaty", TREATIES)
def test_a_treaty_says_what_its_key_articles_say(piece, atlas, treaty):
    text, own = told(piece("act", treaty)), atlas.treaties[treaty]
    leads = [own.text("en").sections[article.id].lead for article in own.articles if article.key]
    assert leads and all(lead.replace("*", "").split(".")[0] in text for lead in leads)


@every("island", ISLANDS)
def test_an_island_has_every_span_once_and_shows_the_last_without_a_browser(piece, atlas, island):
    held = re.findall(r"<div data-from='([^']+)'( hidden)?>", piece("island", island))
    starts = [span.start for span in atlas.spans[island]]
    assert held == [(start, " hidden" if start != starts[-1] else "") for start in starts]


@every("island", ISLANDS)
def test_every_span_says_who_held_the_island_by_which_act(piece, atlas, words, island):
    """Between its mark and the next one."""
    parts = re.split(r"<div data-from='([^']+)'[^>]*>", piece("island", island).partition("<h3>")[0])
    for span, html in zip(atlas.spans[island], parts[2::2], strict=True):
        act = atlas.acts[span.basis]
        assert words("panel.administered_by") in told(html), span.start
        assert act.text("en").title in told(html), span.start


@every("island", ISLANDS)
def test_the_rows_of_an_island_lead_to_the_years_of_its_spans_or_to_their_days(piece, atlas, island):
    """A year with several spans has a row for the day of each, where the map goes by day."""
    rows = re.findall(r"data-go='(year|day)' data-to='([\d-]+)' data-from='([^']+)'", piece("island", island))
    starts = [span.start for span in atlas.spans[island]]
    assert [start for _, _, start in rows] == starts
    years = [start[:4] for start in starts]
    for go, to, start in rows:
        by_day = years.count(start[:4]) > 1 and any(w.first <= start <= w.last for w in atlas.windows)
        assert (go, to) == (("day", start) if by_day else ("year", str(max(FIRST_YEAR, int(start[:4])))))


@every("island", ISLANDS)
def test_an_island_has_its_names_its_neighbours_and_a_way_back(piece, atlas, words, island):
    html, names = piece("island", island), atlas.islands[island].names
    assert all(name in told(html) for name in (names.ja_latn, names.ja, names.ru))
    near = re.findall(r"data-go='island' data-to='([^']+)'", html)
    assert len(set(near)) == 4 and island not in near and set(near) <= set(ISLANDS)
    assert html.count("data-go='close'") == 1 and "data-part='on-day'" in html
    assert f"island={island}" in html and words("panel.island_page") in html


@every("window", WINDOWS)
def test_the_weeks_have_each_of_their_days_once_and_all_is_hidden(piece, window):
    first, last = (date.fromisoformat(str(WINDOWS[window][end])) for end in ("first", "last"))
    days = [(first + timedelta(n)).isoformat() for n in range((last - first).days + 1)]
    assert re.findall(r"<section data-day='([^']+)' hidden>", piece("days", window)) == days


@every("window", WINDOWS)
def test_every_day_says_what_is_dated_to_it_or_that_nothing_is(piece, atlas, words, window):
    parts = re.split(r"<section data-day='([^']+)' hidden>", piece("days", window))
    rows = entries(next(w for w in atlas.windows if w.event == window), atlas)
    dated = {row.day for row in rows}
    for day, own in zip(parts[1::2], parts[2::2], strict=True):
        assert f"<h2 class='title'>{words.date(day)}</h2>" in own, day
        assert (words("day.nothing") in own) == (day not in dated), day
        to = re.findall(r"data-go='day' data-to='([^']+)'", own)
        before, after = max(filter(day.__gt__, dated), default=None), min(filter(day.__lt__, dated), default=None)
        assert to == [near for near in (before, after) if near], day


@every(("kind", "key"), [(kind, key) for kind, key in PIECES if kind != "act"])
def test_a_government_s_map_is_told_as_such_and_only_there(piece, words, kind, key):
    html = piece(kind, key)
    for view in VIEWS:
        note = words("panel.view_note", view=words(f"view.{view}"))
        rows = re.findall(rf"<p class='muted' data-view='{view}' hidden>([^<]+)</p>", html)
        assert {unescape(row) for row in rows} == {note}, view


@every("language", FOUR)
def test_what_can_be_in_force_is_exactly_what_the_hand_can_pass(atlas, language):
    found = panel.in_force(panel.reader(atlas, Words(language)))
    days = [f"{year}-12-31" for year in range(FIRST_YEAR, clock.today().year + 1)]
    lines = chronology.headlines(atlas.acts, atlas.spans)
    assert list(found) == list(dict.fromkeys(act.id for _, act in lines))
    assert {chronology.act_on(lines, day).id for day in days} <= set(found)
    assert all(found[name] == anew(atlas, "act", name, language) for name in found)


@every(("kind", "key"), PIECES)
def test_the_links_of_a_piece_lead_to_pages_of_the_atlas_in_its_language(piece, kind, key):
    homes = {"treaty": TREATIES, "event": EVENTS, "island": ISLANDS}
    links = [unescape(link) for link in re.findall(r"<a href='([^']*)' target='_self'", piece(kind, key, "nl"))]
    assert links
    for link in links:
        page, _, query = link.partition("?")
        pairs = dict(pair.split("=") for pair in query.split("&"))
        assert re.fullmatch(r"\./|[a-z]+", page) and pairs["lang"] == "nl", link
        assert all(pairs[name] in known for name, known in homes.items() if name in pairs), link
