"""Values of the tables that are not such as the tables say."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import OperationalError

from calendars.language import Text
from calendars.store.row_fit import misfits
from calendars.store.tables import TABLES


def value_faults(connection: Connection) -> Iterator[Text]:
    """The values that no program of ours can have written, one sentence each.

    SQLite keeps text where a number should be, and both databases keep JSON that no file can hold.
    """
    for table in TABLES:
        yield from _table_faults(connection, table)


def _table_faults(connection: Connection, table: Table) -> Iterator[Text]:
    try:
        for row in connection.execute(select(table)):
            values = dict(row._mapping)
            for misfit in misfits(table, values):
                where = _key(table, values)
                yield Text(
                    da=f"tabellen {table.name}, rækken {where}: {misfit.da}",
                    en=f"the table {table.name}, row {where}: {misfit.en}",
                )
    except OperationalError:
        raise  # the database does not answer
    except (ValueError, TypeError, RecursionError) as error:
        yield Text(
            da=f"tabellen {table.name} har en værdi, der ikke kan læses ({type(error).__name__})",
            en=f"the table {table.name} has a value that cannot be read ({type(error).__name__})",
        )


def _key(table: Table, values: dict[str, Any]) -> str:
    return " ".join(ascii(values[column.name]).strip("'") for column in table.primary_key)
