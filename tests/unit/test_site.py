"""The site: its files name each other, say what they are, come out the same twice, and are written whole or not at all."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from treaty_atlas import writing
from treaty_atlas.cover.sheets.lesson import compare_hrefs, quiz_hrefs
from treaty_atlas.cover.sheets.share import play_path
from treaty_atlas.export.site import files, packs, pictures, write
from treaty_atlas.export.site.addresses import addresses
from treaty_atlas.export.site.pages import Language, entries
from treaty_atlas.i18n import languages
from treaty_atlas.style.tokens import looks, paint_of

from ..html import Page
from ..site import TODAY, order, written
from ..support import GEODATA, book
from .test_export_command import failed

BASE = "https://atlas.example/kurils/"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("sites") / "site", "en", base=BASE)


@pytest.fixture(scope="module")
def there(folder: Path) -> set[str]:
    """Every file that the whole site has."""
    whole = write.making(write.Order(languages(), BASE, TODAY, "9.9"))
    own = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    names = {whole.addresses.path(page, {**query, "lang": code}) for page, query in entries(whole) for code in languages()}
    cards = {pictures.path(one, code) for one in pictures.every(book(), TODAY) for code in languages()}
    return own | names | cards


def each(folder: Path) -> Iterator[tuple[str, Page]]:
    """Every page that was written, by its path."""
    for path in sorted(folder.rglob("*.html")):
        if path.relative_to(folder).parts[0] != "v":
            yield path.relative_to(folder).as_posix(), Page(path.read_text(encoding="utf-8"))


def addressed(page: Page) -> Iterator[str]:
    """Every address that the page names: links, files, pictures, and what its parts are told."""
    for one in page.elements:
        yield from (value for key in ("href", "src") if (value := one.attributes.get(key)))
        if one.tag == "meta" and one.attributes.get("property") in ("og:image", "og:url"):
            yield str(one.attributes["content"])
    told = page.data(id="told")
    yield from (f"{told['files']}bundle/{part['bundle']}.js" for part in told["parts"].values())
    for part in told["parts"].values():
        yield from re.findall(r"href='([^']+)'", json.dumps(part["data"], ensure_ascii=False).replace("&amp;", "&"))


def test_every_file_that_a_page_names_is_there_and_every_place_too(folder: Path, there: set[str]) -> None:
    seen, ids, wrong = 0, dict[str, set[str]](), set[str]()
    for path, page in each(folder):
        ids[path] = {str(one.attributes["id"]) for one in page.elements if one.attributes.get("id")}
    for path, page in each(folder):
        for address in addressed(page):
            to = urlsplit(urljoin(BASE + path, address))
            if not to.geturl().startswith(BASE):
                continue
            file, seen = unquote(to.path).removeprefix("/kurils/"), seen + 1
            if file not in there or (to.fragment and file in ids and unquote(to.fragment) not in ids[file]):
                wrong.add(f"{path}: {address}")
    assert seen > 3500 and not wrong, sorted(wrong)[:20]


def test_pages_lead_to_each_other_by_relative_links_to_files(folder: Path) -> None:
    for path, page in each(folder):
        if path == "404.html":
            continue
        for link in page.links():
            outside = link.startswith(("http:", "https:"))
            assert outside or re.fullmatch(r"[^/:][^:?#]*\.(html|json|csv|geojson|svg|bib)([?#].*)?", link), (path, link)
        assert page.all("template") == []


def test_a_page_has_the_patterns_of_what_it_paints_and_the_shapes_of_its_maps(folder: Path) -> None:
    """And what all pages have stands in none: the look is taken, and what can be set is written, by files of the site."""
    patterned, seen = {look for look in looks() if paint_of(look, "light")["pattern"] != "solid"}, 0
    for path, page in each(folder):
        text = (folder / path).read_text(encoding="utf-8")
        ids, painted = set(re.findall(r"""\bid=['"]([\w-]+)""", text)), set(re.findall(r"""data-look=['"]([\w-]+)""", text))
        assert {f"p-{look}" for look in painted & patterned} <= ids, path
        assert set(re.findall(r"""#(small-[\w-]+)""", text)) <= ids, path
        assert "stActiveTheme" not in text and page.all("div", class_="head-set") == [], path
        seen += bool(painted & patterned)
    assert seen > 10
    own = next((folder / "v").iterdir())
    assert "stActiveTheme" in (own / "look.js").read_text(encoding="utf-8")
    assert "head-set" in (own / "told.en.js").read_text(encoding="utf-8")


