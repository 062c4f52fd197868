"""The quiz as it is drawn by lot: the same ten for a code, by the table that was written down once, in every language."""

from __future__ import annotations

import hashlib
import json
from itertools import combinations, pairwise
from math import hypot

import pytest

from treaty_atlas import quiz, quiz_code, quiz_maps
from treaty_atlas.i18n import Words
from treaty_atlas.payload import quiz as quiz_payload

from ...addresses import CASES, parted
from ...support import FOUR, QUIZZES, book

CODES = [*QUIZZES, *("".join(quiz_code.Dice(f"test {n}").shuffled(quiz_code.ALPHABET)[:6]) for n in range(60))]
DRAWN = """async ({ questionsOf }, [lang, codes]) => codes.map((code) => questionsOf(quizzes[lang], code))"""
READ = """({ readRun }, rows) => {
  const ten = Array.from({ length: 10 }, () => ({ options: [{}, {}, {}, {}] }));
  return rows.map((row) => readRun(row, () => ten) ?? null);
}"""


@pytest.fixture(scope="module", autouse=True)
def quizzes(page):
    """``quizzes``: what can be asked, by language."""
    sent = {code: quiz_payload.pools(book(), Words(code)) for code in FOUR}
    page.evaluate("(sent) => { window.quizzes = JSON.parse(sent); }", json.dumps(sent))


@pytest.fixture(scope="module")
def drawn(run):
    return dict(zip(CODES, run("quiz/draw.js", DRAWN, ["en", CODES]), strict=True))


def ids(question):
    """Kind and key, the options in their order (of maps to choose among by what they show), and the answer."""
    options = [option["id"] for option in question["options"]]
    if question["way"] == "groups":
        options = [f"{len(options)} groups"]
    answer = ", ".join(question["options"][n]["id"] for n in question["answer"])
    return f"{question['key']} | {', '.join(options)} | {answer}"


@pytest.mark.parametrize("code", FOUR)
def test_a_code_asks_what_the_table_says(run, code):
    """Written down, so that a class that comes back next year finds its ten."""
    found = run("quiz/draw.js", DRAWN, [code, list(QUIZZES)])
    assert {name: [*map(ids, ten)] for name, ten in zip(QUIZZES, found, strict=True)} == QUIZZES


def test_another_code_asks_something_else(drawn):
    assert len({tuple(map(ids, ten)) for ten in drawn.values()}) == len(set(CODES))


def test_ten_questions_by_the_plan_none_twice_each_with_its_answer(drawn):
    for code, ten in drawn.items():
        assert sorted(q["kind"] for q in ten) == sorted(slot.kind for slot in quiz.PLAN), code
        assert len({q["key"] for q in ten}) == 10, code
        assert sum(q["kind"] in quiz.ON_MAP for q in ten) >= 5, code
        for question in ten:
            options = [option["text"] for option in question["options"]]
            answer = question["answer"]
            assert len(set(options)) == len(options) >= 2 and all(options), question
            assert len(set(answer)) == len(answer) >= 1 and set(answer) <= set(range(len(options))), question
            assert question["way"] in ("groups", "order") or len(answer) == 1, question
            assert question["way"] == "order" or answer == sorted(answer), question
            assert "{" not in question["text"] and question["why"], question


def test_easy_questions_come_first(drawn):
    """What is seen on the map before what is read in a treaty."""
    level = {kind: at for at, kinds in enumerate(quiz.LEVELS) for kind in kinds}
    for code, ten in drawn.items():
        found = [level[question["kind"]] for question in ten]
        assert found == sorted(found) and set(found) == {0, 1, 2}, (code, found)


def test_the_ten_come_from_several_times(drawn):
    """So that no class learns of one decade alone."""
    for code, ten in drawn.items():
        years = [q["year"] for q in ten if q.get("year")]
        found = {at for at, (first, last) in enumerate(quiz.PERIODS) for year in years if first <= year <= last}
        assert len(found) >= 3, (code, years)


def test_the_right_order_is_that_of_the_days_and_none_lies_near_another(drawn):
    acts = book().acts
    for question in (q for ten in drawn.values() for q in ten if q["way"] == "order"):
        right = [acts[question["options"][n]["id"]] for n in question["answer"]]
        assert [act.day for act in right] == sorted(act.day for act in right) and len(right) == quiz.FEW
        assert all(after.year - before.year >= quiz.APART for before, after in pairwise(right)), question


