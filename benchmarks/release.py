"""From the release of the thumb to the new text on the page; and what the server's script takes of that."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.atlas_page import AtlasPage
from tests.browser.running import serving

from .drag import LAPTOP, Slider
from .figures import Figures

ROUNDS = 3
WATCH = """() => {
  const now = () => performance.timeOrigin + performance.now();
  addEventListener('pointerup', () => (window.released = now()), true);
  window.wait = (title) => {
    window.shown = undefined;
    const look = () => {
      const title_ = document.querySelector('.st-key-panel h2')?.textContent;
      if (title_ !== title || window.shown) return;
      window.shown = 0.5;
      requestAnimationFrame(() => (window.shown = now()));
      watcher.disconnect();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, {subtree: true, childList: true, characterData: true});
  };
}"""


def titles(address: str) -> dict[int, str]:
    """The years at which another act comes into force, with its title."""
    with urllib.request.urlopen(f"{address}/atlas.json") as answer:
        acts = json.load(answer)["acts"]
    return {act["year"]: act["title"] for act in acts if act["stop"] and act["year"] > 1850}


def _tour(years: dict[int, str]) -> list[int]:
    """There and back, several times; never the same title twice in a row."""
    order = sorted(years)
    tour = (order[1:] + order[-2::-1]) * ROUNDS
    return [year for before, year in zip([order[0], *tour], tour, strict=False) if years[before] != years[year]]


def atlas(browser: Browser, address: str, times: Path) -> tuple[Figures, Figures]:
    """(release to text, script run) in the atlas."""
    years = titles(address)
    page = browser.new_context(viewport=LAPTOP).new_page()
    here = AtlasPage(page, address).open(f"/?year={min(years)}")
    here.settled()
    page.evaluate(WATCH)
    times.write_text("")
    shown = []
    for year in _tour(years):
        here.press()
        here.move(year)
        page.evaluate("(title) => window.wait(title)", years[year])
        here.release()
        shown.append(_wait(page))
        here.follows(year=year)
        here.settled(100)
    page.context.close()
    return Figures(tuple(shown)), Figures(tuple(float(line) for line in times.read_text().split()))


def st_slider(browser: Browser, years: dict[int, str]) -> Figures:
    """Release to text behind ``st.slider``."""
    with serving("benchmarks/alternatives/slider_text.py") as address:
        page = browser.new_context(viewport=LAPTOP).new_page()
        page.goto(address)
        slider = Slider(page)
        page.wait_for_selector(".st-key-panel h2")
        page.evaluate(WATCH)
        slider.release_at(min(years))
        shown = []
        for year in _tour(years):
            page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
            page.evaluate("(title) => window.wait(title)", years[year])
            slider.release_at(year)
            shown.append(_wait(page))
        page.context.close()
    return Figures(tuple(shown))


def _wait(page: Page) -> float:
    page.wait_for_function("() => window.shown > 1")
    return float(page.evaluate("window.shown - window.released"))
