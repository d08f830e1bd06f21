"""Help and usage errors in Dutch: what click says in English by itself."""

from __future__ import annotations

import click

_INTRODUCTION = (
    "Maakt van het werkboek WORKBOOK (standaard: data/voortgang.xlsx) het rapport voor de raad: "
    "een Word-document, een toegankelijke PDF, een webpagina en alle grafieken als SVG en PNG. "
    "Het werkboek zelf verandert nooit."
)
_EXAMPLES = (
    "",
    "--new-workbook voortgang-2026.xlsx",
    "data/voortgang.xlsx --check",
    "data/voortgang.xlsx --check --list meldingen.xlsx",
    "voortgang-2025.xlsx --output raad/mei --strict",
    "voortgang-2025.xlsx --previous voortgang-2024.xlsx",
    "--document raadsplanning --theme 2",
    "--formats docx,pdf,html,csv,json",
)
_EXIT_STATUSES = (
    ("0", "klaar"),
    ("1", "het werkboek of een tekst bevat fouten; er is geen rapport gemaakt"),
    (
        "2",
        "verkeerd gebruik, een deel dat er niet is, of een bestand of map is niet te lezen of te "
        "schrijven",
    ),
)


class WrongUse(click.UsageError):
    """Options that do not go together; the message is Dutch."""


class DutchCommand(click.Command):
    """A command whose help is in Dutch."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "[WORKBOOK] [OPTIES]", prefix="Gebruik: ")

    def format_help_text(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        formatter.write_text(_INTRODUCTION)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("Opties"):
            formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Voorbeelden"):
            for example in _EXAMPLES:
                formatter.write_text(f"{ctx.command_path} {example}".strip())
        with formatter.section("Afsluitcode"):
            formatter.write_dl(_EXIT_STATUSES)


def usage_message(error: click.ClickException, called: str) -> str:
    """What is wrong with the words of the command, and where to find help."""
    return f"{_wrong_use(error)}\n  Zie: {called} --help"


def _wrong_use(error: click.ClickException) -> str:
    match error:
        case WrongUse(message=message):
            return message
        case click.NoSuchOption(option_name=name, possibilities=nearest):
            meant = f" Bedoeld: {' of '.join(nearest)}?" if nearest else ""
            return f"De optie {name} bestaat niet.{meant}"
        case click.BadOptionUsage(option_name=name):
            without = "does not take a value" in error.message
            return f"Bij de optie {name} hoort {'geen' if without else 'een'} waarde."
        case click.BadParameter(param=click.Parameter() as param):
            return f"{param.opts[0]}: {error.message}."
        case _:
            return "Er staan te veel woorden achter de opdracht; geef één werkboek."
