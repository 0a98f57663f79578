"""Whether a folder's year is kept in a store; asking loads no database."""

import os
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from calendars.language import Language
from calendars.store.location import has_store

if TYPE_CHECKING:
    from scheduler.workspace import Workspace


def kept_in_store(folder: Path) -> bool:
    """True when the year of the folder is kept in a store, so that commands write there too."""
    return has_store(folder, os.environ)


def kept_workspace(
    folder: Path, language: Language = "da", *, dry_run: bool = False
) -> "AbstractContextManager[Workspace | None]":
    """The folder's workspace when a store keeps its year, else None: the database is loaded by those alone.

    A dry run looks, and brings nothing up.
    """
    if not kept_in_store(folder):
        return nullcontext()
    from scheduler.cli.workspace_of import workspace_of

    return workspace_of(folder, language, dry_run=dry_run)