def test_letters_lie_so_far_apart_that_a_finger_tells_them(drawn):
    for question in (q for ten in drawn.values() for q in ten if q["way"] == "letters"):
        places = [option["at"] for option in question["options"]]
        assert len(places) >= 4
        assert min(hypot(a[0] - b[0], (a[1] - b[1]) * 0.66) for a, b in combinations(places, 2)) >= 1.5, question


def test_maps_and_years_to_choose_among_look_otherwise(drawn):
    """A year of the same map as the right one would be right too."""
    look = {year: row.look for row in quiz_maps.shown(book()) for year in range(row.first, row.end)}
    for question in (q for ten in drawn.values() for q in ten if q["kind"] == "year"):
        assert len({look[int(option["id"])] for option in question["options"]}) == len(question["options"]) == quiz.FEW
    for question in (q for ten in drawn.values() for q in ten if q["way"] == "maps"):
        assert len({option["id"] for option in question["options"]}) == 3


GROWN = """({ questionsOf }, [codes, more]) => {
  const grown = { ...quizzes.en };
  for (const [name, rows] of Object.entries(more.rows)) grown[name] = [...rows, ...grown[name]];
  for (const [name, rows] of Object.entries(more.names)) grown[name] = { ...rows, ...grown[name] };
  const key = (question) => JSON.stringify([question.key, question.options.map(({ id }) => id), question.answer]);
  return codes.map((code) => {
    const [before, after] = [quizzes.en, grown].map((pools) => questionsOf(pools, code).map(key));
    return [before, after].map((ten) => ten);
  });
}"""
NEW = "new-entry"
MORE = {
    "rows": {
        "place": [{"id": NEW, "at": [48.5, 153.0], "name": NEW, "text": NEW}],
        "reading": [{"about": f"errors/{NEW}", "so": "so", "read": "read", "day": None, "why": []}],
        "order": [{"id": NEW, "day": "1930-01-01", "year": 1930, "source": {"event": NEW}}],
        "decided": [{"id": NEW, "act": NEW, "year": 1930, "day": "1930-01-01", "islands": [], "text": NEW, "why": []}],
        "changed": [{"year": 1930, "groups": [1], "why": [{"read": ["held", NEW], "source": {}}]}],
    },
    "names": {"acts": {NEW: NEW}, "treaties": {NEW: NEW}},
}


def test_a_dataset_that_has_grown_changes_only_the_questions_in_which_the_new_entry_is_drawn(run):
    """A code on a blackboard asks nearly the same next year: each entry has its own number, and no other one moves."""
    changed = 0
    for code, (before, after) in zip(CODES, run("quiz/draw.js", GROWN, [CODES, MORE]), strict=True):
        assert len(after) == 10
        for one, other in zip(before, after, strict=True):
            assert one == other or NEW in other or "changed/1930" in other, (code, one, other)
            changed += one != other
    assert 0 < changed <= 1.5 * len(CODES), "of ten questions"


def test_the_order_of_rows_means_nothing(run):
    script = """({ questionsOf }, codes) => {
      const { groups, plan, levels, periods, ...lists } = quizzes.en;
      const turn = ([name, rows]) => [name, Array.isArray(rows) && name !== "on_map" ? [...rows].reverse() : rows];
      const turned = { groups, plan, levels, periods, ...Object.fromEntries(Object.entries(lists).map(turn)) };
      const key = ({ key, options, answer }) => JSON.stringify([key, options.map(({ id }) => id), answer]);
      return codes.filter((code) => {
        const [one, other] = [quizzes.en, turned].map((pools) => questionsOf(pools, code).map(key).join());
        return one !== other;
      });
    }"""
    assert run("quiz/draw.js", script, CODES) == []


def test_a_dataset_with_little_to_ask_asks_less_and_does_not_go_round_for_ever(run):
    script = """({ questionsOf }) => {
      const few = { ...quizzes.en, held: [], reading: quizzes.en.reading.slice(0, 1), decided: [] };
      return questionsOf(few, "KMNPRT").map(({ kind }) => kind).sort();
    }"""
    left = sorted(slot.kind for slot in quiz.PLAN if slot.kind not in ("held", "decided"))
    assert run("quiz/draw.js", script) == left


