"""What a learner waits for: the first page of a package, opened from an LMS page that counts every call.

The counting LMS answers at once, so the figures are ours. The slow line is 1.6 Mbit/s with 150 ms, the CPU slowed
four times, no compression by the server; gzipped sizes are computed with gzip -6.
"""

import gzip
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

LMS = """<!doctype html><title>LMS</title><link rel="icon" href="about:blank"><script>
const values = {}; window.calls = [];
const call = (name, answer) => (...given) => { window.calls.push([name, ...given]); return answer(...given); };
window.API = {
  LMSInitialize: call("LMSInitialize", () => "true"), LMSFinish: call("LMSFinish", () => "true"),
  LMSGetValue: call("LMSGetValue", (name) => values[name] ?? ""),
  LMSSetValue: call("LMSSetValue", (name, value) => { values[name] = value; return "true"; }),
  LMSCommit: call("LMSCommit", () => "true"), LMSGetLastError: call("LMSGetLastError", () => "0"),
  LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
};
</script><iframe src="package/index.html" width="1280" height="800"></iframe>"""

FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def serve(folder: Path) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def visit(page: Page, address: str) -> dict[str, Any]:
    """Opens the LMS page and follows Start; returns requests, bytes, calls and the time until text is shown, in ms."""
    responses: list[tuple[str, str, bytes]] = []
    page.on("response", lambda response: responses.append((response.url, response.request.resource_type, b"")))
    page.goto(address)
    frame = page.frame_locator("iframe")
    frame.locator("main h1").first.wait_for()
    page.wait_for_timeout(1500)
    inner = page.frames[1]
    shown = inner.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
    calls = page.evaluate("window.calls.map((call) => call[0])")
    files = [(url, kind) for url, kind, _ in responses if "/package/" in url]
    return {"files": files, "calls": calls, "shown": shown}


def first_page(package: Path, browser: str, work: Path) -> str:
    """The table of a learner's first page as Markdown."""
    site = work / "first-page"
    with zipfile.ZipFile(package) as archive:
        archive.extractall(site / "package")
    (site / "index.html").write_text(LMS, encoding="utf-8")
    server = serve(site)
    address = f"http://127.0.0.1:{server.server_address[1]}/index.html"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
        page = chromium.new_page()
        fast = visit(page, address)
        page.close()
        page = chromium.new_page()
        line = page.context.new_cdp_session(page)
        rate = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", rate)
        line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        slow = visit(page, address)
        chromium.close()
    server.shutdown()
    weights = {"script": 0, "stylesheet": 0, "document": 0, "image": 0}
    for url, kind in fast["files"]:
        content = (site / "package" / url.rpartition("/package/")[2].partition("?")[0]).read_bytes()
        weights[kind] = weights.get(kind, 0) + len(gzip.compress(content, 6))
    both = weights["script"] + weights["stylesheet"]
    rows = [
        ("requests", str(len(fast["files"])), "10"),
        ("script and style, gzipped", f"{both / 1000:.1f} kB", "30 kB"),
        ("LMS calls on load", str(len(fast["calls"])), "12"),
        ("of these commits", str(fast["calls"].count("LMSCommit")), "1"),
        ("first contentful paint", f"{fast['shown']:.0f} ms", ""),
        ("the same on a slow line and CPU", f"{slow['shown']:.0f} ms", "2,000 ms"),
    ]
    return "\n".join(
        ["| first page | measured | bar |", "|:--|--:|--:|", *("| " + " | ".join(row) + " |" for row in rows)]
    )
