"""What the quiz can ask: one right answer each, as the dataset has it.

What a code asks of it is drawn in the browser: ``browser/modules/test_quiz.py``.
"""

from __future__ import annotations

import csv
import json
import re
from itertools import pairwise

import pytest

from treaty_atlas import chronology, quiz, quiz_code
from treaty_atlas.i18n import Words
from treaty_atlas.payload import quiz as quiz_payload
from treaty_atlas.reading import quizzes
from treaty_atlas.reading.reader import Reader
from treaty_atlas.style.tokens import looks

from ..support import FOUR, GEODATA, MISREADINGS, TRAPS, toml

PAIRS = {row["about"]: row for row in toml(GEODATA / "statements.toml")["statements"]}
STATUS = list(csv.DictReader((GEODATA / "status.csv").open(encoding="utf-8")))
TEXTS = {"text", "name", "members", "so", "read", "texts", "acts", "treaties", "lines"}
"""What differs between languages."""
POOLS = ("place", "held", "changed", "year", "border", "view", "decided", "order", "reading")


@pytest.fixture(scope="module")
def pools(atlas):
    """By language, as the browser reads them."""
    return {code: json.loads(json.dumps(quiz_payload.pools(atlas, Words(code)))) for code in FOUR}


@pytest.fixture(scope="module")
def explained(atlas):
    return {code: quizzes.explanations(Reader(atlas, Words(code), lambda *_: "")) for code in FOUR}


def without_texts(value):
    if isinstance(value, dict):
        return {key: without_texts(one) for key, one in value.items() if key not in TEXTS or isinstance(one, list)}
    return [without_texts(one) for one in value] if isinstance(value, list) else value


def held_on(island, day):
    """The row of the table of statuses."""
    (row,) = [r for r in STATUS if r["island"] == island and r["from"] <= day and (not r["to"] or day < r["to"])]
    return row


def test_every_language_asks_the_same(pools):
    """Or a code would ask something else in each."""
    asked = without_texts(pools["en"])
    assert len(asked["plan"]) == 10 and [code for code in FOUR if without_texts(pools[code]) != asked] == []
    ids = {code: {name: list(pools[code][name]) for name in ("texts", "acts", "treaties", "lines")} for code in FOUR}
    assert [code for code in FOUR if ids[code] != ids["en"]] == []


def test_half_of_the_ten_are_on_the_map_and_no_kind_comes_more_than_twice(pools):
    kinds = [kind for kind, _ in pools["en"]["plan"]]
    assert sum(kind in pools["en"]["on_map"] for kind in kinds) >= 5
    assert all(kinds.count(kind) <= 2 for kind in kinds) and set(kinds) == set(POOLS)


def test_no_two_options_are_called_alike_in_any_language(pools):
    for code in FOUR:
        own = pools[code]
        places = {row["id"]: row["name"] for row in own["place"]}
        groups = {row["id"]: row["name"] for row in own["groups"]}
        for rows in (own["acts"], own["treaties"], own["lines"], places, groups):
            assert len(set(rows.values())) == len(rows) and all(rows.values()), (code, rows)


def test_a_question_is_plain_text_with_its_year_to_be_filled_in(pools):
    def plain(text):
        return text and not re.search(r"[{}*]", text.replace("{year}", "").replace("{before}", ""))

    for code in FOUR:
        own = pools[code]
        assert all("{year}" in row["text"] for row in own["held"]), code
        texts = [row["text"] for kind in ("place", "held", "decided") for row in own[kind]]
        texts += [row[key] for row in own["reading"] for key in ("so", "read")] + list(own["texts"].values())
        assert [text for text in texts if not plain(text)] == []


def test_an_article_is_no_answer_and_stands_in_no_question(pools):
    said = [row["text"] for row in pools["en"]["decided"]] + list(pools["en"]["treaties"].values())
    assert [text for text in said if re.search(r"\bArt\.|\bArticle\b", text)] == []


