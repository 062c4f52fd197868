"""One sentence, two readings: what each language version of an article says, side by side, and what follows."""

from __future__ import annotations

from ...reading import pages
from ...tags import join
from .. import visit
from ..parts import draw, markup, scroll


def render() -> None:
    """Draw every word trap with its versions."""
    words, r = visit.words(), markup.reader()
    visit.tell_notices()
    draw.html(markup.title(words("traps.title"), words("traps.intro")))
    draw.html(join(*(pages.trap(r, row) for row in visit.book().topics.traps)))
    scroll.to_place()
