"""Finds the browser that the tests drive; on Debian as root it installs one. ``python tests/browser_needed.py``"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
PACKAGES = ("chromium", "fonts-noto-cjk")
MISSING = (
    "The browser tests need Chromium or Google Chrome, and none was found. Install one (Debian, Ubuntu: "
    "sudo apt-get install chromium fonts-noto-cjk; macOS: brew install --cask google-chrome; "
    "Windows: winget install Google.Chrome), or name its program in TREATY_ATLAS_BROWSER."
)


def find() -> str | None:
    """The program of the browser: the one that ``TREATY_ATLAS_BROWSER`` names, else an installed one."""
    named = os.environ.get("TREATY_ATLAS_BROWSER")
    if named:
        return shutil.which(named)
    home = os.environ.get("LOCALAPPDATA")
    places = [*PLACES, str(Path(home, r"Google\Chrome\Application\chrome.exe"))] if home else PLACES
    return next(filter(None, map(shutil.which, (*NAMES, *places))), None)


def may_install() -> bool:
    """True on Debian and its kin, as root."""
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0


def install() -> None:
    """Install Chromium and a font with Japanese characters from the system's own packages."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (("update",), ("install", "--yes", "--no-install-recommends", *PACKAGES)):
        subprocess.run(["apt-get", "-qq", *step], check=True, env=quiet, stdout=subprocess.DEVNULL)


def main() -> int:
    """Exit status: 0 when there is a browser now."""
    named = os.environ.get("TREATY_ATLAS_BROWSER")
    if not named and not find() and may_install():
        print("No browser found; installing", " and ".join(PACKAGES), flush=True)
        try:
            install()
        except subprocess.CalledProcessError as error:
            print(f"{' '.join(error.cmd)} failed.", file=sys.stderr)
    if find():
        return 0
    wrong = f"TREATY_ATLAS_BROWSER names {named!r}, which is no program that can be run. " if named else ""
    print(wrong + MISSING, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
