"""Who claims an island rests on acts that made or dropped the claim: spans and acts may not say different things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..chronology import expand, span_on
from ..errors import Problem
from ..model.atlas import Act, Claim
from ..model.spans import Span


def claim_problems(
    acts: Mapping[str, Act], spans: Mapping[str, Sequence[Span]], groups: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    """Claims of a span that no act has made by its day or that one has dropped, and claims made that no span shows."""
    made = _by_island(acts, groups)
    found: dict[tuple[str, str, str, str, str], list[str]] = {}
    for island, own in spans.items():
        said, told_of = made.get(island, []), set[tuple[str, str]]()
        for day in sorted({*(span.start for span in own), *(claim.day for claim, _ in said)}):
            span = span_on(own, day)
            if span:
                latest: dict[str, tuple[Claim, str]] = {claim.by: (claim, act) for claim, act in said if claim.day <= day}
                for key in _differences(span, day, latest):
                    if key[:2] in told_of:  # later spans only repeat it
                        continue
                    told_of.add(key[:2])
                    found.setdefault((span.basis, day, *key), []).append(island)
    for (basis, day, party, wrong, remedy), islands in found.items():
        told = wrong.format(islands=", ".join(islands), party=party, day=day)
        yield Problem(acts[basis].file, f"{basis}, claims on {day}", told, remedy)


def _by_island(acts: Mapping[str, Act], groups: Mapping[str, Sequence[str]]) -> dict[str, list[tuple[Claim, str]]]:
    """For each island what acts say of claims to it, by day; on one day a claim is dropped before one is made."""
    rows = [(claim, act.id) for act in acts.values() for claim in act.facts.claims]
    made: dict[str, list[tuple[Claim, str]]] = {}
    for claim, act in sorted(rows, key=lambda row: (row[0].day, row[0].says)):
        for island in expand(claim.islands, groups):
            made.setdefault(island, []).append((claim, act))
    return made


def _differences(span: Span, day: str, latest: Mapping[str, tuple[Claim, str]]) -> Iterator[tuple[str, str, str]]:
    """``(party, what is wrong, what would be right)`` for each party of which span and acts say different things."""
    for party in sorted({*span.claimed_by, *latest}):
        claim, act = latest.get(party, (None, ""))
        makes = claim is not None and claim.says == "makes"
        if party in span.claimed_by and claim is None:
            yield (
                party,
                "'{party}' claims {islands} on {day}, and no act has made this claim.",
                'Add [[claims]] (by, islands, day, says = "makes") to the act that made it, or take it out of claimed_by.',
            )
        elif party in span.claimed_by and not makes:
            yield (
                party,
                f"'{{party}}' claims {{islands}} on {{day}}, though {act} dropped this claim.",
                "Take it out of claimed_by, or add [[claims]] to the act that made the claim again.",
            )
        elif makes and party not in span.claimed_by:
            yield (
                party,
                f"'{{party}}' does not claim {{islands}} on {{day}}, though {act} made this claim.",
                "Add an effect with it in claimed_by from that day on, or [[claims]] (drops) to the act that ended it.",
            )
