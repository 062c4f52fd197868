"""The probe of the first visit (benchmarks/visit.js) is not deceived by what only looks like a map that follows the hand."""

from __future__ import annotations

import json
from base64 import b64encode

import pytest
from playwright.sync_api import Browser

from benchmarks.drag import script
from benchmarks.visit import YEARS

PAGE = """<!doctype html><div id=cover><div id=box></div></div><script>
const log = (window.log = {heard: []});
const frames = async (count) => { for (let i = 0; i < count; i += 1) await new Promise(requestAnimationFrame); };
const picture = (told) =>
  `<svg width=600 height=300><path data-island=iturup ${told} /><path data-island=urup ${told} /></svg>`;
const holder = () => (slider.value === "1875" ? "japan" : "russia");
const slider = Object.assign(document.createElement("input"), {type: "range", min: 1850, max: 2026, className: "ta-range"});
slider.value = 1875;
const live = (root) => {
  root.innerHTML = picture(`data-administered-by=${holder()}`);
  const paint = () => root.querySelectorAll("path").forEach((path) => (path.dataset.administeredBy = holder()));
  slider.addEventListener("input", () => {
    log.heard.push(performance.now());
    if (!WHERE.later) paint();
  });
  const tick = () => (paint(), requestAnimationFrame(tick));
  if (WHERE.later) tick();
  log.listens = performance.now();
};
(async () => {
  document.body.append(slider);
  await frames(5);
  if (WHERE.picture) box.innerHTML = picture("");
  await frames(5);
  if (WHERE.picture) box.innerHTML = picture("data-administered-by=nobody");
  await frames(5);
  if (WHERE.picture) box.innerHTML = picture("data-administered-by=japan"); // another picture: still nobody listens
  await frames(5);
  document.body.insertAdjacentHTML("beforeend", "<div class=st-key-map><iframe width=700></iframe></div>");
  const inside = document.querySelector("iframe").contentDocument;
  live(WHERE.picture ? box : inside.body);
  await frames(20);
  document.body.insertAdjacentHTML("beforeend", "<div data-testid=stApp data-test-script-state=notRunning></div>");
  inside.documentElement.dataset.ready = "1";
  box.innerHTML = "what the cover says";
  await frames(5);
  log.gone = performance.now();
  cover.remove();
})();
</script>"""


@pytest.mark.parametrize(("picture", "later"), [(False, True), (True, False)], ids=["in the frame", "where a picture was"])
def test_a_map_follows_from_the_first_step_it_hears_and_is_complete_without_its_cover(browser: Browser, picture, later):
    page = browser.new_page()
    page.add_init_script(f"({script('visit.js')})({json.dumps(YEARS)})")
    html = PAGE.replace("WHERE", json.dumps({"picture": picture, "later": later}))
    page.goto("data:text/html;base64," + b64encode(html.encode()).decode())
    page.wait_for_function("() => visit.complete && visit.follows")
    seen = page.evaluate("({...visit, ...log, value: Number(document.querySelector('.ta-range').value)})")
    page.close()
    assert (seen["picture"] < seen["listens"]) == picture
    assert seen["heard"][0] < seen["follows"]
    assert len([when for when in seen["heard"] if when < seen["follows"]]) <= 4  # not at a later one
    assert seen["complete"] > seen["gone"]
    assert seen["value"] == YEARS["home"]
