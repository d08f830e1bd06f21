"""What a comparison tells on a terminal: the totals first, then every change in a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from progress_report.check_report.comparison_entries import (
    called,
    changed,
    dropped,
    moved,
    renamed,
    reworded,
    split,
    to_look_at,
)
from progress_report.comparison.counts import Compared, ComparisonFigures
from progress_report.comparison.model import Found
from progress_report.document.changes.gone_themes import gone_themes_words
from progress_report.document.open_data.comparison import (
    BECAME_HEADING,
    PLANNING_WORDS,
    STATUS_WORDS,
    WAS_HEADING,
    findings,
)
from progress_report.document.open_data.comparison_data import Findings, MatchData
from progress_report.dutch import capitalised, long_date, number
from progress_report.model import Part

_INDENT, _LINE = "  ", 96
_DOUBTFUL, _OTHERWISE = "twijfelachtig", "niet op ID gevonden, zonder twijfel"
_Section = tuple[str, list[Iterable[str]]]
"""What kind of change it is, and the lines of every such change."""


def comparison_text(compared: Compared, part: Part | None = None) -> str:
    """What became of every measure, of the whole programme or of a part; lines of at most about 100
    characters."""
    found, figures = findings(compared.found), compared.figures
    heading = (
        f"Vergelijking met {found.earlier_file}, peildatum {long_date(found.earlier_date)}: "
        f"{number(figures.earlier)} acties toen, {number(figures.later)} nu"
    )
    paragraphs = ["\n".join([heading, *_of_part(part), "", *_totals(found, figures)])]
    for title, entries in _sections(found):
        if entries:
            count = f"{capitalised(title)}: {number(len(entries))}"
            lines = [f"{_INDENT}{line}" for entry in entries for line in entry]
            paragraphs.append("\n".join([count, *_advice(title), *lines]))
    return "\n\n".join(paragraphs)


def _of_part(part: Part | None) -> Iterator[str]:
    """Of picked actions it is not known what there were then: only what became of these."""
    if part:
        then = " (toen: deze acties, en wat er is vervallen)" if part.picks_actions else ""
        yield f"Alleen een deel: {part.short}{then}"


def _totals(found: Findings, figures: ComparisonFigures) -> Iterator[str]:
    rows = list(_counts(found, figures))
    label_width = max(len(label) for label, _ in rows)
    width = max(len(number(count)) for _, count in rows)
    for label, count in rows:
        yield f"{_INDENT}{label:<{label_width}}  {number(count):>{width}}"
    if not found.with_statuses:
        yield f"{_INDENT}Statussen zijn niet vergeleken: die staan niet in beide werkboeken."
    if not found.with_planning:
        yield f"{_INDENT}De planning is niet vergeleken: die staat niet in het eerdere werkboek."
    elif not found.mostly_planned:
        yield f"{_INDENT}De planning is alleen vergeleken waar die in het eerdere werkboek staat."
    for theme in found.gone_themes:
        yield from (f"{_INDENT}{line}" for line in wrap(gone_themes_words([theme]), _LINE))


def _counts(found: Findings, figures: ComparisonFigures) -> Iterator[tuple[str, int]]:
    """What everything is called and how much of it there is; first what adds up."""
    every = figures.reconciliation
    yield "Gebleven", every.carried_on
    yield "  waarvan ongewijzigd", figures.unchanged
    yield "Opgesplitst of kop geworden", every.became_heading
    yield "Vervallen", every.dropped
    yield "  waarvan zonder reden", figures.dropped_without_reason
    if every.moved_out:
        yield "Verplaatst naar een ander thema", every.moved_out
    yield "Nieuw", every.new
    yield "Afgesplitst van een actie van toen", every.parts
    if every.was_heading:
        yield "Was toen een kop", every.was_heading
    if every.moved_in:
        yield "Verplaatst uit een ander thema", every.moved_in
    if found.with_statuses:
        yield "Status beter", figures.status_better
        yield "Status slechter", figures.status_worse
        yield "Status anders", figures.status_other
    if found.with_planning:
        yield "Later gepland", figures.planning_later
        yield "Eerder gepland", figures.planning_earlier
        yield "Eerste planning", figures.planning_first
        yield "Andere planning", figures.planning_other
    yield "Andere tekst", figures.reworded
    yield "Ander begrotingsprogramma", figures.budget_programme_changed
    yield "Verplaatst", figures.moved + figures.moved_out
    yield "Thema's hernoemd", figures.themes_renamed
    yield "Ambities hernoemd", figures.ambitions_renamed
    yield "Twijfelachtig", figures.doubtful
    yield "Niet op ID gevonden", figures.found_otherwise


def _sections(found: Findings) -> Iterator[_Section]:
    """Every kind of change with all that there is of it: what asks for a look comes first, and what
    only asks for an ID, which may be all actions, last."""
    matches = found.matches
    otherwise = [match for match in matches if match.found != Found.ID and not match.doubt]
    yield _DOUBTFUL, [to_look_at(match) for match in matches if match.doubt]
    yield "vervallen", [dropped(gone) for gone in found.dropped]
    yield "nieuw", [[called(row)] for row in found.new]
    yield "opgesplitst", [split(match) for match in matches if match.parts]
    yield from _kind_changes(matches)
    yield from _statuses(matches)
    yield from _plannings(matches)
    yield "andere tekst", [reworded(each, each.wording) for each in matches if each.wording]
    yield (
        "ander begrotingsprogramma",
        [
            changed(match, change.before, change.after)
            for match in matches
            if (change := match.budget_programmes)
        ],
    )
    every = (*matches, *found.moved_out)
    yield "verplaatst", [moved(match, match.move) for match in every if match.move]
    yield "thema's hernoemd", [renamed(each) for each in found.themes]
    yield "ambities hernoemd", [renamed(each) for each in found.ambitions]
    yield _OTHERWISE, [to_look_at(match) for match in otherwise]


def _advice(title: str) -> Iterator[str]:
    """What to do about what is listed."""
    if title in {_DOUBTFUL, _OTHERWISE}:
        yield f"{_INDENT}Hoort het bij elkaar? Geef de twee rijen dan hetzelfde ID."
        yield f"{_INDENT}Zo niet, geef ze dan elk een eigen ID."


def _kind_changes(matches: Iterable[MatchData]) -> Iterator[_Section]:
    """The actions that now lead in others, and the other way round."""
    for words in (BECAME_HEADING, WAS_HEADING):
        yield words, [[called(match.later)] for match in matches if words in match.changes]


def _statuses(matches: Sequence[MatchData]) -> Iterator[_Section]:
    """The changes of every column by their direction, the leading column first."""
    sections: dict[str, list[Iterable[str]]] = {words: [] for words in STATUS_WORDS}
    for match in matches:
        for change in match.statuses:
            lines = changed(match, change.before, change.after)
            sections.setdefault(change.words, []).append(lines)
    yield from sections.items()


def _plannings(matches: Sequence[MatchData]) -> Iterator[_Section]:
    for words in PLANNING_WORDS:
        yield (
            words,
            [
                changed(match, change.before, change.after)
                for match in matches
                if (change := match.planning) and change.words == words
            ],
        )
