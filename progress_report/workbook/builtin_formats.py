"""The number formats that a file only names by their number (ECMA-376-1, 18.8.30)."""

from __future__ import annotations

# What Excel makes of some of these numbers depends on the region of the computer; the standard only
# has those of the United States. This is what a Dutch Excel makes of them.
_FORMATS = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: r'"€"\ #,##0;"€"\ \-#,##0',
    6: r'"€"\ #,##0;[Red]"€"\ \-#,##0',
    7: r'"€"\ #,##0.00;"€"\ \-#,##0.00',
    8: r'"€"\ #,##0.00;[Red]"€"\ \-#,##0.00',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "d-m-yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "d-m-yyyy h:mm",
    37: r"#,##0;\-#,##0",
    38: r"#,##0;[Red]\-#,##0",
    39: r"#,##0.00;\-#,##0.00",
    40: r"#,##0.00;[Red]\-#,##0.00",
    41: r'_ * #,##0_ ;_ * \-#,##0_ ;_ * "-"_ ;_ @_ ',
    42: r'_ "€"\ * #,##0_ ;_ "€"\ * \-#,##0_ ;_ "€"\ * "-"_ ;_ @_ ',
    43: r'_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    44: r'_ "€"\ * #,##0.00_ ;_ "€"\ * \-#,##0.00_ ;_ "€"\ * "-"??_ ;_ @_ ',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
}


def builtin_format(number: int) -> str:
    """The code of the format as a Dutch Excel has it; ``General`` when there is no such format."""
    return _FORMATS.get(number, "General")
