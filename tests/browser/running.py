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
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests import browser_needed

ROOT = Path(__file__).resolve().parents[2]
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-quic",
)  # fmt: skip
START_SECONDS = 180


def launch(playwright: Playwright, *arguments: str) -> Browser:
    """A new browser without a window, with a new profile."""
    program = browser_needed.find()
    if program is None:
        raise RuntimeError(browser_needed.MISSING)
    return playwright.chromium.launch(executable_path=program, args=[*ARGUMENTS, *arguments])


@contextmanager
def serving(script: str = "app.py", *, port: int = 0, root: Path = ROOT, **environment: str) -> Iterator[str]:
    """Run ``streamlit run script`` in ``root`` on a free port of this machine, or on ``port``; gives its address.

    It is ended at the end.
    """
    port = port or free_port()
    command = ["streamlit", "run", script, "--server.port", str(port), "--server.headless", "true"]
    with running(command, f"http://localhost:{port}", "/_stcore/health", root, environment) as address:
        yield address


@contextmanager
def running(module: Sequence[str], address: str, health: str, root: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """Run a Python module with its arguments until it answers at ``address + health``; end it at the end."""
    command, own = [sys.executable, "-m", *module], os.environ | environment
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=root, env=own, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait(process, address + health, log)
            yield address
        finally:
            _end(process)


class Restarted:
    """A server that can be killed and started again at its address."""

    def __init__(self) -> None:
        self.address = f"http://localhost:{free_port()}"
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


def free_port() -> int:
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
