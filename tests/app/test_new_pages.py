"""Events, islands, both views, word traps, errors: what each page must say, for ids that are there and ids that are not."""

from __future__ import annotations

import re
from html import unescape

import pytest

from treaty_atlas import clock
from treaty_atlas.address.events import KINDS, marks

from ..support import ARGUMENTS, ERRORS, EVENTS, ISLANDS, SOURCES, TRAPS, VIEWS, every
from .conftest import markup, text

SECTION = r"<(?:section|details) class='(?:answer |myth )?article' id='([^']+)'"


def query(at) -> dict[str, str]:
    """The address as plain text (a value is a list of one)."""
    return {k: v[0] if isinstance(v, list) else v for k, v in at.query_params.items()}


def linked(at, page: str) -> list[dict[str, str]]:
    """The parameters of every link to a page of the app, in running text or as a row of a list."""
    own = "" if page == "map" else page
    pairs = re.findall(rf'href=["\']/{own}\?([^"\']*)["\']', markup(at))
    return [dict(re.findall(r"([\w-]+)=([^&]*)", unescape(pair))) for pair in pairs]


def rows(at) -> list[str]:
    """The events of the list that are shown, in their order."""
    return re.findall(r"<li data-of='[^']*'><a [^>]*data-to='([^']+)'", markup(at))


def test_the_page_of_events_lists_every_event_in_the_order_of_days(visit, atlas):
    found = rows(visit("events"))
    assert sorted(found) == sorted(EVENTS)
    assert found == [a.id for a in atlas.acts.values() if not a.is_treaty]


def test_the_page_of_events_counts_what_it_shows(visit, words):
    assert words("events.count", count=len(EVENTS)) in text(visit("events"))


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_has_a_page_with_its_words_its_dates_and_its_sources(visit, atlas, words, event):
    at = visit("events", event=event)
    act, told = atlas.acts[event], text(at)
    words_of = act.text("en")
    assert not at.exception
    assert f"<h2 class='big-title'>{words_of.title}</h2>" in unescape(markup(at)) and words_of.caption in told
    assert all(p.replace("*", "").split(". ")[0] in told for p in words_of.introduction)
    assert all(words.date(d.day) in told for d in act.facts.dates)
    assert all(words.original(d.julian) in told for d in act.facts.dates if d.julian)
    close = told.replace(" ", "")  # names in other scripts are elements of their own
    sources = [atlas.sources[s] for s in act.facts.sources]
    assert all((s.original or s.title).replace(" ", "") in close for s in sources)
    assert f"data-to='{event}' aria-current='true'" in markup(at)


@every("query", [*({"kind": kind} for kind in KINDS), {"kind": "war,law", "group": "habomai"}, {"era": "1905-portsmouth"}])
def test_the_address_narrows_the_list_of_events_and_every_way_on_keeps_it(visit, atlas, query):
    at = visit("events", **query)
    wanted = {key: set(value.split(",")) for key, value in query.items()}
    fits = [name for name, own in marks(atlas).items() if all(one & set(own) for one in wanted.values())]
    assert rows(at) == fits and 0 < len(fits) < len(EVENTS)
    assert f"{len(fits)} of {len(EVENTS)} events" in text(at)
    led = [link for link in linked(at, "events") if link.get("event") in fits]
    assert len(led) >= len(fits)
    assert all({key: value.replace(",", "%2C") for key, value in query.items()}.items() <= link.items() for link in led)


def test_an_event_leads_to_its_year_on_the_map_and_to_what_it_concerns(visit):
    at = visit("events", event="1945-08-28-iturup")
    assert {"year": "1945", "event": "1945-08-28-iturup"}.items() <= linked(at, "map")[0].items()
    assert "Show 1945 on the map" in text(at) and "data-go='island' data-to='iturup'>Iturup · Etorofu<" in markup(at)
    assert {link["year"] for link in linked(at, "events") if link.get("event") == "1945-landings"} == {"1945"}


@pytest.mark.parametrize(
    ("page", "key", "to"), [("islands", "island", "sakhalin-south"), ("treaties", "treaty", "1945-surrender")]
)
def test_what_an_event_belongs_to_is_one_click_away(visit, page, key, to):
    at = visit("events", event="1945-landings", lang="nl")
    assert [link["lang"] for link in linked(at, page) if link.get(key) == to] == ["nl"]


def test_an_event_before_the_map_leads_to_no_year_of_it(visit):
    at = visit("events", event="1644-shoho-map")
    assert "on the map" not in text(at) and linked(at, "map") == []


@pytest.mark.parametrize("event", ["1648-westphalia", "", "<b>x</b>", "1855-shimoda"])
def test_an_unknown_event_shows_the_list_and_says_so(visit, words, event):
    at = visit("events", event=event)
    assert not at.exception
    assert words("notice.event_unknown", asked=event) in text(at) and len(rows(at)) == len(EVENTS)


