"""The quiz as it is drawn by lot: the same ten for a code, by the table that was written down once, in every language."""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise

import pytest

from treaty_atlas import quiz, quiz_code
from treaty_atlas.i18n import Words
from treaty_atlas.payload import quiz as quiz_payload
from treaty_atlas.reading.quizzes import explanations
from treaty_atlas.reading.reader import Reader

from ...addresses import CASES, parted
from ...support import FOUR, QUIZZES, book

CODES = [*QUIZZES, *("".join(quiz_code.Dice(f"test {n}").shuffled(quiz_code.ALPHABET)[:6]) for n in range(60))]
DRAWN = """async ({ questionsOf }, [lang, codes]) => codes.map((code) => questionsOf(quizzes[lang], code))"""
READ = "({ readRun, fresh }, rows) => rows.map((row) => readRun(row, () => asked) ?? null)"


def reader(code):
    return Reader(book(), Words(code), lambda *_: "")


@pytest.fixture(scope="module", autouse=True)
def quizzes(page):
    """``quizzes``: what can be asked, by language; ``asked``: the questions of one code."""
    sent = {code: quiz_payload.pools(book(), Words(code)) | {"read": explanations(reader(code))} for code in FOUR}
    page.evaluate(
        """async (sent) => {
          window.quizzes = JSON.parse(sent);
          window.asked = (await import("/quiz/draw.js")).questionsOf(window.quizzes.en, "KMNPRT");
        }""",
        json.dumps(sent),
    )


@pytest.fixture(scope="module")
def drawn(run):
    return dict(zip(CODES, run("quiz/draw.js", DRAWN, ["en", CODES]), strict=True))


def ids(question):
    options = [option["id"] for option in question["options"]]
    year = f" {question['year']}" if question["kind"] == "held" else ""
    answer = ", ".join(options[n] for n in question["answer"])
    return f"{question['kind']} {question['key']}{year} | {', '.join(options)} | {answer}"


@pytest.mark.parametrize("code", FOUR)
def test_a_code_asks_what_the_table_says(run, code):
    """Written down, so that a class that comes back next year finds its ten."""
    found = run("quiz/draw.js", DRAWN, [code, list(QUIZZES)])
    assert {name: [*map(ids, ten)] for name, ten in zip(QUIZZES, found, strict=True)} == QUIZZES


def test_another_code_asks_something_else(drawn):
    assert len({tuple(map(ids, ten)) for ten in drawn.values()}) == len(set(CODES))


def test_ten_questions_of_every_kind_none_twice_each_with_its_answer(drawn):
    for code, ten in drawn.items():
        assert sorted(q["kind"] for q in ten) == sorted(quiz.PLAN), code
        assert len({q["key"] for q in ten}) == 10, code
        for question in ten:
            options = [option["text"] for option in question["options"]]
            wanted = len(options) if question["kind"] == "order" else 1
            assert len(set(options)) == len(options) >= 2 and all(options), question
            assert len(set(question["answer"])) == wanted and set(question["answer"]) <= set(range(len(options))), question
            assert "{" not in question["text"] and question["explained"][1], question


def test_the_right_order_is_that_of_the_days_and_none_lies_near_another(drawn):
    acts = book().acts
    for question in (q for ten in drawn.values() for q in ten if q["kind"] == "order"):
        right = [acts[question["options"][n]["id"]] for n in question["answer"]]
        assert [act.day for act in right] == sorted(act.day for act in right)
        assert all(after.year - before.year >= quiz.APART for before, after in pairwise(right)), question


def test_of_two_states_that_are_alike_one_is_offered(drawn):
    like = {row["state"]: row["like"] for row in quiz_payload.pools(book(), Words("en"))["changes"]}
    for question in (q for ten in drawn.values() for q in ten if q["kind"] == "said"):
        (right,) = question["answer"]
        offered = [like[option["id"]] for option in question["options"]]
        assert offered.count(offered[right]) == 1, question


def test_a_dataset_with_little_to_ask_asks_twice_and_does_not_go_round_for_ever(run):
    script = """({ questionsOf }) => {
      const { changes, pairs } = quizzes.en;
      return questionsOf({ ...quizzes.en, changes: changes.slice(0, 2), pairs: pairs.slice(0, 1) }, "KMNPRT").length;
    }"""
    assert run("quiz/draw.js", script) == 10


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


def test_a_question_is_answered_once_and_the_last_of_an_order_places_itself(run):
    script = """({ fresh, give, place }) => {
      const run = fresh("KMNPRT", true);
      give(run, [1]);
      give(run, [0]);
      const order = fresh("KMNPRT", true);
      const steps = [2, 2, 0, 3].map((n) => (place(order, n, 4), [...order.order]));
      return [run.given, steps];
    }"""
    assert run("quiz/run.js", script) == [[[1]], [[2], [2], [2, 0], [2, 0, 3, 1]]]


MOUNTED = """({ mountQuiz }, words) => {
  const taken = [];
  const onCode = (code) => taken.push(code);
  const open = (lang, own) => mountQuiz(document.body, { quiz: quizzes[lang], lang, words, onCode, ...own });
  const seen = () => document.querySelector("h1").textContent;
  const press = (name) => document.querySelector(name).click();
  let part = open("en", { code: "KMNPRT" });
  press(".ta-quiz-main");
  press("[data-option='0']");
  const links = [document.querySelectorAll("a").length];
  part.destroy();
  part = open("nl", { code: null, hrefs: { error: "#/errors?at={id}" } });
  links.push(...Array.from(document.querySelectorAll("a"), (link) => link.getAttribute("href")));
  const dutch = seen() === quizzes.nl.pairs.find(({ about }) => asked[0].key.endsWith(about)).so;
  const verdict = document.querySelector("[data-verdict]").dataset.verdict;
  part.update({ code: "ZZ9999" });
  const code = document.querySelector(".ta-quiz-code").textContent;
  part.destroy();
  sessionStorage.clear();
  return { taken, links, dutch, verdict, code, left: document.querySelectorAll(".ta-quiz").length };
}"""


def test_a_cover_without_a_server_mounts_it_and_it_links_to_the_pages_that_are_there(run):
    found = run("quiz/main.js", MOUNTED, Words("en").table("quiz"))
    assert found == {
        "taken": ["KMNPRT"],
        "links": [0, "#/errors?at=ussr-before-1922"],
        "dutch": True,
        "verdict": "right",
        "code": "Code: Z Z 9 9 9 9ZZ9 999",
        "left": 0,
    }
