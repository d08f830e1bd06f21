"""What the reference validators say of files: a verdict for each file and each set of rules."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.conformance import tools

_TIMEOUT = 900  # for all files together, on a busy computer
_PROFILES = "ua1,2a"  # PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2)
# Half the processor time of the default, for programs that end within a minute.
_JAVA = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
_WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# A phone, and a laptop: what can be seen differs.
_WIDTHS = (360, 1440)
_RUN = "rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })"
_SWITCHES = ("--no-sandbox", "--disable-gpu")


@dataclass(frozen=True)
class Verdict:
    """What a validator says of a file; ``checks`` is what it looked at, where it counts that."""

    file: Path
    rules: str
    failures: Sequence[str]
    checks: int | None = None

    def __str__(self) -> str:
        looked = "" if self.checks is None else f" in {self.checks} checks"
        lines = [f"{self.file.name}, {self.rules}: {len(self.failures)} failures{looked}"]
        return "\n  ".join([*lines, *self.failures])


def verdicts(files: Iterable[Path]) -> list[Verdict]:
    """Of each file what the validator for its format says; other files are left alone.

    The validators are programs: as many run beside each other as there are processors.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda job: job(), _jobs(files))
        return [verdict for verdicts in found for verdict in verdicts]


def _jobs(files: Iterable[Path]) -> Iterator[Callable[[], Sequence[Verdict]]]:
    """What is asked of each validator. Those that start once for all their files come first: they
    take longest."""
    by_ending: dict[str, list[Path]] = {}
    for file in files:
        by_ending.setdefault(file.suffix, []).append(file)
    if pdfs := by_ending.get(".pdf"):
        yield partial(pdf_verdicts, pdfs)
    if pages := by_ending.get(".html"):
        yield partial(page_verdicts, pages)
    for file in (*by_ending.get(".docx", ()), *by_ending.get(".xlsx", ())):
        yield partial(_office_verdicts, file)


def _office_verdicts(file: Path) -> Sequence[Verdict]:
    return [office_verdict(file)]


def office_verdict(file: Path) -> Verdict:
    """The Open XML SDK on a Word or Excel file."""
    done = subprocess.run(
        ["node", str(tools.OOXML_VALIDATOR), str(file)],
        capture_output=True,
        text=True,
        timeout=_TIMEOUT,
    )
    assert done.stdout, done.stderr
    result = json.loads(done.stdout)
    errors = [
        " ".join(filter(None, (error["path"], error["xPath"], error["description"])))
        for error in result["errors"]
    ]
    assert result["ok"] == (not errors), result
    return Verdict(file, "Open XML SDK", errors)


def pdf_verdicts(files: Sequence[Path]) -> list[Verdict]:
    """veraPDF on PDF files; Java starts once for all of them."""
    class_path = os.pathsep.join(map(str, tools.CLASS_PATH))
    source = str(tools.HERE / "PdfValidator.java")
    command = ["java", *_JAVA, "-cp", class_path, source, _PROFILES]
    done = subprocess.run(
        [*command, *map(str, files)], capture_output=True, text=True, timeout=_TIMEOUT
    )
    assert done.returncode == 0, done.stderr
    found: list[Verdict] = []
    for line in done.stdout.splitlines():
        kind, *parts = line.split("\t")
        if kind == "checked":
            file, profile, checks = parts
            found.append(Verdict(Path(file), f"PDF/{profile.upper()}", [], int(checks)))
        else:
            rule, times, message = parts
            assert isinstance(found[-1].failures, list)
            found[-1].failures.append(f"{rule}, {times} times: {message}")
    assert len(found) == len(files) * len(_PROFILES.split(",")), done.stdout
    return found


def page_verdicts(files: Sequence[Path]) -> list[Verdict]:
    """axe-core on web pages in Chromium; a page asks for nothing outside its file either."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(tools.CHROMIUM), args=list(_SWITCHES)
        )
        found = [_page_verdict(browser, file) for file in files]
        browser.close()
    return found


def _page_verdict(browser: Any, file: Path) -> Verdict:
    page = browser.new_page()
    failures: list[str] = []
    page.on("console", lambda message: failures.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: failures.append(f"script: {error}"))
    page.on("request", lambda request: failures.extend(_outside(request.url)))
    page.goto(file.resolve().as_uri())
    page.evaluate(tools.AXE.read_text(encoding="utf-8"))
    checks = 0
    for width in _WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        result = page.evaluate(_RUN, list(_WCAG))
        checks += len(result["passes"])
        failures += [
            f"{violation['id']}: {violation['help']} ({len(violation['nodes'])} times, first "
            f"{violation['nodes'][0]['target']}) on a screen of {width} wide"
            for violation in result["violations"]
        ]
    page.close()
    return Verdict(file, "WCAG 2.2 A and AA", failures, checks)


def _outside(url: str) -> list[str]:
    return [] if url.startswith(("file:", "data:")) else [f"request: {url}"]