def test_what_is_asked_of_the_end_of_a_year_is_what_the_table_of_statuses_says(pools):
    """Group by group, for every island of it; and nothing changed in that year."""
    groups = [row["islands"] for row in pools["en"]["groups"]]
    moving = {row["from"][:4] for row in STATUS}
    for row in pools["en"]["held"]:
        for year in range(*row["years"]):
            found = set()
            for at, islands in enumerate(groups):
                rows = [held_on(island, f"{year}-12-31") for island in islands]
                means = "status" if row["what"] == "claimed" else "administered_by"
                wanted = "disputed" if row["what"] == "claimed" else row["what"]
                same = {one[means] == wanted for one in rows}
                assert len(same) == 1, (row["what"], year, islands)
                found |= {at} if same.pop() else set()
            assert found == set(row["groups"]) and 0 < len(found) < len(groups) and str(year) not in moving, (row, year)


def test_what_changed_hands_in_a_year_is_what_the_table_of_statuses_says(pools):
    side = {"ussr": "russia"}
    for row in pools["en"]["changed"]:
        for at, group in enumerate(pools["en"]["groups"]):
            was, now = (
                {
                    side.get(held_on(i, f"{y}-12-31")["administered_by"], held_on(i, f"{y}-12-31")["administered_by"])
                    for i in group["islands"]
                }
                for y in (row["year"] - 1, row["year"])
            )
            assert (was != now) == (at in row["groups"]), (row["year"], group["id"])


def test_maps_to_choose_among_can_be_told_apart(pools):
    own = pools["en"]
    years = [year for row in own["year"] for year in range(*row["years"])]
    assert (
        years == sorted(set(years)) and {row["look"] for row in own["year"]} and len({r["look"] for r in own["year"]}) >= 4
    )
    assert all(a["look"] != b["look"] for a, b in pairwise(own["year"]))
    assert len({tuple(row["lines"]) for row in own["border"]}) >= 3
    assert {row["side"] for row in own["view"]} == {"japan", "russia"} and min(r["years"][0] for r in own["view"]) > 1956


def test_a_border_is_that_of_treaties_alone(atlas, pools):
    for row in pools["en"]["border"]:
        for year in range(*row["years"]):
            drawn = {
                name
                for name, spans in atlas.line_spans.items()
                if (span := chronology.span_on(spans, f"{year}-12-31")) and span.kind == "treaty"
            }
            assert drawn == set(row["lines"]), year


def test_what_is_put_in_order_belongs_on_one_line_and_has_a_title_without_a_year(atlas, pools):
    for row in pools["en"]["order"]:
        act = atlas.acts[row["id"]]
        assert (row["day"], row["year"]) == (act.day, int(row["day"][:4]))
        assert act.is_treaty or chronology.repaints(act, atlas.spans), row
    titles = [pools[code]["acts"][row["id"]] for code in FOUR for row in pools[code]["order"]]
    assert [title for title in titles if re.search(r"\d", title)] == []
    assert len(pools["en"]["order"]) > 2 * quiz.FEW


def test_a_treaty_alone_did_what_it_is_asked_for(pools):
    """No other one that is offered made the same of the same islands."""
    asked = [row["text"] for row in pools["en"]["decided"]]
    assert len(set(asked)) == len(asked)


def test_a_sentence_is_so_or_often_read_as_its_pair_says(pools):
    rows = {row["about"]: row for row in pools["en"]["reading"]}
    assert list(rows) == list(PAIRS)
    for about, row in rows.items():
        assert (row["so"], row["read"]) == (PAIRS[about]["so"]["en"], PAIRS[about]["read"]["en"])
        collection, _, name = about.partition("/")
        assert row["why"][0]["source"] == {"error" if collection == "errors" else "trap": name}


