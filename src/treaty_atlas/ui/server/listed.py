"""What search engines ask for: ``robots.txt``, and the list of all pages where the public address of the atlas is set.

What a request says of its host does not count here: such a list is taken at its word.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from ...address.links import page_link
from ...cover import sitemap
from ...cover.menu import path
from ...errors import DatasetError
from .. import origin
from ..cache import Once, atlas
from .answers import REVALIDATED, Packed, answer, pack
from .prefix import below

SITEMAP = "sitemap.xml"


def routes() -> list[BaseRoute]:
    """The addresses of this module."""
    return [Route(below("/robots.txt"), _robots), Route(below(f"/{SITEMAP}"), _sitemap)]


async def _robots(request: Request) -> Response:
    base = origin.public()
    return PlainTextResponse(sitemap.robots(f"{base}{SITEMAP}" if base else ""))


def _sitemap(request: Request) -> Response:
    base = origin.public()
    if not base:
        return PlainTextResponse("Not Found", status_code=404)
    try:
        return answer(request, pages(base), REVALIDATED)
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503, headers={"Cache-Control": "no-store"})


@Once
def pages(base: str) -> Packed:
    """The list, for the one public address."""

    def link(page: str, query: Mapping[str, str]) -> str:
        return page_link(base, path(page), query)

    return pack(sitemap.sitemap(atlas(), link).encode(), "application/xml")
