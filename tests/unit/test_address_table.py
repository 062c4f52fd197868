"""What the app makes of an address, by the table; the single file is held to the same one in a browser."""

from __future__ import annotations

from collections import Counter

from treaty_atlas import notices
from treaty_atlas.address.map import KEYS, Notice
from treaty_atlas.i18n import Words

from ..addresses import CASES, parted, read, wanted
from ..support import FOUR, PAGES, every


@every("case", CASES)
def test_an_address_shows_and_tells_what_the_table_says(atlas, case):
    found, table = read(case["address"], atlas), wanted(case)
    assert found == table, f"{found}, not {table}"


def test_the_table_holds_every_page_parameter_notice_and_language():
    pages, keys, told, languages = Counter(), Counter(), Counter(), Counter()
    for case in CASES:
        page, query = parted(case["address"])
        shown, notices_ = wanted(case)
        pages[page] += 1
        keys.update(list(query))
        told.update(key for key, _, _ in notices_)
        languages[shown.get("lang")] += 1
    own = {"from", "to", "way", "story", "step", "code", "region", "theme", "width", "height", "paper", "border", "drawn"}
    own |= {"kind", "group", "era", "five", "find", "format"}
    assert len(CASES) >= 120 and set(PAGES) <= set(pages)
    known = {f"notice.{key}" for key in Words().table("notice")} | {"border.unknown", "puzzle.other_treaty", "quiz.bad_code"}
    known |= {"errors.era_unknown", "errors.five_unreadable"}
    assert {*KEYS, *own} <= {k for k, n in keys.items() if n > 2}
    known |= {f"compare.{key}" for key in ("unreadable", "outside", "ordered", "way_unknown")}
    known |= {"moves.move_nearest", "moves.move_unknown"}
    known |= {f"present.{key}" for key in ("story_nearest", "story_unknown", "step_unreadable", "step_outside")}
    assert set(told) == known and set(FOUR) <= set(languages)


@every("case", CASES)
def test_a_notice_repeats_forty_signs_at_most_and_none_that_is_not_seen(atlas, case):
    for notice in wanted(case)[1]:
        for code in FOUR:
            said = notices.sentence(Notice(*notice), atlas, Words(code))
            assert "x" * 41 not in said and "{" not in said
            assert notice[1].isprintable() or notice[1] not in said


def test_a_notice_names_what_is_shown_as_its_reader_calls_it(atlas):
    told = (
        (Notice("notice.island_nearest", "iturop", "iturup"), "択捉島（イトゥルップ）"),
        (Notice("notice.day_outside", "1875-08-22", "1875"), "1875年"),
        (Notice("compare.outside", "1700-05-05", "1850-01-01"), "1850年1月1日"),
        (Notice("puzzle.other_treaty", "1858-edo", "1855-shimoda"), "「日露和親条約（下田条約）」"),
        (Notice("notice.view_nearest", "rusia", "russia"), "ロシア政府の地図"),
        (Notice("notice.lang_nearest", "eng", "en"), "英語"),
    )
    for notice, name in told:
        assert name in notices.sentence(notice, atlas, Words("ja")), (notice, notices.sentence(notice, atlas, Words("ja")))
