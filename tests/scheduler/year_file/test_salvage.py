"""What is left of a faulty document is valid, and every line in it is still the right one."""

from typing import Any

import pytest

from scheduler.year_file.positions import KeyPath, read_toml
from scheduler.year_file.salvage import salvage
from tests.scheduler.year_file.small_year import TOML
from tests.scheduler.year_file.test_positions import paths


def values_with_lines(text: str) -> Any:
    return read_toml("aarshjul.toml", text)


def test_a_valid_document_is_left_alone() -> None:
    found = salvage(values_with_lines(TOML))
    assert (found.faults, found.damaged, found.left_out) == ((), frozenset(), frozenset())


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ('"ca. ultimo januar", ', "7, ", ("body", 0, "meetings", 3)),
        ('id = "styregruppe"\n', "", ("body", 3)),
        ('"chef-tmf", { post', '{ pots = "x" }, { post', ("body", 0, "seats", "forvaltninger", 3)),
        ("\nlevel = 2", "\nlevel = 9", ("body", 0, "level")),
    ],
)
def test_faulty_parts_go_and_the_lines_of_the_rest_stay_right(old: str, new: str, gone: KeyPath) -> None:
    text = TOML.replace(old, new, 1)
    before = values_with_lines(text)
    found = salvage(before)
    assert found.document is not None
    assert len(found.faults) == 1
    assert set(paths(found.at.values)) == set(found.at.lines)
    assert gone not in found.at.lines
    marked = {(found.at.lines[path], str(value)) for path, value in _leaves(found.at.values)}
    assert marked <= {(before.lines[path], str(value)) for path, value in _leaves(before.values)}


def _leaves(values: Any, above: KeyPath = ()) -> list[tuple[KeyPath, Any]]:
    if isinstance(values, dict):
        return [leaf for key, value in values.items() for leaf in _leaves(value, (*above, key))]
    if isinstance(values, list):
        return [leaf for place, value in enumerate(values) for leaf in _leaves(value, (*above, place))]
    return [(above, values)]


def test_very_many_faults_are_bounded() -> None:
    found = salvage(
        values_with_lines(TOML + "\n[[body]]\n" + "".join(f"k{n} = {n}\n" for n in range(20_000)))
    )
    assert found.document is not None
    assert len(found.faults) == 1000


def test_a_document_without_a_year_is_not_salvaged() -> None:
    found = salvage(values_with_lines(TOML.replace("year = 2027", 'year = "i år"')))
    assert found.document is None
    assert found.faults
