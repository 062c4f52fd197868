"""What is read after an answer of the quiz: why it is so. HTML, by the ids of ``payload.quiz``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

from .. import cards, chronology, citations, naming, quiz, quiz_maps
from ..holding import holder, manner, told
from ..i18n import Words
from ..model.atlas import Act, Atlas, Island
from ..model.spans import LineSpan, Span
from ..model.topics import Statement
from ..own_maps import island_view
from ..tags import Markup, escape, listed, said
from .html import emphasis, english
from .reader import Reader


def explanations(r: Reader) -> dict[str, dict[str, Markup]]:
    """``held``: by island and first day (``urup/1875-08-22``), ``places``: by island, ``lines``: by line and first day,
    ``changes``: by act and article, ``acts``: by act, ``views``: by government, ``pairs``: by what the pair is about;
    ``rests``: sources, by kind and id of where an answer can be read (``treaty/1855-shimoda/2``), for the key on paper."""
    atlas, words = r.atlas, r.words
    groups = quiz_maps.groups(atlas)
    found: dict[str, dict[str, str]] = {
        "held": {
            quiz_maps.span_id(group.largest.id, span): _rests_on(span, atlas.spans[group.largest.id], atlas, words)
            for group in groups
            for span in atlas.spans[group.largest.id]
        },
        "places": {island.id: _about(island, words) for island in quiz_maps.places(atlas)},
        "lines": {
            quiz_maps.span_id(name, span): _line(name, span, atlas, words)
            for name, spans in atlas.line_spans.items()
            for span in spans
            if span.kind == "treaty"
        },
        "changes": {f"{act.id}/{c.after.article}": _lead(act, c.after.article, words) for act, c in quiz.changes(atlas)},
        "acts": {act.id: _act(act, words) for act in (*quiz.datable(atlas), *(row.act for row in quiz_maps.shown(atlas)))},
        "views": {side: _view(side, atlas, words) for side in quiz_maps.SIDES},
        "pairs": {pair.about: _explained(pair, atlas, words) for pair in atlas.topics.statements},
    }
    marked = {kind: {key: r.marked(emphasis(text)) for key, text in rows.items()} for kind, rows in found.items()}
    return marked | {"rests": _rests(atlas, words)}


def _rests(atlas: Atlas, words: Words) -> dict[str, Markup]:
    """The sources of every answer; of where an island lies, the shapes."""
    found = {f"island/{island.id}": escape(words("picture.shapes")) for island in quiz_maps.places(atlas)}
    for key, names in _sources(atlas):
        titles, more = citations.named(names, atlas.sources, words)
        found[key] = listed(words.joined, [*map(english, titles), *more])
    return {key: said(partial(words, "handout.sources"), sources=told) for key, told in found.items()}


def _sources(atlas: Atlas) -> Iterator[tuple[str, Sequence[str]]]:
    """Keys of the sources of the acts and articles that answers name, of the pairs, and of both governments' maps."""
    topics = atlas.topics
    spans: Iterator[Span | LineSpan] = chain(*atlas.spans.values(), *atlas.line_spans.values())
    for span in spans:
        act, article = atlas.acts[span.basis], atlas.acts[span.basis].article(span.article)
        if article:
            yield f"treaty/{act.id}/{article.id}", article.sources or act.facts.sources
        else:
            yield _place(act), act.facts.sources
    for act in (*quiz.datable(atlas), *(row.act for row in quiz_maps.shown(atlas))):
        yield _place(act), act.facts.sources
    by_file = {"errors": ("error", topics.misreadings), "traps": ("trap", topics.traps)}
    for collection, name in (pair.explained for pair in topics.statements):
        kind, rows = by_file[collection]
        yield f"{kind}/{name}", next(row.sources for row in rows if row.id == name)
    for side in quiz_maps.SIDES:
        acts = (atlas.acts[row.act] for row in (*topics.maps, *topics.map_lines) if row.side == side)
        yield f"view/{side}", [name for act in acts for name in act.facts.sources]


def _place(act: Act) -> str:
    return f"{'treaty' if act.is_treaty else 'event'}/{act.id}"


def _about(island: Island, words: Words) -> str:
    """The first sentences about an island; empty where nothing is written of it."""
    text = island.texts.get(words.language) or island.texts.get("en")
    return text.lead if text else ""


def _rests_on(span: Span, spans: tuple[Span, ...], atlas: Atlas, words: Words) -> str:
    """Since when and by what act it is held so; a status older than the holder is told with the day on which it began."""
    own, first = chronology.begun(spans, span), quiz.first_of(span, spans)
    basis = cards.basis_text(own, atlas, words)
    if first.administered_by == span.administered_by:
        held = told(span, span.start, words).text(words)
        return words("quiz.rests_on", said=held, day=words.date(own.start), basis=basis)
    who, how = holder(span.administered_by, span.start, words), manner(span, span.start, words)
    said, older = words("quiz.rests_on", said=who, day=words.date(own.start), basis=basis), words.date(first.start)
    return words("quiz.and_status", said=said, status=how, day=older, basis=cards.basis_text(first, atlas, words))


def _line(name: str, span: LineSpan, atlas: Atlas, words: Words) -> str:
    basis = cards.basis_text(span, atlas, words)
    return words("quiz.rests_on", said=words(f"line_name.{name}"), day=words.date(span.start), basis=basis)


def _lead(act: Act, article: str | None, words: Words) -> str:
    facts = act.article(article)
    return act.text(words.language).sections[facts.id].lead if facts else ""


def _act(act: Act, words: Words) -> str:
    """What it is, when, and what it made of the map."""
    return words.labelled(quiz.dated(act, words), act.text(words.language).caption)


def _view(side: str, atlas: Atlas, words: Words) -> str:
    """Whose each group is on the government's map today."""
    rows: dict[str, list[str]] = {}
    for group in quiz_maps.groups(atlas):
        own = island_view(group.largest.id, side, atlas)
        if not own:
            continue
        party = own[-1].administered_by
        how = told(own[-1], own[-1].start, words, side).who if party == "none" else words(f"parties.{party}")
        rows.setdefault(how, []).extend(naming.set_names(group.islands, atlas, words, ""))
    return " ".join(words("quiz.view_row", islands=words.listed(names), how=how) for how, names in rows.items())


def _explained(pair: Statement, atlas: Atlas, words: Words) -> str:
    """An error says what is often read and then what is so; a word trap begins with what is so."""
    collection, name = pair.explained
    paragraphs = atlas.words_of(collection, words.language)[name].paragraphs
    return " ".join(paragraphs) if collection == "errors" else paragraphs[0]
