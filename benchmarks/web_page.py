"""What a reader of a web page waits for: ``python -m benchmarks.web_page FILE [--throttle 4]``.

Opens the page in Chromium, presses what a reader presses and prints milliseconds per act:

- response: from the press to the next frame (Event Timing; above 100 people notice it);
- result: from the press until the page says how many actions it shows, with all rows in place;
- longest: the longest task meanwhile, in which the page does not answer at all.

``--throttle 4`` makes the processor four times as slow, about that of a cheap laptop.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
_PATIENCE = 600_000
_PAUSE = 80  # between two keys
# Watches from the first moment, and only looks.
_WATCH = """(() => {
  const seen = { tasks: [], events: [], done: 0, pressed: 0 };
  const watch = (type, list, more) => new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) list.push(entry);
  }).observe({ type, buffered: true, ...more });
  watch('longtask', seen.tasks);
  watch('event', seen.events, { durationThreshold: 16 });
  for (const type of ['keydown', 'mousedown']) {
    addEventListener(type, (event) => { seen.pressed = event.timeStamp; }, true);
  }
  window.seen = seen;
})()"""
# Nothing to do any more: half a second in which every frame came in time and nothing changed.
_QUIET = """() => new Promise((resolve) => {
  let last = performance.now(), quiet = last;
  const watch = new MutationObserver(() => { quiet = performance.now(); });
  watch.observe(document.querySelector('main'),
    { subtree: true, childList: true, attributeFilter: ['hidden'], characterData: true });
  const frame = () => {
    const now = performance.now();
    if (now - last > 60) quiet = now;
    last = now;
    if (now - quiet <= 600) requestAnimationFrame(frame);
    else { watch.disconnect(); resolve(quiet); }
  };
  requestAnimationFrame(frame);
})"""
_FIGURES = """([since, ended]) => {
  const longest = (list) => Math.max(0, ...list
    .filter((entry) => entry.startTime + entry.duration >= since).map((entry) => entry.duration));
  return [longest(seen.events), ended - since, longest(seen.tasks)];
}"""
# In the page: looking for elements as Playwright does takes half a second in so many.
_FOCUS = """([elements, place]) => {
  [...document.querySelectorAll(elements)].at(place).focus();
}"""
_OPENING = """() => {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const [load] = performance.getEntriesByType('navigation');
  return [paint.startTime, load.loadEventEnd];
}"""


class Act(NamedTuple):
    """Something that a reader does: the keys that are pressed at one of the elements."""

    name: str
    keys: Sequence[str]
    elements: str = "body"
    place: int = 0


_SEARCH = "[name=zoek]"
_CLEAR = "button[type=reset]"
_HEADER = "table.programme thead button"
_ENTER = ("Enter",)
_WORD = ("Control+A", *"inwoners")

ACTS = (
    Act("search for a word", _WORD, _SEARCH),
    Act("one more word", tuple(" energie"), _SEARCH),
    Act("clear", _ENTER, _CLEAR),
    Act("a status", ("Space",), "input[type=checkbox]"),
    Act("a theme as well", ("ArrowDown",), "[name=thema]"),
    Act("clear again", _ENTER, _CLEAR),
    Act("sort by the header", _ENTER, _HEADER),
    Act("sort backwards", _ENTER, _HEADER),
    Act("search while sorted", _WORD, _SEARCH),
    Act("clear while sorted", _ENTER, _CLEAR),
    Act("all rows of the table", _ENTER, ".table.programme + .sorted-note button"),
    Act("order of the programme", ("Home",), "[name=volgorde]"),
    Act("last entry of the contents", _ENTER, ".contents a", -1),
    Act("one screen down", ("PageDown",)),
)


def main() -> None:
    """Opens the page and prints a table of the times."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.web_page")
    parser.add_argument("file", type=Path)
    parser.add_argument("--throttle", type=float, default=1.0)
    parser.add_argument("--width", type=int, default=1440)
    asked = parser.parse_args()
    for line in measure(asked.file, asked.throttle, asked.width):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def measure(file: Path, throttle: float, width: int) -> Iterator[str]:
    """The lines of the table, each as soon as it is known."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.set_default_timeout(_PATIENCE)
        page.add_init_script(_WATCH)
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": throttle})
        page.goto(file.resolve().as_uri())
        ended = page.evaluate(_QUIET)
        paint, load = page.evaluate(_OPENING)
        yield f"{file.name}, processor slowed {throttle:g} times, {width} pixels wide"
        yield f"first paint {paint:.0f} ms, loaded {load:.0f} ms, at rest {ended:.0f} ms"
        yield f"longest task while opening {page.evaluate(_FIGURES, [0, ended])[2]:.0f} ms"
        yield f"{'':28}{'response':>10}{'result':>10}{'longest':>10}"
        for act in ACTS:
            yield f"{act.name:28}" + "".join(f"{figure:10.0f}" for figure in _times(page, act))
        browser.close()


def _times(page: Page, act: Act) -> list[float]:
    page.evaluate(_FOCUS, [act.elements, act.place])
    page.evaluate(_QUIET)
    since: float = page.evaluate("() => performance.now()")
    for number, key in enumerate(act.keys):
        page.wait_for_timeout(_PAUSE if number else 0)
        page.keyboard.press(key)
    ended: float = page.evaluate(_QUIET)
    response, _, longest = page.evaluate(_FIGURES, [since, ended])
    pressed: float = page.evaluate("() => seen.pressed")
    return [response, ended - pressed, longest]


if __name__ == "__main__":
    main()
