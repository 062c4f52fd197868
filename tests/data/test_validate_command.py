"""``python -m treaty_atlas.validate``: prints every problem; its exit status says whether there is one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from treaty_atlas import validate

from ..support import EVENTS, FOUR, GEODATA, SOURCES


def test_a_sound_dataset_exits_with_0_and_says_what_was_read(capsys):
    assert validate.main([str(GEODATA)]) == 0
    told = capsys.readouterr().out
    assert "42 islands, 12 treaties" in told and f"{len(EVENTS)} events" in told and f"{len(SOURCES)} sources" in told


@pytest.mark.parametrize("language", FOUR)
def test_the_size_of_every_language_is_told(capsys, language):
    validate.main([str(GEODATA)])
    (row,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith(f"{language}: ")]
    number, unit = row.removeprefix(f"{language}: ").split()
    assert int(number) > 10_000 and unit == ("characters" if language == "ja" else "words")


def test_a_faulty_dataset_exits_with_1_and_prints_every_problem(dataset, capsys):
    (dataset / "eras.toml").unlink()
    (dataset / "land.toml").unlink()
    assert validate.main([str(dataset)]) == 1
    told = capsys.readouterr()
    assert [line.split(":")[0] for line in told.out.splitlines()] == ["eras.toml", "land.toml"]
    assert "2 problem(s)" in told.err


@pytest.mark.parametrize("folder", ["nowhere", "file.txt"])
def test_a_folder_that_is_none_exits_with_2_and_says_what_to_name(tmp_path, capsys, folder):
    (tmp_path / "file.txt").touch()
    assert validate.main([str(tmp_path / folder)]) == 2
    assert "islands.toml" in capsys.readouterr().err


@pytest.mark.parametrize(("broken", "status"), [(False, 0), (True, 1)])
def test_the_command_itself_gives_the_exit_status_and_no_traceback(dataset, broken, status):
    (dataset / "sources.toml").write_text("[", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "treaty_atlas.validate", str(dataset if broken else GEODATA)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status
    assert "Traceback" not in done.stdout + done.stderr
