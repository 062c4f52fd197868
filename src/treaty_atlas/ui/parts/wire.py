"""What a part of a page in the browser tells the server: numbered, so that nothing is lost and nothing taken twice.

Streamlit calls back only what an earlier run of the same session has registered. After a restart of the server, on
another replica or after a long sleep the session is new: the message arrives, and nobody is called. So every message
has a number that grows, the number of the last one taken goes back with the data, and what was not taken by a callback
is taken in the script.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st

Actions = Mapping[str, Callable[[Any], None]]
"""What is done with the value of each trigger, by its name."""

_MISSED = "missed"

TELL = """
  root.sent = Math.max(root.sent ?? 0, data.told);
  const tell = (name, value) => setTriggerValue(name, { n: (root.sent += 1), value });
"""
"""The browser's half, for a component's JavaScript: ``tell(name, value)`` numbers what ``root`` tells."""


def told(key: str) -> int:
    """The number of the last message of the part ``key`` that was taken in this session; 0 before the first."""
    return int(st.session_state.get(_name(key), 0))


def callbacks(key: str, on: Actions) -> dict[str, Any]:
    """The arguments ``on_<name>_change`` of a component with this ``key``."""
    return {f"on_{name}_change": _taker(key, name, act) for name, act in on.items()}


def take_missed(key: str, result: Mapping[str, Any], on: Actions) -> None:
    """Take what ``result`` (of the component ``key``) holds and no callback has taken; then the page is drawn anew."""
    messages = [(message, act) for name, act in on.items() if (message := result.get(name))]
    missed = [partial(act, message["value"]) for message, act in sorted(messages, key=_order) if _is_new(key, message)]
    if missed:
        draw_anew(*missed)


def draw_anew(*acts: Callable[[], None]) -> None:
    """Draw the page from its beginning, after these. Does not return.

    They are called when it begins, not here: what a run tells the browser of its address is dropped when the run is
    given up.
    """
    st.session_state[_MISSED] = acts
    st.rerun()


def catch_up() -> None:
    """Do what the run before has left to be done; called before anything is drawn."""
    for act in st.session_state.pop(_MISSED, ()):
        act()


def _taker(key: str, name: str, act: Callable[[Any], None]) -> Callable[[], None]:
    def take() -> None:
        message = st.session_state[key][name]
        if _is_new(key, message):
            act(message["value"])

    return take


def _order(pair: tuple[Any, object]) -> int:
    return _number(pair[0])


def _is_new(key: str, message: Any) -> bool:
    """Whether a message was not taken yet; from now on it is."""
    number = _number(message)
    if number <= told(key):
        return False
    st.session_state[_name(key)] = number
    return True


def _number(message: Any) -> int:
    """The number of a message; 0 for what is none."""
    number = message.get("n") if isinstance(message, Mapping) and "value" in message else None
    return number if isinstance(number, int) else 0


def _name(key: str) -> str:
    return f"told-{key}"
