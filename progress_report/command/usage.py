"""Help and usage errors in Dutch: what click says in English by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import click

_INTRODUCTION = (
    "Maakt van het werkboek WORKBOOK (standaard: data/voortgang.xlsx) het rapport voor de raad: "
    "een Word-document, een toegankelijke PDF, een webpagina en alle grafieken als SVG en PNG. "
    "Het werkboek zelf verandert nooit. "
    "Van meer werkboeken worden de rapporten tegelijk gemaakt; een werkboek met fouten houdt de "
    "andere niet tegen."
)
_EXAMPLES = (
    "",
    "--new-workbook voortgang-2026.xlsx",
    "data/voortgang.xlsx --check",
    "data/voortgang.xlsx --check --list meldingen.xlsx",
    "voortgang-2025.xlsx --output raad/mei --strict",
    "voortgang-2025.xlsx --previous voortgang-2024.xlsx",
    "gemeenten/*.xlsx --output rapporten",
    "--document raadsplanning --theme 2",
    "--formats docx,pdf,html,csv,json",
)
_EXIT_STATUSES = (
    ("0", "klaar"),
    (
        "1",
        "het werkboek of een tekst bevat fouten; er is geen rapport gemaakt. Bij meer werkboeken: "
        "een of meer zijn niet gelukt",
    ),
    (
        "2",
        "verkeerd gebruik, een deel dat er niet is, of een bestand of map is niet te lezen of te "
        "schrijven",
    ),
)


class WrongUse(click.UsageError):
    """Options that do not go together; the message is Dutch."""


class DutchCommand(click.Command):
    """A command whose help is in Dutch, and that takes no option for the value of another."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        options = {
            name: param
            for param in self.get_params(ctx)
            if isinstance(param, click.Option)
            for name in param.opts
        }
        _refuse_without_value(args, options)
        _refuse_twice(args, options)
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "[WORKBOOK ...] [OPTIES]", prefix="Gebruik: ")

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


def _refuse_without_value(args: Sequence[str], options: Mapping[str, click.Option]) -> None:
    """``--previous --check``: click would look for a workbook of that name."""
    for name, following in pairwise([*args, ""]):
        option = options.get(name)
        if option and not option.is_flag and following in options:
            raise click.BadOptionUsage(name, "requires an argument")


def _refuse_twice(args: Iterable[str], options: Mapping[str, click.Option]) -> None:
    """Of two values click would drop the first, in silence."""
    given = Counter(arg.partition("=")[0] for arg in args)
    for name, option in options.items():
        if given[name] > 1 and not option.multiple and not option.is_flag:
            raise WrongUse(f"De optie {name} staat er twee keer; geef hem één keer.")


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
            return "Deze opdracht kan niet."
