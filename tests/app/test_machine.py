"""What this computer knows of itself, found out without asking anyone."""

from __future__ import annotations

import ipaddress
import socket

import pytest

from treaty_atlas.ui import machine


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_an_own_address_is_known_as_such(address):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((address, 0))
    except OSError:
        pytest.skip(f"This computer has no {address}.")
    assert machine.owns(address)


@pytest.mark.parametrize("address", ["192.0.2.77", "203.0.113.9", "2001:db8::9", "224.0.0.1", "0.0.0.0", "::"])
def test_the_address_of_another_is_not_taken_for_an_own_one(address):
    assert not machine.owns(address)


def test_the_address_in_the_network_is_an_own_one():
    found = machine.network()
    assert found is None or (machine.owns(found) and not ipaddress.ip_address(found).is_loopback)


@pytest.mark.parametrize(("address", "open_"), [("localhost", False), ("0.0.0.0", True), ("::", True), (None, True)])
def test_an_address_for_the_class_is_told_only_where_the_class_is_let_in(monkeypatch, address, open_):
    monkeypatch.setattr(machine.st, "get_option", {"server.address": address}.get)
    monkeypatch.setattr(machine, "network", lambda: "192.168.1.5")
    assert machine.this().network == ("192.168.1.5" if open_ else None)
