"""Where the reader is, in the address: moves are written by the browser. The modules alone, without a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from .modules import HOME, modules

NOTHING = {"year": 1855, "day": None, "island": None, "treaty": None, "event": None, "view": None, "map": None}
START = """async (understood) => {
  const [visit, leading] = await Promise.all([import("/link/visit.js"), import("/link/leading.js")]);
  Object.assign(window, { visit, leading, told: [], asked: 0 });
  addEventListener("popstate", () => { window.asked += 1; });
  visit.onMove((now) => window.told.push(now));
  window.come = (now) => visit.arrive(Object.fromEntries(new URLSearchParams(location.search)), now);
  return window.come(understood);
}"""
Start = Callable[..., Page]


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """One window for all tests, in which every address is the same empty page."""
    with modules(browser, "<p class='st-key-notice'>?</p>") as first:
        yield first.context


@pytest.fixture
def start(window: BrowserContext) -> Iterator[Start]:
    """``start(query, understood)``: an empty page at an address that the server has answered for, in a tab of its own."""
    tabs: list[Page] = []

    def opened(query: str = "", **understood: Any) -> Page:
        page = window.new_page()
        tabs.append(page)
        page.goto(HOME + query)
        assert page.evaluate(START, NOTHING | understood)
        return page

    yield opened
    for page in tabs:
        page.close()


def search(page: Page) -> str:
    return str(page.evaluate("decodeURIComponent(location.search)"))


MOVES = (
    ("?year=1946&island=iturup&treaty=1945-yalta", {"year": 1946, "island": "iturup", "treaty": "1945-yalta"},
     {"year": 1875, "day": None, "treaty": None, "event": None}, "?year=1875&island=iturup"),
    ("?day=1945-08-18", {"year": 1945, "day": "1945-08-18"}, {"year": 1945, "day": None}, "?year=1945"),
    ("?day=1945-08-18", {"year": 1945, "day": "1945-08-18"}, {"year": 1946}, "?year=1946"),
    ("?year=1945&day=1945-08-18&island=urup", {"year": 1945, "day": "1945-08-18", "island": "urup"},
     {"year": 1945, "day": "1945-08-20"}, "?year=1945&day=1945-08-20&island=urup"),
    ("?day=1945-08-18", {"year": 1945, "day": "1945-08-18"}, {"island": "urup"}, "?year=1945&day=1945-08-18&island=urup"),
    ("", {}, {"island": "iturup"}, "?year=1855&island=iturup"),
    ("?year=1946&island=urup", {"year": 1946, "island": "urup"}, {"island": None}, "?year=1946"),
    ("?lang=ja&view=japan&year=1946", {"year": 1946, "view": "japan"},
     {"event": "1910-korea", "treaty": None, "island": None}, "?year=1946&event=1910-korea&view=japan&lang=ja"),
    ("?year=1946&at=habomai", {"year": 1946}, {"view": "russia"}, "?year=1946&view=russia"),
    ("?embed=true&year=1946&other=x", {"year": 1946}, {"island": "iturup"}, "?year=1946&island=iturup&embed=true&other=x"),
    ("?year=１９４６&island=Etorofu", {"year": 1946, "island": "iturup"}, {"view": "japan"},
     "?year=1946&island=iturup&view=japan"),
)  # fmt: skip
"""An address, what was understood of it, what is done, the address afterwards."""


@pytest.mark.parametrize(("before", "understood", "changes", "after"), MOVES)
def test_a_move_is_one_step_of_history_in_one_order_and_all_hear_of_it(start, before, understood, changes, after):
    page = start(before, **understood)
    steps = page.evaluate(
        "(changes) => { const n = history.length; visit.move(changes); return history.length - n; }", changes
    )
    assert (search(page), steps) == (after, 1)
    assert page.evaluate("told") == [page.evaluate("visit.visit()")]
    assert page.evaluate("asked") == 0, "the server hears nothing of it"
    assert page.locator(".st-key-notice").is_hidden(), "what was said of the address before is not so any more"


def test_what_changes_nothing_is_no_step(start):
    page = start("?year=1946&treaty=1945-yalta", year=1946, treaty="1945-yalta")
    before = page.evaluate("history.length")
    page.evaluate("visit.move({ year: 1946, treaty: '1945-yalta' })")
    page.evaluate("visit.move({ island: null })")
    assert (page.evaluate("history.length"), page.evaluate("told"), search(page)) == (
        before,
        [],
        "?year=1946&treaty=1945-yalta",
    )


def turned(page: Page, way: str, told: int) -> Any:
    """Where the reader is after Back or Forward, when the page has told it for the ``told``-th time."""
    page.evaluate(f"history.{way}()")
    page.wait_for_function(f"told.length === {told}")
    return page.evaluate("visit.visit()")


def test_back_and_forward_show_what_was_understood_there(start):
    page = start("?year=1946&island=Etorofu", year=1946, island="iturup")
    page.evaluate("visit.move({ year: 1905 })")
    page.evaluate("visit.move({ island: null })")
    assert turned(page, "back", 3) == NOTHING | {"year": 1905, "island": "iturup"}
    assert turned(page, "back", 4) == NOTHING | {"year": 1946, "island": "iturup"}, "not what was typed"
    assert turned(page, "forward", 5) == NOTHING | {"year": 1905, "island": "iturup"}


def test_back_to_where_the_server_last_heard_of_is_a_move_as_well(start):
    page = start("?year=1946", year=1946)
    page.evaluate("visit.move({ year: 1905 })")
    assert turned(page, "back", 2) == NOTHING | {"year": 1946}


def test_back_to_an_address_of_before_the_page_was_loaded_anew_is_read_again(start):
    page = start("?year=1946&island=iturup", year=1946, island="iturup")
    page.evaluate("visit.move({ year: 1905, view: 'japan' })")
    page.reload()
    page.evaluate(START, NOTHING | {"year": 1905, "island": "iturup", "view": "japan"})
    assert turned(page, "back", 1) == NOTHING | {"year": 1946, "island": "iturup", "people": None}


def test_the_server_is_told_once_of_where_the_reader_is_and_only_when_it_does_not_know(start):
    page = start("?year=1946", year=1946)
    page.evaluate("visit.sync()")
    assert page.evaluate("asked") == 0, "it knows"
    page.evaluate("visit.move({ year: 1905 }); visit.move({ island: 'urup' })")
    page.evaluate("visit.sync(); visit.sync()")
    assert page.evaluate("asked") == 1
    assert page.evaluate("visit.visit()") == NOTHING | {"year": 1905, "island": "urup"}
    assert page.evaluate("told.length") == 2, "nobody moves for it"


def test_an_answer_of_the_server_counts_only_while_the_reader_is_still_there(start):
    page = start("?year=1946", year=1946)
    page.evaluate("visit.move({ year: 1905 })")
    late = page.evaluate("(now) => visit.arrive({ year: '1946' }, now)", NOTHING | {"year": 1946})
    assert (late, page.evaluate("visit.visit().year")) == (False, 1905)
    mine = page.evaluate("(now) => come(now)", NOTHING | {"year": 1905, "view": "russia"})
    assert (mine, page.evaluate("visit.visit().view")) == (True, "russia")


LONG = "x" * 39 + "\N{WORLD MAP}" + "y" * 9


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("?lang=en&year=1946", {"year": "1946", "lang": "en"}),
        ("?year=1946&embed=true&other=x", {"year": "1946"}),
        ("?year=1905&year=1946", {"year": "1946"}),
        ("?treaty=&year=1946", {"treaty": "", "year": "1946"}),
        (f"?year=1946&island={LONG}", {"year": "1946", "island": LONG[:40]}),
    ],
)
def test_an_address_is_known_by_our_parameters_however_it_is_written(start, query, asked):
    """As ``map_page.visit_data`` has them: the last of each, forty letters."""
    page = start(query, year=1946)
    assert page.evaluate("([asked, now]) => visit.arrive(asked, now)", [asked, NOTHING | {"year": 1947}])
    assert page.evaluate("visit.visit().year") == 1947
    other = {**asked, "year": "1905"}
    assert not page.evaluate("([asked, now]) => visit.arrive(asked, now)", [other, NOTHING])


CARRIED = (
    ("?year=1905&island=urup&view=japan&lang=ru&at=x", {"treaty": "1905-portsmouth"}, False,
     "year=1905&treaty=1905-portsmouth&view=japan&lang=ru"),
    ("?day=1945-08-20&lang=nl", {"event": "1945-landings"}, False, "day=1945-08-20&event=1945-landings&lang=nl"),
    ("?day=1945-08-20&lang=nl", {"year": "1905"}, False, "year=1905&lang=nl"),
    ("?year=1905&island=urup&treaty=1905-portsmouth&at=x", {}, True, "year=1905&island=urup&treaty=1905-portsmouth"),
    ("?lang=nl", {"lang": "ja", "at": "source-WJ-1855"}, False, "at=source-WJ-1855&lang=ja"),
    ("?year=1905&embed=true&embed_options=x&other=y", {"story": "six"}, False,
     "year=1905&story=six&embed=true&embed_options=x"),
)  # fmt: skip
"""Where the reader is, the query of a link, whether it is one of the menu or to sharing, what it leads to."""


@pytest.mark.parametrize(("here", "query", "all_", "leads"), CARRIED)
def test_a_link_takes_along_where_the_reader_is(start, here, query, all_, leads):
    page = start()
    page.evaluate("(here) => history.replaceState({}, '', here || '/')", here)
    made = page.evaluate("([query, all]) => visit.carried(new URLSearchParams(query), { all }).toString()", [query, all_])
    assert made == leads


def test_a_link_carries_what_was_understood(start):
    """The day of no shown week stands for its year, and what nobody reads is not carried."""
    typed = "?year=１８７５&view=Japan&day=1999-01-01&island=atlantis&unknown=x"
    page = start(typed, year=1999, view="japan")
    for all_ in (False, True):
        made = page.evaluate("(all) => visit.carried(new URLSearchParams(), { all }).toString()", all_)
        assert made == "year=1999&view=japan"


def test_a_link_of_the_menu_leads_to_where_the_reader_is_now(start):
    """It was written for the moment with which the page came."""
    page = start("?year=1905&view=japan", year=1905, view="japan")
    page.evaluate("visit.move({ year: 1920, view: null, island: 'urup' })")
    for all_, leads in ((True, "year=1920&island=urup&lang=nl"), (False, "year=1905&view=japan&lang=nl")):
        query = "new URLSearchParams('year=1905&view=japan&lang=nl')"
        assert page.evaluate(f"(all) => visit.carried({query}, {{ all }}).toString()", all_) == leads


def test_a_link_to_another_page_is_followed_without_loading_and_is_one_step(start):
    page = start("?year=1905&lang=nl", year=1905)
    page.evaluate("visit.move({ island: 'urup' })")
    page.evaluate(
        """() => {
          window.stays = true;
          window.told = [];
          document.documentElement.classList.add("taken");
          leading.followLinks(() => ["/", "/treaties", "/share"]);
          document.body.innerHTML += "<a id='act' href='treaties?lang=nl&treaty=1905-portsmouth'>a</a>"
            + "<a id='share' href='share?lang=nl'>b</a>";
        }"""
    )
    before = page.evaluate("history.length")
    page.click("#act")
    assert urlparse(page.url).path == "/treaties"
    assert search(page) == "?year=1905&treaty=1905-portsmouth&lang=nl"
    assert page.evaluate("[history.length, asked, stays]") == [before + 1, 1, True]
    assert page.evaluate("told") == [], "map and text stay as they are until the other page comes"
    page.evaluate("history.back()")
    page.wait_for_function("location.pathname === '/'")
    page.click("#share")
    assert search(page) == "?year=1905&island=urup&lang=nl"


PAPER = """async () => {
  document.body.innerHTML = "<p class='only-print'>Atlas · <span data-part='address'>https://atlas.example/sea/?year=1905&lang=nl</span></p>";
  (await import("/entries/paper-line.js")).addressForPaper(document);
}"""


def test_on_paper_stands_the_address_of_what_is_shown_and_not_of_what_the_server_last_drew(start):
    page = start("?year=1905&at=x&embed=true", year=1905)
    page.evaluate(PAPER)
    line = page.locator("p")

    def printed() -> str:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        return line.inner_text()

    assert printed() == "Atlas · https://atlas.example/sea/?year=1905&lang=nl"
    page.evaluate("visit.move({ year: 1945, day: '1945-08-20', view: 'japan' })")
    assert printed() == "Atlas · https://atlas.example/sea/?year=1945&day=1945-08-20&view=japan&lang=nl"
    page.evaluate("visit.move({ year: 1875, event: '1875-x' })")
    assert printed() == "Atlas · https://atlas.example/sea/?year=1875&event=1875-x&view=japan&lang=nl"
