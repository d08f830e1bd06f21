"""Numbers as fractions: ``1 1/2`` in the format ``# ?/?``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from progress_report.workbook.digit_patterns import SOFT_SPACE, count_digits, literal, show_whole
from progress_report.workbook.format_codes import Kind, Token


def show_fraction(number: Decimal, tokens: Sequence[Token]) -> str:
    """``1 1/2``, or ``3/2`` when the format has no place for the whole."""
    at = next(i for i, token in enumerate(tokens) if token.kind is Kind.SLASH)
    before, after = _without_end_space(tokens[:at]), tokens[at + 1 :]
    start = _last_run(before)
    whole_part, numerator_part = before[:start], before[start:]
    denominator_part = tuple(token for token in after if _is_denominator(token))
    rest = [literal(token) for token in after if not _is_denominator(token)]
    has_whole = count_digits(whole_part) > 0
    whole, share = divmod(Fraction(number), 1) if has_whole else (0, Fraction(number))
    numerator, denominator = _share(share, "".join(token.text for token in denominator_part))
    if has_whole and numerator == denominator:
        whole, numerator = whole + 1, 0
    if has_whole and numerator == 0:
        digits = show_whole(str(whole), whole_part)
        return digits.strip(" " + SOFT_SPACE) + "".join(rest)
    shown = show_whole(str(whole).lstrip("0"), whole_part)
    above = show_whole(str(numerator), numerator_part)
    return "".join([shown, above, "/", str(denominator), *rest]).lstrip()


def _without_end_space(tokens: Sequence[Token]) -> Sequence[Token]:
    end = len(tokens)
    while end and tokens[end - 1].text == " ":
        end -= 1
    return tokens[:end]


def _last_run(tokens: Sequence[Token]) -> int:
    """Where the digits right before the slash start."""
    start = len(tokens)
    while start and tokens[start - 1].kind is Kind.DIGIT:
        start -= 1
    return start


def _is_denominator(token: Token) -> bool:
    return token.kind is Kind.DIGIT or (token.kind is Kind.LITERAL and token.text.isdecimal())


def _share(share: Fraction, places: str) -> tuple[int, int]:
    """The share in a given number of parts (``/4``), or in the parts that come near (``/??``)."""
    if places.isdecimal() and int(places):
        parts = int(places)
        return int(share * parts + Fraction(1, 2)), parts
    largest = 10 ** len(places) - 1
    return _last(_convergents(share, largest), default=(0, 1))


def _last(pairs: Iterator[tuple[int, int]], default: tuple[int, int]) -> tuple[int, int]:
    for pair in pairs:
        default = pair
    return default


def _convergents(share: Fraction, largest: int) -> Iterator[tuple[int, int]]:
    """The fractions of the continued fraction of the share, as Excel takes them."""
    before, now = (0, 1), (1, 0)
    rest = share
    while True:
        whole = rest.numerator // rest.denominator
        before, now = now, (whole * now[0] + before[0], whole * now[1] + before[1])
        if now[1] > largest:
            return
        yield now
        if rest == whole:
            return
        rest = 1 / (rest - whole)
