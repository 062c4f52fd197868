"""A file is written whole or not at all, and what prevents it is said in one sentence."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from treaty_atlas import writing
from treaty_atlas.writing import CannotWrite, write


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("content", ["text ō", b"\x00bytes"])
def test_a_file_is_written_and_nothing_besides(tmp_path, content):
    write(tmp_path / "map.svg", content)
    data = (tmp_path / "map.svg").read_bytes()
    assert data == (content.encode() if isinstance(content, str) else content) and left(tmp_path) == ["map.svg"]


def test_an_older_file_is_replaced(tmp_path):
    (tmp_path / "map.svg").write_text("old", encoding="utf-8")
    write(tmp_path / "map.svg", "new")
    assert (tmp_path / "map.svg").read_text(encoding="utf-8") == "new"


def test_others_may_read_it_as_any_file(tmp_path):
    old = os.umask(0o022)
    try:
        write(tmp_path / "map.svg", "x")
    finally:
        os.umask(old)
    assert (tmp_path / "map.svg").stat().st_mode & 0o777 == 0o644


def test_a_missing_folder_is_named_and_not_made(tmp_path):
    with pytest.raises(CannotWrite, match=r"There is no folder .*nowhere"):
        write(tmp_path / "nowhere" / "map.svg", "x")
    assert left(tmp_path) == []


def test_a_folder_in_the_file_s_place_stays(tmp_path):
    (tmp_path / "map.svg").mkdir()
    with pytest.raises(CannotWrite, match="is a folder"):
        write(tmp_path / "map.svg", "x")
    assert (tmp_path / "map.svg").is_dir()


def test_a_file_in_the_folder_s_place_stays(tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWrite, match="is a file, not a folder"):
        write(tmp_path / "out" / "map.svg", "x")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("step", ["mkstemp", "replace"])
@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "may not write"),
        (OSError(errno.ENOSPC, "No space left on device"), "No space left"),
        (OSError(errno.EROFS, "Read-only file system"), "Read-only"),
    ],
)
def test_whatever_fails_leaves_the_old_file_and_nothing_half_written(tmp_path, monkeypatch, step, error, told):
    (tmp_path / "map.svg").write_text("old", encoding="utf-8")

    def fail(*args, **kwargs):
        raise error

    home = {"mkstemp": writing.tempfile, "replace": writing.os}[step]
    monkeypatch.setattr(home, step, fail)
    with pytest.raises(CannotWrite, match=told) as caught:
        write(tmp_path / "map.svg", "new")
    assert str(tmp_path / "map.svg") in str(caught.value) and "\n" not in str(caught.value)
    assert left(tmp_path) == ["map.svg"] and (tmp_path / "map.svg").read_text(encoding="utf-8") == "old"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_said_to_be_one(tmp_path):
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o555)
    with pytest.raises(CannotWrite, match="may not write"):
        write(folder / "map.svg", "x")
    assert left(folder) == []
