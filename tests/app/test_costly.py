"""What costs much is made once for a state, by few at a time; others wait their turn or are asked to come later."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Iterator
from functools import partial

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from treaty_atlas.errors import DatasetError, Problem
from treaty_atlas.i18n import Words
from treaty_atlas.ui.pages import single_file
from treaty_atlas.ui.server import made, pictures
from treaty_atlas.ui.server.answers import Packed, pack
from treaty_atlas.ui.server.turns import Busy, Kept, Turns
from treaty_atlas.ui.server.workshop import Workshop as Shop

DEAR = ("/picture.svg?year=1905", "/handout.html?year=1905", "/treaty-atlas.html?lang=nl", "/compare.svg?from=1905")
DEAR += ("/series.svg?format=a3", "/play.gif?lang=nl")


class Workshop:
    """Counts what is made, and how many at once; each thing takes until it is let go."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.now = self.most = 0
        self.go = threading.Event()

    def make(self, name: str, size: int = 1) -> Packed:
        self.now += 1
        self.most = max(self.most, self.now)
        assert self.go.wait(30)
        self.now -= 1
        self.made.append(name)
        return Packed({"identity": b"x" * size}, "text/plain", name)


def test_one_state_is_made_once_and_others_one_after_the_other():
    shop = Workshop()

    async def run() -> None:
        kept = Kept(Turns(waiting=3), 100)
        asked = [asyncio.create_task(kept.get(name, lambda name=name: shop.make(name))) for name in "aabbaacd"]
        while not shop.now:
            await asyncio.sleep(0)
        for _ in range(1000):  # others would begin meanwhile if they might
            await asyncio.sleep(0)
        shop.go.set()
        assert "".join([(await one).tag for one in asked]) == "aabbaacd"
        assert (await kept.get("a", lambda: shop.make("again"))).tag == "a"

    asyncio.run(run())
    assert (sorted(shop.made), shop.most) == (["a", "b", "c", "d"], 1)


def test_who_comes_when_enough_wait_is_turned_away_and_the_next_one_is_served():
    shop = Workshop()

    async def run() -> None:
        kept = Kept(Turns(waiting=2), 100)
        asked = []
        for name in "abc":
            asked.append(asyncio.create_task(kept.get(name, lambda name=name: shop.make(name))))
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        with pytest.raises(Busy):
            await kept.get("d", lambda: shop.make("d"))
        shop.go.set()
        await asyncio.gather(*asked)
        assert (await kept.get("d", lambda: shop.make("d"))).tag == "d"

    asyncio.run(run())
    assert shop.made == ["a", "b", "c", "d"]


