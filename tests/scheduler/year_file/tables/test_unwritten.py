"""A table that a file does not write is the one that an empty table gives."""

from collections.abc import Iterator

import pytest

from scheduler.year_file.document import YearDocument
from scheduler.year_file.tables.table import Table


def _defaults(table: type[Table]) -> Iterator[Table]:
    for field in table.model_fields.values():
        if isinstance(field.default, Table):
            yield field.default
            yield from _defaults(type(field.default))
        for argument in getattr(field.annotation, "__args__", ()):
            if isinstance(argument, type) and issubclass(argument, Table):
                yield from _defaults(argument)


@pytest.mark.parametrize("unwritten", list(_defaults(YearDocument)), ids=lambda one: type(one).__name__)
def test_an_unwritten_table_is_the_empty_one(unwritten: Table) -> None:
    empty = type(unwritten).model_validate({})
    assert unwritten == empty
    assert unwritten.model_fields_set == empty.model_fields_set == set()
