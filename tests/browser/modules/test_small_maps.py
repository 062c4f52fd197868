"""Small maps in the browser: what each day and view shows is what drawing/scene.py says, as on the large map."""

from __future__ import annotations

import json

import pytest

from treaty_atlas.catalog.geometry import collections
from treaty_atlas.drawing.scene import scene
from treaty_atlas.i18n import Words
from treaty_atlas.payload import quiz as quiz_payload
from treaty_atlas.payload.shapes import coded

from ...addresses import TODAY
from ...support import GEODATA, book

DAYS = (
    "1850-12-31",
    "1855-12-31",
    "1875-08-21",
    "1905-12-31",
    "1922-12-31",
    "1945-08-28",
    "1946-12-31",
    "1957-12-31",
    "2020-12-31",
)
DRAWN = """async ({ smallMaps }, [scenes, options]) => {
  const { shapesFrom } = await import("/base/shapes.js");
  const small = smallMaps({ atlas: atlases.en, geometry: shapesFrom(window.shapes) });
  return scenes.map((scene) => {
    const drawn = small.draw(scene, options);
    const looks = [...drawn.querySelectorAll("[data-small]")].map(({ dataset }) => [dataset.small, dataset.look]);
    const lines = [...drawn.querySelectorAll("[data-stroke]")].map(({ dataset }) => dataset.stroke);
    const html = drawn.outerHTML;
    return { looks: Object.fromEntries(looks), lines: lines.sort(), marks: drawn.querySelectorAll("text").length,
      leaders: drawn.querySelectorAll(".ta-small-leader").length, html };
  });
}"""


@pytest.fixture(scope="module", autouse=True)
def shapes(page):
    page.evaluate("(sent) => { window.shapes = JSON.parse(sent); }", json.dumps(coded(collections(GEODATA))))


def test_a_small_map_shows_what_the_large_one_shows(run):
    scenes = [{"day": day, "mode": mode} for day in DAYS for mode in ("", "japan", "russia")]
    for asked, found in zip(scenes, run("map/small.js", DRAWN, [scenes, {}]), strict=True):
        shown = scene(book(), asked["day"], asked["mode"] or None)
        assert found["looks"] == {name: span.look for name, span in shown.islands.items()}, asked
        assert found["lines"] == sorted(span.kind for span in shown.lines.values()), asked


def test_a_blank_one_tells_nothing_and_one_of_borders_what_treaties_drew_alone(run):
    day = "1925-12-31"
    blank, borders = run("map/small.js", DRAWN, [[{"day": day, "blank": True}, {"day": day, "bordersOnly": True}], {}])
    assert set(blank["looks"].values()) == set(borders["looks"].values()) == {"no-border-none"}
    assert blank["lines"] == [] and borders["lines"] == ["treaty", "treaty"]


def test_on_paper_it_has_the_paints_of_paper_and_its_letters(run):
    paper = json.loads(json.dumps(quiz_payload.pools(book(), Words("en"))["paper"]))
    marks = [{"letter": name[0].upper(), "islands": [name]} for name in ("urup", "matua", "iturup")]
    (found,) = run("map/small.js", DRAWN, [[{"day": f"{TODAY.year - 1}-12-31"}], {"paper": paper, "marks": marks}])
    assert found["marks"] == found["leaders"] == 3
    assert all(f'fill="{paper["fills"][look][0]}"' in found["html"] for look in found["looks"].values())
    assert "ta-paint" not in found["html"], "or the stylesheet of the screen would paint it"
