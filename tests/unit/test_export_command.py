"""``python -m treaty_atlas.export``: what it writes, and what it says when it cannot."""

from __future__ import annotations

import struct
import subprocess
import sys

import pytest

from treaty_atlas.export import chromium, cli
from treaty_atlas.export.__main__ import main

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 360)


@pytest.fixture
def browser(monkeypatch):
    """A browser that writes a fixed PDF, or a picture of 640 by 360 px, where it is told to."""
    asked: list[list[str]] = []

    def run(command, **options):
        asked.append(command)
        for argument in command:
            name, _, out = argument.partition("=")
            if name in ("--print-to-pdf", "--screenshot"):
                with open(out, "wb") as file:
                    file.write(PNG if name == "--screenshot" else b"%PDF-1.4")
        return subprocess.CompletedProcess(command, 0, b"", b"")

    monkeypatch.setattr(chromium, "find", lambda: "chromium")
    monkeypatch.setattr(chromium.subprocess, "run", run)
    return asked


def failed(capsys, *given: str) -> str:
    """The one sentence on stderr of a command that cannot do its work."""
    assert main(given) == 2
    out, err = capsys.readouterr()
    assert out == "" and "Traceback" not in err and err.count("\n") == 1
    return err


def test_without_a_command_it_is_the_atlas_in_one_file():
    assert cli.arguments([]).command == "atlas"
    assert cli.arguments(["--all"]).all and cli.arguments(["--lang", "ja"]).lang == "ja"
    assert cli.arguments(["my.html"]).out.name == "my.html"
    assert cli.arguments(["atlas", "my.html"]).make is cli.arguments(["my.html"]).make


def test_the_sheet_of_all_maps_is_written_in_the_size_and_language_that_are_asked_for(tmp_path, capsys):
    out = tmp_path / "poster.svg"
    assert main(["series", "--format", "a3", "--lang", "nl", str(out)]) == 0
    assert capsys.readouterr().out.strip() == str(out)
    assert 'width="297mm" height="420mm"' in out.read_text(encoding="utf-8")
    assert main(["series", str(tmp_path / "poster.txt")]) == main(["play", str(tmp_path / "play.svg")]) == 2


def test_the_handout_is_written_as_a_page(tmp_path, capsys):
    out = tmp_path / "handout.html"
    assert (
        main(
            [
                "handout",
                "--year",
                "1875",
                "--lang",
                "nl",
                "--paper",
                "letter",
                "--out",
                str(out),
                "--link-base",
                "http://a.example/x",
            ]
        )
        == 0
    )
    page = out.read_text(encoding="utf-8")
    assert capsys.readouterr().out.strip() == str(out)
    assert 'lang="nl"' in page and "size:letter" in page and "http://a.example/x/?year=1875&amp;lang=nl" in page


def test_the_handout_is_printed_by_the_browser(tmp_path, browser):
    out = tmp_path / "handout.pdf"
    assert main(["handout", "--treaty", "1855-shimoda", "--out", str(out)]) == 0
    assert out.read_bytes() == b"%PDF-1.4" and [p.name for p in tmp_path.iterdir()] == ["handout.pdf"]
    assert any(argument.startswith("file:") for argument in browser[0])


def test_the_picture_is_written_as_svg(tmp_path):
    out = tmp_path / "map.svg"
    assert main(["picture", "--year", "1905", "--theme", "dark", "--region", "sakhalin", "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("<svg ")


def test_the_picture_is_drawn_by_the_browser(tmp_path, browser):
    out = tmp_path / "map.png"
    assert main(["picture", "--year", "1905", "--width", "640", "--height", "360", "--out", str(out)]) == 0
    assert out.read_bytes() == PNG


def test_a_picture_of_another_size_is_not_passed_off(tmp_path, capsys, browser):
    told = failed(capsys, "picture", "--year", "1905", "--out", str(tmp_path / "map.png"))
    assert "640 × 360" in told and "1920 × 1080" in told and not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["handout", "picture"])
@pytest.mark.parametrize(
    ("place", "told"),
    [("nowhere/out", "no folder"), ("file/out", "not a folder"), (".", "is a folder")],
)
def test_a_place_where_nothing_can_be_written_is_said(tmp_path, capsys, command, place, told):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    ending = "" if place == "." else {"handout": ".html", "picture": ".svg"}[command]
    assert told in failed(capsys, command, "--out", str(tmp_path / (place + ending)))
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(("command", "name"), [("handout", "x.doc"), ("picture", "x.jpg"), ("picture", "x")])
def test_an_ending_that_cannot_be_made_is_said(tmp_path, capsys, command, name):
    assert "The ending says what is written" in failed(capsys, command, "--out", str(tmp_path / name))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("command", "name"), [("handout", "x.pdf"), ("picture", "x.png")])
def test_without_a_browser_it_says_how_to_get_one(tmp_path, capsys, monkeypatch, command, name):
    monkeypatch.setenv(chromium.VARIABLE, str(tmp_path / "no-browser"))
    told = failed(capsys, command, "--out", str(tmp_path / name))
    assert "apt-get install chromium" in told and chromium.VARIABLE in told and not list(tmp_path.iterdir())


def test_a_browser_that_writes_nothing_is_said(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(chromium, "find", lambda: sys.executable)
    told = failed(capsys, "handout", "--out", str(tmp_path / "x.pdf"))
    assert "wrote nothing" in told and not list(tmp_path.iterdir())


def test_a_state_that_is_not_there_falls_back_and_that_is_said(tmp_path, capsys):
    out = tmp_path / "map.svg"
    assert main(["picture", "--year", "2600", "--island", "etorofuu", "--lang", "xx", "--out", str(out)]) == 0
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 3 and any("2600" in line for line in told) and out.is_file()


@pytest.mark.parametrize(
    "given", [["handout"], ["picture", "--width", "3", "--out", "x.svg"], ["handout", "--paper", "a0", "--out", "x"]]
)
def test_a_wrong_option_ends_with_the_usage(given, capsys):
    with pytest.raises(SystemExit) as ended:
        main(given)
    assert ended.value.code == 2 and "usage:" in capsys.readouterr().err
