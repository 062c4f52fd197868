"""What search engines ask for: they may read everything, and find all pages where the public address is known."""

from __future__ import annotations

import re
from html import unescape
from xml.etree import ElementTree

import pytest

from treaty_atlas.cover.sitemap import entries
from treaty_atlas.i18n import languages
from treaty_atlas.ui import origin

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
BASE = "https://atlas.example/in/"


@pytest.fixture
def named(monkeypatch):
    """Set where the atlas is served, as ``ATLAS_PUBLIC_URL`` would; ``None`` for a name that is no address."""
    return lambda name: monkeypatch.setattr(origin, "public", lambda: name)


def test_the_list_leads_to_pages_that_name_the_same_address(client, named, atlas):
    named(BASE)
    assert client.get("/robots.txt").text.endswith(f"Sitemap: {BASE}sitemap.xml\n")
    answer = client.get("/sitemap.xml")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/xml")
    told = [str(one.text) for one in ElementTree.fromstring(answer.text).iter(LOC)]
    assert len(told) == len(languages()) * len([*entries(atlas)])
    for address in told[:: len(told) // 18]:
        page = client.get(f"/{address.removeprefix(BASE)}", follow_redirects=False)
        canonical = re.search(r"<link rel='canonical' href='([^']*)'>", page.text)
        assert page.status_code == 200 and canonical and unescape(canonical[1]) == address
        assert f"property='og:image' content='{BASE}picture.png?" in page.text


@pytest.mark.parametrize("name", ["", None])
def test_without_a_public_address_no_list_is_told_whatever_host_is_asked_for(client, named, name):
    named(name)
    for host in ("localhost:8501", "evil.example"):
        assert client.get("/robots.txt", headers={"host": host}).text == "User-agent: *\nAllow: /\n"
        assert client.get("/sitemap.xml", headers={"host": host}).status_code == 404
        page = client.get("/islands?island=urup", headers={"host": host}).text
        assert "rel='canonical'" not in page and host.split(":")[0] not in page
