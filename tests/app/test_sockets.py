"""What the server writes leaves at once, though Streamlit opens its socket without naming the protocol."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import pytest

from treaty_atlas.ui.server import start

NODELAY = (socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.socket() as found:
        found.bind(("localhost", 0))
        yield found


def test_who_is_taken_from_the_servers_socket_is_written_to_at_once(
    listening: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in ("serve_map_frame", "read_all"):
        monkeypatch.setattr(start, other, lambda: None)

    async def started() -> None:
        async with start.lifespan(None):  # type: ignore[arg-type]  # it asks nothing of the app
            listening.listen()
            with socket.create_connection(listening.getsockname()), listening.accept()[0] as reader:
                assert reader.getsockopt(*NODELAY)

    assert not listening.getsockopt(*NODELAY)
    asyncio.run(started())
