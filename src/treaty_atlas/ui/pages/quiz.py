"""The quiz: ten questions for a code. Answers live in the visit alone and are gone with it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from ... import quiz, quiz_code
from ...address.links import page_link
from ...address.map import LONGEST
from ...quiz import Question
from ...reading.html import pairs
from ...tags import NOTHING, Markup, tag
from .. import menu, origin, visit
from ..parts import component, draw, markup, press
from . import quiz_run

_RUN = "quiz"


def render() -> None:
    """Draw the start, a question or the result, whichever the visit has come to."""
    words = visit.words()
    code, notices = quiz_code.read_code(st.query_params.get(quiz_code.KEY))
    visit.tell_notices(notices)
    run = _run(code)
    with st.container(key="quiz"):
        if not run["begun"]:
            _start(run["code"])
            return
        asked = quiz.questions(visit.book(), words, run["code"])
        if run["at"] < len(asked):
            _question(asked[run["at"]], run, len(asked))
        else:
            _result(asked, run)


def _run(code: str | None) -> dict[str, Any]:
    """What the visit has answered so far; another code begins anew."""
    if _RUN not in st.session_state or (code and st.session_state[_RUN]["code"] != code):
        st.session_state[_RUN] = quiz_run.fresh(code or quiz_code.new_code())
    run: dict[str, Any] = st.session_state[_RUN]
    return run


# ---------------------------------------------------------------- start


def _start(code: str) -> None:
    words = visit.words()
    _guided("start", "", "", {})
    draw.html(markup.title(words("quiz.title")) + tag("p", words("quiz.intro"), class_="lead"))
    heard = tag("span", f"{words('quiz.code')}: {' '.join(code)}", class_="only-heard")
    seen = tag("span", f"{code[:3]} {code[3:]}", aria_hidden="true")
    draw.html(tag("p", words("quiz.your_code"), class_="muted") + tag("p", heard, seen, class_="quiz-code"))
    with st.container(horizontal=True, key="quiz-start", vertical_alignment="bottom"):
        press.button(words("quiz.begin"), _begin, code, type="primary", key="quiz-begin")
        press.button(words("quiz.new"), _take, None, key="quiz-new")
    with st.form("quiz-enter", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(words("quiz.enter"), key="quiz-typed", max_chars=40, placeholder=f"{code[:3]} {code[3:]}")
        press.button(words("quiz.use"), _take_typed, key="quiz-use", draw=st.form_submit_button)
    base = origin.base()
    if not base.url:  # the code on the board is enough
        return
    link = page_link(base.url, "quiz", {quiz_code.KEY: code, "lang": visit.language()})
    copy = {"label": words("quiz.link"), "text": link, "words": words.table("share")}
    component.part("entries/copy.js", "quiz-link", copy)
    if base.reach == "here":
        draw.html(tag("p", words("share.here_only"), class_="muted"))


def _begin(code: str) -> None:
    _take(code)
    st.session_state[_RUN] = quiz_run.fresh(code, begun=True)


def _take_typed() -> None:
    typed = str(st.session_state["quiz-typed"])
    if typed.strip():
        _take(typed)


def _take(code: str | None) -> None:
    """Another code, into the address; a new one where none is given."""
    visit.put({quiz_code.KEY: (code or quiz_code.new_code())[:LONGEST]})


# ---------------------------------------------------------------- a question


def _question(asked: Question, run: dict[str, Any], count: int) -> None:
    words, number = visit.words(), run["at"] + 1
    answered = len(run["given"]) > run["at"]
    _guide(asked, run, number, answered)
    draw.html(
        tag("p", words("quiz.progress", number=number, count=count), class_="eyebrow", id="quiz-progress")
        + tag("h1", markup.emphasis(asked.text), class_="quiz-text")
    )
    if answered:
        _answer(asked, run["given"][run["at"]])
        last = number == count
        press.button(words("quiz.finish" if last else "quiz.next"), _next, type="primary", key=f"quiz-next-{number}")
    elif asked.kind == "order":
        _ordering(asked, run, number)
    else:
        with st.container(key="quiz-options"):
            for n, option in enumerate(asked.options):
                press.button(option, _give, (n,), key=f"quiz-{number}-{n}", width="stretch")


def _guide(asked: Question, run: dict[str, Any], number: int, answered: bool) -> None:
    """Leads the hand on the keyboard, and says the verdict to who hears the page; above all that comes and goes."""
    step = f"{number}/{answered}/{len(run['order'])}"
    said = _spoken(asked, run["given"][run["at"]]) if answered else " → ".join(asked.options[n] for n in run["order"])
    _guided(step, _first(asked, answered, number, run), said, run)


def _guided(at: str, to: str, said: str, run: dict[str, Any]) -> None:
    """The part that leads the hand; it also keeps the answers for a server that has forgotten them."""
    component.part(
        "entries/next-button.js", "quiz-focus", {"at": at, "to": to, "say": said, "keep": run}, {"again": _recall}
    )


def _recall(kept: Any) -> None:
    """The connection is back: what the browser has kept is taken where this session knows of nothing."""
    known = st.session_state.get(_RUN)
    run = quiz_run.read(kept, visit.book(), visit.words())
    if run and not (known and known["begun"]):
        st.session_state[_RUN] = run
        _take(run["code"])


def _spoken(asked: Question, given: tuple[int, ...]) -> str:
    """Right or wrong, and the right answer where it was another one."""
    words = visit.words()
    if quiz.is_right(asked, given):
        return words("quiz.right")
    right = " → ".join(asked.options[n] for n in asked.answer)
    return f"{words('quiz.wrong')} {words.labelled(words('quiz.right_answer'), right)}"


def _first(asked: Question, answered: bool, number: int, run: dict[str, Any]) -> str:
    """The class of the button that a hand on the keyboard needs next; none before the first question is answered."""
    if answered:
        return f"st-key-quiz-next-{number}"
    if number == 1 and not run["order"]:
        return ""
    left = [n for n in range(len(asked.options)) if n not in run["order"]]
    return f"st-key-quiz-{number}-{left[0]}" if left else f"st-key-quiz-check-{number}"


def _ordering(asked: Question, run: dict[str, Any], number: int) -> None:
    """Four acts, chosen one after the other; the last one left places itself."""
    words, order = visit.words(), run["order"]
    if order:
        draw.html(tag("ol", *(tag("li", asked.options[n]) for n in order), class_="quiz-order"))
    if len(order) < len(asked.options):
        draw.html(tag("p", words("quiz.choose_next"), class_="muted"))
    with st.container(key="quiz-options"):
        for n, option in enumerate(asked.options):
            if n not in order:
                press.button(option, _place, n, len(asked.options), key=f"quiz-{number}-{n}", width="stretch")
    if order:
        with st.container(horizontal=True, key="quiz-check"):
            if len(order) == len(asked.options):
                press.button(words("quiz.check"), _give, tuple(order), type="primary", key=f"quiz-check-{number}")
            press.button(words("quiz.over"), _unplace, key=f"quiz-over-{number}")


def _place(n: int, count: int) -> None:
    order = st.session_state[_RUN]["order"]
    if n not in order:  # a second tap on a button that is on its way out
        order.append(n)
    if len(order) == count - 1:
        order += [k for k in range(count) if k not in order]


def _unplace() -> None:
    st.session_state[_RUN]["order"] = []


def _give(given: tuple[int, ...]) -> None:
    run = st.session_state[_RUN]
    if len(run["given"]) == run["at"]:
        run["given"].append(given)
    run["order"] = []


def _next() -> None:
    st.session_state[_RUN]["at"] += 1


def _answer(asked: Question, given: tuple[int, ...]) -> None:
    """Right or wrong in a word and a sign, what is right, and where it can be read."""
    said, css = _verdict(asked, given)
    explained = tag("p", markup.emphasis(asked.explanation))
    draw.html(tag("div", tag("p", said), _both(asked, given), explained, class_=f"quiz-verdict {css}"))
    with st.container(horizontal=True, key="quiz-links"):
        _links(asked)


def _verdict(asked: Question, given: tuple[int, ...]) -> tuple[Markup, str]:
    """Right or wrong in a sign and a word, and its class."""
    sign, verdict = ("✓", "right") if quiz.is_right(asked, given) else ("✗", "wrong")
    seen = tag("span", sign, aria_hidden="true")
    return tag("b", seen, " ", visit.words()(f"quiz.{verdict}")), f"quiz-{verdict}"


def _both(asked: Question, given: tuple[int, ...]) -> Markup:
    """The reader's answer and the right one; only one where they are the same, or where the explanation tells it."""
    words = visit.words()
    if asked.kind == "order" and given == asked.answer:
        return NOTHING
    rows = (
        [("right_answer", asked.answer)]
        if given == asked.answer
        else [("your_answer", given), ("right_answer", asked.answer)]
    )
    if asked.kind == "order":
        rows = rows[:1]
    return pairs((words(f"quiz.{key}"), " → ".join(asked.options[n] for n in chosen)) for key, chosen in rows)


