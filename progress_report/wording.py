"""Slips in the wording of a text that can be found without guessing at its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

MAX_WORDS = 30
"""Longer sentences are hard to read; plain language advice in Dutch stays below 20 to 25."""

_PAGE = r"(?:pagina(?:['’]?s)?|pag\.?|bladzijden?|blz\.?|p\.)"
_NEXT = r"(?:\s*(?:,|en|of|t/m|tot(?: en met)?|-|–)\s*\d+)*"
_PAGE_NUMBERS = re.compile(rf"\b{_PAGE}\s*\d+{_NEXT}", re.IGNORECASE)
# In every text with one. Most texts have none of it, and are searched for it five times as fast.
_PAGE_STARTS = re.compile(r"[pP](?:[aA][gG]|\.)|[bB][lL]")

# A full stop after one of these does not end a sentence; ``o.a.`` and ``J.`` are known by form.
_ABBREVIATIONS = frozenset(
    """
    aug bijv bv blz ca circa dec dhr dr drs etc evt excl feb febr gem id incl ing inw ir jan jl max
    mevr min mr mrt nl nov nr nrs okt pag plm prof resp sep sept st tel vgl vlg vs wo zgn
    """.split()  # noqa: SIM905 - forty quoted words are harder to read
)
_LETTERS = re.compile(r"(?:\w\.)*\w\.?", re.UNICODE)
_BULLET = re.compile(r"^\s*[•\-–*]\s")
_END = re.compile(r"[.!?…]+[\"'”’)\]]*$")
_LAST_SIGNS = frozenset(".!?…\"'”’)]")  # of a word that may have that end, for most have not
_START = re.compile(r"[\"'“‘„(\[]*[A-Z0-9À-ÖØ-Þ•]")


def typed_page_numbers(text: str) -> list[str]:
    """Every page number that is typed in the text, as typed: ``pagina 7 en 8``."""
    if not _PAGE_STARTS.search(text):
        return []
    return [found.group() for found in _PAGE_NUMBERS.finditer(text)]


def long_sentences(text: str, limit: int = MAX_WORDS) -> list[str]:
    """The sentences with more than ``limit`` words; a line or a bullet ends a sentence."""
    return [
        " ".join(words)
        for line in text.splitlines()
        if len(line) > 2 * limit  # most lines are too short to look at
        for words in _sentences(_BULLET.sub("", line, count=1).split(), limit)
        if _count(words) > limit
    ]


def word_count(sentence: str) -> int:
    """The words of the sentence; loose signs such as ``–`` are none."""
    return _count(sentence.split())


def _count(words: Iterable[str]) -> int:
    return sum(any(map(str.isalnum, word)) for word in words)


def _sentences(words: Sequence[str], limit: int) -> Iterator[Sequence[str]]:
    """The words of every sentence of a line that has more than ``limit`` of them."""
    if len(words) <= limit:
        return
    start = 0
    for end, word in enumerate(words, start=1):
        last = end == len(words)
        if last or (word[-1] in _LAST_SIGNS and _ends(word) and _START.match(words[end])):
            if end - start > limit:
                yield words[start:end]
            start = end


def _ends(word: str) -> bool:
    """Whether a sentence can end with the word: it has an end sign and is no abbreviation."""
    if not _END.search(word):
        return False
    bare = word.strip("\"'“”‘’„()[]")
    if not bare.endswith(".") or bare.endswith(".."):
        return True
    is_letters = _LETTERS.fullmatch(bare) is not None and not bare[:-1].isdigit()
    return not is_letters and bare[:-1].lower() not in _ABBREVIATIONS
