"""A check of a store says what is wrong with it, however odd, and never stumbles."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text

from calendars.store.soundness import faults
from calendars.store.store import Store
from tests.calendars.store.test_dump import fill


@pytest.fixture
def sqlite() -> Iterator[Store]:
    """A store in memory, with something in every table, that keeps whatever is written in it."""
    with Store.open("sqlite://") as store:
        with store.writing() as connection:
            fill(connection)
        yield store


def found_after(store: Store, change: str) -> list[str]:
    with store.writing() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        connection.execute(text(change))
        found = [one.en for one in faults(connection)]
        connection.rollback()
    return found


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE told SET sequence = 'x'", 'the column sequence must be an integer, not "x"'),
        ("UPDATE year SET year = 'x'", "the table year, row kbh x: the column year must be an integer"),
        ("UPDATE plan SET seed = 1.5", "the table plan, row kbh 2027 1: the column seed must be an integer"),
        ("UPDATE plan SET author = x'ff'", "the column author must be text"),
        ("UPDATE told SET event = 'x'", "the table told has a value that cannot be read"),
        ("UPDATE audit SET time = 'i går'", "the table audit has a value that cannot be read"),
        ("UPDATE content SET octets = 'x'", "the column octets must be bytes"),
        ("UPDATE subscription SET last_used = 7", "the table subscription has a value that cannot be read"),
    ],
)
def test_a_value_that_sqlite_keeps_in_the_wrong_column_is_told(sqlite: Store, change: str, said: str) -> None:
    assert any(said in one for one in found_after(sqlite, change))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (r"""UPDATE told SET event = '["\ud800"]'""", "the column event must be JSON"),
        ("UPDATE told SET event = '[]'", "what is kept makes no sense"),
        ("UPDATE audit SET data = '{}'", "what is kept makes no sense"),
        ("UPDATE audit SET number = number + 7", "what is kept makes no sense"),
        ("DELETE FROM audit", "is not what the audit says"),
    ],
)
def test_what_no_program_wrote_is_told_on_both_databases(
    new_store: Callable[[], Store], change: str, said: str
) -> None:
    store = new_store()
    with store.writing() as connection:
        fill(connection)
    assert any(said in one for one in found_after(store, change))
