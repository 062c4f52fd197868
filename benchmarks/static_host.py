"""Serves a folder as common hosts of static pages do: text in gzip, kept for ten minutes, then asked for again by ETag."""

from __future__ import annotations

import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SECONDS = 600
TYPES = {
    ".js": "text/javascript",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".woff2": "font/woff2",
}
PACKED = ("text/", "application/", "image/svg+xml")
UNPACKED = ("application/zip", "application/gzip", "application/pdf", "application/octet-stream")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server for ``folder``, without a slash at its end."""
    server = ThreadingHTTPServer(("localhost", 0), partial(Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class Host(SimpleHTTPRequestHandler):
    """What is not there is answered with ``404.html``, where there is one."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def send_head(self) -> io.BytesIO | None:  # type: ignore[override]
        path, status = Path(self.translate_path(self.path)), 200
        if path.is_dir():
            if not self.path.partition("?")[0].endswith("/"):
                return super().send_head()  # type: ignore[return-value]  # to the address with a slash
            path /= "index.html"
        if not path.is_file():
            path, status = Path(self.directory, "404.html"), 404
            if not path.is_file():
                self.send_error(404)
                return None
        return self._send(path, status)

    def _send(self, path: Path, status: int) -> io.BytesIO | None:
        kind = self.guess_type(str(path))
        packs = kind.startswith(PACKED) and kind not in UNPACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        changed = path.stat().st_mtime_ns
        tag = f'"{changed:x}{"-gzip" if packs else ""}"'
        known = status == 200 and self.headers.get("If-None-Match") == tag
        body = b"" if known else packed(path, changed) if packs else path.read_bytes()
        self.send_response(304 if known else status)
        for name, value in {"ETag": tag, "Cache-Control": f"max-age={SECONDS}", "Vary": "Accept-Encoding"}.items():
            self.send_header(name, value)
        if not known:
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.send_header("Content-Length", str(len(body)))
            if packs:
                self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return io.BytesIO(body)

    def log_message(self, *_: object) -> None:
        pass


@lru_cache(maxsize=4096)
def packed(path: Path, changed: int) -> bytes:
    """The file in gzip, once for each time it has changed."""
    return gzip.compress(path.read_bytes(), 6)
