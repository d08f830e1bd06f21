"""The content as HTML, for the peers that start from that."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from benchmarks.content import Content, Section

_STYLE = """
@page { size: A4 landscape; margin: 20mm; @bottom-right { content: counter(page) } }
body { font: 9pt sans-serif }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border: 0.5pt solid #999999; padding: 2pt; text-align: left; vertical-align: top }
tr { break-inside: avoid }
"""


def html(content: Content) -> str:
    return "\n".join(_lines(content))


def _lines(content: Content) -> Iterator[str]:
    title = escape(content.title)
    yield f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>'
    yield f"<style>{_STYLE}</style></head><body><h1>{title}</h1>"
    for text in (content.subtitle, *content.legend):
        yield f"<p>{_escaped(text)}</p>"
    for section in content.sections:
        yield f"<h1>{_escaped(section.heading)}</h1>"
        for text in section.paragraphs:
            yield f"<p>{_escaped(text)}</p>"
        yield from _table(content, section)
    yield "</body></html>"


def _table(content: Content, section: Section) -> Iterator[str]:
    headings = "".join(f"<th>{_escaped(heading)}</th>" for heading in content.headings)
    yield f"<table><thead><tr>{headings}</tr></thead><tbody>"
    for row in section.rows:
        yield f"<tr>{''.join(f'<td>{_escaped(text)}</td>' for text in row.cells)}</tr>"
    yield "</tbody></table>"


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")
