"""What people type and paste in cells, from plain words to what is meant to do harm.

A text is as it stands in the file: what XML cannot hold is written as ``_x000B_``, as Excel does.
"""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

# Taken for an order by some program, when nobody takes care.
ORDERS: Mapping[str, str] = {
    "Jinja value": "{{ 7 * 7 }}",
    "Jinja order": "{% for x in range(9) %}{{ x }}{% endfor %}",
    "Jinja attribute": "{{ ''.__class__.__mro__ }}",
    "Jinja comment": "{# weg #}",
    "Markdown heading": "# kop",
    "Markdown bold": "**vet** en __ook__ en _schuin_",
    "Markdown link": "[klik](javascript:alert(1))",
    "Markdown picture": "![foto](https://example.org/x.png)",
    "Markdown table": "| a | b |\n|---|---|\n| 1 | 2 |",
    "Markdown quote": "> citaat\n\n---\n1. een",
    "Markdown code": "```\ncode\n```",
    "Markdown reference": "[a]: https://example.org 'b'",
    "Typst import": '#import "@preview/x:0.1.0": *',
    "Typst call": '#panic("x") #read("/etc/passwd")',
    "Typst formula": "$x^2$ en $sum_(i=0)^n$",
    "Typst reference": "@thema-1 <label> ~ // weg /* ook */",
    "Typst escapes": "\\ \\u{41} \\# -- --- ...",
    "script": "<script>alert(1)</script>",
    "end of script": "</script></style></title>--><!-- <![CDATA[ ]]> <svg onload=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "entities": "&amp; &lt;b&gt; &#65; &nbsp; &copy",
    "XML": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    "Word paragraph": "</w:t></w:r><w:r><w:t>",
    "field": '{ HYPERLINK "file:///c:/windows" } { INCLUDETEXT "c:\\\\x" } { MERGEFIELD x }',
    "field DDE": 'DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"',
    "formula": "=1+1",
    "formula DDE": "=cmd|'/C calc'!A0",
    "formula link": '=HYPERLINK("https://example.org?"&A1,"klik")',
    "plus": "+1+1",
    "minus": "-1+1",
    "at": "@SUM(1;1)",
    "wide": "＝1+1",
    "tab": "\t=1+1",
    "carriage return": "_x000D_=1+1",
    "spaces": " \u00a0=1+1",
    "apostrophe": "'=1+1",
    "apostrophes": "'''@x",
    "separators": '";=1+1;"\t=1+1\n=1+1,=1+1',
    "error": "#VERW!",
    "address": "javascript:alert(1)",
    "file": "file:///etc/passwd \\\\server\\map\\x",
    "data": "data:text/html;base64,PHNjcmlwdD4=",
    "printf": "%s %d %n {0} {x} ${HOME} $(id) `id`",
    "path": "../../../etc/passwd",
}

# Words of this program, its files and its marks.
OWN: Mapping[str, str] = {
    "values in texts": "\ufdd00\ufdd1 \ufdd0999\ufdd1",
    "escaped values": "_xFDD0_0_xFDD1_",
    "a box": "□",
    "no status": "zonder status",
    "total": "Totaal",
    "bullets": "• een\n- twee\n– drie\n* vier\n\t• vijf",
    "only bullets": "•\n- \n*",
    "remark": "opmerking",
    "programme": "programma 8",
    "programmes": "1, 2; 3/4 & 5 + 6 en 7",
    "anchor": "thema-1",
    "anchor of the page": "inhoud--tekst",
    "municipality": "gemeente Gemeente",
    "page": "zie pagina 7 en 8",
}

