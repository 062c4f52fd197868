"""``python -m benchmarks.site DIR``: the map of the site in a folder beside the app's, both in the same browser."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.running import launch, serving

from . import drag, lighthouse, release, single
from .figures import Figures, Row, table
from .static_host import served


def main() -> int:
    """Exit status: 0, or 2 with one sentence."""
    folders = [Path(given) for given in sys.argv[1:]]
    if len(folders) != 1 or not folders[0].is_dir():
        print("Name a folder that holds the site: python -m benchmarks.site DIR", file=sys.stderr)
        return 2
    with sync_playwright() as playwright, serving() as address:
        browser = launch(playwright)
        print(table(rows(browser, address, folders[0])))
        browser.close()
    return 0


@contextmanager
def written() -> Iterator[Path | None]:
    """A folder with the site as this checkout writes it; ``None`` where it writes none."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "site")
        command = [sys.executable, "-m", "treaty_atlas.export", "site", str(place)]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        yield None if done.returncode else place


def rows(browser: Browser, app: str, folder: Path) -> list[Row]:
    """A step of the drag and a new text, with and without a slowed processor, beside the app at ``app``."""
    titles = release.titles(app)
    found = []
    with served(folder) as host:
        address = f"{host}/{lighthouse.pages(folder)['map']}"
        for rate in (1, drag.SLOW):
            slow = "" if rate == 1 else f", processor slowed {rate} times"
            map_ = single.drag_at(browser, address, rate), drag.atlas(browser, app, rate).every_year
            found.append(_row(f"step of a drag on the site → painted map{slow}, beside the app", *map_))
            text = single.text_at(browser, address, rate, titles), release.atlas(browser, app, rate)
            found.append(_row(f"step of a drag on the site → new text painted{slow}, beside the app", *text))
    return found


def _row(what: str, site: Figures, app: Figures) -> Row:
    ratio = site.median / app.median
    return Row(what, str(site), str(app), f"{ratio:.2f} of its time", "≤ 1.0 times", ratio <= 1)


if __name__ == "__main__":
    sys.exit(main())
