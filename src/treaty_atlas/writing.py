"""Writing a file whole or not at all: beside its place first, then renamed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
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


def check_folder(target: Path, mark: str) -> None:
    """Raise :class:`CannotWrite` when it is plain beforehand that the folder ``target`` cannot be written anew: it may be
    there when it is empty, or holds the file ``mark`` by which it is known as ours."""
    check_parent(target)
    if not target.exists():
        return
    if not target.is_dir():
        raise CannotWrite(f"{target} is a file. Name a folder.")
    try:
        foreign = any(target.iterdir()) and not (target / mark).is_file()
    except OSError as error:
        raise CannotWrite(f"{target} could not be read: {_reason(error)}") from error
    if foreign:
        raise CannotWrite(f"{target} holds other files. Name a new folder, or an empty one.")


def check_parent(target: Path) -> None:
    """Raise :class:`CannotWrite` when there is no folder to write ``target`` in."""
    folder = target.absolute().parent
    if not folder.exists():
        raise CannotWrite(f"There is no folder {folder}. Make it first, or name another one.")
    if not folder.is_dir():
        raise CannotWrite(f"{folder} is a file, not a folder. Name a folder for {target.name}.")
    if not os.access(folder, os.W_OK):
        raise CannotWrite(f"{target} could not be written: you may not write there. Name a folder of your own.")


@contextmanager
def folder(target: Path, mark: str) -> Iterator[Path]:
    """A new folder beside ``target`` that takes its place when all is written; what ends before leaves all as it was.

    Raises :class:`CannotWrite`.
    """
    target = target.absolute()
    check_folder(target, mark)
    with _telling(target):
        beside = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        inside = beside / "new"
        with _telling(target):
            inside.mkdir()
        yield inside
        with _telling(target):
            _move(inside, target, beside / "old")
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def put(folder: Path, written: Iterable[tuple[str, str | bytes]]) -> None:
    """Write files below ``folder``, by their paths in it; raise :class:`CannotWrite`."""
    known: set[Path] = set()
    for path, content in written:
        file = folder / path
        with _telling(file):
            if file.parent not in known:
                file.parent.mkdir(parents=True, exist_ok=True)
                known.add(file.parent)
            file.write_bytes(content.encode() if isinstance(content, str) else content)


def _move(new: Path, target: Path, old: Path) -> None:
    """``new`` to ``target``; what was there is kept at ``old`` until it has gone well."""
    if target.exists():
        os.replace(target, old)
    try:
        os.replace(new, target)
    except OSError:
        if old.exists():
            os.replace(old, target)
        raise


@contextmanager
def _telling(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(f"{target} could not be written: {_reason(error)}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "you may not write there. Name a folder of your own."
    return f"{(error.strerror or str(error)).rstrip('.')}. Make room or name another folder."
