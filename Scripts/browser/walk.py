#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Walks the public pages of a register in a headless Chromium, as readers of all kinds do.

Starts the release binary on a free loopback port and visits every page of the site map, in both languages, with
scripts on and off, at three widths, light and dark. What a page must never do is a finding, told with the page and
the way to see it again; one finding is enough for a non-zero exit.
"""

import argparse
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter, deque
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from playwright.sync_api import sync_playwright

WIDTHS = [1280, 360, 320]
SCHEMES = ["light", "dark"]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
START_PAGE_LIMIT = 60_000
# The first pages of each kind are checked by axe at every width and in both schemes; the others, whose parts are the
# same, wide in light and narrow in dark. --thorough checks all of them everywhere.
FULL_CHECKS_PER_KIND = 4
LINK_LIMIT = 20_000

REQUIRED_HEADERS = {
    "content-security-policy": r"default-src 'none'",
    "x-content-type-options": r"^nosniff$",
    "x-frame-options": r"^DENY$",
    "referrer-policy": r"^no-referrer$",
    "permissions-policy": r"camera=\(\)",
    "cross-origin-opener-policy": r"^same-origin$",
    "cross-origin-resource-policy": r"^same-origin$",
}
FORBIDDEN_HEADERS = ["set-cookie", "server", "x-powered-by"]

# Pages that no link leads to and readers reach all the same.
WRONG_ADDRESSES = [
    ("/{}/no-such-page", 404),
    ("/{}/p/zzzzzz", 404),
    ("/{}/?on=2024-02-30", 400),
    ("/{}/people?known=yesterday-ish", 400),
]


class Links(HTMLParser):
    """What a page points to, and where it can be pointed to."""

    def __init__(self, text):
        super().__init__()
        self.targets, self.ids, self.suspects = [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            value = value or ""
            if name in ("href", "src"):
                self.targets.append((tag, value))
            elif name == "id":
                if value in self.ids:
                    self.suspects.append(f'the id "{value}" stands twice')
                self.ids.add(value)
            elif name == "style" or name.startswith("on"):
                self.suspects.append(f'<{tag} {name}="{value[:40]}"> is refused by the content policy')
        if tag in ("script", "iframe", "object", "embed", "base"):
            self.suspects.append(f"<{tag}> must not be on a page")

    handle_startendtag = handle_starttag


class Findings:
    def __init__(self):
        self.seen = {}

    def add(self, kind, page, what):
        key = (kind, what)
        pages = self.seen.setdefault(key, [])
        if page not in pages:
            pages.append(page)
            if len(pages) == 1:
                print(f"  ✘ {kind}: {what}\n      on {page}", flush=True)

    def report(self):
        if not self.seen:
            return 0
        print(f"\n{len(self.seen)} findings:")
        for (kind, what), pages in self.seen.items():
            more = f" and {len(pages) - 3} more" if len(pages) > 3 else ""
            print(f"  ✘ {kind}: {what}\n      on {', '.join(pages[:3])}{more}")
        return 1


class Server:
    """The release binary on a free loopback port."""

    def __init__(self, binary, register):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [binary, "serve", "--register", register, "--port", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=os.environ | {"NO_COLOR": "1"})
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.2).close()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    self.stop()
                    words = self.process.stderr.read().strip()
                    sys.exit(f"The server does not answer on {self.base}: {words or 'no word from it'}")
                time.sleep(0.05)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def get(self, path, method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, headers={"Accept-Language": "en"})
            response = connection.getresponse()
            return response.status, response.getheaders(), response.read()
        finally:
            connection.close()


def kind_of(path):
    """The kind of page: its path without language and identifier."""
    parts = [part for part in urlsplit(path).path.split("/") if part]
    rest = parts[1:]
    return (parts[0] if parts else "", "/".join(rest[:1] + ["*"] if len(rest) > 1 else rest) or "start")


class Walk:
    def __init__(self, server, options):
        self.server, self.options, self.findings = server, options, Findings()
        self.documents = {}
        self.kinds = Counter()
        self.axe_runs = 0
        self.started = time.monotonic()

    # Without a browser: every address that a page mentions.

    def fetch(self, path):
        """The answer at a path, fetched once; its headers are checked on the way."""
        if path not in self.documents:
            status, headers, body = self.server.get(path)
            self.check_headers(path, status, headers)
            html = dict((name.lower(), value) for name, value in headers).get("content-type", "").startswith("text/html")
            parsed = Links(body.decode("utf-8", "replace")) if html else None
            self.documents[path] = (status, parsed)
            for suspect in parsed.suspects if parsed else []:
                self.findings.add("markup", path, suspect)
        return self.documents[path]

    def check_headers(self, path, status, headers):
        present = {}
        for name, value in headers:
            present[name.lower()] = value
        for name, pattern in REQUIRED_HEADERS.items():
            if not re.search(pattern, present.get(name, "")):
                self.findings.add("header", path, f"{name} is {present.get(name, 'missing')!r}, wanted /{pattern}/")
        for name in FORBIDDEN_HEADERS:
            if name in present:
                self.findings.add("header", path, f"{name}: {present[name]!r} must not be sent")
        if "unsafe" in present.get("content-security-policy", ""):
            self.findings.add("header", path, "the content policy allows something unsafe")
        if status == 200 and "content-type" not in present:
            self.findings.add("header", path, "content-type is missing")

    def site_map(self):
        status, _, body = self.server.get("/sitemap.xml")
        if status != 200:
            self.findings.add("site map", "/sitemap.xml", f"answers {status}")
            return []
        space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
        return [urlsplit(node.text.strip()).path for node in ElementTree.fromstring(body).iter(space + "loc")]

    def check_links(self, pages):
        """Follows every link from every page of the walk, and checks fragments."""
        queue, checked = deque(pages), set()
        walked = set(pages)
        while queue and len(checked) < LINK_LIMIT:
            page = queue.popleft()
            _, parsed = self.fetch(page)
            for tag, target in parsed.targets if parsed else []:
                absolute = urljoin(self.server.base + page, target)
                if not absolute.startswith(self.server.base + "/"):
                    if tag not in ("a", "link") or not re.match(r"(https?|mailto):", absolute):
                        self.findings.add("link", page, f"<{tag}> leads to {target}")
                    continue
                address, fragment = urldefrag(absolute)
                path = address[len(self.server.base):]
                if (path, fragment) in checked:
                    continue
                checked.add((path, fragment))
                status, linked = self.fetch(path)
                if status >= 400:
                    self.findings.add("broken link", page, f"{target} answers {status}")
                elif fragment and linked and unquote(fragment) not in linked.ids:
                    self.findings.add("broken link", page, f"{target}: nothing there has the id {fragment}")
        print(f"  {len(checked)} links followed from {len(walked)} pages", flush=True)
        if queue:
            self.findings.add("link", "(all)", f"more than {LINK_LIMIT} links; the others were not followed")

    # In the browser.

    def context(self, browser, scripts):
        context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
        context.set_default_timeout(20_000)
        page = context.new_page()
        page.on("console", lambda message: self.on_console(page, message))
        page.on("pageerror", lambda error: self.findings.add("console", page.url, str(error)))
        page.on("request", lambda request: self.on_request(page, request))
        page.on("requestfailed", lambda request: self.on_failure(page, request))
        return context, page

    def on_failure(self, page, request):
        # The browser gives up what it still waits for when the walk goes on to the next page.
        if request.failure != "net::ERR_ABORTED":
            self.findings.add("request", page.url, f"{self.short(request.url)} failed: {request.failure}")

    def on_console(self, page, message):
        # The browser itself notes that a page of an error has its status; that is what it is for.
        if message.type in ("error", "warning") and "status of 4" not in message.text:
            self.findings.add("console", self.short(page.url), message.text)

    def on_request(self, page, request):
        if not request.url.startswith(self.server.base + "/"):
            self.findings.add("third party", self.short(page.url), f"asks for {request.url[:120]}")

    def short(self, address):
        return address.removeprefix(self.server.base)

    def visit(self, page, path, wanted_status):
        response = page.goto(self.server.base + path, wait_until="load")
        if response.status != wanted_status:
            self.findings.add("status", path, f"answers {response.status}, wanted {wanted_status}")
        return page.evaluate("document.body.innerText")

    def walk(self, page, addresses, scripts):
        """Visits all pages; returns the text of each."""
        texts = {}
        for number, (path, status) in enumerate(addresses, 1):
            texts[path] = self.visit(page, path, status)
            if scripts:
                self.check_first_tab(page, path)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                self.check_width(page, path, width)
                for scheme in SCHEMES:
                    if scripts and self.wants_axe(path, width, scheme):
                        page.emulate_media(color_scheme=scheme)
                        self.check_axe(page, path, width, scheme)
            if scripts:
                self.kinds[kind_of(path)] += 1
            page.set_viewport_size({"width": 1280, "height": 900})
            page.emulate_media(color_scheme="light")
            if number % 50 == 0:
                print(f"  {number} of {len(addresses)} pages, {time.monotonic() - self.started:.0f} s", flush=True)
        return texts

    def compare(self, browser, texts, statuses):
        """Finds pages that read differently with scripts off. A walk may last past midnight, and pages say what day it
        is: so what differs is read once more, both times in a row."""
        unlike = [path for path, text in texts[True].items() if text != texts[False].get(path)]
        if not unlike:
            return
        again = {}
        for scripts in (True, False):
            # Without the listeners: a page that is left at once breaks off the request for its icon.
            context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
            page = context.new_page()
            again[scripts] = {path: self.visit(page, path, statuses[path]) for path in unlike}
            context.close()
        for path in unlike:
            if again[True][path] != again[False][path]:
                self.findings.add("scripts", path, "the page reads differently when scripts are off")

    def wants_axe(self, path, width, scheme):
        if self.options.thorough or self.kinds[kind_of(path)] < FULL_CHECKS_PER_KIND:
            return True
        return (width, scheme) in ((1280, "light"), (320, "dark"))

    def check_width(self, page, path, width):
        # Reflow (WCAG 1.4.10): nothing but a table in its own scrolling box may be wider than the window.
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            culprit = page.evaluate(
                """() => {
                    const edge = document.documentElement.clientWidth
                    for (const element of document.querySelectorAll('main *, header *, footer *')) {
                        const box = element.getBoundingClientRect()
                        if (box.right > edge + 0.5 && box.width > 0) {
                            return element.tagName.toLowerCase() + '.' + (element.getAttribute('class') || '')
                        }
                    }
                    return 'the page'
                }""")
            self.findings.add("sideways scroll", path, f"at {width} px {culprit} goes {over} px past the edge")

    def check_first_tab(self, page, path):
        page.keyboard.press("Tab")
        first = page.evaluate("document.activeElement.className + ' ' + document.activeElement.getAttribute('href')")
        if "skip" not in first or "#main" not in first:
            self.findings.add("keyboard", path, f"the first stop of the Tab key is “{first}”, not the way past the menu")

    def check_axe(self, page, path, width, scheme):
        if not page.evaluate("typeof axe === 'object'"):
            page.evaluate(self.axe_source)
        self.axe_runs += 1
        violations = page.evaluate(
            """async tags => {
                const result = await axe.run(document, {
                    runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false})
                return result.violations.map(violation => [
                    violation.id, violation.help, violation.nodes.slice(0, 3).map(
                        node => node.target.join(' ') + ' (' + (node.failureSummary || '').split('\\n').pop().trim() + ')')
                ])
            }""", AXE_TAGS)
        for name, help_text, nodes in violations:
            self.findings.add("axe " + name, f"{path} at {width} px {scheme}", f"{help_text}: {'; '.join(nodes)}")

    def check_weight(self, browser):
        for language in ("en", "ru"):
            context, page = self.context(browser, scripts=True)
            sizes = []
            page.on("requestfinished", lambda request: sizes.append((request.url, request.sizes())))
            page.goto(f"{self.server.base}/{language}/", wait_until="networkidle")
            total = sum(size["responseBodySize"] + size["responseHeadersSize"] for _, size in sizes)
            print(f"  start page ({language}): {total:,} bytes in {len(sizes)} requests", flush=True)
            if total > START_PAGE_LIMIT:
                parts = ", ".join(f"{self.short(url)} {size['responseBodySize']:,}" for url, size in sizes)
                self.findings.add("weight", f"/{language}/", f"{total:,} bytes, over {START_PAGE_LIMIT:,}: {parts}")
            context.close()

    def take_pictures(self, browser, folder, addresses):
        folder.mkdir(parents=True, exist_ok=True)
        chosen = {}
        for path, _ in addresses:
            language, kind = kind_of(path)
            name = f"{kind}.{language}".replace("/*", "-one").replace("/", "-")
            chosen.setdefault(name, path)
        context, page = self.context(browser, scripts=False)
        for name, path in chosen.items():
            page.goto(self.server.base + path)
            for width in (1280, 320):
                for scheme in SCHEMES:
                    page.set_viewport_size({"width": width, "height": 900})
                    page.emulate_media(color_scheme=scheme)
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
        context.close()
        print(f"  pictures of {len(chosen)} pages in {folder}", flush=True)

    def take_start_picture(self, browser, file):
        file.parent.mkdir(parents=True, exist_ok=True)
        context = browser.new_context(viewport={"width": 1280, "height": 860}, java_script_enabled=False)
        page = context.new_page()
        page.goto(self.server.base + "/en/")
        page.screenshot(path=file)
        context.close()

    def run(self):
        pages = self.site_map()
        if not pages:
            self.findings.add("site map", "/sitemap.xml", "lists no page")
        if self.options.limit:
            pages = pages[: self.options.limit]
        addresses = [(path, 200) for path in dict.fromkeys(pages)]
        addresses += [(f"/{language}/people?sort=name", 200) for language in ("en", "ru")]
        addresses += [(path.format(language), status) for path, status in WRONG_ADDRESSES for language in ("en", "ru")]
        for path, status, wanted in [("/", 302, "/en/"), ("/en", 301, "/en/")]:
            found, headers, _ = self.server.get(path)
            if found != status or dict(headers).get("Location") != wanted:
                self.findings.add("status", path, f"answers {found} to {dict(headers).get('Location')}, wanted {status} to {wanted}")
        self.check_links([path for path, status in addresses if status == 200])
        import axe_playwright_python
        self.axe_source = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=self.options.chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
            try:
                self.check_weight(browser)
                texts = {}
                for scripts in (True, False):
                    print(f"  {len(addresses)} pages with scripts {'on' if scripts else 'off'}", flush=True)
                    context, page = self.context(browser, scripts)
                    texts[scripts] = self.walk(page, addresses, scripts)
                    context.close()
                self.compare(browser, texts, dict(addresses))
                if self.options.screenshots:
                    self.take_pictures(browser, Path(self.options.screenshots), addresses)
                if self.options.start_picture:
                    self.take_start_picture(browser, Path(self.options.start_picture))
            finally:
                browser.close()
        print(f"  {len(addresses)} pages twice, {self.axe_runs} axe checks, {time.monotonic() - self.started:.0f} s")
        return self.findings.report()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--binary", default=".build/release/imena")
    parser.add_argument("--register", default="register", help="a register of public examples")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "/usr/bin/chromium")
    parser.add_argument("--screenshots", metavar="DIR", help="also save a picture of a page of each kind")
    parser.add_argument("--start-picture", metavar="FILE", help="also save the start page as a reader first sees it")
    parser.add_argument("--thorough", action="store_true", help="check every page with axe at every width and scheme")
    parser.add_argument("--limit", type=int, help="visit only the first pages of the site map")
    options = parser.parse_args()
    if not os.access(options.binary, os.X_OK):
        sys.exit(f"{options.binary} is not there. Build it first: ./run --no-serve")
    server = Server(options.binary, options.register)
    try:
        status = Walk(server, options).run()
    finally:
        server.stop()
    if status == 0:
        print("  nothing found")
    sys.exit(status)


if __name__ == "__main__":
    main()
