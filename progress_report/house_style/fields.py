"""The fields of header and footer that the report fills in, however Word writes them (17.16.5)."""

from __future__ import annotations

import re

from lxml import etree

from progress_report.house_style.field_names import CUSTOM, FieldName
from progress_report.house_style.xml import W

_BY_WORDS = {
    **{name.casefold(): name for name in FieldName},
    **{
        f"{CUSTOM}{name}".casefold(): name
        for name in (FieldName.TITLE, FieldName.SUBJECT, FieldName.AUTHOR)
    },
    "sectionpages": FieldName.PAGES,
}
# The properties of the document that a control may be bound to, by the last step of their path.
_BOUND = {
    "title": FieldName.TITLE,
    "subject": FieldName.SUBJECT,
    "creator": FieldName.AUTHOR,
    "Company": FieldName.MUNICIPALITY,
}
_SWITCH_OR_QUOTE = re.compile(r"\\\S+(?:\s+[^\s\\]\S*)?|\"")
_PROPERTY_PATH = re.compile(r"[pP]roperties(?:\[\d+\])?/(?:\w+:)?(\w+)(?:\[\d+\])?$")


def field_name(instruction: str) -> str:
    """``DOCPROPERTY Versie`` of `` docproperty "versie" \\* MERGEFORMAT ``; ``""`` of a field that
    the report does not fill in."""
    words = _SWITCH_OR_QUOTE.sub(" ", instruction).casefold().split()
    length = 2 if words[:1] == ["docproperty"] else 1
    return _BY_WORDS.get(" ".join(words[:length]), "")


def bound_field(control: etree._Element) -> str:
    """The field that shows the same as a control (``w:sdt``) bound to a property of the document
    (``w:dataBinding``, 17.5.2.6); ``""`` for another control."""
    binding = control.find(f"{W}sdtPr/{W}dataBinding")
    path = str(binding.get(f"{W}xpath", "")) if binding is not None else ""
    named = _PROPERTY_PATH.search(path)
    return _BOUND.get(named[1], "") if named else ""
