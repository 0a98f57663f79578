"""A year's folder enters its store: what it is, and what has been told of it so far."""

from dataclasses import dataclass
from pathlib import Path

from calendars.plan_file import PlanRecord
from calendars.publication_file import PUBLICATION, read_publication
from calendars.store.plans import keep_plan
from calendars.store.publications import adopt, last_publication
from calendars.store.revisions import current_revision, save
from calendars.store.signature import Signature
from calendars.store.store import Connection
from calendars.store.year_key import YearKey
from scheduler.year_file.folder_document import folder_document

FROM_FOLDER = "fra mappen {folder}"
"""The reason of a year's first revision, when no other is given."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The year's current revision and last publication (0: none yet), and which of them are new."""

    key: YearKey
    revision: int
    publication: int
    is_new: bool
    tells_more: bool


def enrol(
    connection: Connection, folder: Path, key: YearKey, signature: Signature, plan: PlanRecord | None = None
) -> Enrolled:
    """Takes a year in that the store does not know yet, and what publication.json tells more than the store.

    Afterwards every uid goes on from the latest sequence that either has told. A year that the store knows
    keeps the revision it has. `plan` is plan.json's, where it tells just what publication.json
    has told: that issue is then one of this plan. PublicationFault when publication.json cannot be read.
    """
    told = read_publication(folder / PUBLICATION)
    head, before = current_revision(connection, key), last_publication(connection, key)
    reason = FROM_FOLDER.format(folder=folder.resolve().name)
    revision = head or save(connection, key, folder_document(folder), signature, base=0, reason=reason)
    number = None
    if plan is not None and before is None:
        number = keep_plan(connection, key, plan, signature, revision=revision.number).number
    after = adopt(connection, key, told, signature, reason=PUBLICATION, plan=number)
    return Enrolled(key, revision.number, after.number if after else 0, head is None, after != before)
