"""Name trees: every name is found, in a file with any number of them."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from progress_report.writers.pdf.name_trees import name_tree


@pytest.mark.parametrize("count", [1, 64, 65, 1000])
def test_every_name_leads_to_its_object(count: int) -> None:
    names = {f"rij-{number}": Dictionary(Number=number) for number in range(count)}

    with pikepdf.new() as file:
        file.Root.Names = name_tree(names)
        found = {
            str(name): int(one.Number) for name, one in pikepdf.NameTree(file.Root.Names).items()
        }

    assert found == {f"rij-{number}": number for number in range(count)}


def test_names_are_in_order_and_each_leaf_says_its_first_and_last() -> None:
    tree = name_tree({f"rij-{number}": Dictionary() for number in range(1000)})

    leaves = [[str(name) for name in leaf.Names[::2]] for leaf in _leaves(tree)]
    limits = [[str(limit) for limit in leaf.Limits] for leaf in _leaves(tree)]

    assert [name for leaf in leaves for name in leaf] == sorted(
        f"rij-{number}" for number in range(1000)
    )
    assert limits == [[leaf[0], leaf[-1]] for leaf in leaves]


def _leaves(tree: Dictionary) -> list[pikepdf.Object]:
    return list(tree[Name.Kids])
