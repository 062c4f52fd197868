"""Under which address others reach the atlas: decided from what is set, what was asked for and what is this machine's. Pure.

The name in a request is a stranger's word. It goes into links, codes, handouts and citations only where it is this
machine's own; the name under which a public server is known is set (``VARIABLE``).
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

VARIABLE = "ATLAS_PUBLIC_URL"
"""The environment variable that names where the atlas is served, such as ``https://atlas.school.example/``."""

_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?")
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]{2,45}\]|[^\[\]:@/?#\s]{1,254})(?::([0-9]{1,5}))?")
_PATH = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/?")
_SCHEMES = ("http", "https")

Reach = Literal["named", "network", "here", "unknown", "misnamed"]
"""How far an address reaches: it was set, it is this machine's in its network, it is good on this computer alone, none
is known, or what was set is no address."""


class Base(NamedTuple):
    """Where the atlas is served, with a slash at its end; empty where no address may be told."""

    url: str
    reach: Reach

    @property
    def paper(self) -> str:
        """The address for what is handed out, printed or scanned: empty where it would lead nobody here."""
        return self.url if self.reach in ("named", "network") else ""


class Machine(NamedTuple):
    """What a computer knows of itself: its names (lower case), which IP addresses are its own, and the address at which
    others in its network reach this server; ``None`` where it listens to itself alone."""

    names: frozenset[str]
    owns: Callable[[str], bool]
    network: str | None


def split(host: str) -> tuple[str, str] | None:
    """The name (lower case, an IPv6 address without brackets) and the port of a Host header; ``None`` for one that cannot
    be: too long, odd letters, a port beyond 65535. The port is empty where none is said."""
    found = _HOST.fullmatch(host) if len(host) <= 262 else None
    if not found or (found[2] and not 0 < int(found[2]) < 65536):
        return None
    name = found[1].lower()
    if name.startswith("["):
        return (name[1:-1], found[2] or "") if _ip(name[1:-1]) else None
    return (name, found[2] or "") if len(name) <= 253 and _NAME.fullmatch(name) else None


def public(text: str) -> str:
    """The address that ``text`` sets, with a slash at its end; empty for an empty text.

    Raises ``ValueError`` with a sentence that says what would be right.
    """
    text = text.strip()
    if not text:
        return ""
    try:
        url = urlsplit(text)
        fits = url.scheme in _SCHEMES and split(url.netloc) and _PATH.fullmatch(url.path) and not (url.query or url.fragment)
    except ValueError:
        fits = False
    if not fits:
        raise ValueError(
            f"{VARIABLE} is {text[:80]!r}: it must be an address with http:// or https://, a host and, where there is one, "
            f"a path, such as https://atlas.school.example/"
        )
    return f"{url.scheme}://{url.netloc.lower()}{url.path.rstrip('/')}/"


def base(set_: str, asked: str, path: str, machine: Machine, *, from_here: bool) -> Base:
    """Where the atlas is served.

    ``set_`` is the public name as :func:`public` gives it (``asked`` does not count then), ``asked`` scheme and host of
    the request, ``path`` what the server puts before its pages (``/`` or ``/atlas/``), ``from_here`` whether the request
    comes from this very computer: only then is its ``localhost`` ours.
    """
    if set_:
        return Base(set_, "named")
    scheme, _, host = asked.partition("://")
    found = split(host)
    if scheme not in _SCHEMES or not found:
        return Base("", "unknown")
    name, port = found
    if _is_loopback(name):
        if machine.network and from_here:
            return Base(_url(scheme, machine.network, port, path), "network")
        return Base(_url(scheme, name, port, path), "here")
    if name.rstrip(".") in machine.names or (_ip(name) and machine.owns(name)):
        return Base(_url(scheme, name, port, path), "network")
    return Base("", "unknown")


def _url(scheme: str, name: str, port: str, path: str) -> str:
    host = f"[{name}]" if ":" in name else name
    return f"{scheme}://{host}{':' + port if port else ''}{path}"


def _is_loopback(name: str) -> bool:
    """Whether a computer knows only itself by ``name``."""
    ip = _ip(name)
    return ip.is_loopback or ip.is_unspecified if ip else name.rstrip(".").rpartition(".")[2] == "localhost"


def _ip(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None
