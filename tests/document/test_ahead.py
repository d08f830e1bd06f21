"""Texts can be made ready before they are filled in: then that takes less time, and is the same."""

from __future__ import annotations

import shutil
from pathlib import Path

from progress_report.document.kinds.midterm_review import KIND
from progress_report.document.texts.ahead import make_texts_ready
from progress_report.templating.folder import default_templates
from progress_report.templating.sandbox import compiled_once
from tests.awkward import one_theme
from tests.documents import REAL_WORKBOOK, compose, programme_of, read_programme


def _with_text(folder: Path, name: str, text: str) -> Path:
    templates = shutil.copytree(default_templates(), folder / "sjablonen")
    (templates / "teksten" / f"{name}.md.j2").write_text(text)
    return templates


def test_no_text_of_the_review_is_left_to_be_made_into_python() -> None:
    programme = read_programme(REAL_WORKBOOK)
    compiled_once.cache_clear()
    make_texts_ready(KIND, programme, default_templates())
    made = compiled_once.cache_info().misses
    compose(programme)

    assert made > 0
    assert compiled_once.cache_info().misses == made


def test_a_mistake_in_a_text_is_told_as_if_nothing_was_made_ready(tmp_path: Path) -> None:
    templates = _with_text(tmp_path, "voorwoord", "# Voorwoord\n\n{% if titel %}")
    programme = programme_of(one_theme())
    _, before = compose(programme, templates)
    compiled_once.cache_clear()
    make_texts_ready(KIND, programme, templates)
    _, after = compose(programme, templates)

    assert [problem.message for problem in before] == ["de opdracht is niet te begrijpen"]
    assert after == before


def test_a_text_that_is_not_there_is_for_who_fills_it_in(tmp_path: Path) -> None:
    make_texts_ready(KIND, programme_of(one_theme()), tmp_path)
