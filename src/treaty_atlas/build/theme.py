"""The theme in ``.streamlit/config.toml``: a marked block of the file, made from the tokens; the rest is by hand."""

from __future__ import annotations

from ..errors import AtlasError
from ..style.streamlit import streamlit_theme

BEGIN = "# --- made from src/treaty_atlas/tokens.json by `make build`: do not edit by hand ---\n"
END = "# --- end of what is made ---\n"


class NoBlock(AtlasError):
    """The file has not one block for the theme; the text says how to mend it."""


def with_theme(settings: str) -> str:
    """``settings`` (the text of the file) with the theme of the tokens between the two marks.

    Raises :class:`NoBlock` where each mark does not stand once, the first one before the other.
    """
    before, begin, rest = settings.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end) or BEGIN in after or END in before + after:
        raise NoBlock(f"The settings need these two lines once, in this order, the theme goes between them:\n{BEGIN}{END}")
    return f"{before}{BEGIN}{streamlit_theme()}{END}{after}"
