"""Writing the site: into a new folder beside its place, which takes that place when all is there."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from ... import clock, writing
from ...catalog import GEODATA, load
from ...catalog.geometry import read_shapes
from ...cover.sheets.data import read_package
from ...drawing.outlines import outlines
from ...drawing.raster import card_png
from ...i18n import Words
from .. import single
from . import files, pictures, start, worker
from .pages import Language, Making
from .start import MARK

PROCESSES = 4


def site(target: Path, codes: Sequence[str], base: str, today: date, version: str, *, extras: bool = True) -> Path:
    """Write the site in the languages ``codes`` to the folder ``target``; ``base`` is where it will be served, with a slash
    at its end, or empty. Without ``extras`` there are no pictures and no single files.

    Raises :class:`~treaty_atlas.writing.CannotWrite` and leaves all as it was.
    """
    writing.check_folder(target, MARK)
    with writing.folder(target, MARK) as beside:
        _write(beside, codes, base, today, version, extras)
    return target


def making(base: str, today: date, version: str) -> Making:
    """What all pages are made from."""
    shapes = read_shapes(GEODATA)
    released = clock.released() or today.isoformat()
    return Making(load(), shapes, outlines(shapes), read_package(GEODATA), today, version, released, base=base)


def _write(folder: Path, codes: Sequence[str], base: str, today: date, version: str, extras: bool) -> None:
    made = making(base, today, version)
    shared = dict(files.shared(GEODATA, made))
    spoken = {code: dict(files.spoken(GEODATA, made, code)) for code in codes}
    own = shared | {path: text for one in spoken.values() for path, text in one.items()}
    name = files.edition(own)
    writing.put(folder, ((f"v/{name}/{path}", content) for path, content in own.items()))
    writing.put(folder, files.downloads(GEODATA))
    writing.put(folder, start.all_files(replace(made, files=f"v/{name}/"), codes))
    writing.put(folder, [(worker.WORKER, worker.worker(name, shared, spoken))])
    tasks: list[tuple[Callable[..., None], str]] = [(_pages, code) for code in codes]
    if extras:
        writing.put(folder, ((worker.icon(size), worker.icon_png(size)) for size in worker.SIZES))
        tasks += [*((_pictures, code) for code in codes), *((_single, code) for code in codes)]
    given = (folder, f"v/{name}/", base, today, version)
    if len(tasks) == 1:
        tasks[0][0](tasks[0][1], *given)
        return
    with ProcessPoolExecutor(min(PROCESSES, os.cpu_count() or 1), get_context("spawn")) as pool:
        waiting = [pool.submit(task, code, *given) for task, code in tasks]
        try:
            for one in waiting:
                one.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


_made: dict[tuple[str, date, str], Making] = {}
"""One for all tasks of a process."""


def _of(base: str, today: date, version: str) -> Making:
    key = (base, today, version)
    if key not in _made:
        _made[key] = making(*key)
    return _made[key]


def _pages(code: str, folder: Path, own: str, base: str, today: date, version: str) -> None:
    writing.put(folder, Language(replace(_of(base, today, version), files=own), code).written())


def _pictures(code: str, folder: Path, own: str, base: str, today: date, version: str) -> None:
    made = _of(base, today, version)
    every, words = pictures.every(made.atlas, today), Words(code)
    drawn = ((pictures.path(one, code), card_png(made.atlas, made.shapes, words, one, today)) for one in every)
    writing.put(folder, drawn)


def _single(code: str, folder: Path, own: str, base: str, today: date, version: str) -> None:
    made = _of(base, today, version)
    writing.put(folder, [(single.names_of([code]), single.build(made.atlas, GEODATA, [code], today, version))])
