"""The app as a proxy hands it on that takes a prefix away: ``uvicorn tests.browser.behind_proxy:app``."""

from starlette.types import Receive, Scope, Send

from app import app as atlas

PREFIX = "/school/atlas"


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] != "lifespan":
        path = scope["path"]
        stripped = path.removeprefix(PREFIX) if path.startswith(PREFIX + "/") else "/_stcore/nothing-beside-the-prefix"
        scope = scope | {"path": stripped, "raw_path": stripped.encode()}
    await atlas(scope, receive, send)
