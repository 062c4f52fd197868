"""Under which address others reach the atlas: a stranger's word for it is never taken."""

from __future__ import annotations

import pytest

from treaty_atlas.served import Base, Machine, base, public, split

from ..support import every

OWN = "192.168.1.5"
ALONE = Machine(frozenset({"desk", "desk.local"}), {OWN, "fd00::5"}.__contains__, None)
SERVING = ALONE._replace(network=OWN)
HERE, UNKNOWN = "here", Base("", "unknown")
ODD = (
    "", "a" * 64 + ".example", "a." * 127 + "example", "evil.example:0", "evil.example:99999", "evil.example:x", "a b",
    "a/b", "a@b", "a?b", "<b>", "'", "..", "-a.example", "[::1", "[zz]", "::1", "é.example", "a\x00", "x" * 8000, "a:1:2",
)  # fmt: skip


@every("host", ODD)
def test_a_host_that_cannot_be_one_is_none(host):
    assert split(host) is None
    assert base("", f"http://{host}", "/", SERVING, from_here=True) == UNKNOWN


def test_a_host_is_read_with_its_port():
    assert [split(h) for h in ("Desk.Local:8501", "[::1]:99", "10.0.0.1", "xn--80aafey1amqq.example.")] == [
        ("desk.local", "8501"), ("::1", "99"), ("10.0.0.1", ""), ("xn--80aafey1amqq.example.", ""),
    ]  # fmt: skip


@every(
    ("asked", "machine", "from_here", "told"),
    [
        ("http://192.168.1.5:8501", ALONE, False, Base("http://192.168.1.5:8501/atlas/", "network")),
        ("http://DESK:8501", ALONE, False, Base("http://desk:8501/atlas/", "network")),
        ("https://desk.local", ALONE, False, Base("https://desk.local/atlas/", "network")),
        ("http://[fd00::5]:8501", ALONE, False, Base("http://[fd00::5]:8501/atlas/", "network")),
        ("http://localhost:8501", ALONE, True, Base("http://localhost:8501/atlas/", HERE)),
        ("http://127.0.0.9:8501", ALONE, True, Base("http://127.0.0.9:8501/atlas/", HERE)),
        ("http://0.0.0.0:8501", ALONE, True, Base("http://0.0.0.0:8501/atlas/", HERE)),
        ("http://localhost:8501", SERVING, True, Base("http://192.168.1.5:8501/atlas/", "network")),
        # the computer of another, or a container's host: its localhost is not ours, and our network not its
        ("http://localhost:8501", SERVING, False, Base("http://localhost:8501/atlas/", HERE)),
        ("http://192.168.1.6:8501", SERVING, True, UNKNOWN),
        ("http://evil.example", SERVING, True, UNKNOWN),
        ("http://localhost.evil.example", SERVING, True, UNKNOWN),
        ("http://desk.evil.example", SERVING, True, UNKNOWN),
        ("javascript://localhost", SERVING, True, UNKNOWN),
        ("://", SERVING, True, UNKNOWN),
        ("", SERVING, True, UNKNOWN),
    ],
)
def test_only_this_machine_s_own_addresses_are_told(asked, machine, from_here, told):
    assert base("", asked, "/atlas/", machine, from_here=from_here) == told


@pytest.mark.parametrize("asked", ["http://evil.example", "http://localhost:8501", "http://192.168.1.5", "http://[", ""])
def test_the_name_that_is_set_is_told_whatever_was_asked(asked):
    assert base("https://atlas.example/", asked, "/", SERVING, from_here=True) == Base("https://atlas.example/", "named")


def test_paper_bears_only_what_others_can_open():
    reaches = ("named", "network", "here", "unknown", "misnamed")
    assert [Base("u", reach).paper for reach in reaches] == ["u", "u", "", "", ""]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", ""),
        (" https://atlas.example ", "https://atlas.example/"),
        ("http://Atlas.Example:8080/a/b/", "http://atlas.example:8080/a/b/"),
        ("http://[fd00::5]/atlas", "http://[fd00::5]/atlas/"),
    ],
)
def test_a_public_name_is_read(text, read):
    assert public(text) == read


@every(
    "text",
    ["atlas.example", "ftp://a.example", "https://", "https:///a", "https://a b/", "https://u:p@a.example/", "https://a/?q=1",
     "https://a/#x", "https://a/<b>", "javascript:alert(1)", "http://[", "https://a:0/", "https://" + "a" * 300],
)  # fmt: skip
def test_what_is_no_public_name_is_said_with_what_would_be_right(text):
    with pytest.raises(ValueError, match=r"ATLAS_PUBLIC_URL is .* such as https://"):
        public(text)
