"""Whatever happens to a file of the dataset, the validator says it in words, and what it lets pass can be drawn.

One damage of every kind; ``python -m tests.data.damages`` tries a thousand.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from treaty_atlas.catalog import examine, load
from treaty_atlas.catalog.geometry import collections
from treaty_atlas.model.atlas import Atlas

from . import damages

KINDS = [*damages.KINDS, *damages.FILES]


@pytest.mark.parametrize("part", range(6))
def test_no_damage_ends_in_a_traceback_or_fails_on_a_page(small_dataset: Path, part: int) -> None:
    failed, sound = [], made_of(small_dataset)
    for kind in KINDS[part::6]:
        with damages.linked(small_dataset) as root:
            file = damages.damage(kind, root, random.Random(1875))
            try:
                if examine(root)[0] and made_of(root) != sound:
                    damages.draw(root, ("en",))
            except Exception as error:
                failed.append(f"{kind} in {file}: {error!r}")
    assert failed == []


def made_of(root: Path) -> tuple[Atlas, dict[str, Any]]:
    """All that pages are made of: where a damage changed nothing of it (a byte-order mark, an end of a line), what would
    be drawn is what other tests draw."""
    return load(root), collections(root)
