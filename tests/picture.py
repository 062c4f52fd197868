"""Makes the picture of the README: ``python -m tests.picture docs/map.png``"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.atlas_page import AtlasPage
from tests.browser.running import launch, serving

YEAR = 1875
SIZE = {"width": 1280, "height": 800}
SCALE = 1.5


def take(target: Path) -> None:
    """Start the app, photograph the map page on a laptop, and stop."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with serving() as address, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_context(
            viewport=SIZE, device_scale_factor=SCALE, reduced_motion="reduce", color_scheme="light"
        ).new_page()
        atlas = AtlasPage(page, address)
        atlas.open(f"/?year={YEAR}")
        atlas.settled()
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    take(Path(sys.argv[1]))
