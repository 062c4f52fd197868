"""The life of an island: its names, its shape beside a known one, its place in the chain, and what happened there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from math import log10

from ... import cards, chronology, island_facts, japanese, naming
from ...address.events import concerned
from ...address.map import FIRST_YEAR
from ...drawing.form import Form
from ...known import Place
from ...model.atlas import Act, Island
from ...reading import html, pages
from ...reading.reader import Reader
from ...tags import NOTHING, Markup, tag


def head(r: Reader, card: cards.IslandCard) -> Markup:
    """The group and both names, large; under them the name in each script with how it sounds."""
    words, n = r.words, card.island.names
    group = words.pick(r.atlas.groups[card.island.group].name)
    ainu = card.island.facts.ainu
    meaning = words.pick(ainu.meaning) if ainu else ""
    sure = words(f"certainty.{ainu.certainty}") if ainu and ainu.certainty != "high" else ""
    own = japanese.ainu_kana(n.ain or "") if words.language == "ja" else n.ain or ""
    sounds = (
        (japanese.hiragana(n.ja_full), n.ja_full) if words.language == "ja" else (n.ja_full, japanese.hiragana(n.ja_full))
    )
    cells = (
        _name(words("language.ja"), n.ja, html.foreign(" · ".join(sounds), words.language), "ja"),
        _name(words("language.ru"), n.ru, n.ru_kana or "" if words.language == "ja" else n.en, "ru"),
        _name(words("panel.ainu"), own, words.listed(filter(None, (meaning, sure))), "") if own else NOTHING,
        *(_name(words(f"language.{c}"), getattr(n, c), "", c) for c in ("en", "nl") if c == "en" or n.nl != n.en),
    )
    title = tag("h1", card.names, class_="page-title island-name")
    return tag("p", group, class_="eyebrow") + title + tag("dl", *cells, class_="scripts")


def _name(label: str, name: str, sound: str, lang: str) -> Markup:
    said = tag("small", sound) if sound else NOTHING
    return tag("div", tag("dt", label), tag("dd", tag("b", name, lang=lang or None), said))


def shape(r: Reader, card: cards.IslandCard, form: Form, beside: Place, look: str) -> Markup:
    """The island beside a place that the reader knows, both to one scale, with what they measure."""
    words, island = r.words, card.island
    other = words(f"known.{beside.id}")
    alt = words("islands.form_alt", island=card.names, other=other)
    drawn = r.picture(partial(form.svg, look), alt, "form-drawn")
    short = form.metres < 1000
    length = words("fact.metres" if short else "fact.km", value=words.number(form.metres if short else form.metres / 1000))
    bar = tag("p", tag("span", length), class_="form-scale", style=f"width:{form.bar:.2%}")
    rows = (
        (card.names, words("fact.km2", value=words.area(island.km2)), *_height(r, island)),
        (other, words("fact.km2", value=words.area(beside.km2))),
    )
    under = (tag("p", tag("b", naming.capital(first)), *(tag("span", text) for text in rest)) for first, *rest in rows)
    split = f"grid-template-columns:{form.split:.3f}fr {1 - form.split:.3f}fr"
    note = tag("small", f"{_sizes(r, island.km2, beside.km2, other)} {words('islands.form_source')}")
    return tag("figure", drawn, bar, tag("figcaption", tag("div", *under, style=split), note), class_="form")


def _height(r: Reader, island: Island) -> list[str]:
    return [r.words.labelled(*island_facts.figure(f, r.words)) for f in island.facts.facts if f.what == "height"]


def _sizes(r: Reader, own: float, other: float, name: str) -> str:
    """How many times the one is the other, as a sentence."""
    times = own / other
    if 0.9 < times < 1.1:
        return r.words("islands.as_large", known=name)
    key, factor = ("larger", times) if times > 1 else ("smaller", 1 / times)
    return naming.capital(r.words(f"islands.{key}", known=name, times=r.words.number(factor, 1 if factor < 10 else 0)))


def chain(r: Reader, island: Island) -> Markup:
    """All islands from north to south as beads on a string, this one marked, with the way to the one before and after."""
    words, book = r.words, r.atlas
    order = list(book.islands)
    at = order.index(island.id)
    before, after = (order[n] if 0 <= n < len(order) else "" for n in (at - 1, at + 1))
    beads, group = [], ""
    for name in order:
        one = book.islands[name]
        beads.append(_bead(r, one, name == island.id, one.group != group and group != ""))
        group = one.group
    steps = (_step(r, before, "prev"), tag("ol", *beads), _step(r, after, "next"))
    return tag("nav", *steps, class_="chain", aria_label=words("islands.chain"))


def _step(r: Reader, name: str, rel: str) -> Markup:
    if not name:
        return tag("span", class_="chain-step")
    label = naming.island_name(r.atlas.islands[name], "", r.words)
    heard = tag("span", r.words(f"islands.{rel}"), " ", class_="only-heard")
    arrow = tag("span", "←" if rel == "prev" else "→", aria_hidden="true")
    href = r.href("islands", {"island": name})
    return tag(
        "a", heard, *((arrow, " ", label) if rel == "prev" else (label, " ", arrow)), href=href, rel=rel, class_="chain-step"
    )


def _bead(r: Reader, island: Island, chosen: bool, begins: bool) -> Markup:
    """A bead, the larger the larger the island."""
    label = naming.island_name(island, "", r.words)
    size = f"--bead:{0.35 + 0.1 * max(0.0, log10(island.km2) + 1):.2f}rem"
    link = tag(
        "a",
        tag("span", label, class_="only-heard"),
        href=r.href("islands", {"island": island.id}),
        title=label,
        style=size,
        aria_current="page" if chosen else None,
    )
    return tag("li", link, class_="begins" if begins else None)


def happened(r: Reader, island: Island) -> Markup:
    """The events that concern an island, by era, each with its sign."""
    mine = [act for act in pages.events(r) if island.id in concerned(act, r.atlas.members)]
    if not mine:
        return NOTHING
    parts = (
        tag("section", tag("h4", era, aria_level=3), tag("ol", *(_told(r, act, island.id) for act in own)))
        for era, own in by_era(r, mine)
    )
    return tag("h3", r.words("islands.events"), aria_level=2) + tag("div", *parts, class_="told-acts")


def by_era(r: Reader, shown: Iterable[Act]) -> Iterator[tuple[str, list[Act]]]:
    """Acts under the names of the eras in which they fall; what is before the first stands under it."""
    eras = r.atlas.eras
    starts = [chronology.first_year(era.act, r.atlas.acts) for era in eras]
    for era, own in groupby(shown, key=lambda act: max((n for n, year in enumerate(starts) if year <= act.year), default=0)):
        yield r.words.pick(eras[era].name), list(own)


def _told(r: Reader, act: Act, island: str) -> Markup:
    year = {"year": str(act.year)} if act.year >= FIRST_YEAR else {}
    href = r.href("events", {**year, "island": island, "event": act.id})
    text = tag("span", act.text(r.words.language).title)
    sign = r.sign(act.facts.sign)
    link = tag("a", tag("b", act.facts.dates[0].day[:4]), " ", sign, " ", text, href=href, data_go="event", data_to=act.id)
    return tag("li", link)
