"""The page of sharing and the addresses behind it, without a browser."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from treaty_atlas.cover.sharing import snippet
from treaty_atlas.cover.sheets import share
from treaty_atlas.i18n import Words
from treaty_atlas.served import Base
from treaty_atlas.ui import origin

from ..support import FOUR
from .conftest import components, markup, text

STATES = (
    {}, {"year": "1905"}, {"treaty": "1855-shimoda"}, {"event": "1891-otsu"}, {"island": "iturup", "year": "1952"},
    {"day": "1945-08-20"}, {"year": "2020", "view": "japan"},
)  # fmt: skip
NONSENSE = (
    {"year": "abc"}, {"year": "99999999999999999999"}, {"island": "\x00<b>"}, {"lang": "../../x"},
    {"view": "x", "day": "1945-99-99"},
    {"theme": "<svg>", "region": "../etc", "width": "-1", "height": "1e9", "paper": "a0"},
)  # fmt: skip


def leading(at, start: str) -> list[dict[str, str]]:
    """The queries of the page's addresses that begin so."""
    found = re.findall(rf"(?:src|href)='([^']*{re.escape(start)}\?[^']*)'", markup(at))
    return [{k: v[0] for k, v in parse_qs(urlsplit(unescape(url)).query).items()} for url in found]


@pytest.mark.parametrize("query", STATES, ids=str)
def test_picture_and_handout_are_of_the_state_in_the_address(visit, query):
    at = visit("share", **query)
    assert not at.exception
    pictures, sheets = leading(at, "picture.svg"), leading(at, "handout.html")
    assert len(pictures) == 2 and {sheet["paper"] for sheet in sheets} == {"a4", "letter"}
    for asked in (*pictures, *sheets):
        assert {key: asked[key] for key in query} == query and asked["lang"] == "en"


@pytest.fixture
def served(monkeypatch):
    """Set where the atlas is served, as ``ATLAS_PUBLIC_URL`` would; ``None`` for a name that is no address."""
    return lambda name: monkeypatch.setattr(origin, "public", lambda: name)


@pytest.mark.parametrize("language", FOUR)
def test_what_is_shown_is_said_and_can_be_copied(visit, served, language):
    served("https://atlas.example/")
    words = Words(language)
    at = visit("share", treaty="1875-saint-petersburg", lang=language)
    given = components(at)
    day = re.sub(r"\s+", " ", words.date("1875-12-31"))
    assert words("share.title") in text(at) and day in text(at)
    texts = {key: given[f"share-{key}"]["text"] for key in ("link", "plain", "bibtex", "csl", "embed")}
    assert all("treaty=1875-saint-petersburg" in value and f"lang={language}" in unescape(value) for value in texts.values())
    assert all(given[f"share-{key}"]["label"] for key in texts)


def test_what_is_wrong_in_the_address_is_said(visit):
    at = visit("share", year="abc")
    assert not at.exception and "“abc” is not a year" in text(at)


@pytest.mark.parametrize("query", STATES, ids=str)
def test_the_name_of_the_files_says_what_is_shown_in_safe_letters(atlas, query):
    from treaty_atlas.address import map as address

    name = share.file_name(address.read(query, atlas, 2026, FOUR), "en", "habomai")
    assert re.fullmatch(r"treaty-atlas-[a-z0-9-]+-habomai-en", name)


# ---------------------------------------------------------------- the addresses


KINDS = {"/picture.svg": "image/svg+xml", "/compare.svg": "image/svg+xml", "/series.svg": "image/svg+xml"}


@pytest.mark.parametrize(("path", "kind"), [*KINDS.items(), ("/handout.html", "text/html")])
def test_an_address_answers_whatever_is_asked(client, path, kind):
    for query in (*STATES, *NONSENSE):
        answer = client.get(path, params=query)
        assert answer.status_code == 200 and answer.headers["content-type"].startswith(kind), query
        assert "\x00" not in answer.text and "../" not in answer.text, query
        assert "default-src 'self'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("language", FOUR)
