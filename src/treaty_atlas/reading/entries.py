"""The list of treaties or of events beside the one that is open, with what narrows it, and the way to its neighbours.

Rows are links, so they lead there before and without a script. ``data-of`` of a row is what it is found by
(``address.events.marks``); the browser narrows and folds the list (``web/site/entries.js``) and writes what it shows into
the address, so everything is written here as that address has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from ..address import events as narrowing
from ..address.events import Filter, Marks
from ..address.map import Address
from ..model.atlas import Act
from ..tags import NOTHING, Markup, tag
from .reader import Reader


@dataclass(frozen=True)
class Listing:
    """A list of acts, all of one kind, in the order of their days; ``chosen`` is the one that is open. ``every``: how many
    there are, where a plain file writes those around it alone (``rest``: the page that has all)."""

    acts: Sequence[Act]
    chosen: str
    here: Address
    marks: Mapping[str, Marks] = field(default_factory=dict)
    narrowed: Filter = field(default_factory=Filter)
    every: int = 0
    rest: str = ""

    @property
    def page(self) -> str:
        return "treaties" if self.acts[0].is_treaty else "events"

    @property
    def count(self) -> int:
        return self.every or len(self.acts)

    def takes(self, act: Act) -> bool:
        """Whether the list shows ``act`` as it is narrowed."""
        return act.id not in self.marks or self.narrowed.takes(self.marks[act.id])

    def around(self) -> tuple[Act | None, Act | None]:
        """The acts before and after the open one among those that are shown."""
        at = next(n for n, act in enumerate(self.acts) if act.id == self.chosen)
        before = (act for act in reversed(self.acts[:at]) if self.takes(act))
        return next(before, None), next((act for act in self.acts[at + 1 :] if self.takes(act)), None)


def column(r: Reader, listing: Listing) -> Markup:
    """The heading of the page, and the list: folded on a phone, beside the text elsewhere."""
    words, page = r.words, listing.page
    intro = words("treaties.intro", count=listing.count) if page == "treaties" else words("entries.intro")
    fold = tag(
        "button",
        words(f"entries.all_{page}", count=listing.count),
        type="button", class_="entries-fold", aria_expanded="false", aria_controls="entries-body",
    )  # fmt: skip
    return tag(
        "div",
        tag("div", tag("h1", words(f"{page}.title")), tag("p", intro, class_="muted"), class_="entries-head"),
        fold,
        tag("div", *_body(r, listing), class_="entries-body", id="entries-body", data_rest=listing.rest or None),
        class_="entries", data_entries=page,
    )  # fmt: skip


def _body(r: Reader, listing: Listing) -> Iterable[Markup]:
    if listing.rest:
        whole = r.words("entries.all_events", count=listing.count)
        yield tag("p", tag("a", whole, href=listing.rest), class_="entries-count")
    elif listing.marks:
        yield _filters(r, listing)
        yield tag("p", *_counted(r, listing), class_="entries-count")
    name = r.words(f"{listing.page}.title")
    yield tag("nav", *_rows(r, listing), class_="entries-rows", aria_label=name)


def _counted(r: Reader, listing: Listing) -> Iterable[Markup]:
    """How many there are and are shown, told again whenever that changes; and the way back to all."""
    shown, words = sum(map(listing.takes, listing.acts)), r.words
    count = listing.count
    told = {
        "all": words("events.count", count=count),
        "some": words("entries.some", shown="{shown}", count=count),
        "none": words("entries.none", count=count),
    }
    key = "all" if shown == count else "some" if shown else "none"
    patterns = {f"data_{name}": pattern for name, pattern in told.items()}
    yield tag("span", told[key].format(shown=shown), role="status", **patterns)
    yield tag("button", words("entries.clear"), type="button", class_="entries-clear", hidden=key == "all")


def _filters(r: Reader, of: Listing) -> Markup:
    words, narrowed, atlas = r.words, of.narrowed, r.atlas

    def kind(name: str) -> Markup:
        box = tag("input", type="checkbox", name="kind", value=name, checked=name in narrowed.kinds)
        return tag("label", box, tag("span", words(f"kind.{name}")))

    def choice(name: str, label: str, every: str, options: Iterable[tuple[str, str]], chosen: str) -> Markup:
        rows = (tag("option", text, value=value, selected=value == chosen) for value, text in (("", every), *options))
        return tag("label", tag("span", label), tag("select", *rows, name=name))

    groups = ((name, words.pick(atlas.groups[name].name)) for name in narrowing.groups(atlas))
    eras = ((era.act, words.pick(era.name)) for era in atlas.eras)
    count = len(narrowed.query())
    form = tag(
        "form",
        tag("fieldset", tag("legend", words("events.kind")), *map(kind, narrowing.KINDS)),
        tag(
            "div",
            choice("group", words("table.group"), words("table.all_groups"), groups, narrowed.group),
            choice("era", words("entries.era"), words("entries.all_eras"), eras, narrowed.era),
        ),
        class_="entries-filters",
        aria_label=words("entries.filters"),
    )
    many = tag("span", f"({count})", class_="entries-chosen", hidden=not count)
    return tag("details", tag("summary", words("entries.fold"), " ", many), form, class_="entries-narrow")


def _rows(r: Reader, listing: Listing) -> Iterable[Markup]:
    """The rows, under the headings of the eras where there are such."""
    if not listing.marks:
        yield tag("ul", *(_row(r, listing, act) for act in listing.acts))
        return
    names = {era.act: r.words.pick(era.name) for era in r.atlas.eras}
    for era, own in groupby(listing.acts, key=lambda act: listing.marks[act.id][1]):
        rows = [*own]
        empty = not any(map(listing.takes, rows))
        yield tag("section", tag("h2", names[era]), tag("ul", *(_row(r, listing, act) for act in rows)), hidden=empty)


def _row(r: Reader, listing: Listing, act: Act) -> Markup:
    marks = listing.marks.get(act.id, ())
    kind = tag("small", r.words(f"kind.{act.facts.kind}")) if marks else NOTHING
    link = tag(
        "a",
        tag("b", act.facts.dates[0].day[:4]), " ", tag("span", act.text(r.words.language).title, kind),
        href=_address(r, listing, act), data_go=_key(listing), data_to=act.id,
        aria_current="true" if act.id == listing.chosen else None,
    )  # fmt: skip
    return tag("li", link, data_of=" ".join(marks) or None, hidden=not listing.takes(act))


def _key(listing: Listing) -> str:
    """What a link to one of them sets."""
    return {"treaties": "treaty", "events": "event"}[listing.page]


def _address(r: Reader, listing: Listing, act: Act) -> str:
    return r.href(listing.page, listing.here.to_act(act, r.atlas) | listing.narrowed.query())


def steps(r: Reader, listing: Listing, *, top: bool) -> Markup:
    """The way to the treaty or event before and after: by their years above the text, by their titles at its end."""
    links = (_step(r, listing, act, rel, top=top) for act, rel in zip(listing.around(), ("prev", "next"), strict=True))
    name = r.words("entries.steps")
    if top:
        return tag("nav", *links, class_="entry-steps top", aria_label=name)
    return tag("div", *links, class_="entry-steps", role="group", aria_label=name)  # the same way again, no other landmark


def _step(r: Reader, listing: Listing, act: Act | None, rel: str, *, top: bool) -> Markup:
    """One of them; a place for it where there is none, for the browser may narrow the list."""
    words = r.words
    year, title = (act.facts.dates[0].day[:4], act.text(words.language).title) if act else ("", "")
    named = tag("span", title, class_="step-title")
    label = tag("small", words(f"entries.{rel}"), class_="only-heard" if top else None)
    return tag(
        "a", label, " ", tag("b", year), " ", named,
        href=_address(r, listing, act) if act else None, data_go=_key(listing) if act else None,
        data_to=act.id if act else None, rel=rel, hidden=act is None,
    )  # fmt: skip


