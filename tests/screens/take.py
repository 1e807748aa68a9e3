"""Takes the picture of a page that README shows: the sample course in an LMS, its diagram half way through its steps.

    python tests/screens/take.py

Needs Chromium, and writes `page.png` beside this file.
"""

import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
COURSE = HERE.parents[1] / "course"
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
LMS = """<!doctype html><title>LMS</title><script>
const values = { "cmi.core.lesson_status": "not attempted" };
window.API = {
  LMSInitialize: () => "true", LMSFinish: () => "true", LMSCommit: () => "true", LMSGetLastError: () => "0",
  LMSGetValue: (name) => values[name] ?? "", LMSSetValue: (name, value) => { values[name] = value; return "true"; },
  LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
};
</script><style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh }</style>
<iframe src="page-sequence-zoo.html"></iframe>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def main() -> None:
    browser = which("chromium") or which("chromium-browser") or which("google-chrome")
    if browser is None:
        sys.exit("no Chromium found")
    with tempfile.TemporaryDirectory() as work:
        out = Path(work) / "out"
        build = [sys.executable, "-m", "coursepack", "build", str(COURSE), "--locked", "--folder", "--out", str(out)]
        subprocess.run(build, check=True, capture_output=True)
        site = next(path for path in out.iterdir() if path.is_dir())
        (site / "lms.html").write_text(LMS, encoding="utf-8")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
            page = chromium.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
            page.goto(f"http://127.0.0.1:{server.server_address[1]}/lms.html")
            frame = page.frame_locator("iframe")
            diagram = frame.locator('[data-block="diagram"]')
            diagram.get_by_role("radio", name="Many to one").check()
            for _ in range(3):
                diagram.locator("[data-part=onward]:visible").click()
            diagram.evaluate("(element) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 80)")
            page.wait_for_timeout(800)
            page.screenshot(path=HERE / "page.png")
            chromium.close()
        server.shutdown()


if __name__ == "__main__":
    main()
