"""The pages are written in faces of the atlas's own, from the first picture to Streamlit's page."""

from __future__ import annotations

from .atlas_page import AtlasPage


def test_no_page_asks_for_a_face_of_streamlits_or_for_one_of_ours_by_two_addresses(atlas: AtlasPage) -> None:
    asked: set[str] = set()
    atlas.page.on("request", lambda request: request.resource_type == "font" and asked.add(request.url))
    for path in ("/?year=1875", "/treaties", "/table"):
        atlas.open(path)
    names = [address.rpartition("/")[2] for address in asked]
    assert {"atlas-sans.woff2", "atlas-serif-roman.woff2"} <= set(names)
    assert [name for name in names if not name.startswith("atlas-")] == [] and len(names) == len(set(names))
