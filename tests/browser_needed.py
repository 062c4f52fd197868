"""Finds the browser that the tests drive; on Debian as root it installs one. ``python tests/browser_needed.py``"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from treaty_atlas.export.chromium import INSTALL, VARIABLE, find

PACKAGES = ("chromium", "fonts-noto-cjk")
MISSING = f"The browser tests need Chromium or Google Chrome, and none was found. {INSTALL}"


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
    named = os.environ.get(VARIABLE)
    if not named and not find() and may_install():
        print("No browser found; installing", " and ".join(PACKAGES), flush=True)
        try:
            install()
        except subprocess.CalledProcessError as error:
            print(f"{' '.join(error.cmd)} failed.", file=sys.stderr)
    if find():
        return 0
    wrong = f"{VARIABLE} names {named!r}, which is no program that can be run. " if named else ""
    print(wrong + MISSING, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
