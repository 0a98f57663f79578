"""Whose fault it is when a command stumbles on what its store holds."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from calendars.store.faults import Damaged, StoreFault
from calendars.store.soundness import faults
from calendars.store.store import Store

_SAID = (StoreFault, OSError, click.ClickException, click.exceptions.Exit, click.Abort)


@contextmanager
def blamed(store: Store) -> Iterator[None]:
    """Says Damaged for a stumble over a store that `db check` finds fault with; else it is the program's bug.

    Rows that no program wrote go wrong in any way, and nobody looks at all of them before each command.
    """
    try:
        yield
    except _SAID:
        raise
    except Exception as error:
        with store.reading() as connection:
            found = next(faults(connection), None)
        if found is None:
            raise
        raise Damaged(store.place, found) from error
