"""What can go wrong with the dataset, said with its facts: which file, where in it, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in the dataset: ``file`` (relative to ``geodata/``), ``place`` in it, what is wrong, what would be right."""

    file: str
    place: str
    wrong: str
    remedy: str

    def __str__(self) -> str:
        place = f", {self.place}" if self.place else ""
        return f"{self.file}{place}: {self.wrong} {self.remedy}".rstrip()


class AtlasError(Exception):
    """Base of every error this package raises on purpose."""


class DatasetError(AtlasError):
    """The dataset cannot be used; ``problems`` lists every fault that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[DatasetError], tuple[tuple[Problem, ...]]]:
        """Another process is told the problems, not the sentences."""
        return type(self), (self.problems,)


class UnknownWordError(AtlasError, KeyError):
    """An interface word is missing from the catalogue of a language."""

    def __init__(self, key: str, language: str) -> None:
        self.key, self.language = key, language
        super().__init__(f"The catalogue locale/{language}.toml has no word '{key}'. Add it there.")

    def __str__(self) -> str:
        return str(self.args[0])