def test_a_digest_is_that_of_sha_256(run):
    texts = ["", "abc", "KMNPRT/1", "千島列島", *("x" * n for n in (55, 56, 63, 64, 65, 119, 120, 1000))]
    found = run("base/sha256.js", "({ sha256 }, texts) => texts.map((text) => Array.from(sha256(text)))", texts)
    digests = [hashlib.sha256(text.encode()).digest() for text in texts]
    assert found == [[int.from_bytes(digest[n : n + 4], "big") for n in range(0, 32, 4)] for digest in digests]


def test_the_dice_fall_as_python_s(run):
    sides = [2, 3, 10, 87, 165, 1 << 20] * 5
    script = """({ diceOf }, [seed, sides]) => {
      const dice = diceOf(seed);
      return [sides.map(dice.below), dice.shuffled([...'abcdefgh']).join('')];
    }"""
    dice = quiz_code.Dice("KMNPRT")
    wanted = [[dice.below(n) for n in sides], "".join(dice.shuffled("abcdefgh"))]
    assert run("quiz/dice.js", script, ["KMNPRT", sides]) == wanted


def test_a_code_is_read_as_python_reads_it(run):
    typed = [dict(parted(case["address"])[1]).get(quiz_code.KEY) for case in CASES if parted(case["address"])[0] == "quiz"]
    texts = [text for text in typed if text is not None]
    texts += ["KMN PRT", " k.m_n–p r\u3000t", "\x1fKMNPRT\x85", "\ufeffKMNPRT", "KMNPR", "ＫＭＮＰＲＴ"]
    texts += ["ﬃﬃ", "ß" * 3, "😀" * 90, "x" * 5000]
    found = run("quiz/code.js", "({ readCode }, texts) => texts.map(readCode)", texts)
    wanted = [(code, bool(notices)) for code, notices in map(quiz_code.read_code, texts)]
    assert len(typed) > 10 and [(one["code"], one["bad"]) for one in found] == wanted


def test_new_codes_can_be_read_and_differ(run):
    codes = run("quiz/code.js", "({ newCode }) => Array.from({ length: 50 }, newCode)")
    assert len(set(codes)) == 50 and all(quiz_code.read_code(code) == (code, ()) for code in codes)


KEPT = {"code": "KMNPRT", "begun": True, "at": 1, "given": [[0], [1]], "order": []}
HALF = KEPT | {"at": 2, "given": [[0]] * 2, "order": [2, 0]}
WRONG = (
    {"code": "0O1I"}, {"code": 7}, {"code": "kmnprt"}, {"at": -1}, {"at": 99}, {"at": "1"}, {"at": 0.5},
    {"given": []}, {"given": [[0], [99]]}, {"given": [[0], [-1]]}, {"given": [[0], ["0"]]}, {"given": [[0], [0.5]]},
    {"given": "00"}, {"given": [0, 1]}, {"order": [9]}, {"order": [0, 0]}, {"order": None}, {"given": [[0], [1], [0]]},
)  # fmt: skip


def test_a_run_that_was_kept_is_the_run_that_was_and_what_is_none_is_left(run):
    done = KEPT | {"at": 10, "given": [*[[0]] * 2, [0, 1, 2, 3], *[[0]] * 7]}
    assert run("quiz/run.js", READ, [KEPT, HALF, done]) == [KEPT, HALF, done]
    fresh = {"code": "KMNPRT", "begun": False, "at": 0, "given": [], "order": []}
    assert run("quiz/run.js", READ, [KEPT | {"begun": False}, {"code": "KMNPRT", "begun": "yes"}]) == [fresh, fresh]
    wrong = [KEPT | one for one in WRONG]
    found = run("quiz/run.js", READ, [*wrong, None, [], 7, "KMNPRT", {}])
    assert [one for one, read in zip(wrong, found, strict=False) if read is not None] == []
    assert found == [None] * (len(wrong) + 5)


def test_a_question_is_answered_once_the_last_of_an_order_places_itself_and_a_mark_can_be_taken_back(run):
    script = """({ fresh, give, place, toggle }) => {
      const run = fresh("KMNPRT", true);
      give(run, [1]);
      give(run, [0]);
      const order = fresh("KMNPRT", true);
      const steps = [2, 2, 0, 3].map((n) => (place(order, n, 4), [...order.order]));
      const marked = fresh("KMNPRT", true);
      const marks = [3, 1, 3, 0].map((n) => (toggle(marked, n), [...marked.order]));
      return [run.given, steps, marks];
    }"""
    wanted = [[[1]], [[2], [2], [2, 0], [2, 0, 3, 1]], [[3], [1, 3], [1], [0, 1]]]
    assert run("quiz/run.js", script) == wanted
