"""Checks of a text as a whole: its headings, and page numbers typed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from progress_report.document.blocks import Block, Contents, Heading
from progress_report.document.texts.rendering import PLACEHOLDER, Source
from progress_report.inlines import plain
from progress_report.problems import Position, Problem, Severity
from progress_report.wording import typed_page_numbers

# The line below the headings of a table in Markdown: |---|:--:|
_TABLE_RULE = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?")

# What a text refers to is no page number, whatever the ID of an action looks like: P.3
_CALL = re.compile(r"\b(?:hoofdstuk|actie|pagina)\([^)]*\)")
_PAGE_HINT = (
    'Paginanummers veranderen. Typ op de plaats van het nummer {{ pagina("…") }}, '
    "met een hoofdstuk of het ID van een actie."
)


# What a text says when the report is on a part of the programme: deel, or a name made of it.
_PART = re.compile(r"\{[{%][^}]*\b\w*deel\b")


def check_part(sources: Iterable[Source]) -> Iterator[Problem]:
    """What is wrong when none of the texts can say that the report is on a part.

    So do texts of before there were parts: they would speak of the whole programme.
    """
    texts = list(sources)
    if texts and not any(_PART.search(source.text) for source in texts):
        yield Problem(
            Severity.WARNING,
            Position("teksten"),
            "geen enkele tekst zegt dat het rapport over een deel van het programma gaat",
            hint="Gebruik in de inleiding {{ deel }}, of neem de teksten over uit de map templates "
            "van het programma: die zeggen het al.",
        )


def check_text(source: Source, blocks: Sequence[Block]) -> Iterator[Problem]:
    """What is wrong with the text that became the blocks."""
    if blocks and not isinstance(blocks[0], Contents) and not _opens_chapter(blocks[0]):
        yield source.problem(
            "de tekst begint niet met een kop met één #",
            _first_line(source),
            "Begin met een regel als: # Voorwoord",
        )
    yield from _jumps(source, blocks)
    yield from _tables(source)
    yield from _page_numbers(source)


def _first_line(source: Source) -> int:
    """The first line with text of its own: not empty, and no order such as ``{% if %}``."""
    texts = (
        number
        for number, line in enumerate(source.lines, 1)
        if line.strip() and not line.lstrip().startswith("{%")
    )
    return next(texts, 1)


def _opens_chapter(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _jumps(source: Source, blocks: Sequence[Block]) -> Iterator[Problem]:
    """Headings that skip a level, which leaves readers of a screen reader in doubt (WCAG 1.3.1)."""
    level = 1
    for block in blocks:
        if isinstance(block, Heading):
            if block.level > level + 1:
                words = PLACEHOLDER.split(plain(block.content))[0]
                yield source.problem(
                    "deze kop slaat een niveau over",
                    source.line_of(words),
                    "Gebruik # voor een hoofdstuk, ## voor een onderdeel en ### daaronder.",
                )
            level = block.level


def _tables(source: Source) -> Iterator[Problem]:
    for number, line in enumerate(source.lines, 1):
        if _TABLE_RULE.fullmatch(line.strip()):
            yield source.problem(
                "een tabel kan niet in een tekst",
                number,
                "Maak er een lijst van. De tabellen van het rapport komen uit het werkboek.",
            )


def _page_numbers(source: Source) -> Iterator[Problem]:
    for number, line in enumerate(source.lines, 1):
        for found in typed_page_numbers(_CALL.sub("", line)):
            yield source.problem(
                f"paginanummer in de tekst: '{found}'",
                number,
                _PAGE_HINT,
                Severity.WARNING,
            )
