"""What the browser writes itself has the kana that Python gives a text: by the table, and in the titles of all acts."""

from __future__ import annotations

from treaty_atlas import furigana

from ...support import KANA

PIECES = "({ read }, [texts, readings]) => texts.map((text) => read(text, readings))"
WRITTEN = """({ setKana }, [text, readings]) => {
  const node = document.createElement('p');
  setKana(node, { readings }, text);
  const first = node.innerHTML;
  const before = node.firstChild;
  setKana(node, { readings }, text);
  return [first, node.textContent, before === node.firstChild];
}"""


def test_a_text_is_parted_by_the_table(run):
    wanted = [[[*piece.split("|"), ""][:2] for piece in case["pieces"]] for case in KANA["cases"]]
    assert run("base/kana.js", PIECES, [[case["text"] for case in KANA["cases"]], KANA["readings"]]) == wanted


def test_the_atlas_is_parted_as_in_python(atlas, run):
    texts = [text for act in atlas.acts.values() for text in (act.text("ja").title, act.text("ja").caption)]
    wanted = [[list(piece) for piece in furigana.read(text, atlas.readings)] for text in texts]
    assert sum(kana != "" for pieces in wanted for _, kana in pieces) > 100
    assert run("base/kana.js", PIECES, [texts, dict(atlas.readings)]) == wanted


def test_an_element_says_the_same_with_kana_and_is_written_once(run):
    html = "<ruby>樺太<rt aria-hidden=\"true\" data-kana=\"からふと\"></rt></ruby>へ"
    assert run("base/kana.js", WRITTEN, ["樺太へ", KANA["readings"]]) == [html, "樺太へ", True]
    assert run("base/kana.js", WRITTEN, ["樺太へ", None]) == ["樺太へ", "樺太へ", True]
