"""The titles and alternative texts: what is read aloud instead of a chart."""

from __future__ import annotations

from progress_report.charts import subjects
from progress_report.charts.subjects import Subject
from progress_report.figures import count
from progress_report.model import Programme, Status, StatusKind
from tests.charts.examples import FOUR, programme


def _overall(example: Programme) -> Subject:
    subject = subjects.overall(count(example))
    assert subject
    return subject


def test_the_whole_gives_every_number_with_its_share() -> None:
    subject = _overall(programme([34, 71, 0, 1, 1]))

    assert subject.title == "Status van het hele programma"
    assert subject.alternative_text == (
        "Staafdiagram met de status van alle 107 acties van het hele programma: "
        "34 afgerond (32%), 71 op schema (66%), één vertraagd (1%) en één zonder status (1%). "
        "De status ‘langere doorlooptijd’ komt niet voor."
    )


def test_the_whole_of_one_action_counts_nothing() -> None:
    assert _overall(programme([0, 1, 0, 0, 0])).alternative_text == (
        "Staafdiagram met de status van de enige actie van het hele programma: op schema. "
        "De statussen ‘afgerond’, ‘langere doorlooptijd’ en ‘vertraagd’ komen niet voor."
    )


def test_the_whole_has_a_sentence_for_each_status_column() -> None:
    example = programme([2, 1, 0, 0, 0], columns=("Status tijd", "Status geld"))

    assert _overall(example).alternative_text == (
        "Staafdiagram met de status van alle 3 acties van het hele programma. "
        "Status tijd: 2 afgerond (67%) en één op schema (33%). "
        "Status geld: 2 op schema (67%) en één langere doorlooptijd (33%). "
        "De status ‘vertraagd’ komt niet voor."
    )


def test_a_large_number_has_a_point_and_a_small_share_is_not_nothing() -> None:
    assert _overall(programme([1200, 1, 1, 1, 0])).alternative_text == (
        "Staafdiagram met de status van alle 1.203 acties van het hele programma: "
        "1.200 afgerond (100%), één op schema (minder dan 1%), "
        "één langere doorlooptijd (minder dan 1%) en één vertraagd (minder dan 1%)."
    )


def test_themes_have_a_sentence_each_for_none_one_and_many() -> None:
    figures = count(programme([0] * 5, [0, 0, 0, 0, 1], [3, 0, 0, 0, 0], [1, 2, 0, 0, 1]))
    (subject,) = subjects.per_theme(figures)

    assert subject.title == "Status per thema"
    assert subject.alternative_text == (
        "Staafdiagram: status van de acties per thema. "
        "1 Veilig wonen, werken en leven: geen acties. "
        "2 Duurzaam Heemstede: één actie (zonder status). "
        "3 Zorg, welzijn en ondersteuning: 3 acties, allemaal afgerond. "
        "4 Financiën en dienstverlening: 4 acties, "
        "waarvan één afgerond, 2 op schema en één zonder status. "
        "De statussen ‘langere doorlooptijd’ en ‘vertraagd’ komen niet voor."
    )


def test_every_status_column_compares_the_themes() -> None:
    figures = count(programme([1, 0, 0, 0, 0], [1, 0, 0, 0, 0], columns=("Status", "Geld")))

    assert [(subject.name, subject.title) for subject in subjects.per_theme(figures)] == [
        ("status-per-thema", "Status per thema"),
        ("status-per-thema-2", "Geld per thema"),
    ]


def test_years_come_in_order_and_last_what_has_none() -> None:
    subject = subjects.per_year(count(programme([3, 1, 0, 0, 0], years=(2024, None, 2023))))

    assert subject
    assert subject.title == "Status van de acties per jaar waarin ze klaar moeten zijn"
    assert subject.alternative_text == (
        "Staafdiagram: status van de acties per jaar waarin ze klaar moeten zijn. "
        "2023: één actie (afgerond). "
        "2024: 2 acties, waarvan één afgerond en één op schema. "
        "Zonder jaar: één actie (afgerond). "
        "De statussen ‘langere doorlooptijd’ en ‘vertraagd’ komen niet voor."
    )


def test_budget_programmes_say_that_an_action_may_count_twice() -> None:
    example = programme([2, 0, 0, 0, 0], columns=(), budget_programmes=("6 en 8", ""))
    subject = subjects.per_budget_programme(count(example))

    assert subject
    assert subject.title == "Acties per begrotingsprogramma"
    assert subject.alternative_text == (
        "Staafdiagram met het aantal acties per begrotingsprogramma. Programma 6: één actie. "
        "Programma 8: één actie. Geen programma: één actie. "
        "Een actie met meer programma's telt bij elk programma mee."
    )


def test_budget_programmes_do_not_say_so_when_none_does() -> None:
    example = programme([2, 0, 0, 0, 0], columns=(), budget_programmes=("Sociaal domein",))
    subject = subjects.per_budget_programme(count(example))

    assert subject
    assert subject.alternative_text == (
        "Staafdiagram met het aantal acties per begrotingsprogramma. Sociaal domein: 2 acties."
    )


def test_a_theme_is_named_in_its_own_chart() -> None:
    subject = subjects.theme(count(programme([0] * 5, [1, 1, 1, 1, 0])), 1)

    assert subject
    assert subject.name == "thema-2-status"
    assert subject.title == "Status van de acties in thema 2 Duurzaam Heemstede"
    assert subject.alternative_text == (
        "Staafdiagram met de status van alle 4 acties in thema 2 Duurzaam Heemstede: "
        "één afgerond (25%), één op schema (25%), één langere doorlooptijd (25%) "
        "en één vertraagd (25%)."
    )


def test_a_name_that_would_blur_into_the_sentence_stands_in_quotes() -> None:
    legend = (Status("50%", "50%", "", "#1B6E3C", StatusKind.DONE), *FOUR[1:])

    assert "12 ‘50%’ (" in _overall(programme([12, 1, 1, 1, 0], legend=legend)).alternative_text


def test_there_is_no_chart_without_something_to_show() -> None:
    nothing = count(programme([0] * 5, [0] * 5))
    no_columns = count(programme([2, 0, 0, 0, 0], [1, 0, 0, 0, 0], columns=()))
    one_theme = count(programme([2, 0, 0, 0, 0], years=(None,), budget_programmes=("",)))

    assert subjects.overall(nothing) is None
    assert subjects.per_theme(nothing) == ()
    assert subjects.per_year(nothing) is None
    assert subjects.per_budget_programme(nothing) is None
    assert subjects.theme(nothing, 0) is None
    assert subjects.overall(no_columns) is None
    assert subjects.per_theme(no_columns) == ()
    assert subjects.theme(no_columns, 0) is None
    assert subjects.per_theme(one_theme) == ()
    assert subjects.per_year(one_theme) is None
    assert subjects.per_budget_programme(one_theme) is None
