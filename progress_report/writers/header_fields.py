"""What the fields in header and footer show, by the name that Word gives them."""

from __future__ import annotations

from collections.abc import Mapping

from progress_report.document.blocks import Properties
from progress_report.dutch import long_date


def custom_properties(properties: Properties) -> Mapping[str, str]:
    """The properties that ``DOCPROPERTY`` fields show; empty for a report that is adopted."""
    return {
        "Gemeente": properties.organisation,
        "Peildatum": long_date(properties.date),
        "Versie": "CONCEPT" if properties.concept else "",
    }


def field_values(properties: Properties) -> Mapping[str, str]:
    """The text of every field: ``TITLE``, ``DOCPROPERTY Versie`` …"""
    custom = custom_properties(properties)
    return {
        "TITLE": properties.title,
        "AUTHOR": properties.author,
        "SUBJECT": properties.subject,
        **{f"DOCPROPERTY {name}": text for name, text in custom.items()},
    }
