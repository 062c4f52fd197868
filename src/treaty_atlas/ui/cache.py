"""What is loaded once and shared by all sessions: the atlas never changes while the app runs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any, Generic, TypeVar

from ..catalog import GEODATA, load
from ..catalog.geometry import Shapes, read_shapes
from ..cover.sheets import data, islands, lesson
from ..drawing.small import SmallMaps, small_maps
from ..model.atlas import Atlas

T = TypeVar("T")


class Once(Generic[T]):
    """Calls ``make`` once for the same arguments, whoever asks; others wait meanwhile and get the same.

    ``functools.cache`` makes nobody wait: thirty readers of a cold server read the dataset thirty times. An error is not
    kept, but whoever waited for the call that failed gets its error.
    """

    def __init__(self, make: Callable[..., T]) -> None:
        self._make, self._lock = make, Lock()
        self._kept: dict[Any, T] = {}
        self._failed: dict[Any, tuple[float, Exception]] = {}
        self.__doc__ = make.__doc__

    def __call__(self, *args: Any) -> T:
        if args in self._kept:
            return self._kept[args]
        came = time.monotonic()
        with self._lock:
            if args not in self._kept:
                when, error = self._failed.get(args, (came, None))
                if error and when > came:
                    raise error
                try:
                    self._kept[args] = self._make(*args)
                except Exception as error:
                    self._failed[args] = (time.monotonic(), error)
                    raise
            return self._kept[args]

    def cache_clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
            self._failed.clear()


def geodata() -> Path:
    """The dataset folder: this checkout's, or the one that ``TREATY_ATLAS_GEODATA`` names."""
    return Path(os.environ.get("TREATY_ATLAS_GEODATA", GEODATA))


@Once
def atlas() -> Atlas:
    """The validated atlas. Raises :class:`~treaty_atlas.errors.DatasetError`; a failed load is tried again."""
    return load(geodata())


@Once
def shapes() -> Shapes:
    """The shapes of islands, lines and land around, for what is drawn here and not by the browser."""
    return read_shapes(geodata())


@Once
def maps() -> SmallMaps:
    """What draws the small maps in texts."""
    return small_maps(atlas(), shapes())


@Once
def package() -> data.Package:
    """What the build says of the files to take along."""
    return data.read_package(geodata())


@Once
def data_rows(language: str) -> data.Rows:
    """What is long on the page of data, the same for all readers of a language."""
    return data.rows(atlas(), language)


@Once
def forms() -> islands.Forms:
    """What draws the shapes of islands beside known ones."""
    return islands.Forms(shapes(), lambda island: atlas().islands[island].km2)


@Once
def story_pieces(story: str, language: str, today: date) -> dict[str, Any]:
    """What is read beside the map at the steps of a story: the same for all readers of a language."""
    return lesson.story_pieces(atlas(), story, language, today)


@Once
def puzzle_pieces(language: str) -> dict[str, dict[str, Any]]:
    """What is read in the puzzles: the same for all readers of a language."""
    return lesson.puzzle_pieces(atlas(), language)
