"""What the workers of one run share: a thing is made, or a server started, by the first that needs it.

They meet in the folder of the run, behind a lock; without workers the one process has it for itself.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The file or folder ``name`` of the run, which ``make`` has written whole."""
    path = _folder(factory) / name
    with _behind_lock(path):
        if not path.exists():
            half = path.with_name(f"{name}.{os.getpid()}.half")
            make(half)
            half.rename(path)
    return path


@contextmanager
def together(factory: pytest.TempPathFactory, name: str, start: Callable[[], tuple[int, str]]) -> Iterator[str]:
    """The address of a server: ``start`` gives its process and its address. The last of its users ends it."""
    path = _folder(factory) / f"{name}.json"
    with _behind_lock(path):
        kept = _kept(path)
        if not kept["users"]:
            kept["process"], kept["address"] = start()
        kept["users"].append(os.getpid())
        path.write_text(json.dumps(kept))
    yield kept["address"]
    with _behind_lock(path):
        kept = _kept(path)
        kept["users"].remove(os.getpid())
        path.write_text(json.dumps(kept))
        if not kept["users"]:
            os.kill(kept["process"], signal.SIGTERM)


def _kept(path: Path) -> dict[str, Any]:
    """What is known of the server; a worker that has died is none of its users any more."""
    kept = json.loads(path.read_text()) if path.exists() else {"users": []}
    kept["users"] = [user for user in kept["users"] if _lives(user)]
    return dict(kept)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def _folder(factory: pytest.TempPathFactory) -> Path:
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def _behind_lock(path: Path) -> Iterator[None]:
    with path.with_name(f"{path.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
