"""The secretary's texts: Jinja2 in a sandbox, rendered to Markdown that holds no values.

Every ``{{ … }}`` becomes a placeholder, and ``markdown.py`` puts the value back once the Markdown
has been read. So a value is never taken for Markdown (``*`` in a title stays a ``*``), and it can
be a whole table as well as a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from jinja2 import StrictUndefined, Undefined
from jinja2.utils import missing
from markupsafe import Markup
from msgspec import Struct

from progress_report.bounded_files import bounded_bytes
from progress_report.characters import UNPRINTABLE
from progress_report.document.blocks import Block
from progress_report.dutch import number
from progress_report.errors import FileError, reason
from progress_report.inlines import Inline, Text
from progress_report.problems import Position, Problem, Severity
from progress_report.suggestions import choose
from progress_report.templating.folder import put_back
from progress_report.templating.jinja import Mistake, TextError, decoded, fill, sandbox
from progress_report.templating.sandbox import CountingSandbox

FOLDER = "teksten"
SUFFIX = ".md.j2"

# U+FDD0 and U+FDD1 are noncharacters: Unicode keeps them for use inside a program, so that no
# text that people write holds them.
PLACEHOLDER = re.compile("\ufdd0(\\d+)\ufdd1")
LISTED = 40  # names are few enough to list; IDs of actions may not be
# More than anyone reads in one chapter: what is longer comes from a loop.
LONGEST = 200_000
LARGEST_FILE = 1_000_000  # bytes
_HINT_CALL = "Controleer de namen en wat er tussen de haakjes staat; zie de handleiding."
_HINT_SYNTAX = "Controleer de haakjes {{ … }} en {% … %}, en of elke 'if' en 'for' een einde heeft."


class Blocks(Struct, frozen=True):
    """Blocks that a text places with ``{{ naam }}`` on a line of its own; false when there are
    none, so that a text can ask for them with ``{% if naam %}``."""

    blocks: tuple[Block, ...]

    def __bool__(self) -> bool:
        return bool(self.blocks)


class _Mention:
    """What stands for words that are not known yet, and so cannot be joined to other words."""

    __slots__ = ()

    def __str__(self) -> str:
        raise TextError(
            "een verwijzing kan niet met ~ aan andere woorden vastzitten\n"
            'Geef haar eigen haakjes: (vanaf pagina {{ pagina("…") }}).'
        )


class ChapterReference(Struct, _Mention, frozen=True):
    """A mention of a chapter, to become a link: with these words, or with the chapter's title.

    ``without`` is what stands there when the document is a part without that chapter.
    """

    key: str
    words: str = ""
    without: str = ""


class ActionReference(Struct, _Mention, frozen=True):
    """A mention of an action by its ID as typed, to become a link with the words.

    The anchor is empty when the document is a part without that action.
    """

    id: str
    anchor: str
    words: str


class PageOf(Struct, _Mention, frozen=True):
    """The number of the page with the chapter or the action, to become a link."""

    target: ChapterReference | ActionReference


Value = Blocks | ChapterReference | ActionReference | PageOf | Inline


class RenderedText(Struct, frozen=True):
    """A text after Jinja2: Markdown with placeholders, and the values that belong in them."""

    source: Source
    markdown: str
    values: tuple[Value, ...]

    @property
    def title(self) -> str:
        """The first heading as plain text; empty when the text has none."""
        heading = re.search(r"^# +(.+)$", self.markdown, re.MULTILINE)
        return PLACEHOLDER.sub(self._plain_value, heading[1]).strip() if heading else ""

    def _plain_value(self, placeholder: re.Match[str]) -> str:
        value = self.values[int(placeholder[1])]
        return value.text if isinstance(value, Text) else ""


class Source(Struct, frozen=True):
    """A text as it stands in the folder with texts."""

    file: str
    text: str

    def problem(
        self, message: str, line: int = 0, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        lines = self.lines
        excerpt = lines[line - 1].strip() if 0 < line <= len(lines) else ""
        return Problem(severity, Position(self.file, row=line), message, excerpt, hint)

    def line_of(self, fragment: str) -> int:
        """The line that holds the fragment, from 1; 0 when it is on none, or only in part."""
        found = (number for number, line in enumerate(self.lines, 1) if fragment in line)
        return next(found, 0)

    @property
    def lines(self) -> list[str]:
        """As an editor counts them: ``splitlines`` would also split at other characters."""
        return self.text.replace("\r\n", "\n").split("\n")


def read_text(templates: Path, name: str) -> Source | Problem:
    """The text ``teksten/<name>.md.j2``; a problem when it is not UTF-8, or too large.

    The texts of another document than the review stand in a folder: ``raadsplanning/inleiding``.

    Raises FileError when it cannot be read.
    """
    file = f"{name}{SUFFIX}"
    path = templates / FOLDER / file
    try:
        data = bounded_bytes(path, LARGEST_FILE)
    except OSError as error:
        raise FileError(
            f"{path}: deze tekst is niet te lezen: {reason(error)}.\n"
            f"  {put_back(templates, f'{FOLDER}/{file}')}"
        ) from error
    if len(data) > LARGEST_FILE:
        return Source(file, "").problem(
            "dit bestand is te groot: meer dan 1 MB",
            hint="Zet de goede tekst terug. In dit bestand hoort alleen tekst, zonder beelden.",
        )
    text = decoded(file, data)
    return text if isinstance(text, Problem) else Source(file, text)


def render(source: Source, names: Mapping[str, object]) -> RenderedText | Problem:
    """The text with the names filled in, or what is wrong with it."""
    values: list[Value] = []
    environment = _environment(values, names)
    markdown = fill(
        environment, source.text, names, syntax_hint=_HINT_SYNTAX, order_hint=_HINT_CALL
    )
    if isinstance(markdown, Mistake):
        return source.problem(markdown.message, markdown.line, markdown.hint)
    if len(markdown) > LONGEST:
        return source.problem(
            f"de tekst wordt te lang: meer dan {number(LONGEST)} tekens",
            source.line_of("{% for") or source.line_of("{%"),
            "Maak de tekst korter, of kijk of een herhaling ('for') niet te vaak gebeurt.",
        )
    rendered = RenderedText(source, markdown, tuple(values))
    return _unprintable(rendered) or rendered


def _unprintable(text: RenderedText) -> Problem | None:
    """A character that XML, and so a Word document, cannot hold (XML 1.0, 2.2)."""
    ours = {_placeholder(index) for index in range(len(text.values))}
    typed = PLACEHOLDER.sub(lambda mark: "" if mark[0] in ours else mark[0], text.markdown)
    printed = [typed, *map(_printed, text.values)]
    found = next((found for part in printed if (found := UNPRINTABLE.search(part))), None)
    if found is None:
        return None
    return text.source.problem(
        f"er staat een onzichtbaar teken (U+{ord(found[0]):04X}) dat niet in een document kan",
        text.source.line_of(found[0]),
        "Haal het teken weg, of typ de regel opnieuw.",
    )


def _placeholder(index: int) -> str:
    return f"\ufdd0{index}\ufdd1"


def _printed(value: Value) -> str:
    """The words that the text itself brings in."""
    match value:
        case Text(words) | ActionReference(_, _, words):
            return words
        case ChapterReference(_, words, without):
            return words or without
        case _:
            return ""


def _environment(values: list[Value], names: Mapping[str, object]) -> CountingSandbox:
    def placeholder(value: object) -> Markup:
        if isinstance(value, Markup):
            return value  # what a macro of the text made: its values have their placeholders
        values.append(_value(value))
        return Markup(_placeholder(len(values) - 1))

    class Unknown(StrictUndefined):
        @property
        def _undefined_message(self) -> str:
            name = str(self._undefined_name)
            owner = self._undefined_obj
            known = names if owner is missing else _public_names(owner)
            return f"'{name}' bestaat niet\n{choose(name, sorted(known), LISTED)}"

    # Autoescape is what makes a macro give Markup, by which it is told from a value.
    return sandbox(Unknown, placeholder)


def _value(value: object) -> Value:
    """What an order of a text gives, if it is something to print."""
    match value:
        case bool():
            return Text("ja" if value else "nee")
        case str() | int() | Undefined():  # an unknown name says so when it is printed
            return Text(str(value))
        case float():
            return Text(str(value).replace(".", ","))
        case _ if isinstance(value, Value):
            return value
        case _:
            raise TextError(
                "dit is geen tekst of getal\n"
                "Noem een onderdeel ervan, zoals {{ cijfers.acties }} of {{ thema.naam }}."
            )


def _public_names(value: object) -> list[str]:
    return [name for name in dir(value) if not name.startswith("_")]
