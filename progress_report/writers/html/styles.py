"""What the style sheet of one page needs beside ``page.css``: the house style, widths, statuses.

The security policy of the page forbids ``style`` attributes, so what differs per document becomes
custom properties and classes.
"""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.colour import is_colour, needs_outline, readable_on
from progress_report.document.blocks import Column, Properties, Table, TableKind
from progress_report.dutch import long_date
from progress_report.house_style import HouseStyle
from progress_report.writers.html.colours import page_colours, table_colours
from progress_report.writers.html.css import rule, string
from progress_report.writers.html.long_tables import is_long, width_rules
from progress_report.writers.html.marks import MARKED, mark_properties
from progress_report.writers.html.paper import paper_rules

# What every page has the colours of, whatever tables it holds.
_ALWAYS = (TableKind.PROGRAMME, TableKind.ADDITIONAL, TableKind.FIGURES)


class Styles:
    """Hands out the classes of one document, and says what they look like."""

    def __init__(self) -> None:
        self._statuses: dict[str, str] = {}
        self._widths: dict[tuple[float, ...], str] = {}
        self._long: dict[str, tuple[Column, ...]] = {}
        self._kinds = dict.fromkeys(_ALWAYS)
        self.with_marks = False

    def status_class(self, colour: str) -> str:
        """The class of the symbol of a status; none when the colour is not a colour."""
        if not is_colour(colour):
            return ""
        return self._statuses.setdefault(colour.upper(), f"status-{len(self._statuses) + 1}")

    def marked_class(self) -> str:
        """The class of marked cells, which the page then has rules for."""
        self.with_marks = True
        return MARKED

    def table_classes(self, table: Table) -> str:
        """The classes of the colours of a table and of its widths.

        A table of changes is laid out as additional work is, in colours of its own: ``page.css``,
        which organisations have their own of, names that layout after additional work only. The
        script does not take it for one, as it goes by ``data-kind``.
        """
        self._kinds.setdefault(table.kind)
        listed = f"{TableKind.ADDITIONAL.value} " if table.kind is TableKind.CHANGES else ""
        widths = self._widths_class(table.columns)
        if is_long(table):
            self._long.setdefault(widths, table.columns)
        return f"{listed}{table.kind.value} {widths}"

    def _widths_class(self, columns: tuple[Column, ...]) -> str:
        """The class of tables whose columns have these widths."""
        widths = tuple(column.width for column in columns)
        return self._widths.setdefault(widths, f"widths-{len(self._widths) + 1}")

    def css(self, house_style: HouseStyle, properties: Properties) -> str:
        """The custom properties and the classes handed out so far."""
        lines = [
            rule(":root", page_colours(house_style)),
            rule(":root", {**_fonts(house_style), **_running_texts(properties)}),
            *(
                rule(f".table.{kind.value}", table_colours(kind, house_style))
                for kind in self._kinds
            ),
            *paper_rules(house_style),
            *self._status_rules(house_style.colours.background),
            *self._width_rules(),
            *(line for name, columns in self._long.items() for line in width_rules(name, columns)),
            *((rule(":root", mark_properties(house_style)),) if self.with_marks else ()),
        ]
        return "\n".join(lines)

    def _status_rules(self, background: str) -> Iterator[str]:
        """A pale colour gets an outline, by which it stands out."""
        for colour, name in self._statuses.items():
            outline = {"--status-outline": "var(--text)"}
            declarations = {"--status": colour, "--status-text": readable_on(colour)}
            pale = needs_outline(colour, background)
            yield rule(f".{name}", declarations | (outline if pale else {}))

    def _width_rules(self) -> Iterator[str]:
        for widths, name in self._widths.items():
            for number, width in enumerate(widths, 1):
                if width:
                    share = {"--share": f"{100 * width:.2f}%"}
                    yield rule(f".{name} thead th:nth-child({number})", share)


def _fonts(house_style: HouseStyle) -> dict[str, str]:
    return {
        "--heading-font": string(house_style.paragraph("heading 1").font),
        "--body-font": string(house_style.paragraph("Body Text").font),
    }


def _running_texts(properties: Properties) -> dict[str, str]:
    """What stands in the margins of a printed page."""
    return {
        "--running-title": string(properties.title),
        "--running-organisation": string(properties.organisation),
        "--running-date": string(f"Peildatum {long_date(properties.date)}"),
        "--running-concept": string("CONCEPT" if properties.concept else ""),
    }