def row(at, key: str, to: str) -> dict[str, str]:
    """The address to which the row leads that sets ``key`` to ``to``: its page and its parameters."""
    (href,) = set(re.findall(rf"<a href='/([^']*)' data-go='{key}' data-to='{to}'", markup(at)))
    page, _, pairs = unescape(href).partition("?")
    return {"page": page, **dict(re.findall(r"([\w-]+)=([^&]*)", pairs))}


def test_the_row_of_an_event_leads_to_it_and_to_its_year(visit):
    led = row(visit("events", year="1875"), "event", "1910-korea")
    assert led == {"page": "events", "event": "1910-korea", "year": "1910", "lang": "en"}


def test_the_gazetteer_lists_every_island_once_by_its_groups(visit, atlas):
    found = re.findall(r"data-go='island' data-to='([^']+)'", markup(visit("islands")))
    assert sorted(found) == sorted(ISLANDS)
    assert found == [i for g in atlas.groups.values() if g.geographic for i in g.members]


@pytest.mark.parametrize("island", ISLANDS)
def test_an_island_has_a_page_with_its_names_figures_and_history(visit, atlas, island):
    at = visit("islands", island=island, year="1946")
    own, told = atlas.islands[island], text(at)
    assert not at.exception
    names = own.names
    assert [n for n in (names.en, names.nl, names.ru, names.ja, names.ja_latn, names.ja_full) if n not in told] == []
    assert own.texts["en"].lead.replace("*", "") in told
    assert len(re.findall(r"data-go='(?:year|day)'", markup(at))) == len(atlas.spans[island])
    assert "small-map locator" in markup(at) and "class='form'" in markup(at)
    assert len(re.findall(r"data-go='island'", markup(at))) == 4


@pytest.mark.parametrize("island", ["iturup", "shikotan", "sakhalin-south"])
def test_the_page_of_an_island_links_the_events_that_touch_it(visit, atlas, island):
    at = visit("islands", island=island)
    rows = re.findall(r"""<li><a href='([^']+)' data-go='event' data-to='([^']+)'><b>(\d+)</b>""", markup(at))
    touching = [a for a in atlas.acts.values() if not a.is_treaty and island in getattr(a.facts, "islands", ())]
    assert touching and len(rows) == len({name for _, name, _ in rows})
    assert [a.id for a in touching if a.id not in {name for _, name, _ in rows} or a.text("en").title not in text(at)] == []
    for href, name, year in rows:
        assert href.startswith("/events?") and f"event={name}" in href and year == atlas.acts[name].facts.dates[0].day[:4]


def test_an_event_of_an_island_opens_on_its_page(visit):
    found = linked(visit("islands", island="iturup", year="1905"), "events")
    years = {link["event"]: link["year"] for link in found}
    assert years["1644-shoho-map"] == "1905" and years["1945-08-28-iturup"] == "1945"


def test_people_of_an_island_and_of_its_district_are_a_table_on_its_page(visit):
    made = markup(visit("islands", island="paramushir"))
    assert "Shumushu district (Japan)" in made and ">1,805</td>" in made and "id='people-severo-kurilsky'" in made
    assert "id='people-" not in markup(visit("islands", island="opasnosti"))


def test_the_page_of_data_has_all_figures_all_persons_and_the_day_of_the_last_review(visit, atlas, words):
    made = markup(visit("data"))
    people = atlas.people
    assert words("data.reviewed", day=words.date(people.reviewed)) in made and "geodata/people.csv" in made
    assert [place for place in people.places if f"id='people-{place}'" not in made] == []
    assert [key for key in people.persons if f"id='person-{key}'" not in made] == []


@pytest.mark.parametrize(("island", "charts"), [("iturup", 1), ("sakhalin-south", 2), ("urup", 2), ("opasnosti", 0)])
def test_people_over_time_are_drawn_where_two_years_are_known_and_around_it_where_that_adds_years(visit, island, charts):
    assert markup(visit("islands", island=island)).count("class='life-chart'") == charts


def test_an_island_opens_on_today_and_an_address_that_names_a_year_on_that(visit, words):
    today = clock.today().isoformat()
    assert words("panel.on_day", day=words.date(today)) in text(visit("islands", island="urup"))
    assert words("panel.on_day", day=words.date("1905-12-31")) in text(visit("islands", island="urup", year="1905"))


def test_an_unknown_island_shows_the_gazetteer_and_says_so(visit, words):
    at = visit("islands", island="atlantis")
    assert words("notice.island_unknown", asked="atlantis") in text(at)
    assert words("islands.intro", count=42) in text(at)


