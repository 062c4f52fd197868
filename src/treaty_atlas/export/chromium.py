"""An installed Chromium or Chrome draws what this package cannot: a PDF of a page, a PNG of a picture."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

from ..errors import AtlasError

VARIABLE = "TREATY_ATLAS_BROWSER"
"""Names the program where it is not found by itself."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
INSTALL = (
    "Install one (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk; macOS: brew install --cask google-chrome; "
    f"Windows: winget install Google.Chrome), or name its program in {VARIABLE}."
)
QUIET = (
    "--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
SECONDS = 90
_PNG_SIZE = slice(16, 24)


class NoBrowser(AtlasError):
    """There is no browser, or it did not do what it was asked; the text says what to do."""


def find() -> str | None:
    """The program of the browser: the one that ``TREATY_ATLAS_BROWSER`` names, else an installed one."""
    named = os.environ.get(VARIABLE)
    if named:
        return shutil.which(named)
    home = os.environ.get("LOCALAPPDATA")
    places = [*PLACES, str(Path(home, r"Google\Chrome\Application\chrome.exe"))] if home else PLACES
    return next(filter(None, map(shutil.which, (*NAMES, *places))), None)


def pdf(html: str) -> bytes:
    """``html`` printed, on paper of the size that its own ``@page`` says. Raises :class:`NoBrowser`."""
    return _asked(html, "page.pdf", "--no-pdf-header-footer", "--print-to-pdf={out}")


def page(svg: str, width: float, height: float) -> str:
    """A page of paper of ``width`` by ``height`` px that ``svg`` fills, for :func:`pdf`."""
    style = f"@page{{size:{width:g}px {height:g}px;margin:0}}svg{{position:fixed;inset:0;width:100%;height:100%}}"
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style>{svg}'


def png(svg: str, width: int, height: int, scale: float = 1) -> bytes:
    """``svg`` of ``width`` by ``height`` px as a PNG ``scale`` times as large. Raises :class:`NoBrowser`."""
    page = f'<!doctype html><meta charset="utf-8"><style>body{{margin:0}}svg{{display:block}}</style>{svg}'
    size = (f"--window-size={width},{height}", f"--force-device-scale-factor={scale:g}")
    data = _asked(page, "page.png", *size, "--screenshot={out}")
    found, wanted = struct.unpack(">II", data[_PNG_SIZE]), (round(width * scale), round(height * scale))
    if found != wanted:
        raise NoBrowser(f"The browser drew {found[0]} × {found[1]} px instead of {wanted[0]} × {wanted[1]}. Take the .svg.")
    return data


def _asked(html: str, name: str, *arguments: str) -> bytes:
    """What the browser writes when it is given ``html``; ``{out}`` in an argument is where it is to write."""
    program = find()
    if program is None:
        named = os.environ.get(VARIABLE)
        wrong = f"{VARIABLE} names {named!r}, which is no program that can be run. " if named else ""
        raise NoBrowser(f"{wrong}A PDF or a PNG is drawn by Chromium or Google Chrome, and none was found. {INSTALL}")
    with tempfile.TemporaryDirectory(prefix="treaty-atlas-") as folder:
        page, out = Path(folder, "page.html"), Path(folder, name)
        page.write_text(html, encoding="utf-8")
        asked = [argument.format(out=out) for argument in arguments]
        command = [program, *QUIET, *_as_root(), f"--user-data-dir={Path(folder, 'profile')}", *asked, page.as_uri()]
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoBrowser(f"{program} did not answer: {error}. {INSTALL}") from error
        if not out.is_file():
            last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
            raise NoBrowser(f"{program} wrote nothing. {' '.join(last)} {INSTALL}")
        return out.read_bytes()


def _as_root() -> tuple[str, ...]:
    """Chromium keeps its sandbox wherever it can; as root it cannot have one. The page holds nothing but our own."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
