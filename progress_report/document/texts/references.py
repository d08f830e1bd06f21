"""What texts can refer to: the functions ``hoofdstuk``, ``actie`` and ``pagina``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import takewhile
from types import MappingProxyType

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from progress_report.document.anchors import action_anchor
from progress_report.document.texts.rendering import (
    LISTED,
    ActionReference,
    ChapterReference,
    PageOf,
)
from progress_report.folding import fold
from progress_report.inlines import plain
from progress_report.model import Action, ActionKind, CellText, Programme
from progress_report.suggestions import choose, did_you_mean, sentences
from progress_report.templating.jinja import TextError

_NO_TITLES: Mapping[str, str] = MappingProxyType({})
_NO_IDS = "In het werkboek heeft geen enkele actie een ID. Vul op het blad 'Acties' de kolom ID in."
_LOOK_UP = "Zoek het ID op: blad 'Acties', kolom ID."


def reference_names(
    keys: Iterable[str], programme: Programme, whole_titles: Mapping[str, str] = _NO_TITLES
) -> dict[str, object]:
    """The functions by which texts refer to the chapters with the keys, and to actions.

    In a part a text can also name what the document of the whole programme has: its actions, and
    the chapters of ``whole_titles``. Those are no links.
    """
    rows = _by_id(programme.whole)
    here = _by_id(programme) if programme.part else rows
    targets = _Targets(tuple(keys), rows, here.keys(), whole_titles)
    return {"hoofdstuk": targets.chapter, "actie": targets.action, "pagina": targets.page}


class _Targets(Struct, frozen=True):
    """The keys of the chapters, and every row of the workbook by its folded ID.

    ``here`` are the IDs of the rows that the document can have.
    """

    keys: tuple[str, ...]
    rows: Mapping[str, Action]
    here: Collection[str]
    whole_titles: Mapping[str, str]

    def chapter(self, key: object, words: object = "") -> ChapterReference:
        """``{{ hoofdstuk("aanvullend") }}``: the title of the chapter, or the words, as a link."""
        name = str(key)
        if not self._is_chapter(name):
            hint = choose(name, sorted(self.keys), LISTED)
            raise TextError(f"het hoofdstuk '{name}' is er niet\n{hint}")
        own = _own_words(words)
        title = self.whole_titles.get(name, "")
        return ChapterReference(name, own, without=title and (own or title))

    def action(self, action_id: object, words: object = "") -> ActionReference:
        """``{{ actie("W-03") }}``: the action in its own words, or in those given, as a link."""
        name = str(action_id)
        row = self.rows.get(fold(name))
        if row is None:
            raise TextError(f"de actie '{name}' is er niet\n{self._known_ids(name)}")
        return self._reference(row, name, _own_words(words))

    def page(self, target: object) -> PageOf:
        """``{{ pagina("aanvullend") }}``: the number of the page of a chapter or action."""
        name = str(target)
        if self._is_chapter(name):
            return PageOf(ChapterReference(name, without=self.whole_titles.get(name, "")))
        row = self.rows.get(fold(name))
        if row is None:
            hint = self._known_targets(name)
            raise TextError(f"'{name}' is geen hoofdstuk en geen ID van een actie\n{hint}")
        return PageOf(self._reference(row, name))

    def _is_chapter(self, name: str) -> bool:
        return name in self.keys or bool(self.whole_titles.get(name))

    def _reference(self, row: Action, typed: str, words: str = "") -> ActionReference:
        reference = _reference(row, typed, words)
        return reference if fold(row.id) in self.here else replace(reference, anchor="")

    def _known_targets(self, name: str) -> str:
        keys = sorted(self.keys)
        return sentences(
            f"Kies een hoofdstuk ({', '.join(keys)}) of het ID van een actie.",
            did_you_mean(name, [*keys, *self._ids()]),
        )

    def _ids(self) -> list[str]:
        return [row.id for row in self.rows.values() if row.kind is ActionKind.ACTION]

    def _known_ids(self, name: str) -> str:
        known = self._ids()
        return (choose(name, known, LISTED) or _LOOK_UP) if known else _NO_IDS


def _by_id(programme: Programme) -> dict[str, Action]:
    return {fold(row.id): row for theme in programme.themes for row in theme.rows if row.id}


def _reference(row: Action, typed: str, words: str = "") -> ActionReference:
    """Raises TextError when the row is no action, and so has no place of its own in the report."""
    if row.kind is not ActionKind.ACTION:
        called = {ActionKind.INTRODUCTION: "een kop", ActionKind.REMARK: "een opmerking"}[row.kind]
        raise TextError(
            f"naar '{typed}' kan een tekst niet verwijzen: het is {called}\n"
            "Verwijs naar een actie: op het blad 'Acties' is Soort daar leeg, of 'actie'."
        )
    return ActionReference(typed, action_anchor(row), words or action_words(row.title))


def action_words(title: CellText) -> str:
    """The measure as it can stand in a sentence: on one line, without full stop at the end.

    The bullets below a line are left to the table; when there is nothing else, they are the words.
    """
    lines = [plain(line.content).replace("\n", " ").strip() for line in title.lines]
    before = len(list(takewhile(lambda line: not line.bullet, title.lines)))
    words = " ".join(lines[:before]) if before else "; ".join(lines)
    words = words.rstrip(" :;")
    *_, last = words.split(" ")
    abbreviated = last.count(".") > 1  # o.a., e.d., ...
    return words if abbreviated else words.removesuffix(".")


def _own_words(words: object) -> str:
    """Raises TextError for a list, a table, or what a macro made: those hold more than words."""
    text = str(words)  # an unknown name says so here
    if isinstance(words, Markup) or not isinstance(words, str | int):
        raise TextError(
            "de eigen woorden van een verwijzing zijn geen gewone tekst\n"
            'Typ ze tussen aanhalingstekens, zoals {{ actie("W-03", "de woonvisie") }}.'
        )
    return text.strip()
