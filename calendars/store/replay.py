"""The state made again from the audit: proof that the audit tells all of it."""

import json
from collections.abc import Mapping

from sqlalchemy import Connection, select

from calendars.store.audit import Apply, carry_out, entries
from calendars.store.contents import CONTENT
from calendars.store.feeds import RENDERED, apply_rendered
from calendars.store.plans import KEPT, apply_kept
from calendars.store.publications import TOLD_OF, apply_told
from calendars.store.revisions import SAVED, apply_saved
from calendars.store.stages import CARRIED, REACHED, apply_reached
from calendars.store.subscriptions import MADE, REVOKED, apply_made, apply_revoked
from calendars.store.tables import TABLES
from calendars.store.year_key import YearKey
from calendars.store.years import lock_year

ACTIONS: Mapping[str, Apply] = {
    SAVED: apply_saved,
    KEPT: apply_kept,
    TOLD_OF: apply_told,
    RENDERED: apply_rendered,
    MADE: apply_made,
    REVOKED: apply_revoked,
    REACHED: apply_reached,
    CARRIED: apply_reached,
}
"""What each action of the audit does."""

NOT_TOLD = {"subscription": {"last_used"}}
"""Columns that the audit does not tell of, by table."""

Rows = set[tuple[str, ...]]


def replay(source: Connection, target: Connection, key: YearKey) -> None:
    """Does again in `target`, which has nothing of that year, what the audit of `source` says of it.

    The contents that the entries name are copied; all else comes from the entries alone.
    """
    lock_year(target, key)
    for row in source.execute(select(CONTENT).where(key.of(CONTENT))):
        target.execute(CONTENT.insert().values(**row._mapping))
    for entry in entries(source, key):
        carry_out(target, entry, ACTIONS[entry.action])


def state(connection: Connection, key: YearKey) -> dict[str, Rows]:
    """All that is kept of a year, by table, in a form that is equal when the state is."""
    return {table.name: _rows(connection, key, table.name) for table in TABLES}


def _rows(connection: Connection, key: YearKey, name: str) -> Rows:
    table = next(one for one in TABLES if one.name == name)
    columns = [column for column in table.c if column.name not in NOT_TOLD.get(name, ())]
    rows = connection.execute(select(*columns).where(key.of(table)))
    return {tuple(_shown(value) for value in row) for row in rows}


def _shown(value: object) -> str:
    """Equal for equal values: JSON is the same in whichever order its keys come."""
    return json.dumps(value, sort_keys=True) if isinstance(value, dict | list) else repr(value)
