"""The number formats that a file only names by their number (ECMA-376-1, 18.8.30)."""

from __future__ import annotations

from openpyxl.styles.numbers import BUILTIN_FORMATS

# What Excel makes of these numbers depends on the region of the computer; the standard, and so
# openpyxl, only has those of the United States.
_DUTCH = {
    5: r'"€"\ #,##0;"€"\ \-#,##0',
    6: r'"€"\ #,##0;[Red]"€"\ \-#,##0',
    7: r'"€"\ #,##0.00;"€"\ \-#,##0.00',
    8: r'"€"\ #,##0.00;[Red]"€"\ \-#,##0.00',
    14: "d-m-yyyy",
    22: "d-m-yyyy h:mm",
    37: r"#,##0;\-#,##0",
    38: r"#,##0;[Red]\-#,##0",
    39: r"#,##0.00;\-#,##0.00",
    40: r"#,##0.00;[Red]\-#,##0.00",
    41: r'_ * #,##0_ ;_ * \-#,##0_ ;_ * "-"_ ;_ @_ ',
    42: r'_ "€"\ * #,##0_ ;_ "€"\ * \-#,##0_ ;_ "€"\ * "-"_ ;_ @_ ',
    43: r'_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    44: r'_ "€"\ * #,##0.00_ ;_ "€"\ * \-#,##0.00_ ;_ "€"\ * "-"??_ ;_ @_ ',
}


def builtin_format(number: int) -> str:
    """The code of the format as a Dutch Excel has it; ``General`` when there is no such format."""
    return _DUTCH.get(number) or BUILTIN_FORMATS.get(number, "General")