# What is hard to read, to measure or to keep.
SIGNS: Mapping[str, str] = {
    "control characters": "a_x0000_b_x0008_c_x000B_d_x000C_e_x001F_f",
    "other control characters": "a\x7fb\x80c\x85d\x9fe",
    "noncharacters": "a_xFFFE_b_xFFFF_c\ufdd0d\U0001fffee\U0010fffff",
    "surrogates": "a_xD800_b_xDFFF_c_xD83D__xDE00_",
    "escaped": "_x005F_x000D_ _x005f_x005F_ _x0041_ _x000_ _xZZZZ_",
    "returns": "a_x000D__x000A_b_x000D_c",
    "direction": "a\u202eb\u202cc\u2066d\u2069e\u200ef\u200fg\u061ch",
    "no width": "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg\u180eh",
    "only no width": "\u200b\u2060",
    "line separators": "a\u2028b\u2029c\x85d",
    "white space": " \u00a0\u2007\u202f\u3000a\u2002b\u00a0c \t ",
    "marks": "e\u0301 n\u0303o\u0308 \u0301 \u20e3 1\u20e3",
    "pile of marks": "Z" + "\u0300\u0301\u0302\u0323\u0330" * 60,
    "joining": "c\u034fh \u115f\u1160 \u3164 \uffa0 \u17b4\u17b5",
    "private": "\ue000 \uf0b7 \U000f0000 \U0010fffd",
    "emoji": "🙂 👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇳🇱 🏴󠁧󠁢󠁥󠁮󠁧󠁿 #️⃣ ☎️ ☎︎",
    "variations": "葛\U000e0100 ≨\ufe00 ᠠ\u180b",
    "tags": "a\U000e0001\U000e0041\U000e007fb",
    "annotations": "\ufff9a\ufffab\ufffb \ufffc \ufffd",
    "Arabic": "مرحبا بالعالم ١٢٣ لا",
    "Hebrew": "שלום עולם (123) abc",
    "Thai": "สวัสดีชาวโลก",
    "Chinese": "你好，世界。「引用」",
    "Japanese": "こんにちは、ｶﾀｶﾅ",
    "Korean": "안녕하세요 \u1112\u1161\u11ab",
    "Devanagari": "नमस्ते क्षत्रिय",
    "Tamil": "வணக்கம்",
    "ligatures": "ﬁ ffi fl Ĳssel ǆ ß ẞ ﷺ",
    "case": "İi ıI ς ŉ ΐ",
    "numbers": "² ½ Ⅷ ٣ 一 ① 𝟘",
    "formulas": "∑ ∫ √ ≠ ≤ ∞ 𝒜𝔹 ⟨x⟩",
    "punctuation": "… – — ‑ ‐ − ⁃ ’ “ ” „ « » § ¶ † ‰ № ™",
    "rare planes": "𐍈 𓀀 𝄞 𠜎 𫞩 \U0002ceb0 \U00030000 \U000e01ef",
    "slashes": "a/b//c///d/-e-/f- -g 1/2/3",
    "hyphens": "-a--b---c- 2023-2024 a-1-b",
}

# What takes more room than anybody thought of.
LONG: Mapping[str, str] = {
    "word": "x" * 30_000,
    "words": ("lang verhaal " * 2_600)[:32_767],
    "lines": "\n".join(f"regel {number}" for number in range(300)),
    "bullets": "\n".join(f"• punt {number}" for number in range(300)),
    "empty lines": "a" + "\n" * 500 + "b",
    "marks": "Z" + "\u0301" * 5_000,
    "slashes": "ab/" * 3_000,
    "hyphens": "ab-" * 3_000,
    "digits": "7" * 6_000,
    "emoji": "👩‍👩‍👧‍👦" * 500,
    "Arabic": "مرحبا " * 1_000,
    "spaces": "a" + " " * 5_000 + "b",
    "quotes": '"' * 5_000,
    "brackets": "{{" * 2_000,
}

_ANY = st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff")
_UNUSUAL = st.characters(categories=["Cc", "Cf", "Cn", "Co", "Mn", "Me", "Mc", "Zl", "Zp", "Zs"])
_MARKUP = st.sampled_from("=+-@\t;'\"<>&#$*_[](){}%\\/|`~^:!?., ax1•–\n")
_KNOWN = [*ORDERS.values(), *OWN.values(), *SIGNS.values()]


def _held(text: str) -> str:
    """The text with what XML cannot hold as Excel writes it."""
    return "".join(
        f"_x{ord(sign):04X}_"
        if (sign < " " and sign not in "\t\n") or sign in "\ufffe\uffff"
        else sign
        for sign in text
    )


def texts() -> st.SearchStrategy[str]:
    """Any text that a cell can hold, at least one character."""
    words = st.one_of(
        st.text(_ANY, min_size=1, max_size=20),
        st.text(_UNUSUAL, min_size=1, max_size=10),
        st.text(_MARKUP, min_size=1, max_size=20),
        st.sampled_from(_KNOWN),
    )
    lines = st.lists(words, min_size=1, max_size=4).map("\n".join)
    repeated = st.tuples(words, st.integers(2, 400)).map(lambda pair: (pair[0] * pair[1])[:3_000])
    return st.one_of(words, words, lines, repeated).map(_held)
