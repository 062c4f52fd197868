"""A bundle in the browser: its entries are asked for by name, and what two bundles use is one."""

from __future__ import annotations

from playwright.sync_api import Page, Route

from treaty_atlas.bundle import BUNDLES, bundle

from . import HOME


def test_the_entries_of_every_bundle_run_and_what_two_use_is_one(page: Page) -> None:
    def answer(route: Route) -> None:
        name = route.request.url.rpartition("/")[2].removesuffix(".js")
        route.fulfill(body=bundle(name), content_type="text/javascript")

    page.route(f"{HOME}bundle/*.js", answer)
    for name, (entries, on, starts) in BUNDLES.items():
        given, same, unknown = page.evaluate(
            """async ([name, on, entries]) => {
              const { need } = await import(`/bundle/${name}.js`);
              const given = entries.map((entry) => Object.keys(need(entry)));
              const other = on ? (await import(`/bundle/${on}.js`)).need : need;
              let said = null;
              try { need("no/such.js") } catch (error) { said = error.message }
              return [given, need("base/dom.js") === other("base/dom.js"), said];
            }""",
            [name, on, list(entries)],
        )
        wanted = {"map-frame": "start", "asked": "ask", "search": "finder", "map": "begin"}.get(name, "mount")
        lacking = [entry for entry, names in zip(entries, given, strict=True) if entry != starts and wanted not in names]
        assert lacking == [], name
        assert (same, unknown) == (True, "no/such.js"), name
    page.unroute(f"{HOME}bundle/*.js")


def test_a_bundle_that_does_not_arrive_is_named(page: Page) -> None:
    """A reader is told which file, and not the sentence of the browser with an address of our own inside."""
    page.route(f"{HOME}bundle/lost.js", lambda route: route.fulfill(status=404, body="Not found"))
    said = """async () => {
      const { inBundle, missingFile } = await import("/base/fetch.js");
      return inBundle("/", "lost", "a.js").catch(missingFile);
    }"""
    assert page.evaluate(said) == "lost.js"
    page.unroute(f"{HOME}bundle/lost.js")