def test_the_answer_is_in_the_language_that_is_asked_for(client, language):
    for path in (*KINDS, "/handout.html"):
        assert f'lang="{language}"' in client.get(path, params={"lang": language, "year": "1905"}).text


def test_size_theme_and_part_can_be_chosen(client):
    svg = client.get(
        "/picture.svg", params={"width": "800", "height": "600", "theme": "dark", "region": "habomai", "year": "2020"}
    ).text
    assert 'width="800" height="600"' in svg and 'data-look="sovereign-russia"' not in svg


def test_a_size_is_kept_within_reason(client):
    assert 'width="4000" height="320"' in client.get("/picture.svg", params={"width": "99999", "height": "1"}).text


def test_links_begin_where_the_atlas_is_served_and_not_where_a_stranger_says(client, served):
    served("https://atlas.example/")
    for path in ("/handout.html", "/picture.svg"):
        answer = client.get(path, params={"year": "1905"}, headers={"host": "evil.example"})
        assert "https://atlas.example/?year=1905&amp;lang=en" in answer.text and "evil" not in answer.text


@pytest.mark.parametrize("host", ["evil.example", "localhost:8501", "127.0.0.1", "testserver"])
def test_without_a_name_paper_bears_no_address_and_says_so_on_the_screen(client, words, served, host):
    served("")
    sheet = client.get("/handout.html", params={"year": "1905"}, headers={"host": host}).text
    assert not re.search(r"https?://(?!www\.w3\.org)", sheet) and "class='code'" not in sheet and host not in sheet
    assert words("handout.no_address") in unescape(sheet) and ".note{display:none}" in sheet
    assert host not in client.get("/picture.svg", headers={"host": host}).text


@pytest.mark.parametrize(("set_", "key"), [("", "share.no_address"), (None, "share.misnamed")])
def test_where_no_address_is_known_the_page_says_how_it_is_set(visit, words, served, set_, key):
    served(set_)
    at = visit("share", year="1905")
    assert words(key, variable="ATLAS_PUBLIC_URL") in text(at) and not at.exception
    assert {"share-link", "share-embed"} & set(components(at)) == set() and "class='share-code'" not in markup(at)
    assert "http" not in components(at)["share-plain"]["text"]


@pytest.mark.parametrize("reach", ["here", "network"])
def test_an_address_of_this_computer_only_is_said_to_be_one(visit, words, monkeypatch, reach):
    base = Base("http://localhost:8501/" if reach == "here" else "http://192.168.1.5:8501/", reach)
    monkeypatch.setattr(origin, "base", lambda: base)
    at = visit("share", year="1905")
    assert components(at)["share-link"]["text"].startswith(base.url)
    assert (words("share.qr_local") in text(at)) == (words("share.here_only") in text(at)) == (reach == "here")
    assert ("class='share-code'" in markup(at)) == (reach == "network")
    assert (words("share.class_address", address=base.url) in text(at)) == (reach == "network")
    printed = visit("map", year="1905")
    assert ("localhost" in text(printed), base.url in text(printed)) == (False, reach == "network")


@pytest.mark.parametrize("path", ["/picture.svg", "/handout.html"])
def test_a_broken_dataset_is_said(client, broken, path):
    answer = client.get(path)
    assert answer.status_code == 503 and "eras.toml" in answer.text


def test_nothing_forbids_a_school_s_site_to_show_the_atlas(client):
    headers = client.get("/atlas.en.json").headers
    assert "x-frame-options" not in headers and "frame-ancestors" not in headers["content-security-policy"]


def test_the_embed_code_is_one_frame_with_a_title():
    code = snippet("http://a.example/?year=1905&lang=en", 'Atlas: "1905" <b>')
    assert re.fullmatch(
        r'<iframe src="[^"<>]+" title="[^"<>]+" width="\d+" height="\d+" style="[^"<>]+" loading="lazy" '
        r'allow="fullscreen"></iframe>',
        code,
    )
    assert "year=1905&amp;lang=en&amp;embed=true" in code
    assert "http://a.example/?embed=true" in snippet("http://a.example/", "x")


