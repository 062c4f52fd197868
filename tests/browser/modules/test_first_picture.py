"""The picture that follows the hand in the browser is, on every day of change, the one that Python draws of that day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from html.parser import HTMLParser
from itertools import product

from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.cover.first_map import first_map
from treaty_atlas.drawing.outlines import Outlines, outlines

from ...addresses import TODAY
from ...support import GEODATA

FIRST = "1850-01-01"
MODES = (None, "japan", "russia")
SAID = ("data-administered-by", "data-status", "data-look", "data-land", "data-stroke", "data-by", "display")
FOLLOWED = """async ({ followHand }, { html, moments, said }) => {
  const { open } = await import("/link/channel.js");
  const box = document.body.appendChild(document.createElement("div"));
  box.innerHTML = html;
  const port = open("first-picture");
  const shown = { atlas: atlases.en, channel: "first-picture", iso: moments[0][0], mode: null };
  const stop = followHand(box.firstElementChild, shown);
  const looks = (path) => said.map((name) => path.getAttribute(name) ?? "");
  const found = moments.map(([iso, mode]) => {
    port.post({ type: "mode", mode });
    port.post({ type: "moment", iso });
    return [...box.querySelectorAll(".first-view g, .first-view path")].map(looks);
  });
  stop();
  port.post({ type: "moment", iso: moments[0][0] });
  const still = [...box.querySelectorAll(".first-view g, .first-view path")].map(looks);
  port.close();
  box.remove();
  return [found, JSON.stringify(still) === JSON.stringify(found.at(-1))];
}"""


class Looks(HTMLParser):
    """What each group and path of the picture says of its look, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[list[str]] = []
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = dict(attrs)
        self.inside |= about.get("class") == "first-view"
        if self.inside and tag in ("g", "path"):
            self.found.append([about.get(name) or "" for name in SAID])


@cache
def drawn() -> Outlines:
    """The shapes of the map as points: how they look is asked, not where they lie."""
    shapes, point = outlines(read_shapes(GEODATA)), "M0,0"
    islands = {name: (point, shore and point) for name, (_, shore) in shapes.islands.items()}
    land, lines = tuple((region, point) for region, _ in shapes.land), dict.fromkeys(shapes.lines, point)
    return Outlines(shapes.size, land, point, islands, lines)


def seen(looks: list[list[str]]) -> list[list[str]]:
    """Without how a line would look that is not drawn: nobody sees that."""
    hidden, kept = 0, []
    for row in looks:
        if row[-1] == "none":
            hidden = 3  # the group, its halo and its stroke
        shown = ["" if row[-1] == "inline" else row[-1], *row[:-1]]
        kept.append(["hidden"] if hidden else shown)
        hidden = max(0, hidden - 1)
    return kept


def test_the_picture_follows_every_day_of_change_as_python_draws_it(atlas, run):
    changes = {span.start for own in (*atlas.spans.values(), *atlas.line_spans.values()) for span in own}
    around = {date.fromisoformat(day) - timedelta(days=back) for day in changes for back in (0, 1)}
    days = [day for day in sorted(one.isoformat() for one in around) if FIRST <= day <= TODAY.isoformat()]
    moments = [list(moment) for moment in product(days, MODES)]
    html = first_map(atlas, drawn(), days[0], None, "the map")
    found, stays = run("site/picture.js", FOLLOWED, {"html": html, "moments": moments, "said": SAID})
    wrong = [
        (day, mode)
        for (day, mode), looks in zip(moments, found, strict=True)
        if seen(looks) != seen(Looks(first_map(atlas, drawn(), day, mode, "the map")).found)
    ]
    assert wrong == [] and len(moments) > 50
    assert stays, "a picture that was stopped follows no longer"