def test_every_answer_has_its_explanation_and_can_show_its_source(atlas, pools, explained):
    known = {"event": atlas.acts, "treaty": atlas.treaties, "error": {row["id"] for row in MISREADINGS["errors"]}}
    known |= {"trap": {row["id"] for row in TRAPS["traps"]}, "view": {"japan", "russia"}}
    why = [one for kind in POOLS for row in pools["en"][kind] for one in row.get("why", [])]
    why += [{"read": ["acts", row["id"]], "source": row["source"]} for row in pools["en"]["order"]]
    for one in why:
        kind, name = one["read"]
        article = one["source"].get("article")
        ((collection, found),) = [row for row in one["source"].items() if row[0] != "article"]
        assert found in known[collection] and all(explained[code][kind][name] for code in FOUR), one
        assert article is None or atlas.acts[found].article(article) is not None
        rests = "/".join(filter(None, (collection, found, article)))
        assert all(explained[code]["rests"][rests] for code in FOUR), one
    for code in FOUR:
        assert all(explained[code]["places"][row["id"]] for row in pools["en"]["place"])
        assert all(explained[code]["rests"][f"island/{row['id']}"] for row in pools["en"]["place"])


def test_the_look_of_every_paint_is_there_for_paper(pools):
    paper = pools["en"]["paper"]
    for fill, coast in paper["fills"].values():
        name = fill.removeprefix("url(#").removesuffix(")")
        assert fill.startswith("#") or f'id="{name}"' in paper["defs"]
        assert coast.startswith("#")
    assert set(paper["fills"]) == set(looks()) and set(paper["lines"]) == {"treaty", "administration", "claim"}


def test_of_what_is_disputed_nobody_is_asked_what_an_article_decided(pools):
    rows = [row for row in pools["en"]["decided"] if row["act"] == "1951-san-francisco"]
    assert rows
    for row in rows:
        assert "Southern Sakhalin" in row["text"]
        assert not any(name in row["text"] for name in ("Iturup", "Kunashir", "Shikotan", "Habomai"))


def test_a_status_older_than_its_holder_is_told_with_its_own_day(explained):
    """Japan renounced in 1952; on 26 December 1991 only the holder changed."""
    told = [text for text in explained["en"]["held"].values() if "renounced" in text]
    late = [text for text in told if "since 26 December 1991" in text]
    assert late and all(text.endswith("since 28 April 1952 (Treaty of San Francisco, Art. 2).") for text in late), late
    assert not any("renounced" in text.split("since 26 December 1991")[0] for text in late)


def test_a_status_is_never_dated_to_the_time_of_another_side(explained):
    """Urup was Russian by treaty from 1855; Japan's right to it began in 1875."""
    told = explained["en"]["held"]["urup/1875-08-22"]
    assert "1875" in told and "1855" not in told


def test_in_japanese_hard_words_have_their_kana_and_elsewhere_nothing_has(explained):
    html = {code: "".join(text for rows in explained[code].values() for text in rows.values()) for code in FOUR}
    assert {code: "<ruby>" in html[code] for code in FOUR} == {"en": False, "nl": False, "ja": True, "ru": False}


@pytest.mark.parametrize("typed", ["KMNPRT", "kmnprt", " KMN PRT ", "kmn-prt", "ＫＭＮＰＲＴ", "k m n p r t"])
def test_a_code_is_read_however_it_is_written(typed):
    assert quiz_code.read_code(typed) == ("KMNPRT", ())


@pytest.mark.parametrize("typed", ["", "KMN", "KMNPRTX", "KMNPR0", "漢字漢字漢字", "<script>", "x" * 5000])
def test_what_is_no_code_becomes_one_always_the_same_and_says_so(typed):
    code, notices = quiz_code.read_code(typed)
    assert len(code) == quiz_code.LENGTH and set(code) <= set(quiz_code.ALPHABET)
    assert [(n.key, n.asked, n.shown) for n in notices] == [("quiz.bad_code", typed, code)]
    assert quiz_code.read_code(typed)[0] == code and quiz_code.read_code(code) == (code, ())


def test_no_code_is_no_fault():
    assert quiz_code.read_code(None) == (None, ())


def test_new_codes_can_be_read_and_differ():
    codes = {quiz_code.new_code() for _ in range(50)}
    assert len(codes) == 50 and all(quiz_code.read_code(code) == (code, ()) for code in codes)
