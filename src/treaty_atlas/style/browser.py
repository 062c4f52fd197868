"""The part of the tokens that the browser's modules read."""

from __future__ import annotations

from typing import Any

from .svg import pattern_defs
from .tokens import tokens


def browser_tokens() -> dict[str, Any]:
    """Return the part of the tokens that the browser's modules read, with the pattern definitions as text."""
    t = tokens()
    place, time = t["layout"]["map"], t["timeline"]
    return {
        "map": {key: place[key] for key in ("zoomSnap", "zoomDelta", "minZoom", "maxZoom", "middle")},
        "views": place["views"],
        "padding": {key: value for key, value in place["fit_padding_px"].items() if not key.startswith("$")},
        "island": t["island"],
        "graticule_step": t["border"]["graticule_step_deg"],
        "motion": {"glide": t["motion"]["play_glide"], "hold": t["motion"]["play_hold"]},
        "timeline": {key: time[key] for key in ("head_min_distance", "label_min_distance", "label_priority", "axis")}
        | {"snap": time["snap_on_release_years"]},
        "status_order": list(t["colour"]["light"]["status"]),
        "defs": pattern_defs(),
    }
