"""Parts of a page that our own browser modules draw: one way to mount them all."""

from __future__ import annotations

import re
from typing import Any

import streamlit as st

from ...bundle import holding
from .. import visit
from ..server import edition
from . import markup, wire

JS = """
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".part");
  const mine = (window[Symbol.for("treaty-atlas-edition")] ??= data.base);
  const bundle = (base, name) => import(new URL(`${base}bundle/${name}.js`, location.origin));
  if (mine !== data.base) return void bundle(mine, "app").then(({ need }) => need("base/fetch.js").renew());
  TELL
  Object.assign(root, { data, tell });
  root.mounted ??= window[Symbol.for("treaty-atlas-standing")]?.(root)
    ?? bundle(data.base, "BUNDLE").then(({ need }) => need("MODULE").mount(root));
  root.mounted.then((part) => part.update(root.data));
  return () => root.isConnected || root.mounted.then((part) => part.destroy());
}
""".replace("TELL", wire.TELL)
"""The module's ``mount(root)`` answers with ``update(data)`` and ``destroy()``; ``root.tell(name, value)`` fires a
trigger of the component (see ``web/link/part.js``). A run that the next one overtakes before the module is there is
cleaned up too, though the part stays: it goes only when its element has gone. A page of another edition than the server's
loads itself anew: its modules are never mixed with others (``web/base/fetch.js``)."""


def part(module: str, key: str, data: dict[str, Any], on: wire.Actions | None = None) -> None:
    """Mount ``web/<module>``, an entry of a bundle, with ``data`` (JSON) besides address, language and theme.

    ``on`` maps a trigger to what is called with its value before the page is drawn again. Does not return when it had
    to take a message itself (see ``wire``).
    """
    on = on or {}
    name = "treaty_atlas_" + re.sub(r"\W", "_", module.removesuffix(".js"))
    js = JS.replace("BUNDLE", holding(module)).replace("MODULE", module)
    component = st.components.v2.component(name, html="<div class='part'></div>", js=js, isolate_styles=False)
    result = component(key=key, data=common() | {"part": key, "told": wire.told(key)} | data, **wire.callbacks(key, on))
    wire.take_missed(key, result, on)


def common() -> dict[str, Any]:
    """What every module is told: where this server's files lie, the language, the theme, the sentence for a failure."""
    words = visit.words()
    return {
        "base": markup.base() + edition.below(),
        "lang": words.language,
        "theme": markup.theme(),
        "failed": words("map.map_failed"),
    }
