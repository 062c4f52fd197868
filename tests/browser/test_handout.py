"""A handout is one page, whatever it is about: nothing is cut off, and there is room to write."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import Browser

from treaty_atlas import chronology
from treaty_atlas.address import map as address
from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.export import chromium
from treaty_atlas.export.handout import handout
from treaty_atlas.i18n import Words
from treaty_atlas.model.atlas import Atlas

from .. import support
from ..support import FOUR, GEODATA, few

TODAY = date(2026, 11, 25)
BASE = "https://atlas.a-school-with-a-long-name.example:8501/sakhalin/"
LINE_PX = 26
"""Lines to write on are at least so far apart: 7 mm."""
ROUNDING = 1
OVER = """() => [...document.querySelectorAll('main')].map((main) => {
  const over = (one) => one.scrollHeight - one.clientHeight;
  const parts = ['header', '.legend', 'footer'].map((name) => over(main.querySelector(name)));
  const lines = [...main.querySelectorAll('.lines i')].map((one) => one.getBoundingClientRect().height);
  return [Math.max(over(main), ...parts), Math.min(...lines)];
})"""
"""For each page by how many px anything in it is cut off, and how far apart its lines are."""


def pages(book: Atlas, queries: list[dict[str, str]], language: str, paper: str) -> str:
    """The handouts of all ``queries`` in one document."""
    shapes, words = read_shapes(GEODATA), Words(language)
    heres = [address.read(query, book, TODAY.year, FOUR) for query in queries]
    made = [handout(book, shapes, words, here, TODAY, paper=paper, base=BASE) for here in heres]
    bodies = "".join(re.search(r"<body>(.*)</body>", page, re.DOTALL)[1] for page in made)  # type: ignore[index]
    head = made[0].partition("<body>")[0]
    return f"{head}<body>{bodies}<style>main+main{{break-before:page}}</style></body></html>"


@pytest.fixture(scope="module")
def book() -> Atlas:
    return support.book()


def leading(book: Atlas) -> list[dict[str, str]]:
    """Every treaty, every act that is ever in force, an island at each stage, a government's map, days of both windows."""
    acts = {**book.treaties, **{act.id: act for _, act in chronology.headlines(book.acts, book.spans)}}
    islands = [{"island": "iturup", "year": span.start[:4]} for span in book.spans["iturup"]]
    rest = [{"year": "2020", "view": "japan"}, {"day": "1905-07-09"}, {"day": "1945-08-20"}]
    return [*({"treaty" if act.is_treaty else "event": act.id} for act in acts.values()), *islands, *rest]


def every(book: Atlas) -> list[dict[str, str]]:
    acts = [{"treaty" if act.is_treaty else "event": act.id} for act in book.acts.values()]
    return [*acts, *(query for query in leading(book) if query not in acts)]


def fullest(book: Atlas) -> list[dict[str, str]]:
    """The leading ones, and the acts that say most: where one page may be too little."""
    said = {act.id: len(str(act.text("ru"))) for act in book.acts.values()}
    acts = [query for query in every(book) if len(query) == 1 and {"treaty", "event"} & set(query)]
    full = sorted(acts, key=lambda query: -said[next(iter(query.values()))])[:FULL]
    return [*full, *(query for query in leading(book) if query not in full)]


FULL = 24


@pytest.mark.parametrize(
    ("language", "which", "paper"), few(1, [("ru", fullest, "letter"), ("ru", every, "letter"), ("ja", leading, "a4")])
)
def test_every_handout_is_one_page_with_nothing_cut_off(browser: Browser, book: Atlas, language, which, paper) -> None:  # type: ignore[no-untyped-def]
    queries = which(book)
    page = browser.new_page()
    page.set_content(pages(book, queries, language, paper))
    page.emulate_media(media="print")
    found = dict(zip(map(str, queries), page.evaluate(OVER), strict=True))
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    assert {query: by for query, (by, _) in found.items() if by > ROUNDING} == {}
    assert {query: apart for query, (_, apart) in found.items() if apart < LINE_PX} == {}
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == len(queries)


@pytest.mark.wide
def test_the_command_prints_one_page_of_its_own_size(book: Atlas) -> None:
    here = address.read({"year": "1875"}, book, TODAY.year, FOUR)
    for paper, size in (("a4", (595, 842)), ("letter", (612, 792))):
        data = chromium.pdf(handout(book, read_shapes(GEODATA), Words("ja"), here, TODAY, paper=paper, base=BASE))
        assert data.startswith(b"%PDF") and len(re.findall(rb"/Type\s*/Page\b(?!s)", data)) == 1
        box = re.search(rb"/MediaBox\s*\[([^\]]+)\]", data)
        assert box and [round(float(x)) for x in box[1].split()[2:]] == pytest.approx(size, abs=1)
