"""Below which path the atlas is served: all its own addresses stand there, as Streamlit's do."""

from __future__ import annotations

import streamlit as st


def prefix() -> str:
    """The path of ``server.baseUrlPath``, with a slash before it and none after; empty at the root."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def below(path: str) -> str:
    """The address of ``path`` (with a slash before it) on this server."""
    return prefix() + path


def inside(path: str) -> str | None:
    """What stands of an address behind the prefix, with a slash before it; ``None`` for an address outside of it."""
    own = prefix()
    if path == own or path.startswith(own + "/"):
        return path[len(own) :] or "/"
    return None
