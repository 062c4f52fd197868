"""From the release of the thumb to the new text on the page; and what the server's script takes of that."""

from __future__ import annotations

import json
import urllib.request

from playwright.sync_api import Browser, Page

from tests.browser.atlas_page import AtlasPage
from tests.browser.running import serving

from .drag import LAPTOP, Slider, script, slow_down, steps
from .figures import Figures
from .load import processor

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
    with urllib.request.urlopen(f"{address}/atlas.en.json") as answer:
        acts = json.load(answer)["acts"]
    return {act["year"]: act["title"] for act in acts if act["stop"] and act["year"] > 1850}


def _tour(years: dict[int, str]) -> list[int]:
    """There and back, several times; never the same title twice in a row."""
    order = sorted(years)
    tour = (order[1:] + order[-2::-1]) * ROUNDS
    return [year for before, year in zip([order[0], *tour], tour, strict=False) if years[before] != years[year]]


def atlas(browser: Browser, address: str, rate: float = 1) -> Figures:
    """From a step of the hand, at which another act comes into force, to its text painted beside the map."""
    years = titles(address)
    page = browser.new_context(viewport=LAPTOP).new_page()
    here = AtlasPage(page, address).open(f"/?year={min(years)}")
    here.settled()
    slow_down(page, rate)
    page.evaluate(script("steps.js"), {"range": ".ta-range"})
    here.press()
    page.mouse.move(here.x_of(min(years) + 2), here.y_of_thumb())
    figures = texts(page, years)
    page.mouse.up()
    page.context.close()
    return figures


def texts(page: Page, years: dict[int, str]) -> Figures:
    """The same in any page that has the steps of steps.js, the thumb pressed."""
    page.evaluate(script("probe.js"), {"watch": ".ta-panel", "ours": True})
    changed = [year for year in sorted(years) if year > min(years)]
    pairs = []
    for _ in range(ROUNDS):
        sent = page.evaluate("(pairs) => window.steps(pairs)", [[year - 1, year] for year in changed])
        seen = page.evaluate("window.seen.splice(0)")
        for year, when in sent:
            first = next((note for note in seen if note["changed"] >= when and years[year] in note["text"]), None)
            if first and first["changed"] - when < 1000:
                pairs.append((when, first))
    return steps(pairs)


def asked(browser: Browser, address: str) -> tuple[int, float]:
    """What fifty releases and twenty clicks on islands cost the server: messages, and seconds of processor."""
    page = browser.new_context(viewport=LAPTOP).new_page()
    here = AtlasPage(page, address).open("/?year=1900")
    here.settled()
    before, used = len(here.sent), processor(address)
    page.locator(".ta-range").focus()
    for _ in range(50):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(50)
    for turn in range(20):
        here.click_island(("iturup", "urup")[turn % 2])
        page.wait_for_timeout(50)
    page.wait_for_timeout(1000)
    sent, used = len(here.sent) - before, processor(address) - used
    page.context.close()
    return sent, used


FOLLOWS = ("/reading/", "/web/panel/", "/web/entries/panel.js", "/web/link/visit.js", "/web/link/leading.js")


def panel_bytes(browser: Browser, address: str) -> int:
    """Bytes over the wire that a page of the map takes for its text to follow the hand: its modules and pieces."""
    page = browser.new_context(viewport=LAPTOP).new_page()
    AtlasPage(page, address).open("/?year=1905").settled()
    script = "() => performance.getEntriesByType('resource').map((one) => [one.name, one.encodedBodySize])"
    sizes = {name: size for name, size in page.evaluate(script) if any(part in name for part in FOLLOWS)}
    page.context.close()
    return sum(sizes.values())


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
