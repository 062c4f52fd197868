"""The ``[theme]`` part of Streamlit's own settings, made from the tokens; ``make build`` writes it into the file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .tokens import THEMES, tokens


def streamlit_theme() -> str:
    """Return the ``[theme]`` part of ``.streamlit/config.toml``, made from the tokens."""
    size, stack = tokens()["type"]["scale_rem"], tokens()["type"]["stack"]
    sizes = [f"{value:g}rem" for value in (size["h1"], size["h2"], size["h3"], size["body"], size["body"], size["body"])]
    radius = f"{tokens()['radius']['control']}px"
    head = {
        "font": stack["sans"],
        "headingFont": stack["serif"],
        "baseFontSize": tokens()["type"]["root"]["laptop"],
        "headingFontSizes": sizes,
        "headingFontWeights": [tokens()["type"]["weight"]["strong"]] * 6,
        "baseRadius": radius,
        "buttonRadius": radius,
        "linkUnderline": True,
        "showWidgetBorder": True,
        "paddingTop": "0rem",
        "paddingBottom": "1rem",
    }
    return "\n".join([_toml("theme", head), *(_toml(f"theme.{theme}", _theme_colours(theme)) for theme in THEMES)])


def _theme_colours(theme: str) -> dict[str, Any]:
    c = tokens()["colour"][theme]
    surface, text, notice = c["surface"], c["text"], c["notice"]
    return {
        "primaryColor": c["control"]["accent"],
        "backgroundColor": surface["page"],
        "secondaryBackgroundColor": surface["soft"],
        "textColor": text["ink"],
        "linkColor": text["link"],
        "borderColor": c["control"]["border"],
        "yellowBackgroundColor": notice["ground"],
        "yellowTextColor": notice["text"],
        "grayTextColor": text["muted"],
        "dataframeBorderColor": surface["rule"],
        "dataframeHeaderBackgroundColor": surface["soft"],
        "chartCategoricalColors": [c["party"]["japan"]["base"], c["party"]["russia"]["base"]],
    }


def _toml(table: str, values: Mapping[str, Any]) -> str:
    return f"[{table}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())
