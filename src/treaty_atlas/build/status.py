"""``status.csv``: one row for each island and span."""

from __future__ import annotations

import csv
import io

from ..model.atlas import Atlas

COLUMNS = ("island", "from", "to", "administered_by", "status", "claimed_by", "basis", "article", "certainty")


def status_csv(atlas: Atlas) -> str:
    """All spans as CSV (RFC 4180, LF): ``from`` inclusive, ``to`` exclusive and empty while the span holds."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for island, spans in atlas.spans.items():
        for s in spans:
            writer.writerow(
                (
                    island,
                    s.start,
                    s.end or "",
                    s.administered_by,
                    s.status,
                    ";".join(s.claimed_by),
                    s.basis,
                    s.article or "",
                    s.certainty,
                )  # fmt: skip
            )
    return out.getvalue()