def test_on_paper_the_map_page_bears_the_address_of_its_state_where_others_reach_it(visit, served):
    served("https://atlas.example/")
    written = markup(visit(year="1945", day="1945-08-20", lang="nl"))
    wanted = "https://atlas.example/?year=1945&amp;day=1945-08-20&amp;lang=nl"
    assert f"<span data-part='address'>{wanted}</span> · " in written
    served(None)
    assert "data-part='address'" not in markup(visit(year="1945", lang="nl"))


# ---------------------------------------------------------------- another page than the map


@pytest.mark.parametrize(
    ("query", "shown", "link"),
    [
        ({"of": "compare", "from": "1855", "to": "1945"}, "1855 – 1945", "compare?from=1855&to=1945&lang=en"),
        ({"of": "quiz", "code": "KMNPRT"}, "KMNPRT", "quiz?code=KMNPRT&lang=en"),
        ({"of": "present", "story": "border-in-six-steps", "step": "3"}, "A border in six steps", "present?story=border"),
        ({"of": "puzzle", "treaty": "1875-saint-petersburg"}, "Treaty of St Petersburg", "puzzle?treaty=1875-saint"),
    ],
    ids=str,
)
def test_a_page_that_is_no_map_is_shared_as_what_it_is(visit, served, query, shown, link):
    served("https://atlas.example/")
    at = visit("share", **query)
    given = components(at)
    assert shown in text(at) and "Map of" not in text(at)
    assert link in given["share-link"]["text"] and link in unescape(given["share-plain"]["text"])
    assert "picture.svg" not in markup(at), "a picture of a moment would be of something else"


@pytest.mark.parametrize("of", ["nowhere", "share", "<b>"])
def test_a_page_that_there_is_not_is_said_and_the_map_is_shared(visit, of):
    at = visit("share", of=of, year="1905")
    assert f"There is no page “{of}”" in text(at) and "Map of 31 December 1905" in text(at)


def test_moment_side_part_and_colours_of_the_picture_can_be_chosen_in_a_plain_form(visit):
    at = visit("share", year="1905", region="sakhalin", theme="print", view="japan", island="iturup")
    form = markup(at).partition("<form")[2].partition("</form>")[0]
    kept = dict(re.findall(r"type='hidden' name='(\w+)' value='([^']*)'", form))
    assert kept == {"island": "iturup", "lang": "en"}
    assert "name='year' value='1905'" in form
    assert re.findall(r"value='([\w-]*)' selected", form) == ["japan", "sakhalin", "print"]
    assert {"region": "sakhalin", "theme": "print", "view": "japan"}.items() <= leading(at, "picture.svg")[0].items()


def test_the_picture_shows_the_part_at_which_the_map_stands_until_another_is_chosen(visit):
    at = visit("share", year="1945", map="southern-kurils")
    assert leading(at, "picture.svg")[0]["region"] == "southern-kurils"
    assert "value='southern-kurils' selected" in markup(at)


def test_the_pack_of_a_lesson_is_a_page_or_its_pdf_and_without_a_browser_the_page(client, monkeypatch):
    from treaty_atlas.export import chromium

    page = client.get("/pack.html", params={"story": "three-weeks-in-1945", "lang": "nl"})
    assert page.status_code == 200 and "Lesplan" in page.text and 'lang="nl"' in page.text
    monkeypatch.setattr(chromium, "find", lambda: None)
    away = client.get("/pack.pdf", params={"story": "three-weeks-in-1945", "lang": "nl"}, follow_redirects=False)
    assert away.status_code == 307 and away.headers["location"].endswith("/pack.html?story=three-weeks-in-1945&lang=nl")
    monkeypatch.setattr(chromium, "find", lambda: "chromium")
    monkeypatch.setattr(chromium, "pdf", lambda html: b"%PDF " + html[:40].encode())
    printed = client.get("/pack.pdf", params={"story": "nowhere"})
    assert printed.headers["content-type"] == "application/pdf" and printed.content.startswith(b"%PDF")
    assert "border-in-six-steps-en.pdf" in printed.headers["content-disposition"]