def _links(asked: Question) -> None:
    words, source = visit.words(), asked.source
    if source.error or source.trap:
        menu.link("errors" if source.error else "traps", words("quiz.source"), at=source.error or source.trap)
        return
    act = visit.book().acts[str(source.act)]
    if act.is_treaty:
        at = f"article-{source.article}" if source.article else None
        menu.link("treaties", words("quiz.source"), treaty=act.id, at=at)
    else:
        menu.link("events", words("quiz.source"), event=act.id)
    if asked.year:
        menu.link("map", words("quiz.on_map"), year=asked.year, island=asked.island)


# ---------------------------------------------------------------- the result


def _result(asked: tuple[Question, ...], run: dict[str, Any]) -> None:
    words = visit.words()
    right = sum(map(quiz.is_right, asked, run["given"]))
    said = words("quiz.result", right=right, count=len(asked))
    _guided("result", "st-key-quiz-once-more", said, run)
    code = f"{words('quiz.code')} {run['code'][:3]} {run['code'][3:]}"
    draw.html(tag("p", code, class_="eyebrow") + markup.title(said))
    with st.container(horizontal=True, key="quiz-again"):
        press.button(words("quiz.again"), _begin, run["code"], key="quiz-once-more")
        press.button(words("quiz.new"), _renew, key="quiz-new")
    for number, (question, given) in enumerate(zip(asked, run["given"], strict=True), 1):
        verdict, css = _verdict(question, given)
        draw.html(
            tag(
                "section",
                tag("h2", f"{number}. ", markup.emphasis(question.text)),
                tag("p", verdict, class_=css),
                _both(question, given),
                tag("p", markup.emphasis(question.explanation), class_="muted"),
                class_="article quiz-row",
            )
        )
        with st.container(horizontal=True, key=f"quiz-links-{number}"):
            _links(question)


def _renew() -> None:
    _take(None)
    del st.session_state[_RUN]
