"""The page around the chapters: head, properties, security policy, style and script."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from progress_report.document.blocks import Cover, Document
from progress_report.dutch import long_date
from progress_report.errors import InputError
from progress_report.house_style import HouseStyle
from progress_report.problems import Position, Problem, Severity
from progress_report.writers.html.cover import cover_art, logos
from progress_report.writers.html.document import DocumentWriter
from progress_report.writers.html.filters import filters_of
from progress_report.writers.html.styles import Styles
from progress_report.writers.html.templates import (
    MARKS_STYLE,
    SCRIPT,
    STYLE,
    fill,
    read_marks_style,
    read_templates,
)


def write(document: Document, house_style: HouseStyle) -> bytes:
    """The document as one HTML file in UTF-8; the same document gives the same bytes.

    Raises FileError when a template of the page cannot be read, InputError when it has a mistake.
    """
    templates = read_templates(house_style.folder)
    styles = Styles()
    writer = DocumentWriter(document, styles)
    chapters, contents = writer.chapters(), writer.contents()
    filters = filters_of(document, writer.inlines)
    # After all that is written: the classes have been handed out by then.
    generated = styles.css(house_style, document.properties)
    style = _inside("style", f"{generated}\n{templates.style}", STYLE)
    if styles.with_marks:
        style += _inside("style", f"\n{read_marks_style(house_style.folder)}", MARKS_STYLE)
    script = _inside("script", templates.script, SCRIPT)
    names = {
        "cover": next((block for block in document.blocks if isinstance(block, Cover)), None),
        "logos": logos(house_style),
        "art": cover_art(house_style),
        "paper": house_style.page,
        "properties": document.properties,
        "reference_date": long_date(document.properties.date),
        "made_on": document.properties.timestamp.date(),
        "contents": contents,
        "contents_title": writer.contents_title,
        "filters": filters,
        "chapters": chapters,
        "style": style,
        "script": script,
        "policy": _policy(style),
    }
    return fill(templates.page, names).encode()


def _inside(tag: str, text: str, file: str) -> Markup:
    """The text as it is, to stand in the element, which nothing in it may end (HTML, 13.1.2.6)."""
    ending = next((end for end in (f"</{tag}", "<!--") if end in text.casefold()), "")
    if ending:
        message = f"in dit bestand kan geen '{ending}' staan"
        raise InputError((Problem(Severity.ERROR, Position(file), message),))
    return Markup(text)


def _policy(style: str) -> str:
    """What browsers allow this page: its own style, scripts, pictures inside it, no requests.

    Attributes such as ``onclick`` and ``style`` never work, whatever a text may hold. The script
    has no hash here, as validators such as axe-core run as a script in the page; that no text
    becomes a script is up to the escaping in ``markup.py``.
    """
    style_hash = b64encode(sha256(style.encode()).digest()).decode()
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src 'sha256-{style_hash}'",
            "script-src 'unsafe-inline'",
            "script-src-attr 'none'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
