"""The looks as SVG and CSS: every look painted, in both themes, nothing unescaped, nothing fetched."""

from __future__ import annotations

import json
import re
from collections import Counter
from xml.etree import ElementTree

import pytest

from treaty_atlas.style.css import app_sheet, css_variables, first_sheet, page_css, paint_css, read_sheet
from treaty_atlas.style.svg import line_swatch_svg, pattern_defs, swatch_svg
from treaty_atlas.style.tokens import FILE, THEMES, UnknownLook, coloured, look_of, looks, tokens

from ..support import every

SVG = "{http://www.w3.org/2000/svg}"
BY_ELEMENTS = {"--at", "--bead", "--need", "--share", *(f"--c{number}" for number in range(1, 9))}
"""By those of an island's page; by a table, which names its columns."""
WRITTEN_BY_THE_PAGE = {"--header", "--timeline", "--text", *BY_ELEMENTS}
"""By the sheet of the head, outside of Streamlit's page; by the size of the text; by elements themselves."""
HATCHED = [
    look
    for look in looks()
    if tokens()["colour"]["light"]["status"][look.rpartition("-")[0]][look.rpartition("-")[2]]["pattern"] != "solid"
]


@pytest.mark.parametrize(
    ("status", "holder", "look"),
    [
        ("disputed", "ussr", "disputed-russia"),
        ("sovereign", "japan", "sovereign-japan"),
        ("no-border", "none", "no-border-none"),
    ],
)
def test_russia_and_the_ussr_share_one_hue(status, holder, look):
    assert look_of(status, holder) == look


@every("theme", THEMES)
@every("look", looks())
def test_every_look_has_a_swatch_with_its_coast_as_rim(look, theme):
    svg = ElementTree.fromstring(swatch_svg(look, theme, 28, 18))
    status, _, who = look.rpartition("-")
    paint = tokens()["colour"][theme]["status"][status][who]
    assert (svg.get("width"), svg.get("height")) == ("28", "18")
    assert svg.findall(f"{SVG}rect")[-1].get("stroke") == paint["coast"]
    assert paint["ground"] in swatch_svg(look, theme)


@pytest.mark.parametrize("look", ["conquered-japan", "sovereign-china", "sovereign", "", "<b>-japan"])
def test_an_unknown_look_is_an_error_that_names_it_and_the_known_ones(look):
    with pytest.raises(UnknownLook) as caught:
        swatch_svg(look, "dark")
    assert (caught.value.look, caught.value.theme) == (look, "dark")
    assert repr(look) in str(caught.value) and "sovereign-japan" in str(caught.value)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("claimant", ["japan", "russia", "ussr"])
def test_a_claimed_line_has_the_colour_of_the_claimant(claimant, theme):
    hue = "japan" if claimant == "japan" else "russia"
    assert tokens()["colour"][theme]["border"][f"claim_{hue}"] in line_swatch_svg("claim", theme, claimant)


def test_lines_of_a_treaty_are_solid_and_the_others_are_not():
    assert "dasharray" not in line_swatch_svg("treaty")
    dashes = {re.search(r'dasharray="([^"]+)"', line_swatch_svg(kind))[1] for kind in ("administration", "claim")}
    assert len(dashes) == 2


@every("look", looks())
def test_the_map_has_a_rule_for_every_look(look):
    assert f".ta-paint[data-look={look}]" in paint_css()


@pytest.mark.parametrize("look", HATCHED)
def test_every_look_with_marks_has_its_pattern(look):
    assert f'id="p-{look}"' in pattern_defs()
    assert f"url(#p-{look})" in paint_css()


OURS = {
    **{"map": paint_css(), "light": page_css("light"), "dark": page_css("dark")},
    **{"app": app_sheet(), "first": first_sheet(""), "read": read_sheet()},
}


@pytest.mark.parametrize("css", OURS.values(), ids=OURS)
def test_every_variable_that_a_stylesheet_uses_is_defined(css):
    defined = set(re.findall(r"(--[\w-]+)\s*:", css_variables() + css))
    ours = {
        v for v in re.findall(r"var\((--[\w-]+)\)", css) if not v.startswith("--st-") or v[5:].rsplit("-", 1)[0] in looks()
    }
    assert sorted(ours - defined - WRITTEN_BY_THE_PAGE) == []


@pytest.mark.parametrize("kind", ["treaty", "administration", "claim"])
def test_every_kind_of_line_has_a_stroke(kind):
    assert f"[data-stroke={kind}]" in paint_css()


def test_both_themes_name_the_same_colours():
    def keys(tree, prefix=""):
        return {
            k
            for key, value in tree.items()
            for k in (keys(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key})
        }

    colour = tokens()["colour"]
    assert keys(colour["light"]) == keys(colour["dark"])


def test_a_colour_is_written_once_and_everything_else_names_it():
    written = json.loads(FILE.read_text(encoding="utf-8"))
    palette = written.pop("palette")
    colours = {name: colour for name, colour in palette.items() if not name.startswith("$")}
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in colours.values())
    assert [colour for colour, count in Counter(colours.values()).items() if count > 1] == []
    rest = json.dumps(written)
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", rest) == []
    assert set(re.findall(r'"@([^"]+)"', rest)) == set(colours)


def test_a_name_that_the_palette_lacks_is_an_error():
    with pytest.raises(KeyError, match="sea-0"):
        coloured({"map": ["@sea-0"]}, {"sea-1": "#000001"})


def test_no_name_of_a_colour_is_left_where_tokens_are_read():
    assert "@" not in json.dumps(tokens()) and "palette" not in tokens()
