"""Writing the site: into a new folder beside its place, which takes that place when all is there."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from ... import clock, writing
from ...browser_modules import WEB
from ...catalog import GEODATA, load
from ...catalog.geometry import read_shapes
from ...cover.sheets.data import read_package
from ...cover.sheets.series import path as series_path
from ...cover.sheets.share import play_path
from ...drawing.icon import icon_png
from ...drawing.outlines import outlines
from ...drawing.play import play_gif
from ...drawing.raster import card_png
from ...drawing.series import FORMATS, series
from ...i18n import Words
from . import files, packs, pictures, start, worker
from .pages import Language, Making
from .start import MARK

PROCESSES = 4


@dataclass(frozen=True)
class Order:
    """What is to be written: languages; where it will be served, with a slash at its end, or empty; the last day of the map;
    the version. ``only`` names the entries that have pages, ``drawn`` says whether there are pictures and lesson packs."""

    languages: tuple[str, ...]
    base: str
    today: date
    version: str
    only: frozenset[str] | None = None
    drawn: bool = True


def site(target: Path, order: Order) -> Path:
    """Write the site to the folder ``target``.

    Raises :class:`~treaty_atlas.writing.CannotWrite` and leaves all as it was.
    """
    with writing.folder(target, MARK) as beside:
        _write(beside, order)
    return target


@cache
def making(order: Order) -> Making:
    """What all pages are made from; one for all tasks of a process."""
    shapes = read_shapes(GEODATA)
    released = clock.released() or order.today.isoformat()
    said = (order.today, order.version, released, "", order.base, order.only, order.drawn)
    return Making(load(), shapes, outlines(shapes), read_package(GEODATA), *said)


Do = Callable[[str, Path, str, Order], None]
"""Writes a part of the site in a language."""


def _write(folder: Path, order: Order) -> None:
    made, codes = making(order), order.languages
    shared = dict(files.shared(GEODATA, made))
    spoken = {code: dict(files.spoken(GEODATA, made, code)) for code in codes}
    own = shared | {path: text for one in spoken.values() for path, text in one.items()}
    name = files.edition(own)
    writing.put(folder, ((f"v/{name}/{path}", content) for path, content in own.items()))
    writing.put(folder, files.downloads(GEODATA))
    writing.put(folder, start.all_files(replace(made, files=f"v/{name}/"), codes))
    writing.put(folder, [(worker.WORKER, worker.worker(name, shared, spoken))])
    sign = (WEB / "mark.svg").read_text(encoding="utf-8")
    writing.put(folder, ((worker.icon(size), icon_png(sign, size)) for size in worker.SIZES))
    kinds: list[Do] = [_pages, *([_pictures, _packs] if order.drawn else [])]
    _all([(kind, code) for kind in kinds for code in codes], folder, f"v/{name}/", order)


def _all(tasks: Sequence[tuple[Do, str]], folder: Path, own: str, order: Order) -> None:
    """All tasks, as many at a time as there are processors; a part of the site is done here."""
    if order.only is not None:
        for task, code in tasks:
            task(code, folder, own, order)
        return
    with ProcessPoolExecutor(min(PROCESSES, os.cpu_count() or 1), get_context("spawn")) as pool:
        waiting = [pool.submit(task, code, folder, own, order) for task, code in tasks]
        try:
            for one in waiting:
                one.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _pages(code: str, folder: Path, own: str, order: Order) -> None:
    writing.put(folder, Language(replace(making(order), files=own), code).written())


def _pictures(code: str, folder: Path, own: str, order: Order) -> None:
    made, words = making(order), Words(code)
    every = pictures.every(made.atlas, order.today)
    drawn = ((pictures.path(one, code), card_png(made.atlas, made.shapes, words, one, order.today)) for one in every)
    writing.put(folder, drawn)
    sheets = ((series_path(code, form), series(made.atlas, made.shapes, words, order.today, form)) for form in FORMATS)
    writing.put(folder, sheets)
    writing.put(folder, [(play_path(code), play_gif(made.atlas, made.shapes, words, order.today))])


def _packs(code: str, folder: Path, own: str, order: Order) -> None:
    writing.put(folder, packs.every(replace(making(order), files=own), code))