def test_what_is_kept_stays_within_its_room_and_what_failed_is_tried_again():
    shop = Workshop()
    shop.go.set()

    async def run() -> None:
        kept = Kept(Turns(), 100)
        for name in ("a", "b", "a", "c", "a", "b"):
            await kept.get(name, lambda name=name: shop.make(name, 40))
        assert kept._made._used <= 100
        with pytest.raises(ZeroDivisionError):
            await kept.get("z", lambda: 1 // 0)
        assert (await kept.get("z", lambda: shop.make("z"))).tag == "z"

    asyncio.run(run())
    assert shop.made == ["a", "b", "c", "b", "z"]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is drawn in earnest, by name; none of it takes long."""
    names: list[str] = []

    def note(name: str, text: str | bytes = "<svg/>" * 200):
        return lambda *_, **__: names.append(name) or text

    for name, drawn_as in (("picture", "picture_shown"), ("comparison", "comparison"), ("series", "series")):
        monkeypatch.setattr(made, drawn_as, note(name))
    monkeypatch.setattr(made, "play_gif", note("play", b"GIF89a" * 200))
    monkeypatch.setattr(made, "handout", note("handout"))
    monkeypatch.setattr(made.single, "build", note("file"))
    yield names


def test_a_download_is_made_once_and_not_at_all_for_who_has_it(client, drawn):
    for path in DEAR:
        drawn.clear()
        head = client.head(path)
        assert (head.status_code, drawn) == (200, [])
        first = client.get(path)
        assert first.status_code == 200 and first.text and first.headers["etag"] == head.headers["etag"]
        assert client.get(path).text == client.get(path, headers={"accept-encoding": "identity"}).text == first.text
        weak = first.headers["etag"]
        for tag in (weak, weak.removeprefix("W/"), f'"other", {weak}'):
            assert client.get(path, headers={"if-none-match": tag}).status_code == 304
        assert len(drawn) == 1, path


def test_the_same_state_asked_for_otherwise_is_the_same_picture(client, drawn):
    same = ("year=1905&lang=nl", "lang=nl&year=1905", "lang=NL&year=1905&x=1", "year=1905&lang=nl&at=art-9&island=nowhere")
    for query in same:
        assert client.get(f"/picture.svg?{query}").status_code == 200
    assert drawn == ["picture"]
    client.get("/picture.svg?lang=nl&year=1906")
    assert drawn == ["picture"] * 2


@pytest.mark.parametrize("language", ["en", "nl", "ja", "ru"])
def test_who_comes_too_often_reads_a_sentence_and_when_to_come_again(language, drawn):
    full = Turns(at_once=0, waiting=0)
    client = TestClient(Starlette(routes=[*pictures.routes(full), *single_file.routes(full)]))
    for path in DEAR:
        answer = client.get(path, headers={"accept-language": f"{language}-XX,fr;q=0.5"} if "lang" not in path else {})
        assert (answer.status_code, int(answer.headers["retry-after"]) > 0, drawn) == (429, True, [])
        assert Words("nl" if "lang" in path else language)("missing.busy") in answer.text
        assert answer.headers["cache-control"] == "no-store" and len(answer.text) < 20_000


def test_the_workshop_makes_the_same_tells_the_same_errors_and_survives_its_own_death():
    shop = Shop()
    small = partial(pack, b"a" * 5000, "text/plain")
    assert shop.make(small) == small(), "before the server has started"
    shop.open()
    try:
        assert shop.make(small) == small()
        assert shop._process and shop._process.pid != os.getpid()
        for _ in range(2):
            with pytest.raises(DatasetError, match="row 7"):
                shop.make(partial(fail, "row 7"))
        first = shop._process
        first.kill()
        first.wait()
        assert shop.make(small) == small(), "made here"
        assert shop.make(small) == small() and shop._process is not first, "and then by a new one"
    finally:
        shop.close()
    assert shop._process is None


def fail(place: str) -> Packed:
    raise DatasetError([Problem("events.toml", place, "It is broken.", "Mend it.")])


def test_a_large_answer_goes_out_in_pieces_and_whole(client, monkeypatch):
    """A slow reader holds a piece of it, not a copy."""
    noise = "".join(chr(0x4E00 + (n * 7919) % 20000) for n in range(400_000))
    monkeypatch.setattr(made.single, "build", lambda *_: noise)
    for coding in ("gzip", "identity"):
        with client.stream("GET", "/treaty-atlas.html?lang=ru", headers={"accept-encoding": coding}) as answer:
            size = int(answer.headers["content-length"])
            assert "".join(answer.iter_text()) == noise and size > 1 << 18


def test_packing_keeps_what_does_not_become_smaller():
    assert [*pack(b"a" * 5000, "text/plain").codings] == ["br", "gzip"]
    assert [*pack(bytes(range(256)), "font/woff2").codings] == ["identity"]


def test_thirty_who_come_at_once_read_the_dataset_once(monkeypatch):
    from treaty_atlas.ui.cache import Once

    calls: list[int] = []

    def slow() -> int:
        calls.append(1)
        time.sleep(0.05)
        if len(calls) == 1:
            raise ValueError("broken")
        return 7

    once, heard, ready = Once(slow), [], threading.Barrier(30)

    def ask() -> None:
        ready.wait()
        try:
            heard.append(once())
        except ValueError as error:
            heard.append(str(error))

    for expected in ("broken", 7, 7):
        readers = [threading.Thread(target=ask) for _ in range(30)]
        heard.clear()
        [reader.start() for reader in readers]
        [reader.join() for reader in readers]
        assert set(heard) == {expected}
    assert len(calls) == 2
