"""What a link in the report may lead to."""

from __future__ import annotations

import pytest

from progress_report.links import is_linkable


@pytest.mark.parametrize(
    "address",
    ["https://example.nl/a?b=1#c", "http://example.nl", "HTTPS://EXAMPLE.NL", "mailto:a@b.nl"],
)
def test_a_link_may_lead_to_a_page_or_a_mailbox(address: str) -> None:
    assert is_linkable(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "www.example.nl",
        "/bijlage.pdf",
        "file:///etc/passwd",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "https:",
        "https://",
        "http://[x",
    ],
)
def test_a_link_leads_to_nothing_else(address: str) -> None:
    assert not is_linkable(address)
