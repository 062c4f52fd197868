"""The pages of the atlas in the order of its menu."""

from __future__ import annotations

MENU = {
    "": ("map", "treaties", "events", "islands"),
    "menu.lesson": ("compare", "days", "present", "puzzle", "quiz", "share"),
    "menu.read": ("views", "traps", "errors"),
    "menu.data_group": ("table", "data"),
}
"""Groups by the key of their word, pages by file name, address and word key. The first page is the start."""
PAGES = tuple(name for names in MENU.values() for name in names)
START = PAGES[0]
SHARE, OF = "share", "of"
"""The page of sharing, and its parameter for the page that is shared; without it that is the start."""
NOWHERE = "missing"
"""The page at an address at which there is nothing: it is in no menu, and has no address of its own."""


def path(page: str) -> str:
    """Where a page lies below the start: nothing for the start itself.

    >>> path("map"), path("treaties")
    ('', 'treaties')
    """
    return "" if page == START else page
