"""The browser names a page of a site as Python does: one table for both, in every language."""

from __future__ import annotations

from playwright.sync_api import Page

from treaty_atlas import titles
from treaty_atlas.address import map as address
from treaty_atlas.cover.asked import asked
from treaty_atlas.i18n import Words

from ...addresses import TODAY
from ...support import FOUR, TITLES, book

READ = """async ([cases, languages]) => {
  const [{ understand }, { titleOf }, { readCode }] = await Promise.all(
    ["/site/understand.js", "/site/title.js", "/quiz/code.js"].map((module) => import(module)));
  return languages.map((own) => {
    const data = { ...own, atlas: window.atlases[own.lang] };
    return cases.map(({ page, query }) => {
      const has = { known: own.known, pages: [page], languages: [] };
      const shown = understand({ page, query }, data, has).query;
      return titleOf(page, { ...shown, ...(query.code ? readCode(query.code) : {}) }, data);
    });
  });
}"""


def test_a_title_is_the_same_in_the_browser(page: Page) -> None:
    cases = [case for case in TITLES if not case.get("file")]
    made = page.evaluate(READ, [cases, [{"lang": code, **asked(book(), Words(code))} for code in FOUR]])
    for code, own in zip(FOUR, made, strict=True):
        heres = [address.read(case["query"], book(), TODAY.year, FOUR) for case in cases]
        about = [(case["page"], case["query"], here) for case, here in zip(cases, heres, strict=True)]
        assert own == [titles.title(*one, book(), Words(code), TODAY) for one in about], code
