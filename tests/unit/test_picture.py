"""The picture of the map: the paints of its day, a legend of what is seen, credit, and nothing from outside."""

from __future__ import annotations

import re
from itertools import product
from xml.etree import ElementTree

import pytest

from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.chronology import span_on
from treaty_atlas.drawing.lettering import text_width, wrapped
from treaty_atlas.drawing.picture import LOOKS, Style, picture
from treaty_atlas.i18n import Words
from treaty_atlas.model.vocabulary import REGIONS
from treaty_atlas.style.svg import coast_of, fill_svg
from treaty_atlas.style.tokens import look_of

from ..support import FOUR, GEODATA, every, few

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = read_shapes(GEODATA)


def drawn(atlas, day="1905-12-31", language="en", mode=None, chosen=None, **style):
    return ElementTree.fromstring(
        picture(atlas, SHAPES, Words(language), day, mode=mode, chosen=chosen, style=Style(**style))
    )


def islands(svg) -> dict[str, ElementTree.Element]:
    return {path.get("data-island"): path for path in svg.iter(f"{SVG}path") if path.get("data-island")}


def written(svg) -> list[str]:
    return [text.text for text in svg.iter(f"{SVG}text")]


@every("theme", LOOKS)
@every("day", ["1855-12-31", "1867-12-31", "1920-12-31", "1945-08-20", "1946-12-31", "2020-12-31"])
def test_an_island_is_painted_as_its_look_is(atlas, day, theme):
    svg = drawn(atlas, day, theme=theme)
    spans = {name: span_on(own, day) for name, own in atlas.spans.items()}
    for name, path in islands(svg).items():
        look = look_of(spans[name].status, spans[name].administered_by)
        assert (path.get("data-look"), path.get("data-status")) == (look, spans[name].status)
        assert path.get("fill") == fill_svg(look, theme, f"p-{look}")[1]
        assert path.get("stroke") in (coast_of(look, theme), path.get("fill"))


def test_every_island_large_enough_to_be_seen_is_drawn(atlas):
    small = {i.id for i in atlas.islands.values() if i.km2 < 5}
    assert set(atlas.islands) - small <= set(islands(drawn(atlas)))


@pytest.mark.parametrize("day", ["1867-12-31", "2020-12-31"])
def test_every_pattern_that_is_used_is_defined_once(atlas, day):
    text = picture(atlas, SHAPES, Words("en"), day, style=Style(theme="print"))
    used, defined = set(re.findall(r"url\(#([^)]+)\)", text)), re.findall(r'id="([^"]+)"', text)
    assert used and used <= set(defined) and len(defined) == len(set(defined))


@pytest.mark.parametrize("day", ["1855-12-31", "1905-12-31", "2020-12-31"])
def test_the_border_lines_of_the_day_are_drawn(atlas, day):
    wanted = {name: s.kind for name, own in atlas.line_spans.items() if (s := span_on(own, day)) and s.kind != "none"}
    found = {p.get("data-line-id"): p.get("data-line") for p in drawn(atlas, day).iter(f"{SVG}path") if p.get("data-line")}
    assert found == wanted


@pytest.mark.parametrize("region", REGIONS)
def test_the_legend_has_the_looks_that_are_seen_and_no_others(atlas, region):
    svg = drawn(atlas, "2020-12-31", region=region)
    listed = [rect.get("data-legend") for rect in svg.iter(f"{SVG}rect") if rect.get("data-legend")]
    assert len(listed) == len(set(listed)) and set(listed) <= {p.get("data-look") for p in islands(svg).values()}
    assert ("sovereign-russia" in listed) == (region in ("whole", "sakhalin"))


