"""Every event: the whole list of the fact sheet is told, each with dates, kind, islands, source and place."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

from treaty_atlas.model.vocabulary import EventKind

from ..support import ACTS, ERAS, EVENT_FILES, EVENTS, GEODATA, every, toml

FACT_SHEET = """
1644-shoho-map 1711-1771-russian-entry 1799-1821-shogunal-rule 1806-1807-khvostov 1808-1809-mamiya
1811-1813-golovnin 1853-nicholas-instruction 1853-1854-putyatin-nagasaki 1853-muravyov-post 1854-kanagawa
1854-anglo-japanese 1855-1856-dutch
1855-ezochi-direct 1855-shimoda 1857-nagasaki-supplement 1858-1860-ansei-purge 1858-ansei-treaties 1858-edo
1859-muravyov-edo 1862-takeuchi-petersburg 1867-provisional-regulations 1868-meiji 1869-kaitakushi
1871-iwakura 1872-soejima-offer 1875-saint-petersburg
1876-chishima-province 1877-ainu-simushir 1884-shikotan-removal 1885-shikotan-chishima
1888-1911-treaty-revision 1891-otsu 1894-1895-sino-japanese-war 1895-triple-intervention 1895-commerce-treaty
1896-komura-waeber 1896-yamagata-lobanov 1898-nishi-rosen 1902-anglo-japanese-alliance 1904-russo-japanese-war
1905-revolution 1905-sakhalin-campaign 1905-katsura-taft 1905-portsmouth
1906-1908-boundary 1907-karafuto-cho 1907-franco-japanese 1907-fisheries 1907-secret-convention
1910-secret-convention 1910-korea 1912-secret-convention 1914-ww1 1916-convention 1917-revolutions
1918-siberian-intervention 1920-nikolaevsk 1920-northern-sakhalin-occupation 1921-1924-talks
1925-basic-convention 1925-12-concessions
1931-mukden 1932-manchukuo 1935-cer-sale 1937-china-war 1938-khasan 1939-khalkhin-gol 1940-tripartite
1941-neutrality-pact 1941-barbarossa 1941-kantokuen 1941-hitokappu-pearl-harbor 1942-yamashita
1943-karafuto-naichi 1943-cairo 1945-yalta 1945-denunciation 1945-07-mediation 1945-potsdam
1945-08-06-hiroshima 1945-08-08-declaration 1945-08-09-manchuria 1945-08-11-sakhalin 1945-08-14-surrender
1945-08-16-22-stalin-truman 1945-08-18-shumshu 1945-08-24-31-middle 1945-08-28-iturup
1945-09-01-kunashir-shikotan 1945-general-order-1 1945-09-03-habomai
1946-scapin-677 1946-soviet-decree 1946-districts 1946-1949-repatriation 1947-sakhalin-oblast
1951-san-francisco 1951-nishimura 1955-1956-london-moscow 1956-us-aide-memoire 1956-matsumoto-gromyko
1956-joint-declaration 1960-gromyko-memorandum 1961-khrushchev-ikeda 1973-tanaka-brezhnev 1991-gorbachev
1991-visa-free 1991-12-successor 1993-tokyo-declaration 1995-2003-incidents 1997-krasnoyarsk
1998-kawana-moscow 2001-irkutsk 2005-koizumi-putin 2006-kisshin-maru 2010-medvedev 2016-nagato 2018-singapore
2020-constitution 2022-talks-ended 2022-bluebook 2023-china
context-sakoku context-harris context-hitotsubashi context-fall-of-france context-matsuoka-farewell
context-oil-embargo context-moscow-battle context-soviet-harbin-changchun context-occupation
context-tokyo-trial context-red-purge context-prc context-korea-vietnam
"""
"""Section 1 of the fact sheet, typed: a treaty has a folder of its own, everything else is an event."""
LATER = """
1643-vries 1738-1739-spanberg 1778-1779-shabalin 1785-1786-mogami 1792-1793-laxman 1798-kondo-iturup 1804-1805-rezanov
1859-yokohama 1861-tsushima 1869-1906-penal-colony 1874-enomoto 1890-chekhov 1897-census 1898-port-arthur
1899-anglo-russian-notes 1905-hibiya 1905-russians-of-the-south 1918-siberia-cost 1945-04-soviet-build-up
context-meiji-reforms context-anglo-soviet-alliance context-pacific-offensive context-occupation-reforms
context-general-strike
1992-kozyrev-yeltsin 2003-action-plan 2006-island-programmes 2009-japanese-law 2012-medvedev-again 2016-sochi
2016-coastal-missiles 2017-grave-flight 2018-vladivostok 2021-mishustin 2023-undesirable 2023-victory-day
2024-putin-words 2025-passage-stopped 2025-takaichi 2026-graves-and-visas
"""
"""What has been told besides since the fact sheet was written."""
ROWS = {event["id"]: event for era in ERAS for event in toml(GEODATA / "events" / f"{era}.toml")["events"]}
YEARS = {  # of the files whose name does not say both years
    "events/1-before-1855": (1600, 1855), "events/3b-1905-july": (1905, 1905), "events/5-1931-1945": (1926, 1945),
    "events/7-since-1991": (1991, 2026), "events/8-context": (1600, 2026),
}  # fmt: skip


@every("name", [*FACT_SHEET.split(), *LATER.split()])
def test_everything_that_the_fact_sheet_lists_is_told(name):
    assert name in ACTS


def test_no_id_stands_twice_among_all_events_and_treaties():
    ids = [event["id"] for era in ERAS for event in toml(GEODATA / "events" / f"{era}.toml")["events"]]
    ids += [p.name for p in (GEODATA / "treaties").iterdir() if p.is_dir()]
    assert sorted({i for i in ids if ids.count(i) > 1}) == []


@every("event", EVENTS)
def test_an_event_has_a_kind_a_source_and_a_date(atlas, event):
    facts = atlas.acts[event].facts
    assert facts.kind in get_args(EventKind)
    assert facts.sources and facts.dates


@every("event", EVENTS)
def test_the_dates_of_an_event_are_days_of_the_calendar(event):
    days = [day for d in ROWS[event]["dates"] for day in (d["day"], *d.get("also", ()))]
    for day in map(str, days):
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}", day)
        assert 1600 <= date.fromisoformat((day + "-01-01")[:10]).year <= 2026


@every("event", EVENTS)
def test_an_event_ends_after_it_began(atlas, event):
    days = {d.event: d.day for d in atlas.acts[event].facts.dates}
    if {"start", "end"} <= set(days):
        known = min(map(len, (days["start"], days["end"])))  # a month alone ends no earlier than a day in it
        assert days["start"][:known] <= days["end"][:known]


@every("event", EVENTS)
def test_an_event_stands_in_the_file_of_its_era(atlas, event):
    years = re.findall(r"(?<=[-_])\d{4}", EVENT_FILES[event])
    first, last = YEARS.get(EVENT_FILES[event], years)
    assert int(first) <= int(atlas.acts[event].facts.dates[0].day[:4]) <= int(last)


@every("event", EVENTS)
def test_a_date_of_the_old_calendar_is_the_day_that_it_stands_for(event):
    for dated in ROWS[event]["dates"]:
        julian, day = str(dated.get("julian", "")), str(dated["day"])
        if re.fullmatch(r"\d{4}-\d\d-\d\d", julian) and len(day) == 10:
            assert (date.fromisoformat(day) - date.fromisoformat(julian)).days == 11 + (day >= "1800-03-13") + (
                day >= "1900-03-14"
            )


@every("event", [e for e in EVENTS if ROWS[e].get("point")])
def test_an_event_with_a_point_says_the_place_in_words(atlas, event):
    assert atlas.acts[event].text("en").place


def test_the_record_reaches_this_year():
    """What the map shows as today is told up to the year of the last review."""
    assert max(str(d["day"]) for row in ROWS.values() for d in row["dates"]) >= "2026"
