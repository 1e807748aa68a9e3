"""A small web server for the tests: some folders, each under its own name, and faults on request."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "text/xml",
    ".map": "application/json",
}

Answer = tuple[int, str, bytes]
Fault = Callable[[str], Answer | None]


@dataclass
class Server:
    """`folders` by the first part of an address. `fault` may answer a path in place of the server."""

    origin: str
    folders: dict[str, Path]
    fault: Fault | None = None
    requests: list[str] = field(default_factory=list)

    def mount(self, name: str, folder: Path) -> str:
        """Serves a folder and gives its address, with a slash at the end."""
        self.folders[name] = folder
        return f"{self.origin}/{name}/"

    def answer(self, path: str) -> Answer:
        self.requests.append(path)
        played = self.fault(path) if self.fault else None
        if played:
            return played
        if path == "/favicon.ico":
            return 204, "image/x-icon", b""
        name, _, rest = path.lstrip("/").partition("/")
        file = self.folders.get(name, Path("/nowhere")) / rest
        if not file.is_file():
            return 404, "text/plain", b"not found"
        return 200, TYPES[file.suffix], file.read_bytes()


@contextmanager
def serve(folders: dict[str, Path]) -> Iterator[Server]:
    """Runs a server on a free port of this machine until the block ends."""
    running: Server

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            status, kind, body = running.answer(path)
            # A package lies under an address that changes with each upload, as in Moodle; here every test has its own.
            keeping = "private, max-age=600, immutable" if path.startswith("/package") and status == 200 else "no-store"
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", keeping)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = Server(f"http://127.0.0.1:{http.server_address[1]}", dict(folders))
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        http.shutdown()
        http.server_close()
