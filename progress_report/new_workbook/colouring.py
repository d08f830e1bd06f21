"""The colours that cells get by what they hold: conditional formatting.

A rule of Excel cannot take its colour from a cell. So every colour that staff can choose for a
status has a rule, which looks up in the legend whether the status has that colour; a status with a
colour of the staff's own gets that of its kind. Nothing here names a status: names, symbols and
colours can change, and rows be added and moved. The legend is found through defined names, which
Google's rules can only reach by ``INDIRECT``.
"""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle

from progress_report.colour import readable_on
from progress_report.model import ActionKind
from progress_report.new_workbook.palette import KIND_COLOURS, PALETTE
from progress_report.new_workbook.ranges import FIRST_ROW, area, letter, range_name
from progress_report.spreadsheets import looks
from progress_report.workbook.declarations import EXAMPLE_MARK, Column, Other, SheetSchema
from progress_report.workbook.schema import ACTIONS, EXAMPLE_COLUMNS, REPORT, STATUSES, YES
from progress_report.workbook.setting_schema import SETTINGS


def rules(schema: SheetSchema) -> Iterator[tuple[str, Rule]]:
    """The rules of a sheet, each with the cells that it is for; the first that holds wins."""
    if schema is STATUSES:
        yield from _legend_rules()
    for column in schema.columns:
        if column.choices_from and column.choices_from[0] == STATUSES.name:
            yield from _status_rules(schema, column)
        yield from _unknown_name(schema, column)
    yield from _to_fill(schema)
    if schema.name in EXAMPLE_COLUMNS:
        place = f"${letter(schema, EXAMPLE_COLUMNS[schema.name])}{FIRST_ROW}"
        test = f'LEFT({place},{len(EXAMPLE_MARK)})="{EXAMPLE_MARK}"'
        yield area(schema), _rule(test, looks.EXAMPLE)
    if schema is ACTIONS:  # last: LibreOffice shows one rule only
        yield from _line_rules()


def _status_rules(schema: SheetSchema, column: Column) -> Iterator[tuple[str, Rule]]:
    """A status in the colour of the legend; the reference is relative, for copies of the column."""
    cells = area(schema, column.name)
    cell = f"{letter(schema, column.name)}{FIRST_ROW}"
    for looked_up, value, colour in _colours():
        found = f'SUMPRODUCT({_named(cell)}*({_legend(looked_up)}="{value}"))>0'
        yield cells, _coloured(f'AND({cell}<>"",{found})', colour)


def _legend_rules() -> Iterator[tuple[str, Rule]]:
    """On the legend itself: the colour beside its code, and the status as it looks elsewhere."""
    for looked_up, value, colour in _colours():
        test = f'${letter(STATUSES, looked_up)}{FIRST_ROW}="{value}"'
        if looked_up == "Kleur":
            yield area(STATUSES, "Kleur"), _coloured(test, colour)
        name = f'${letter(STATUSES, "Status")}{FIRST_ROW}<>""'
        yield area(STATUSES, "Status", "Symbool"), _coloured(f"AND({name},{test})", colour)


def _colours() -> Iterator[tuple[str, str, str]]:
    """Which column of the legend has which value for which colour."""
    yield from (("Kleur", colour, colour) for colour in PALETTE)
    yield from (("Soort", kind.value, colour) for kind, colour in KIND_COLOURS.items())


def _coloured(test: str, colour: str) -> Rule:
    font = Font(color=looks.argb(readable_on(colour)), bold=True)
    return _rule(test, colour, font, final=True)


def _unknown_name(schema: SheetSchema, column: Column) -> Iterator[tuple[str, Rule]]:
    """A name that is not on its sheet, also when it was pasted, where Excel does not object.

    Not when that sheet is empty, which may be.
    """
    if column.choices_from is None or column.other is Other.WELCOME:
        return
    sheet, name = column.choices_from
    cell = f"{letter(schema, column.name)}{FIRST_ROW}"
    known = _named(cell) if sheet == STATUSES.name else f"({_column(sheet, name)}={cell})"
    if column.choices_within:
        place = f"${letter(schema, column.choices_within)}{FIRST_ROW}"
        known = f"{known}*({_column(sheet, column.choices_within)}={place})"
    listed = f"COUNTA({_column(sheet, name)})>1"
    test = f'AND({cell}<>"",{listed},SUMPRODUCT({known}*1)=0)'
    font = Font(color=looks.argb(looks.UNKNOWN), bold=True)
    yield area(schema, column.name), _rule(test, looks.UNKNOWN_FILL, font, final=True)


def _to_fill(schema: SheetSchema) -> Iterator[tuple[str, Rule]]:
    """Cells that still need a value, once the row has one."""
    row = f"${letter(schema, schema.column_names[0])}{FIRST_ROW}"
    row += f":${letter(schema, schema.column_names[-1])}{FIRST_ROW}"
    for column in schema.columns:
        if column.must_be_filled:
            cell = f"{letter(schema, column.name)}{FIRST_ROW}"
            test = f'AND({cell}="",COUNTA({row})>0)'
            yield area(schema, column.name), _rule(test, looks.TO_FILL)
    if schema is REPORT:
        names = ",".join(f'$A{FIRST_ROW}="{one.name}"' for one in SETTINGS if one.required)
        test = f'AND($B{FIRST_ROW}="",OR({names}))'
        yield area(REPORT, "Waarde"), _rule(test, looks.TO_FILL)


def _line_rules() -> Iterator[tuple[str, Rule]]:
    """On ``Acties``: an explanation that the status asks for, and rows that are no action."""
    status, kind, text = (
        f"${letter(ACTIONS, name)}{FIRST_ROW}" for name in ("Status", "Soort", "Toelichting")
    )
    asked = f'SUMPRODUCT({_named(status)}*({_legend("Toelichting verplicht")}="{YES}"))>0'
    test = f'AND({text}="",{status}<>"",{asked})'
    yield area(ACTIONS, "Toelichting"), _rule(test, looks.TO_FILL)
    introduction = f'{kind}="{ActionKind.INTRODUCTION.value}"'
    yield area(ACTIONS), _rule(introduction, font=Font(bold=True))
    remark = f'{kind}="{ActionKind.REMARK.value}"'
    yield area(ACTIONS), _rule(remark, font=Font(italic=True))


def _rule(
    test: str, background: str = "", font: Font | None = None, *, final: bool = False
) -> Rule:
    """The look of cells for which the test holds; no rule after a ``final`` one is looked at."""
    look = DifferentialStyle(font=font, fill=looks.fill(background) if background else None)
    return Rule("expression", dxf=look, formula=[test], stopIfTrue=final)


def _named(cell: str) -> str:
    """For every row of the legend, whether the cell holds its name or its symbol."""
    return f"(({_legend('Status')}={cell})+({_legend('Symbool')}={cell}))"


def _legend(column: str) -> str:
    return _column(STATUSES.name, column)


def _column(sheet: str, column: str) -> str:
    return f'INDIRECT("{range_name(sheet, column)}")'
