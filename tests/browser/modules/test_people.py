"""What the strip of people says of a year is what the server wrote for the last year up to it, and names have room."""

from __future__ import annotations

from datetime import date

from treaty_atlas.drawing.people import strip
from treaty_atlas.i18n import Words

SCRIPT = """async ({ mountStrip }, [people, years, width]) => {
  const timeline = document.createElement("section");
  timeline.style.cssText = `width:${width}px;position:relative`;
  timeline.innerHTML = `<div class="ta-time"><div class="ta-track"></div></div>
    <input class="ta-range" type="range" min="1850" max="2026" value="1850" aria-valuetext="">`;
  document.body.append(timeline);
  const style = document.createElement("style");
  style.textContent = ".ta-people-panel{position:relative;height:56px}.ta-people-panel :is(span,b){position:absolute}"
    + ".ta-people-name{white-space:nowrap;transform:translate(calc(-50% + var(--shift,0px)),-50%);font:12px sans-serif}";
  document.head.append(style);
  const range = timeline.querySelector(".ta-range");
  const said = [];
  for (const year of years) {
    range.value = year;
    const fold = mountStrip(timeline, people);
    said.push([...timeline.querySelectorAll(".ta-live")].map(({ textContent }) => textContent));
    if (year !== years[years.length - 1]) fold();
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const out = [...timeline.querySelectorAll(".ta-people-panel")].map((panel) => {
    const around = panel.getBoundingClientRect();
    const names = [...panel.querySelectorAll(".ta-people-name")].filter((one) => one.style.visibility !== "hidden");
    const boxes = names.map((one) => one.getBoundingClientRect());
    const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const over = boxes.some((a, i) => boxes.slice(i + 1).some((b) => meets(a, b)));
    const isOut = ({ left, right }) => left < around.left - 1 || right > around.right + 1;
    return { shown: names.length, outside: boxes.filter(isOut).length, over };
  });
  timeline.remove();
  style.remove();
  return { said, out };
}"""


def test_a_year_says_what_was_written_for_it_and_no_name_stands_on_another(run, atlas):
    people = strip(atlas, Words("en"), date(2026, 11, 25))
    years = [1850, 1907, 1945, 1970, 2020]
    for width in (320, 900):
        found = run("timeline/people.js", SCRIPT, [people, years, width])
        for number, panel in enumerate(people["panels"]):
            wanted = [[text for first, text in panel["said"] if first <= year][-1] for year in years]
            assert [texts[number] for texts in found["said"]] == wanted
        assert [(one["outside"], one["over"]) for one in found["out"]] == [(0, False)] * 2
        assert all(one["shown"] for one in found["out"])
