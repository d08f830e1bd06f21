"""What somebody, or some other program, may put in a cell or an attribute."""

from __future__ import annotations

import random

WORDS = (
    *("afgerond", "op schema", "op schma", "+", "+/-", "-", "✓", "Wonen", "wonen ", "kop"),
    *("ja", "nee", "actie", "opmerking", "2023", "2023/2024", "Q2 en Q3 2023", "2016 e.v."),
    *("doorlopend", "1 april 2024", "31 februari 2024", "50%", "#FFAA00", "#GG0000", "concept"),
    *("{{ gemeente }}", "{% for x in y %}", "<b>&amp;</b>", "=1+1", "@SUM(A1)", "# kop", "* punt"),
    *("- een\n- twee", "• punt", "a | b", "](http://x)", "_x000D_", "_x0000_", "_xD83D_", "\\"),
    *("../../etc/passwd", "foto.png", "C:\\foto.png", "con", "javascript:alert(1)", "pagina 7"),
    *(
        "😀👩‍👩‍👧",
        "ﬁ",
        "\u202eomgekeerd",
        "e\u0301" * 9,
        "\u00a0",
        "\ufeff",
        "שלום",
        "汉字",
        "\u2028",
    ),
    *("W-01", "Titel", "Thema's", "Acties", "Status tijd", "Toelichting", "Eerste jaar"),
)
NUMBERS = (
    *("0", "1", "-1", "2", "7", "255", "1048576", "1048577", "16385", "45383", "0.5", "1E+308"),
    *(
        "1e999",
        "-1e-320",
        "NaN",
        "INF",
        "99999999999999999999",
        "0x10",
        "١٢",
        "1,5",
        "",
        " ",
        "--1",
    ),
)
REFERENCES = (
    *("A1", "H12", "$A$1", "XFD1048576", "XFE1", "A0", "A", "1", "A1:C3", "C3:A1", "A:A", "1:1"),
    *("A1:XFD1048576", "#REF!", "Acties!A1", "rId1", "rId99", "AAAA1", "a1", "A1 B2", ""),
)


def text(chance: random.Random) -> str:
    """A text of any length, that XML can hold."""
    kind = chance.random()
    if kind < 0.6:
        return chance.choice(WORDS)
    if kind < 0.8:
        return " ".join(chance.choice(WORDS) for _ in range(int(400 ** chance.random())))
    if kind < 0.95:
        return "".join(_character(chance) for _ in range(chance.randint(0, 40)))
    return chance.choice(WORDS) * int(20_000 ** chance.random())


def value(chance: random.Random) -> str:
    """What an attribute may hold, and mostly should not."""
    return text(chance) if chance.random() < 0.3 else chance.choice(NUMBERS + REFERENCES)


def _character(chance: random.Random) -> str:
    """A character of any script, and not a control character, half of a pair or a non-character."""
    ranges = ((0x20, 0x7E), (0xA0, 0x2FF), (0x300, 0x2BFF), (0xE000, 0xFFFD), (0x10000, 0x1FFFD))
    return chr(chance.randint(*chance.choice(ranges)))
