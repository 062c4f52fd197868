"""The order of a table: what a click on a heading makes of it, how the address has it, and what stands before what."""

from __future__ import annotations

ROUND = """({ AS_IT_CAME, clicked, orderOf, orderText }, clicks) => {
  let now = AS_IT_CAME;
  return clicks.map(([key, numbers]) => orderText((now = orderOf(orderText(clicked(now, key, numbers)), ["name", "area"]))));
}"""
ORDERED = "({ ordered }, [values, down, lang]) => ordered(values, (value) => value, down, lang)"


def test_clicks_lead_up_down_and_back_and_the_address_says_each(run) -> None:
    words, numbers = ["name", False], ["area", True]
    assert run("base/order.js", ROUND, [words, words, words]) == ["name", "-name", ""]
    assert run("base/order.js", ROUND, [numbers, numbers, numbers]) == ["-area", "area", ""]
    assert run("base/order.js", ROUND, [words, numbers, words]) == ["name", "-area", "name"]


def test_what_is_no_column_is_the_order_in_which_the_table_came(run) -> None:
    asked = "({ orderOf }, texts) => texts.map((text) => orderOf(text, ['area']))"
    came = {"key": "", "down": False}
    assert run("base/order.js", asked, [None, "", "-", "x", "--area", "area"]) == [came] * 5 + [
        {"key": "area", "down": False}
    ]


def test_numbers_stand_by_size_words_as_the_language_has_them_and_nothing_last(run) -> None:
    assert run("base/order.js", ORDERED, [["3165", "", "0.051", "41273"], True, "en"]) == ["41273", "3165", "0.051", ""]
    assert run("base/order.js", ORDERED, [["3165", "", "0.051", "41273"], False, "en"]) == ["0.051", "3165", "41273", ""]
    assert run("base/order.js", ORDERED, [["Ёлка", "Яма", "Ель", "Жук"], False, "ru"]) == ["Ёлка", "Ель", "Жук", "Яма"]
