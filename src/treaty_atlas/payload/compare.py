"""What the comparison of two dates needs in the browser besides the atlas itself."""

from __future__ import annotations

from typing import Any

from ..i18n import Words
from ..model.atlas import Atlas


def comparison(atlas: Atlas, words: Words) -> dict[str, Any]:
    """Groups of islands by which a set of them is named, largest first, and the acts that decide, for their links."""
    groups = sorted(atlas.groups.values(), key=lambda group: -len(group.members))
    bases = {span.basis for spans in atlas.spans.values() for span in spans}
    bases |= {row.act for row in atlas.topics.maps}
    return {
        "groups": [[words.pick(group.name), list(group.members)] for group in groups if len(group.members) > 1],
        "deeds": {name: _deed(name, atlas, words) for name in sorted(bases)},
    }


def _deed(name: str, atlas: Atlas, words: Words) -> dict[str, Any]:
    """Whether an act is a treaty, and the event of which it is a part: a chain of acts names that one once."""
    act = atlas.acts[name]
    whole = {"part_of": act.part_of, "whole": atlas.acts[act.part_of].text(words.language).title} if act.part_of else {}
    return {"treaty": act.is_treaty, **whole}