def test_every_page_says_what_it_is_and_where_it_stands_in_other_languages(folder: Path) -> None:
    for path, page in each(folder):
        html = page.one("html")
        assert html.attributes["lang"] == "en" and page.one("title").text
        if path == "404.html":
            assert page.one("meta", name="robots").attributes["content"] == "noindex"
            continue
        metas = [one.attributes for one in page.all("meta")]
        graph = {one["property"]: one["content"] for one in metas if "property" in one}
        canonical = page.one("link", rel="canonical").attributes["href"]
        own = "en/index.html" if path == "index.html" else path
        assert canonical == graph["og:url"] == BASE + own
        assert page.one("meta", name="description").attributes["content"] == graph["og:description"]
        assert graph["og:title"] == page.one("title").text and str(graph["og:image"]).startswith(f"{BASE}cards/en/")
        others = {one.attributes["hreflang"]: one.attributes["href"] for one in page.all("link", rel="alternate")}
        assert others == {code: BASE + code + own[2:] for code in languages()} | {"x-default": BASE + own}


def test_without_a_base_nothing_is_told_that_must_be_whole(tmp_path: Path) -> None:
    here = Language(write.making(order("en")), "en")
    page = Page(here.page("treaties", {"treaty": "1905-portsmouth"}, "en/treaties/1905-portsmouth.html"))
    assert page.all("link", rel="canonical") == [] and page.all("meta", property="og:url") == []
    assert page.one("meta", property="og:image").attributes["content"] == "../../cards/en/1905.png"
    assert page.all("link", rel="alternate") == []
    assert page.one("a", hreflang="ja").attributes["href"] == "../../ja/treaties/1905-portsmouth.html"


def test_every_address_of_a_page_leads_to_its_file_and_what_the_browser_fills_in_stays_to_be_filled() -> None:
    of = addresses(book())
    hrefs = {**quiz_hrefs("nl", of.path), **compare_hrefs("nl", of.path)}
    assert hrefs == {
        "article": "nl/treaties/{id}.html#article-{article}",
        "treaty": "nl/treaties/{id}.html",
        "event": "nl/events/{id}.html",
        "error": "nl/errors.html#{id}",
        "trap": "nl/traps.html#{id}",
        "view": "nl/views.html",
        "about": "nl/islands/{id}.html",
        "island": "nl/islands/{id}.html?year={year}",
        "map": "nl/index.html?year={year}",
        "day": "nl/index.html?day={day}",
    }


def test_a_picture_is_there_for_every_page(there: set[str]) -> None:
    whole = Language(write.making(order("en")), "en")
    for page, query in entries(write.making(write.Order(("en",), "", TODAY, "9.9"))):
        assert pictures.path(whole.card(page, query), "en") in there, (page, query)


def test_the_packs_that_stories_lead_to_are_there_and_find_the_modules_of_their_quiz() -> None:
    """A code in a pack leads to the quiz as the site has it."""
    made = dataclasses.replace(write.making(write.Order(("nl",), BASE, TODAY, "9.9")), files="v/1a2b/")
    written = dict(packs.every(made, "nl"))
    page = Page(Language(made, "nl").page("present", {}, "nl/present.html"))
    assert {urljoin("nl/present.html", one) for one in page.links() if "packs/" in one} == set(written)
    own = dict(files.shared(GEODATA, made)) | dict(files.spoken(GEODATA, made, "nl"))
    for path, text in written.items():
        pack = Page(text)
        told = pack.data(id="quiz-told")
        script = urljoin(path, str(pack.one("script", type="module").attributes["src"])).removeprefix("v/1a2b/")
        assert script in own and {"atlas.nl.json", "quiz.nl.json", "shapes.json"} <= own.keys()
        assert told["link"] == f"{BASE}nl/quiz.html?code={told['code']}"
        assert told["link"] in text.partition("class='codes'")[2]
    assert len(written) == len(book().stories)


