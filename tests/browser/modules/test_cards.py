"""Which cards of common errors are shown: by period and words, and five by lot, the same for everyone with the number."""

from __future__ import annotations

from treaty_atlas.model.topics import Misreading

from ...support import book

CHOSEN = "({ chosen }, [cards, wishes]) => wishes.map((wish) => chosen(cards, wish))"


def cards(code: str = "en") -> list[dict[str, str]]:
    sections = book().words_of("errors", code)

    def one(row: Misreading) -> dict[str, str]:
        section = sections[row.id]
        return {"id": row.id, "era": row.era, "text": " ".join((section.heading, *section.paragraphs))}

    return [one(row) for row in book().topics.misreadings]


def test_cards_are_chosen_by_period_and_by_all_words_however_they_are_typed(run):
    rows = cards()
    words = [{"find": typed} for typed in ("Perry putyatin", "PUTYATIN  perry", "nowhere-at-all")]
    one, other, none, era, both = run(
        "cards/choose.js", CHOSEN, [rows, [*words, {"era": "2-1855-1875"}, {"era": "2-1855-1875", "find": "consul"}]]
    )
    assert one == other == [row["id"] for row in rows if "Perry" in row["text"] and "Putyatin" in row["text"]] and none == []
    assert era == [row["id"] for row in rows if row["era"] == "2-1855-1875"]
    assert "two-consuls" in both and set(both) < set(era)


def test_each_card_is_seen_closed_then_turned_and_behind_the_last_comes_the_end(run):
    walk = "({ sideAt, stepFrom }, [count, ways]) => { let at = 0; return ways.map((way) => {" + (
        " at = stepFrom(at, count, way); return at === null ? null : sideAt(at, count); }); }"
    )
    on, back = 1, -1
    seen = run("cards/steps.js", walk, [2, [back, on, on, on, on, back, on, on]])
    assert [side and (side["card"], side["turned"], side["ended"]) for side in seen] == [
        *((0, False, False), (0, True, False), (1, False, False), (1, True, False)),
        *((1, True, True), (1, True, False), (1, True, True), None),
    ]


def test_a_number_draws_five_in_any_language_and_hardly_others_when_a_card_is_added(run):
    rows, wishes = cards(), [{"five": number} for number in range(1, 100)]
    drawn = run("cards/choose.js", CHOSEN, [rows, wishes])
    assert drawn == run("cards/choose.js", CHOSEN, [cards("ja"), wishes])
    assert {len(five) for five in drawn} == {5} and len({name for five in drawn for name in five}) == len(rows)
    less = run("cards/choose.js", CHOSEN, [rows[:-1], wishes])
    assert sum(a == b for a, b in zip(drawn, less, strict=True)) > 80
    assert run("cards/choose.js", CHOSEN, [rows[:3], wishes[:1]]) == [[row["id"] for row in rows[:3]]]
