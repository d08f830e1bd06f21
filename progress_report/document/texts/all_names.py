"""The chapters of a document, and the names that its texts can use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from progress_report.charts.selection import no_charts
from progress_report.document.chapter import ChapterText, Sources
from progress_report.document.kinds.kind import Kind
from progress_report.document.texts.comparison_names import ComparisonNames, comparison_names
from progress_report.document.texts.names import common_names
from progress_report.document.texts.references import reference_names
from progress_report.document.texts.rendering import RenderedText, read_text, render
from progress_report.figures import count
from progress_report.problems import Problem


def chapters_of(kind: Kind, sources: Sources) -> list[ChapterText]:
    """The chapters of the document, in its order."""
    return [chapter for module in kind.chapters for chapter in module.chapters(sources)]


def text_names(
    kind: Kind, sources: Sources, chapters: Iterable[ChapterText], whole_titles: Mapping[str, str]
) -> dict[str, object]:
    """What every text of the document can use; see ``titles_of_whole``."""
    settings = sources.programme.settings
    keys = [chapter.key for chapter in chapters]
    return {
        **common_names(sources.programme, sources.figures, _compared(sources)),
        **reference_names(keys, sources.programme, whole_titles),
        "titel": kind.title(settings),
        "ondertitel": kind.subtitle(settings),
    }


def _compared(sources: Sources) -> ComparisonNames | None:
    """What texts can use of the comparison, when there is one."""
    if sources.compared is None:
        return None
    return comparison_names(sources.compared.found, sources.compared.figures)


def titles_of_whole(kind: Kind, sources: Sources, templates: Path) -> Mapping[str, str]:
    """The titles of the chapters by key, as in the document of the whole programme.

    A text that names one of them is right, also in a part without it. Empty when the programme is
    the whole itself.

    Raises FileError when a text cannot be read.
    """
    if sources.programme.part is None:
        return {}
    whole = sources.programme.whole
    figures = count(whole)
    sources = replace(sources, programme=whole, figures=figures, charts=no_charts(figures))
    chapters = chapters_of(kind, sources)
    names = text_names(kind, sources, chapters, {})
    return {chapter.key: _title(chapter, names, templates) for chapter in chapters}


def _title(chapter: ChapterText, names: Mapping[str, object], templates: Path) -> str:
    """The key when the text has a mistake: that is told where the text itself is read."""
    source = read_text(templates, chapter.text)
    if isinstance(source, Problem):
        return chapter.key
    text = render(source, {**names, **chapter.names})
    return text.title if isinstance(text, RenderedText) else chapter.key
