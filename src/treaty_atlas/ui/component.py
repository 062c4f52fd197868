"""Parts of a page that our own browser modules draw: one way to mount them all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from . import markup, state
from .serving import edition

JS = """
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".part");
  const mine = (window[Symbol.for("treaty-atlas-edition")] ??= data.base);
  if (mine !== data.base) return void import(new URL(mine + "web/load.js", location.origin)).then((m) => m.renew());
  Object.assign(root, { data, tell: setTriggerValue });
  root.mounted ??= import(new URL(data.base + "web/MODULE", location.origin)).then((m) => m.mount(root));
  root.mounted.then((part) => part.update(root.data));
  return () => root.mounted.then((part) => part.destroy());
}
"""
"""The module's ``mount(root)`` answers with ``update(data)`` and ``destroy()``; ``root.tell(name, value)`` fires a
trigger of the component (see ``web/host.js``). A page of another edition than the server's loads itself anew: its modules
are never mixed with others (``web/load.js``)."""


def part(module: str, key: str, data: dict[str, Any], on: dict[str, Callable[[Any], None]] | None = None) -> None:
    """Mount ``web/<module>`` with ``data`` (JSON) besides address, language and theme.

    ``on`` maps a trigger to what is called with its value before the page is drawn again.
    """
    name = "treaty_atlas_" + module.removesuffix(".js")
    component = st.components.v2.component(
        name, html="<div class='part'></div>", js=JS.replace("MODULE", module), isolate_styles=False
    )
    told: dict[str, Any] = {f"on_{name}_change": _teller(key, name, act) for name, act in (on or {}).items()}
    component(key=key, data=common() | data, **told)


def _teller(key: str, name: str, act: Callable[[Any], None]) -> Callable[[], None]:
    return lambda: act(st.session_state[key][name])


def common() -> dict[str, Any]:
    """What every module is told: where this server's files lie, the language, the theme, the sentence for a failure."""
    words = state.words()
    return {
        "base": markup.base() + edition.below(),
        "lang": words.language,
        "theme": markup.theme(),
        "failed": words("map.map_failed"),
    }
