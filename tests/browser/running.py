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
    process = _started(module, address + health, root, os.environ | environment)
    try:
        yield address
    finally:
        _end(process)


def app() -> tuple[int, str]:
    """Start the app for several processes, one of which ends it: its process, and its address."""
    port = free_port()
    address = f"http://localhost:{port}"
    module = ["streamlit", "run", "app.py", "--server.port", str(port), "--server.headless", "true"]
    return _started(module, f"{address}/_stcore/health", ROOT, os.environ).pid, address


class Restarted:
    """A server that can be killed and started again at its address."""

    def __init__(self) -> None:
        self.address = f"http://localhost:{free_port()}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; until it answers."""
        port = self.address.rpartition(":")[2]
        module = ["streamlit", "run", "app.py", "--server.port", port]
        self._process = _started(module, f"{self.address}/_stcore/health", ROOT, os.environ)

    def kill(self) -> None:
        """End it without a word, as a crash does."""
        if self._process:
            self._process.kill()
            self._process.wait()


def _started(module: Sequence[str], health: str, root: Path, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """A Python module with its arguments, when it answers; ended where it does not."""
    with tempfile.TemporaryFile() as log:
        command = [sys.executable, "-m", *module]
        process = subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait(process, health, log)
        except BaseException:
            _end(process)
            raise
    return process


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