@pytest.mark.parametrize(("asked", "told", "rows"), [("nowhere", "unknown", len(SOURCES)), ("jc-7", "nearest", 0)])
def test_a_source_that_is_not_there_is_told_and_the_nearest_or_all_are_shown(visit, words, asked, told, rows):
    at = visit("data", source=asked)
    (shown,) = re.findall(r"id='source-(JC-\d)' class='from-top'", markup(at)) or [""]
    assert words(f"notice.source_{told}", asked=asked, shown=shown) in text(at)
    assert markup(at).count("<tr id='source-") == rows and bool(shown) == (told == "nearest")


def test_the_way_back_to_all_islands_keeps_the_year(visit, words):
    made = markup(visit("islands", island="urup", year="1905"))
    (pairs,) = re.findall(rf"href='/islands\?([^']*)'[^>]*>← {words('islands.all')}", made)
    assert dict(re.findall(r"(\w+)=([^&]*)", unescape(pairs))) == {"year": "1905", "lang": "en"}


@pytest.mark.parametrize("to", ["urup", "paramushir"])
def test_a_name_in_the_gazetteer_leads_to_its_island_in_the_same_year(visit, to):
    wanted = {"page": "islands", "year": "1905", "island": to, "lang": "en"}
    assert row(visit("islands", year="1905"), "island", to) == wanted


def test_both_views_stand_on_their_page_each_entry_once(visit):
    found = re.findall(SECTION, markup(visit("views")))
    wanted = [*ARGUMENTS, *(row["id"] for table in ("peoples", "others") for row in VIEWS[table])]
    assert sorted(found) == sorted(wanted)


def test_both_governments_are_named_under_every_question_beside_a_map_of_their_own(visit, words):
    made = unescape(markup(visit("views")))
    for side in ("japan", "russia"):
        party = words(f"parties.{side}")
        assert made.count(f"<p class='side'>{words('views.says', party=party)}</p>") == len(VIEWS["questions"])
        drawn = re.findall(rf"<img [^>]*alt=.Map of [^>]* as {party}'s government draws it", made)
        assert len(drawn) == sum(row["side"] == side for row in VIEWS["arguments"])


def test_every_argument_leads_to_the_articles_it_rests_on(visit):
    links = linked(visit("views"), "treaties")
    wanted = {(r["act"], r["article"]) for row in VIEWS["arguments"] for r in row.get("rests_on", ()) if "article" in r}
    assert wanted <= {(link.get("treaty"), link.get("at", "").removeprefix("article-")) for link in links}


def test_the_names_are_a_table_of_four_languages(visit):
    told = text(visit("views"))
    assert [row["id"] for row in VIEWS["names"] if not all(row[c] in told for c in ("en", "ru", "ja", "nl"))] == []


def test_the_notes_of_the_names_can_be_read(visit, atlas):
    told = text(visit("views"))
    assert [n.id for n in atlas.topics.names if n.note and n.note["en"] not in told] == []


def test_the_views_lead_to_both_governments_maps(visit):
    shown = [link for link in linked(visit("views"), "map") if link.get("view")]
    assert {link["view"] for link in shown} == {"japan", "russia"}
    assert {link["day"] for link in shown if "day" in link} == {"1945-08-09", "1945-09-02"}


def test_every_error_stands_on_its_page_once_under_its_era(visit, words):
    at = visit("errors")
    assert re.findall(SECTION, markup(at)) == list(ERRORS)
    assert words("errors.intro", count=len(ERRORS)) in text(at)


@pytest.mark.parametrize(
    ("page", "key", "name"), [("treaties", "treaty", "1855-shimoda"), ("events", "event", "1898-nishi-rosen")]
)
def test_an_error_is_told_again_at_the_act_it_concerns(visit, atlas, page, key, name):
    mine = [r.id for r in atlas.topics.misreadings if name in r.about]
    found = re.findall(SECTION, markup(visit(page, **{key: name})))
    assert mine and [i for i in mine if i not in found] == []


def test_every_error_leads_to_the_act_it_concerns(visit, atlas):
    at = visit("errors")
    found = {link.get("treaty") for link in linked(at, "treaties")} | {link.get("event") for link in linked(at, "events")}
    assert {name for r in atlas.topics.misreadings for name in r.about} - found == set()


def test_every_trap_stands_with_its_versions_side_by_side(visit, atlas, words):
    told = text(visit("traps"))
    headings = atlas.words_of("traps", "en")
    rows = [row["id"] for table in ("traps", "versions") for row in TRAPS[table]]
    assert [name for name in rows if headings[name].heading not in told] == []
    assert told.count(words("traps.follows")) == len(TRAPS["traps"])


@pytest.mark.parametrize("page", ["views", "traps", "errors"])
def test_every_source_of_a_statement_leads_to_its_page(visit, page):
    found = [link["source"] for link in linked(visit(page), "data")]
    assert found and set(found) <= set(SOURCES)
