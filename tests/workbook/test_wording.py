"""Texts next to the slips that are found in them."""

from __future__ import annotations

import pytest

from progress_report.wording import long_sentences, typed_page_numbers, word_count

_TWENTY = " ".join(["woord"] * 20)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zie pagina 7 en 8.", ["pagina 7 en 8"]),
        ("de blauwe tabellen (vanaf pagina 23)", ["pagina 23"]),
        ("Pagina's 2-5 en blz. 12 t/m 14", ["Pagina's 2-5", "blz. 12 t/m 14"]),
        ("pagina’s 3, 4 en 9", ["pagina’s 3, 4 en 9"]),
        ("(p. 3)", ["p. 3"]),
        ("bladzijde 10", ["bladzijde 10"]),
        ("een stuk van 4 pagina's", []),
        ("de webpagina 2024", []),
        ("stap. 3", []),
    ],
)
def test_finds_typed_page_numbers(text: str, found: list[str]) -> None:
    assert typed_page_numbers(text) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{_TWENTY}. {_TWENTY}.", [40]),  # a small letter does not start a sentence
        (f"{_TWENTY}. De {_TWENTY}.", []),
        (f"{_TWENTY}! “De {_TWENTY}”", []),
        (f"{_TWENTY} o.a. De {_TWENTY}.", [42]),
        (f"{_TWENTY} i.s.m. WIJ {_TWENTY}.", [42]),
        (f"{_TWENTY} bijv. De {_TWENTY}.", [42]),
        (f"{_TWENTY} door J. Jansen {_TWENTY}.", [43]),
        (f"{_TWENTY} – {_TWENTY}", [40]),
        (f"{_TWENTY}\n{_TWENTY}", []),
        (f"• {_TWENTY}\n• {_TWENTY}", []),
        (f"Klaar in 2023. De {_TWENTY}.", []),
    ],
)
def test_finds_sentences_over_thirty_words(text: str, words: list[int]) -> None:
    assert [word_count(sentence) for sentence in long_sentences(text)] == words