def test_the_moving_picture_is_offered_where_it_lies() -> None:
    page = Page(Language(write.making(write.Order(("nl",), BASE, TODAY, "9.9")), "nl").page("share", {}, "nl/share.html"))
    assert f"../{play_path('nl')}" in page.links()
    alone = Page(Language(write.making(order("nl")), "nl").page("share", {}, "nl/share.html"))
    assert [link for link in alone.links() if link.endswith(".gif")] == []


def test_two_runs_on_one_day_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write.making.cache_clear()
    again = written(tmp_path / "again", "en", base=BASE)
    trees = [{one.relative_to(top): one.read_bytes() for one in top.rglob("*") if one.is_file()} for top in (folder, again)]
    assert trees[0].keys() == trees[1].keys() and [path for path in trees[0] if trees[0][path] != trees[1][path]] == []


def test_the_edition_is_another_one_with_any_other_byte() -> None:
    names = [files.edition(own) for own in ({"a": b"1"}, {"a": b"2"}, {"b": b"1"}, {"a": b"1", "b": b""}, {"a1": b""})]
    assert len(set(names)) == len(names) and files.edition({"a": b"1"}) == names[0]


def test_the_worker_keeps_what_there_is(folder: Path) -> None:
    text = (folder / "sw.js").read_text(encoding="utf-8")
    site = json.loads(text[len("self.SITE=") : text.index(";\n")])
    own = folder / "v" / site["edition"]
    assert [path for path in (*site["shared"], *site["spoken"]["en"]) if not (own / path).is_file()] == []
    assert {"page.css", "bundle/app.js", "leaflet/leaflet.js", "shapes.json"} <= set(site["shared"])
    assert {"atlas.en.json", "search.en.json", "reading/en/in-force.json"} <= set(site["spoken"]["en"])
    manifest = json.loads((folder / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert all((folder / icon["src"]).is_file() for icon in manifest["icons"]) and (folder / manifest["start_url"]).is_file()


def test_what_is_no_place_for_a_site_is_said_in_one_sentence_and_stays(tmp_path: Path, capsys) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    for given, told in (
        (["file"], "is a file"),
        (["full"], "holds other files"),
        (["nowhere/site"], "There is no folder"),
        (["file/site"], "is a file, not a folder"),
        (["new", "--base", "atlas.example"], "is no address"),
    ):
        assert told in failed(capsys, "site", str(tmp_path / given[0]), *given[1:]), given
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(1), ValueError("a fault")])
def test_a_build_that_ends_before_leaves_the_earlier_site(tmp_path: Path, monkeypatch, error: BaseException) -> None:
    target = tmp_path / "site"
    target.mkdir()
    (target / write.MARK).write_text("earlier", encoding="utf-8")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(files, "downloads", fail)
    with pytest.raises(type(error)):
        written(target, "en")
    assert [path.name for path in tmp_path.rglob("*")] == ["site", write.MARK]


def test_an_earlier_site_is_replaced_and_a_folder_that_may_not_be_written_is_said(tmp_path: Path, monkeypatch) -> None:
    target = tmp_path / "site"
    for text in ("one", "two"):
        with writing.folder(target, "mark") as new:
            writing.put(new, [("mark", ""), (f"a/{text}", text)])
    assert sorted(path.name for path in target.rglob("*")) == ["a", "mark", "two"] and [*tmp_path.iterdir()] == [target]

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    for step, home in (("mkdtemp", writing.tempfile), ("replace", writing.os)):
        with monkeypatch.context() as patch:
            patch.setattr(home, step, refuse)
            with pytest.raises(writing.CannotWrite, match="may not write"), writing.folder(target, "mark"):
                pass
        assert (target / "a" / "two").is_file() and [*tmp_path.iterdir()] == [target], step
