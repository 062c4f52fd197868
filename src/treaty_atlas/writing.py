"""Writing a file whole or not at all: beside its place first, then renamed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from .errors import AtlasError


class CannotWrite(AtlasError):
    """A file could not be written; the text says which, why, and what to do. Nothing of it was left behind."""


def check(target: Path) -> None:
    """Raise :class:`CannotWrite` when it is plain beforehand that ``target`` cannot be a file."""
    folder = target.parent
    if target.is_dir():
        raise CannotWrite(f"{target} is a folder. Name the file to be written in it.")
    if not folder.exists():
        raise CannotWrite(f"There is no folder {folder}. Make it first, or name another one.")
    if not folder.is_dir():
        raise CannotWrite(f"{folder} is a file, not a folder. Name a folder for {target.name}.")


def write(target: Path, content: str | bytes) -> None:
    """Write ``content`` to ``target``, replacing what was there; raise :class:`CannotWrite` and leave all as it was."""
    check(target)
    data = content.encode() if isinstance(content, str) else content
    beside = None
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with open(handle, "wb") as file:
            file.write(data)
        os.chmod(beside, 0o666 & ~_umask())
        os.replace(beside, target)
        beside = None
    except OSError as error:
        raise CannotWrite(f"{target} could not be written: {_reason(error)}") from error
    finally:
        if beside:
            Path(beside).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "you may not write there. Name a folder of your own."
    return f"{(error.strerror or str(error)).rstrip('.')}. Make room or name another folder."
