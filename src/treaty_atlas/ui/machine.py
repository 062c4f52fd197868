"""What this computer knows of itself, for ``served``. Asks no other computer: nothing is sent anywhere."""

from __future__ import annotations

import ipaddress
import socket
from functools import cache

import streamlit as st

from ..served import Machine

EVERYWHERE = ("0.0.0.0", "::", "[::]")
"""What ``--server.address`` says where the server listens to the whole network."""
_ELSEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
"""Addresses of nobody (RFC 5737, RFC 3849): the way there leads over the network that this computer is in."""


def this() -> Machine:
    """This computer as it is now: laptops move from network to network."""
    return Machine(_names(), owns, network() if listens_everywhere() else None)


@cache
def _names() -> frozenset[str]:
    """The host name, and the one under which its own network finds it (mDNS)."""
    name = socket.gethostname().lower().rstrip(".")
    short = name.partition(".")[0]
    return frozenset({name, f"{short}.local"} - {""}) if short else frozenset()


def listens_everywhere() -> bool:
    """Whether others in the network reach the server at all."""
    return (st.get_option("server.address") or EVERYWHERE[0]) in EVERYWHERE


def owns(address: str) -> bool:
    """Whether ``address`` is one of this computer's: only at these a socket can be opened."""
    ip = ipaddress.ip_address(address)
    if ip.is_multicast or ip.is_unspecified:
        return False
    try:
        with socket.socket(socket.AF_INET if ip.version == 4 else socket.AF_INET6, socket.SOCK_DGRAM) as probe:
            probe.bind((address, 0))
            return True
    except OSError:
        return False


def network() -> str | None:
    """This computer's own address in its network; ``None`` where it is in none.

    A datagram socket that is connected sends nothing: the system only says from which address it would.
    """
    for family, there in _ELSEWHERE:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((there, 9))
                own = str(probe.getsockname()[0])
        except OSError:
            continue
        if not ipaddress.ip_address(own.partition("%")[0]).is_loopback:
            return own.partition("%")[0]
    return None
