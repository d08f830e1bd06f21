"""What the fields in header and footer show, by the name that the house style gives them."""

from __future__ import annotations

from collections.abc import Mapping

from progress_report.document.blocks import Properties
from progress_report.dutch import long_date
from progress_report.house_style import FieldName


def field_values(properties: Properties) -> Mapping[str, str]:
    """The text of every field but the numbers of pages; a report that is adopted has no version."""
    return {
        FieldName.TITLE: properties.title,
        FieldName.AUTHOR: properties.author,
        FieldName.SUBJECT: properties.subject,
        FieldName.MUNICIPALITY: properties.organisation,
        FieldName.REFERENCE_DATE: long_date(properties.date),
        FieldName.VERSION: "CONCEPT" if properties.concept else "",
    }


def custom_properties(properties: Properties) -> Mapping[str, str]:
    """The text of the properties that ``DOCPROPERTY`` fields show, by their own names."""
    texts = field_values(properties)
    return {name.custom_property: texts[name] for name in FieldName if name.custom_property}