@pytest.mark.parametrize("theme", LOOKS)
@pytest.mark.parametrize("language", FOUR)
def test_the_file_asks_for_nothing_and_runs_nothing(atlas, theme, language):
    text = picture(atlas, SHAPES, Words(language), "2020-12-31", style=Style(theme=theme))
    assert set(re.findall(r"https?://[^\s\"<]+", text)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<script|\son\w+=|href|@import|url\((?!#)", text)
    assert "font-family" in text and re.search(r"sans-serif|serif", text)


@pytest.mark.parametrize("language", FOUR)
def test_the_day_and_the_act_stand_above_and_the_credit_below(atlas, language):
    words = Words(language)
    told = " ".join(written(drawn(atlas, "1875-12-31", language, link="http://school.example/?year=1875")))
    assert words.date("1875-12-31") in told and atlas.acts["1875-saint-petersburg"].text(language).title in told
    plain = re.sub(r"\s", "", told)
    for line in (words("picture.shapes"), words("map.sea_borders_schematic"), "http://school.example/?year=1875"):
        assert re.sub(r"\s", "", line) in plain


def test_a_link_and_every_word_are_escaped(atlas):
    text = picture(atlas, SHAPES, Words("en"), "1905-12-31", style=Style(link="http://x/?a=1&b=<script>"))
    assert "<script" not in text and "&amp;b=" in text


@pytest.mark.parametrize("language", FOUR)
def test_a_government_s_map_says_whose_it_is(atlas, language):
    words = Words(language)
    told = re.sub(r"\s", "", "".join(written(drawn(atlas, "2020-12-31", language, mode="japan"))))
    assert re.sub(r"\s", "", words("view.japan")) in told


LEGENDS = [*product(["1855-12-31", "1925-12-31", "1945-08-20", "2020-12-31"], FOUR)]
"""Each day in each language, with one map after the other."""


@pytest.mark.parametrize("turn", few(1, range(3)))
def test_the_legend_lies_within_the_map(atlas, turn):
    maps = (None, "japan", "russia")
    for n, (day, language) in enumerate(LEGENDS):
        legend_lies_within(atlas, language, maps[(n + n // 4 + turn) % 3], day)


def legend_lies_within(atlas, language, mode, day):
    svg = drawn(atlas, day, language, mode)
    rects = [r for r in svg.iter(f"{SVG}rect") if r.get("data-legend")]
    assert rects and all(float(r.get("y")) >= 64 and float(r.get("y")) + float(r.get("height")) <= 720 for r in rects)


def test_the_chosen_island_has_a_ring_beneath_it(atlas):
    plain, ringed = drawn(atlas), drawn(atlas, chosen="iturup")
    count = lambda svg: len(list(svg.iter(f"{SVG}path")))  # noqa: E731
    assert count(ringed) == count(plain) + 2


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (800, 600), (320, 320)])
def test_the_picture_has_the_size_that_is_asked_for(atlas, width, height):
    svg = drawn(atlas, width=width, height=height)
    assert (svg.get("width"), svg.get("height")) == (str(width), str(height))


@pytest.mark.parametrize("wrong", [{"theme": "pink"}, {"region": "atlantis"}])
def test_an_unknown_theme_or_region_is_an_error_that_names_the_known_ones(atlas, wrong):
    with pytest.raises(ValueError, match="habomai"):
        drawn(atlas, **wrong)


@every("language", FOUR)
@every("region", REGIONS)
def test_names_do_not_run_into_each_other(atlas, language, region):
    """By the estimate that placed them: no two names at one height share a stretch of it."""
    svg = drawn(atlas, "2020-12-31", language, region=region, legend=False, title=False, credit=False)
    boxes = []
    for text in svg.iter(f"{SVG}text"):
        if text.get("fill") == "none" or text.get("transform"):
            continue
        size, x, y = (float(text.get(key)) for key in ("font-size", "x", "y"))
        width = text_width(text.text, size)
        left = x - {"middle": width / 2, "end": width}.get(text.get("text-anchor"), 0)
        boxes.append((left, y - size * 0.7, left + width, y + size * 0.1, text.text))
    met = [
        (a[4], b[4])
        for n, a in enumerate(boxes)
        for b in boxes[n + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    assert met == []


def test_lines_are_broken_between_words_and_in_japanese_between_letters():
    assert wrapped("one two three", 10, 45) == ["one two", "three"]
    lines = wrapped("国境は択捉島と得撫島の間。", 10, 50)
    assert "".join(lines) == "国境は択捉島と得撫島の間。" and all(text_width(line, 10) <= 60 for line in lines)
    assert not any(line.startswith("。") for line in lines)
