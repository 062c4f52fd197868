"""The site of plain files where it is not like the app: without a network, without a script, from a disk."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from benchmarks.static_host import served

from ..site import written
from .atlas_page import WAIT_MS
from .site_page import ALIVE, SitePage

KEPT = """async () => {
  const names = (await caches.keys()).filter((name) => name.includes(location.pathname.split("/")[1]));
  if (!names.length) return [names, []];
  const cache = await caches.open(names[0]);
  return [names, (await cache.keys()).map(({ url }) => new URL(url).pathname)];
}"""
"""The caches of the site, and what is in the first one."""


@pytest.fixture
def window(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has seen nothing yet."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


def kept(page: Page, *paths: str) -> list[str]:
    """The names of the caches, when all of ``paths`` are kept."""
    there = f"""async (paths) => {{
      const [names, all] = await ({KEPT})();
      return paths.every((path) => all.includes(path)) && names;
    }}"""
    return list(promised(page, there, list(paths)))


def promised(page: Page, found: str, arg: object = None) -> Any:
    """What ``found`` promises, as soon as that is true: ``wait_for_function`` takes any promise for true."""
    return page.evaluate(
        f"""async ([arg, patience]) => {{
          for (const begun = performance.now(); ; ) {{
            const found = await ({found})(arg);
            if (found) return found;
            if (performance.now() - begun > patience) throw new Error("not in time");
            await new Promise(requestAnimationFrame);
          }}
        }}""",
        [arg, WAIT_MS],
    )


def test_after_one_visit_the_site_goes_on_without_a_network(window: BrowserContext, site: str) -> None:
    here = SitePage(window.new_page(), site).open("/?year=1905").ready()
    files = here.page.evaluate("window[Symbol.for('treaty-atlas-edition')]")
    kept(here.page, "/kurils/en/index.html", f"{files}search.en.json", f"{files}reading/en/island/iturup.html")
    here.page.wait_for_function("() => navigator.serviceWorker.controller?.state === 'activated'")
    window.set_offline(True)
    here.open("/?year=1875&island=iturup").ready().shows(1875)
    expect(here.title).to_contain_text("Iturup")
    here.page.get_by_role("combobox").fill("kunash")
    expect(here.page.locator(".ta-hits")).to_contain_text("Kunashir")
    here.page.goto(f"{site}/en/errors.html")  # a page that was not seen: the start in its language
    expect(here.page.locator(".cover-columns")).to_be_visible()


def test_a_new_edition_comes_with_the_next_visit_and_the_old_one_goes(
    window: BrowserContext, site_folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(site_folder, tmp_path / "a")
    with served(tmp_path) as host:
        page = SitePage(window.new_page(), f"{host}/a").open("/").page
        (old,) = kept(page, "/a/en/index.html")
        edition = old.rpartition(" ")[2]
        for path in [*(tmp_path / "a").glob("*.js"), *(tmp_path / "a").glob("en/*.html")]:
            path.write_text(path.read_text(encoding="utf-8").replace(edition, "0" * 12), encoding="utf-8")
        (tmp_path / "a" / "v" / edition).rename(tmp_path / "a" / "v" / ("0" * 12))
        page.goto(f"{host}/a/en/events.html")
        page.wait_for_function(ALIVE)
        assert page.locator("link[rel=modulepreload]").first.get_attribute("href") == f"../v/{'0' * 12}/bundle/app.js"
        promised(page, "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)")
        assert [path for path in page.evaluate(KEPT)[1] if edition not in path and "/v/" in path] == []
        page.close()
        page = window.new_page()
        page.goto(f"{host}/a/en/index.html")
        promised(page, "async (name) => (await caches.keys()).join() === name", old.replace(edition, "0" * 12))


def test_without_a_script_it_is_a_page_with_a_map_and_links_to_years(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/index.html")
    expect(page.locator(".first-map svg[role=img]")).to_be_visible()
    page.locator(".first-years a", has_text="1905").click()
    expect(page.locator("h2.title")).to_have_text("Treaty of Portsmouth")
    page.locator("#head").get_by_role("link", name="Islands").click()
    page.get_by_role("link", name="Iturup").first.click()
    expect(page.locator("h1, h2").filter(has_text="Iturup").first).to_be_visible()
    context.close()


def test_a_reader_is_led_to_the_own_language_and_each_language_to_the_same_moment(browser: Browser, site: str) -> None:
    context = browser.new_context(locale="ja-JP")
    page = context.new_page()
    page.goto(f"{site}/?year=1905")
    page.wait_for_url(f"{site}/ja/index.html?year=1905")
    page.wait_for_function(ALIVE)
    page.locator(".head-languages summary").click()
    page.locator(".head-languages a[hreflang=en]").click()
    page.wait_for_url(f"{site}/en/index.html?year=1905")
    context.close()


def test_links_take_the_moment_along_and_lead_to_the_files_of_entries(window: BrowserContext, site: str) -> None:
    here = SitePage(window.new_page(), site).open("/?year=1880&treaty=1875-saint-petersburg").ready()
    here.menu("Treaties")
    here.follows(treaty="1875-saint-petersburg", year="1880")
    assert here.page.url == f"{site}/en/treaties/1875-saint-petersburg.html?year=1880"
    here.page.locator("[data-to='1905-portsmouth']").first.click()
    here.page.wait_for_url(f"{site}/en/treaties/1905-portsmouth.html?year=1905")
    here.page.get_by_role("combobox").fill("iturup")
    here.page.keyboard.press("Enter")
    here.page.wait_for_url(lambda url: "island=iturup" in url or "/islands/iturup.html" in url)


def test_an_island_shows_who_held_it_in_the_year_that_is_asked_for(window: BrowserContext, site: str) -> None:
    page = SitePage(window.new_page(), site).open("/islands?island=iturup&year=1946").page
    expect(page.locator("html")).to_have_class(re.compile("understood"))
    expect(page.locator("[data-on-day]")).to_have_text("on 31 December 1946")
    expect(page.locator("div[data-from]:visible .holding")).to_contain_text("by its own law")
    expect(page.locator(".history [aria-current=true]")).to_contain_text("1946")
    page.get_by_role("link", name="1946 on the map").click()
    page.wait_for_url(f"{site}/en/index.html?year=1946&island=iturup")


def test_a_title_follows_what_the_address_says_and_what_the_hand_makes_of_it(window: BrowserContext, site: str) -> None:
    page = SitePage(window.new_page(), site).open("/compare?from=1875&to=1905").page
    expect(page).to_have_title("1875 – 1905 · Compare · Sakhalin and the Kurils")
    here = SitePage(page, site).open("/present?story=border-in-six-steps&step=2")
    expect(page).to_have_title("A border in six steps · 2 · Present · Sakhalin and the Kurils")
    page.keyboard.press("ArrowRight")
    here.follows(step=3)
    expect(page).to_have_title("A border in six steps · 3 · Present · Sakhalin and the Kurils")


def test_a_source_is_a_page_of_its_own_however_it_is_asked_for(window: BrowserContext, site: str) -> None:
    page = SitePage(window.new_page(), site).open("/data?source=wj-1855").page
    page.wait_for_url(f"{site}/en/data/WJ-1855.html")
    expect(page).to_have_title(re.compile("^Treaty of 1855, full text"))
    page.get_by_role("link", name="Article 2", exact=True).first.click()
    page.wait_for_url(f"{site}/en/treaties/1855-shimoda.html#article-2")
    page.get_by_role("link", name="WJ-1855").first.click()
    page.wait_for_url(f"{site}/en/data/WJ-1855.html")


def test_the_link_to_share_is_that_of_what_was_seen(window: BrowserContext, site: str) -> None:
    here = SitePage(window.new_page(), site).open("/share?year=1905&island=urup")
    expect(here.page.get_by_role("textbox").first).to_have_value(f"{site}/en/index.html?year=1905&island=urup")


def test_opened_from_a_disk_it_can_be_read_and_says_so(window: BrowserContext, site_folder: Path) -> None:
    page = window.new_page()
    page.goto((site_folder / "en" / "treaties" / "1905-portsmouth.html").as_uri())
    expect(page.locator(".from-disk")).to_contain_text("Opened from a disk")
    expect(page.locator(".st-key-reading h2")).to_have_text("Treaty of Portsmouth")
    page.locator("#head").get_by_role("link", name="Events").click()
    expect(page.locator("h1")).to_have_text("Events")


def test_an_address_at_which_there_is_nothing_is_answered_with_the_menu(window: BrowserContext, tmp_path: Path) -> None:
    folder = written(tmp_path / "site", "en", base="https://atlas.example/")
    with served(folder) as host:
        page = window.new_page()
        answer = page.goto(f"{host}/en/treaties/1900-nowhere.html")
        assert answer and answer.status == 404
        page.locator("#head").get_by_role("link", name="Treaties", exact=True).click()
        page.wait_for_url(f"{host}/en/treaties.html*")
