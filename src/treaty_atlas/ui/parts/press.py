"""Buttons whose first press counts, in a session that has never drawn them too (see ``wire``)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from . import wire

_PRESSED = "pressed"


def button(label: str, act: Callable[..., None], *args: Any, key: str, **style: Any) -> None:
    """Draw a button; a press calls ``act(*args)`` before the page is drawn again.

    ``style`` goes to ``st.button``. Does not return when it had to act itself.
    """
    pressed = st.button(label, key=key, on_click=_press, args=(key, act, args), **style)
    if pressed and st.session_state.pop(_PRESSED, None) != key:
        wire.draw_anew(partial(act, *args))


def _press(key: str, act: Callable[..., None], args: tuple[Any, ...]) -> None:
    st.session_state[_PRESSED] = key
    act(*args)
