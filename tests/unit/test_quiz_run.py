"""What a browser says it has kept of a quiz is taken whole or not at all."""

from __future__ import annotations

from treaty_atlas import quiz
from treaty_atlas.ui.pages import quiz_run

from ..support import every

CODE = "KMNPRT"
KEPT = {"code": CODE, "begun": True, "at": 1, "given": [[0], [1]], "order": []}


def test_a_run_that_was_kept_is_the_run_that_was(atlas, words):
    assert quiz_run.read(KEPT, atlas, words) == KEPT | {"given": [(0,), (1,)]}
    at = quiz.PLAN.index("order")
    half = KEPT | {"at": at, "given": [[0]] * at, "order": [2, 0]}
    assert quiz_run.read(half, atlas, words) == half | {"given": [(0,)] * at}


@every(
    "wrong",
    [
        {"code": "0O1I"}, {"code": 7}, {"begun": False}, {"begun": "yes"}, {"at": -1}, {"at": 99}, {"at": "1"},
        {"given": []}, {"given": [[0], [99]]}, {"given": [[0], [-1]]}, {"given": [[0], ["0"]]}, {"given": [[0], [0.0]]},
        {"given": "00"}, {"given": [0, 1]}, {"order": [9]}, {"order": [0, 0]}, {"order": None}, {"given": [[0], [1], [0]]},
    ],
)  # fmt: skip
def test_what_is_no_run_is_left(atlas, words, wrong):
    assert quiz_run.read(KEPT | wrong, atlas, words) is None
    assert quiz_run.read(wrong.get("order"), atlas, words) is None
