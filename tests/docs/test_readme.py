"""The README and the Makefile say the same, and the pages of the project are there."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.export.cli import arguments

from ..support import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)[1].split()


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_of_the_makefile_is_explained_in_the_readme(target):
    assert re.search(rf"\bmake {target}\b[^\n]*\w{{3,}}", README)


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_that_is_announced_has_a_rule(target):
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


def test_every_make_command_of_the_readme_exists():
    named = re.findall(r"(?:^|`)(?:[A-Z]+=\S+ )*make ([a-z][\w-]*)", README, re.MULTILINE)
    assert named and sorted(set(named) - set(TARGETS)) == []


@pytest.mark.parametrize("command", ["make run", "make test"])
def test_the_two_commands_of_a_first_visit_are_in_the_readme(command):
    assert command in README


@pytest.mark.parametrize(
    "command",
    [r"\.venv\\Scripts\\pip install -r requirements\.txt", r"\.venv\\Scripts\\streamlit run app\.py"],
)
def test_the_two_commands_for_windows_are_in_the_readme(command):
    assert re.search(command, README)


def test_every_python_command_of_the_readme_exists():
    modules = set(re.findall(r"python -m (treaty_atlas[\w.]*)", README))
    paths = {m: ROOT / "src" / m.replace(".", "/") for m in modules}
    assert [
        m for m, path in paths.items() if not (path.with_suffix(".py").is_file() or (path / "__main__.py").is_file())
    ] == []


def test_the_site_is_published_by_the_command_of_the_readme():
    """Nothing is run: the workflow says what the README says, and takes what it writes."""
    steps = re.findall(r"^ +- (?:run|uses): (.+)$", WORKFLOW, re.MULTILINE)
    command = r"python -m treaty_atlas\.export site (\w+) --base "
    readme, workflow = (re.search(command, text) for text in (README, WORKFLOW))
    assert readme and workflow and f"path: {workflow[1]}\n" in WORKFLOW and "pip install -r requirements.txt" in steps
    assert arguments(["site", workflow[1], "--base", "x"]).make is arguments(["site", readme[1]]).make


def test_every_file_that_the_readme_links_to_is_there():
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt", "requirements-build.txt"])
def test_every_requirement_has_an_exact_version(file):
    lines = [row.split("#")[0].strip() for row in (ROOT / file).read_text(encoding="utf-8").splitlines()]
    assert [
        row for row in lines if row and not row.startswith("-") and not re.fullmatch(r"[\w.-]+(\[[\w,]+\])?==[\w.]+", row)
    ] == []


def test_the_check_of_a_change_is_the_test_command_of_the_readme():
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
