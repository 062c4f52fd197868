"""Which holder, claims, status and certainty can stand together, and on which days there was such a state."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..errors import Problem
from ..model.atlas import Act, Effect, LineEffect

STATES = ("japan", "russia", "ussr")
UNION = ("1922-12-30", "1991-12-26")
"""The USSR stands for Russia from the first of these days (inclusive) to the second (exclusive)."""
HOLDER = {"no-border": ("none",), "undivided": ("both",), "joint": ("both",), "fighting": ("both",)}
"""Who administers under a status; under every other one it is one of the states."""
SETTLED = ("sovereign", "joint", "incorporated", "renounced", "disputed")
"""Statuses that rest on a text with a date: they are never of low certainty."""


def effect_problems(act: Act, today: date) -> Iterator[Problem]:
    """Effects of ``act`` that cannot be; each message says what would be right. No day lies after ``today``."""
    for effect in act.facts.effects:
        for wrong, remedy in (*_status(effect), *_time(effect.day, (effect.administered_by, *effect.claimed_by))):
            yield Problem(act.file, _place(act, effect), wrong, remedy)
    for line in act.facts.lines:
        for wrong, remedy in (*_line(line), *_time(line.day, line.by)):
            yield Problem(act.file, _place(act, line), wrong, remedy)
    days = [*(c.day for c in act.changes), *(d.day for d in act.facts.dates)]
    for day in sorted({day for day in days if day > today.isoformat()}):
        yield Problem(act.file, act.id, f"{day} lies in the future.", f"Days go up to today, {today.isoformat()}.")


def _place(act: Act, change: Effect | LineEffect) -> str:
    what = "line effect" if isinstance(change, LineEffect) else "effect"
    return f"{act.id}, {what} of {change.day}"


def _status(effect: Effect) -> Iterator[tuple[str, str]]:
    status, holder, claims = effect.status, effect.administered_by, effect.claimed_by
    holders = HOLDER.get(status, STATES)
    if holder not in holders:
        yield f"'{status}' cannot be administered by '{holder}'.", f"Use {' or '.join(holders)}, or another status."
        return
    right = _claims(status, holder, claims)
    if right:
        said = ", ".join(claims) or "nobody"
        yield f"'{status}', administered by '{holder}', cannot be claimed by {said}.", right
    if effect.certainty == "low" and status in SETTLED:
        yield f"'{status}' rests on a text and cannot be of low certainty.", "Use high or medium, or another status."


def _claims(status: str, holder: str, claims: tuple[str, ...]) -> str:
    """What would be right of the claims, or nothing where they can be."""
    others = [party for party in claims if party != holder]
    if status == "no-border":
        return "Nobody claims what has no agreed border: []." if claims else ""
    if status in ("undivided", "joint"):
        return "" if len(claims) == 2 and "japan" in claims else "Both claim it: Japan and Russia or the USSR."
    if status == "fighting":
        return "" if claims else "Name whose it was by law."
    if status == "sovereign":
        return "" if claims == (holder,) else f'The holder alone claims it: ["{holder}"]. Else it is disputed or occupied.'
    if status == "renounced":
        return "" if claims == (holder,) and holder != "japan" else f'Japan gave it up and claims nothing: ["{holder}"].'
    if status == "occupied":
        return "" if others else "Name the other state, whose title it is; without one it is sovereign."
    return "" if others and holder in claims else f"Both claim it: '{holder}' and the other state."


def _line(line: LineEffect) -> Iterator[tuple[str, str]]:
    many = {"none": 0, "claim": 1, "treaty": 2, "administration": 2}[line.kind]
    if len(line.by) != many:
        wrong = f"a line of the kind '{line.kind}' has {many} in 'by', not {len(line.by)}."
        yield wrong, "Name both sides of a border, the claimant of a claim."


def _time(day: str, parties: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The USSR outside its time, Russia within it, or both at once."""
    union = UNION[0] <= day < UNION[1]
    wrong = "russia" if union else "ussr"
    if wrong in parties:
        right = "ussr" if union else "russia"
        yield f"'{wrong}' on {day}.", f"From {UNION[0]} to the day before {UNION[1]} it is ussr, else russia: '{right}'."
