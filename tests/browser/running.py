"""Starts the app and the browser: for the browser tests, the picture of the README and the benchmarks."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests import browser_needed

ROOT = Path(__file__).resolve().parents[2]
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-quic",
)  # fmt: skip
START_SECONDS = 60


def launch(playwright: Playwright, *arguments: str) -> Browser:
    """A new browser without a window, with a new profile."""
    program = browser_needed.find()
    if program is None:
        raise RuntimeError(browser_needed.MISSING)
    return playwright.chromium.launch(executable_path=program, args=[*ARGUMENTS, *arguments])


@contextmanager
def serving(script: str = "app.py", **environment: str) -> Iterator[str]:
    """Run ``streamlit run script`` on a free port of this machine; gives its address, and ends it at the end."""
    address = f"http://localhost:{_free_port()}"
    port = address.rpartition(":")[2]
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", port, "--server.headless", "true"]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait(process, f"{address}/_stcore/health", log)
            yield address
        finally:
            _end(process)


class Restarted:
    """A server that can be killed and started again at its address."""

    def __init__(self) -> None:
        self.address = f"http://localhost:{_free_port()}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; until it answers."""
        port = self.address.rpartition(":")[2]
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", port]
        with tempfile.TemporaryFile() as log:
            self._process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)
            _wait(self._process, f"{self.address}/_stcore/health", log)

    def kill(self) -> None:
        """End it without a word, as a crash does."""
        if self._process:
            self._process.kill()
            self._process.wait()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], health: str, log: object) -> None:
    """Until the server answers; its own words when it does not."""
    end = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(health, timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    log.seek(0)  # type: ignore[attr-defined]
    raise RuntimeError("The app did not start:\n" + log.read().decode(errors="replace"))  # type: ignore[attr-defined]
