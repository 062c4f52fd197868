"""A small page of the server's own, for what cannot be had: it says so in the reader's language and leads on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, Response

from ...i18n import DEFAULT, Words, languages
from ...style.css import css_variables, system_dark
from ...tags import Markup, fill, join, tag, trusted
from .preferences import shares

Link = tuple[str, str]
"""Address and words."""


def reader(request: HTTPConnection) -> Words:
    """The words of the language that the address names, else the first that the browser asks for and we speak."""
    asked = [request.query_params.get("lang", ""), *_preferred(request.headers.get("accept-language", ""))]
    known = languages()
    return Words(next((code for code in asked if code in known), DEFAULT))


def _preferred(header: str) -> Iterable[str]:
    """The two letters of each language of ``Accept-Language``, the one that is liked best first."""
    liked = shares(header)
    return (name[:2] for name in sorted(liked, key=lambda name: -liked[name]))


def page(
    words: Words, title: str, says: str, links: Iterable[Link], status: int, headers: Mapping[str, str] | None = None
) -> Response:
    """The page; ``title`` and ``says`` are plain text, ``links`` lead on, the first one is the one to take."""
    rows = join(*(tag("li", tag("a", label, href=to)) for to, label in links))
    names = {"title": title, "app": words("app.title"), "says": says}
    body = fill(_PAGE, lang=words.language, style=_style(), rows=rows, **names)
    return HTMLResponse(body, status_code=status, headers={"Cache-Control": "no-store", **(headers or {})})


def home(words: Words, root: str) -> list[Link]:
    """The links to map and texts; ``root`` leads to the start of the atlas."""
    names = ("treaties", "events", "islands", "compare", "present", "views", "errors", "data")
    return [
        (f"{root or './'}?lang={words.language}", words("menu.map")),
        *((f"{root}{name}?lang={words.language}", words(f"menu.{name}")) for name in names),
    ]


def _style() -> Markup:
    return trusted(css_variables() + system_dark() + _LOOK)


_LOOK = """
body{margin:0;background:var(--surface-page);color:var(--text-ink);font:1rem/1.5 var(--sans)}
main{max-width:40rem;margin:0 auto;padding:3rem 1rem}
p{margin:0 0 1rem}
.app{font-family:var(--serif);font-weight:600;color:var(--text-muted)}
h1{font:600 1.75rem/1.25 var(--serif);margin:0 0 1rem}
ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.5rem}
a{display:block;padding:.625rem .875rem;border:1px solid var(--control-border);border-radius:var(--radius-control);
  color:var(--text-link);text-decoration:none;background:var(--surface-raised)}
a:hover{text-decoration:underline}
a:focus-visible{outline:3px solid var(--control-focus);outline-offset:2px}
li:first-child a{background:var(--control-accent);color:var(--text-on-accent);border-color:var(--control-accent)}
"""
_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – {app}</title>
<style>{style}</style>
</head>
<body><main role="alert">
<p class="app">{app}</p>
<h1>{title}</h1>
<p>{says}</p>
<nav><ul>{rows}</ul></nav>
</main></body>
</html>
"""
