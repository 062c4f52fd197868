"""HTML is escaped where it is made: nobody writes it otherwise, and who vouches for a text is named here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from ..support import PACKAGE, every
from .test_imports import imported

TAGS = PACKAGE / "tags.py"
OTHERS = sorted(path for path in PACKAGE.rglob("*.py") if path != TAGS)
DRAWN = [PACKAGE / "style" / "svg.py", *(PACKAGE / "drawing").glob("*.py"), PACKAGE / "export" / "chromium.py"]
"""They draw SVG out of numbers and colours, and the last one puts it on a page of its own."""
VOUCHED = {
    "cover/document.py": {"fill", "trusted"},
    "cover/first_map.py": {"trusted"},
    "cover/pages.py": {"trusted"},
    "cover/sharing.py": {"fill"},
    "cover/state.py": {"trusted"},
    "export/handout.py": {"fill", "trusted"},
    "export/pack.py": {"fill", "trusted"},
    "export/pack_quiz.py": {"fill", "trusted"},
    "export/single.py": {"fill", "trusted"},
    "furigana.py": {"trusted"},
    "reading/html.py": {"trusted"},
    "reading/leads.py": {"trusted"},
    "ui/server/notice.py": {"fill", "trusted"},
    "ui/shell.py": {"trusted"},
    "ui/visit.py": {"trusted"},
}
"""Who makes markup of a text: of frames, pictures, styles and scripts of our own, and of what was escaped before."""


def called(path: Path) -> Iterator[str]:
    """The names of the functions and classes that a file calls."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


@every("path", OTHERS)
def test_nobody_escapes_by_hand_or_makes_markup_past_the_one_place(path):
    assert not {"html", "html.escape"} & imported(path) and "Markup" not in called(path)


@every("path", OTHERS)
def test_who_vouches_for_a_text_is_named(path):
    name = path.relative_to(PACKAGE).as_posix()
    assert {"fill", "trusted"} & set(called(path)) == VOUCHED.get(name, set())


@every("path", [path for path in OTHERS if path not in DRAWN])
def test_no_element_is_put_together_out_of_text(path):
    parts = [
        part.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.Constant)
    ]
    assert [part for part in parts if re.search(r"</?[a-z]+[\s>]|</?[a-z]*$", part)] == []
