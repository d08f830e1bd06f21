"""Texts that would not end, or would fill the memory: one message, with file and line."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from jinja2.defaults import DEFAULT_FILTERS, DEFAULT_TESTS

from progress_report.document.blocks import Paragraph
from progress_report.document.texts.markdown import to_blocks
from progress_report.document.texts.rendering import (
    LARGEST_FILE,
    LONGEST,
    RenderedText,
    Source,
    read_text,
    render,
)
from progress_report.dutch import capitalised
from progress_report.problems import Problem
from progress_report.writers.html.templates import fill
from progress_report.writers.tree import inline_text

TOO_MUCH = (
    "deze opdracht houdt niet op, of maakt iets dat te groot is",
    "Kijk of elke herhaling ('for') en elke 'macro' ooit ophoudt, en of de getallen niet te groot "
    "zijn.",
)
TOO_DEEP = (
    "de opdrachten staan te diep in elkaar",
    "Haal haakjes weg, of verdeel de opdracht over meer regels met {% set … %}.",
)
CANNOT = (
    "de opdracht kan niet worden uitgevoerd",
    "Controleer de namen en wat er tussen de haakjes staat; zie de handleiding.",
)


def told(text: str) -> tuple[int, str, str]:
    """Line, message and hint."""
    began = time.process_time()
    names = {"naam": "Anna", "hoofdletter": capitalised}
    problem = render(Source("voorwoord.md.j2", text), names)
    assert time.process_time() - began < 10
    assert isinstance(problem, Problem)
    return problem.position.row, problem.message, problem.hint


def shown(text: str) -> str:
    rendered = render(Source("voorwoord.md.j2", text), {"naam": "Anna"})
    assert isinstance(rendered, RenderedText)
    ((paragraph,), _) = to_blocks(rendered, {})
    assert isinstance(paragraph, Paragraph)
    return inline_text(paragraph.content)


def doubled(order: str, first: str = "'ab'") -> str:
    """``x`` is twice as long after every line."""
    return f"{{% set x = {first} %}}\n" + f"{order}\n" * 60 + "{{ x }}"


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) if b < 0 %}{% endfor %}{% endfor %}",
        "{% for a in range(100000) %}{{ naam }}{{ naam }}{% endfor %}{{ range(10**9)|length }}",
        "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% set n = namespace(x='a') %}"
        "{% for a in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{{ 'x' * 10**9 }}",
        "{{ 10**9 * 'x' }}",
        "{{ ([0] * 10**9)|length }}",
        "{{ 9**(9**9) }}",
        "{{ 2.0**99999 }}",
        "{{ '%1000000000d'|format(1) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%.1000000000f' % 1.5 }}",
        "{{ '%*d'|format(10**9, 1) }}",
        "{{ '{:>1000000000}'.format(1) }}",
        "{{ '{:{}}'.format(1, 10**9) }}",
        "{{ '{a:>1000000000}'.format_map({'a': 1}) }}",
        "{{ naam|center(10**9) }}",
        "{{ naam.ljust(10**9) }}",
        "{{ naam.zfill(10**9) }}",
        "{{ naam|indent(10**9, true) }}",
        "{{ [naam]|map('center', 10**9)|list }}",
        "{{ range(100000)|join('x' * 99999) }}",
        "{{ range(100000)|map('string')|join('x' * 99999) }}",
        "{{ ('x' * 99999).join(range(100000)|map('string')) }}",
        "{{ ('x' * 99999)|replace('x', 'y' * 99999) }}",
        "{{ ('x' * 99999).translate({120: 'y' * 99999}) }}",
        "{{ [1]|batch(10**9, 0)|list|length }}",
        "{{ [1]|tojson(indent=10**9) }}",
        "{{ 1.5|round(10**9, 'ceil') }}",
        "{% filter center(10**9) %}x{% endfilter %}",
    ],
)
def test_what_repeats_too_much_or_becomes_too_large_ends(text: str) -> None:
    assert told(f"# Kop\n\n{text}\n") == (3, *TOO_MUCH)


@pytest.mark.parametrize(
    "text",
    [
        doubled("{% set x = x ~ x %}"),
        doubled("{% set x = x + x %}"),
        doubled("{% set x = x + x %}", "[1]"),
        doubled("{% set x %}{{ x }}{{ x }}{% endset %}"),
        doubled("{% set x = [x, x] %}", "[1]").replace("{{ x }}", "{{ x|string|length }}"),
        "{% set x = ['abcd' * 9999] * 99 %}\n" + "{% set y = x[1:] ~ '' %}\n" * 999,
    ],
)
def test_what_grows_line_by_line_ends(text: str) -> None:
    line, *message = told(text)
    assert line > 1
    assert message == [*TOO_MUCH]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Een\n{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}", 2),
        ("{{ " + "1+" * 5_000 + "1 }}", 1),
        ("{{ " + "[" * 5_000 + "]" * 5_000 + " }}", 1),
        ("{% for a in [1] %}\n" * 25 + "{% endfor %}" * 25, 17),
        ("{% if 1 %}\n" * 150 + "{% endif %}" * 150, 81),
    ],
)
def test_what_stands_too_deep_in_each_other_is_told(text: str, line: int) -> None:
    assert told(text) == (line, *TOO_DEEP)


@pytest.mark.parametrize(
    "order",
    [
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% block a %}{{ self.a() }}{% endblock %}",
        "{% include 'geheim.txt' %}",
        "{% import '/etc/passwd' as x %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ ''|attr('__class__') }}",
        "{{ '{0.__class__}'.format('') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{% set x = [1] %}{% set _ = x.append(x) %}{{ x|length }}",
        "{% set g = {'a': 1} %}{% for k in g %}{{ g.update(b=2) }}{% endfor %}",
        "{{ naam|dictsort }}",
        "{{ 5|xmlattr }}",
        "{{ naam|truncate(0) }}",
        "{{ cycler() }}",
        "{{ 1e999 }}",
        "{{ hoofdletter(5) }}",
    ],
)
def test_what_a_text_may_not_do_is_told_with_its_line(order: str) -> None:
    assert told(f"# Kop\n{order}") == (2, *CANNOT)


@pytest.mark.parametrize(
    "order", ["g.update(b=2)", "g.clear()", "g.pop('a')", "r.append(4)", "r.sort()", "g.r.clear()"]
)
def test_a_text_cannot_change_what_it_is_given(order: str) -> None:
    row = [3, 1]
    given = {"a": 1, "r": row}
    problem = render(Source("voorwoord.md.j2", f"{{{{ {order} }}}}"), {"g": given, "r": row})
    assert isinstance(problem, Problem)
    assert problem.message == CANNOT[0]
    assert (given, row) == ({"a": 1, "r": row}, [3, 1])


@pytest.mark.parametrize(
    "order",
    [
        *(f"| {name}" for name in sorted(DEFAULT_FILTERS)),
        *(f"is {name}" for name in sorted(DEFAULT_TESTS)),
    ],
)
def test_whatever_a_filter_or_a_test_is_given_the_outcome_is_a_text_or_a_mistake(
    order: str,
) -> None:
    given = {"text": "Anna & <Co>", "number": 5, "row": [3, "a", None], "nothing": None}
    for name in given:
        for arguments in ("", "('upper')", "(-1)", "([1], none, 0, x=1)"):
            text = (
                f"{{% set made = {name} {order}{arguments} %}}\n"
                "{% for part in made if made is iterable %}{{ part }}{% endfor %}\n"
                "{{ made }}"
            )
            outcome = render(Source("voorwoord.md.j2", text), given)
            if isinstance(outcome, Problem):
                assert outcome.position.row > 0, text
            else:
                assert outcome.markdown.strip(), text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Een\n{{ naam|urlize }}", "het filter 'urlize' bestaat niet"),
        ("Een\n{{ [1, 2]|random }}", "het filter 'random' bestaat niet"),
        ("Een\n{% if naam %}{{ naam|upr }}{% endif %}", "het filter 'upr' bestaat niet"),
        ("Een\n{{ [naam]|map('upr')|list }}", "het filter 'upr' bestaat niet"),
        ("Een\n{{ naam is groot }}", "de toets 'groot' bestaat niet"),
    ],
)
def test_a_filter_or_a_test_that_is_not_there_is_named(text: str, message: str) -> None:
    assert told(text) == (2, message, CANNOT[1])


@pytest.mark.parametrize(
    "text",
    [
        "Een\n{{ dict(a=1, a=2) }}\nDrie\n{{ naam }}",
        "Een\n{% block b %}{{ dict(a=1, a=2) }}{% endblock %}\n{{ naam }}",
        "{{ naam }}\n{% macro m(a, a) %}{{ a }}{% endmacro %}\n{{ m(1, 2) }}",
    ],
)
def test_a_name_that_stands_twice_where_it_can_stand_once_is_told_with_its_line(text: str) -> None:
    assert told(text) == (
        2,
        "de opdracht is niet te begrijpen",
        "Controleer de haakjes {{ … }} en {% … %}, en of elke 'if' en 'for' een einde heeft.",
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ '%s: %5.1f%%'|format(naam, 12.345) }}", "Anna:  12.3%"),
        ("{{ 'Budget 12500000 euro voor %s' % naam }}", "Budget 12500000 euro voor Anna"),
        ("{{ '{:>6}|{}'.format(naam, 12500000) }}", "  Anna|12500000"),
        ("{{ 12500000 * 1000 }}", "12500000000"),
        ("{{ 12500000|default(0) }}", "12500000"),
        ("{{ (naam|length / 6)|round(2) }}", "0,67"),
        ("{{ naam ~ ' en ' ~ naam }}", "Anna en Anna"),
        ("{{ naam[1:3] }}", "nn"),
        ("{{ [3, 1, 2]|sort|join(', ') }}", "1, 2, 3"),
        ("{{ range(4)|map('string')|join }}", "0123"),
        ("{% for a in 'ab' %}{{ loop.index }}{{ loop.length }}{% endfor %}", "1222"),
        ("{% for a in [] %}x{% else %}{{ naam }}{% endfor %}", "Anna"),
        (
            "{% for a in [1, [2, [3]]] recursive %}"
            "{{ loop(a) if a is iterable else a }}{% endfor %}",
            "123",
        ),
    ],
)
def test_what_texts_do_is_done_as_ever(text: str, words: str) -> None:
    assert shown(f"-{text}-") == f"-{words}-"


def test_a_loop_over_a_thousand_actions_is_no_trouble() -> None:
    text = "{% for a in range(1000) %}{{ a }} {{ naam|upper }} {{ 'x' ~ a }}, {% endfor %}"
    assert shown(text) == "".join(f"{n} ANNA x{n}, " for n in range(1000)).rstrip()


def test_a_text_that_nobody_can_read_to_the_end_is_told() -> None:
    text = f"# Kop\n\n{{% for a in range(9999) %}}\n{'woord ' * 10}\n{{% endfor %}}\n"
    assert told(text) == (
        3,
        "de tekst wordt te lang: meer dan 200.000 tekens",
        "Maak de tekst korter, of kijk of een herhaling ('for') niet te vaak gebeurt.",
    )
    assert isinstance(render(Source("a", "x" * LONGEST), {}), RenderedText)


def test_a_file_that_is_no_text_by_its_size_is_told(tmp_path: Path) -> None:
    (tmp_path / "teksten").mkdir()
    (tmp_path / "teksten" / "voorwoord.md.j2").write_bytes(b"x" * (LARGEST_FILE + 1))
    assert str(read_text(tmp_path, "voorwoord")) == (
        "voorwoord.md.j2: dit bestand is te groot: meer dan 1 MB\n"
        "  Zet de goede tekst terug. In dit bestand hoort alleen tekst, zonder beelden."
    )


def test_a_page_may_be_as_large_as_what_it_is_given() -> None:
    """Photos stand in it."""
    photos = "x" * 30_000_000
    assert fill("{{ chapters }}{{ chapters }}", {"chapters": photos}) == photos * 2
