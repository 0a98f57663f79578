"""A year's folder opened by a command that writes: a working copy of what the store holds."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from calendars.difference import difference
from calendars.plan_file import PlanFileFault, PlanRecord, plan_bytes, read_plan
from calendars.publication import Publication
from calendars.publication_file import PUBLICATION, read_publication, write_publication
from calendars.sequences import told_by_either
from calendars.store.base_changed import BaseChanged
from calendars.store.contents import content, digest_of
from calendars.store.document import Document
from calendars.store.ledger import told_now
from calendars.store.plans import KeptPlan, current_plan, keep_plan, plan, record_of
from calendars.store.publications import Published, adopt, last_publication, publish_told
from calendars.store.revisions import Revision, current_revision, document_of, save
from calendars.store.signature import Signature
from calendars.store.stages import carry_over
from calendars.store.store import Connection, Store
from calendars.store.year_key import YearKey
from calendars.whole_file import replace_whole
from scheduler.enrolment import FROM_FOLDER
from scheduler.touched_bodies import touched_bodies
from scheduler.working_copy import (
    UNKNOWN,
    Marker,
    base_of,
    bring_texts,
    is_behind,
    plan_base_of,
    read_marker,
    write_marker,
)
from scheduler.year_file.folder_document import folder_document

PLAN = "plan.json"
BY_HAND = "redigeret i mappen"
"""The reason of a revision that was made by editing the folder, when no other is given."""
REPLANNED = "omplanlagt"
"""The reason of a revision that a re-planning wrote, when no other is given; an absence never has another."""


@dataclass(frozen=True)
class Workspace:
    """What a folder and its store were when a command began: all that it decides is decided on this.

    `document` is what the folder's files said; `base` the revision they were edited from, 0 for none; `plan`
    the plan that plan.json came from, `latest` and `publication` the store's last ones, 0 for none. `told` is
    what participants know, by the store or by publication.json. `brought` names what the folder was behind
    with: "year", "plan", "publication".
    """

    store: Store
    folder: Path
    key: YearKey
    document: Document
    base: int
    plan: int
    latest: int
    publication: int
    told: Publication
    brought: tuple[str, ...] = ()

    @contextmanager
    def writing(
        self,
        signature: Signature,
        *,
        texts: Mapping[str, str] | None = None,
        reason: str = "",
        case_number: str | None = None,
    ) -> Iterator["Work"]:
        """One transaction in which a command writes all it has to, then the files, one by one.

        The folder as it was opened, with `texts` written into it, is a new revision when it differs from its
        base. BaseChanged, and nothing written, when somebody saved or planned since. Killed before the
        commit, all is as it was; killed after it, the next command that writes brings the folder up.
        """
        document = replace(self.document, files={**self.document.files, **(texts or {})})
        with self.store.writing() as connection:
            why = reason or self._why(texts)
            revision = save(
                connection, self.key, document, signature,
                base=self.base, reason=why, case_number=case_number,
            )  # fmt: skip
            self._expect_plan(connection)
            work = Work(self, connection, signature, revision, reason, case_number)
            yield work
            work.adopt()
            told = told_now(connection, self.key)
        bring_texts(self.folder, self.document, document)
        if work.kept is not None:
            replace_whole(self.folder / PLAN, plan_bytes(work.kept))
        write_publication(self.folder / PUBLICATION, told)
        write_marker(self.folder, Marker(revision.number, revision.digest, work.plan))

    def read_again(self) -> "Workspace":
        """The same with the files as they are now: the program itself has written ids.toml since."""
        return replace(self, document=folder_document(self.folder))

    def with_another_plan(self) -> "Workspace":
        """The same for a command that makes a plan: whatever plan.json was, it is replaced."""
        return replace(self, plan=self.latest)

    def _why(self, texts: Mapping[str, str] | None) -> str:
        """Why there is a revision, when nobody says."""
        if self.base == UNKNOWN:
            return FROM_FOLDER.format(folder=self.folder.resolve().name)
        return REPLANNED if texts else BY_HAND

    def _expect_plan(self, connection: Connection) -> None:
        """BaseChanged when another plan is current than the one that the command began from."""
        now = current_plan(connection, self.key)
        if now is None or now.number == self.plan:
            return
        before = record_of(connection, plan(connection, self.key, self.plan)).plan if self.plan else None
        after = record_of(connection, now).plan
        changed = [one.meeting for one in difference(before, after)] if before else [PLAN]
        raise BaseChanged(
            what="plan", base=self.plan, current=now.number, author=now.author, at=now.time,
            reason=now.reason, changed=tuple(changed),
        )  # fmt: skip


@dataclass
class Work:
    """What a command does within its one transaction."""

    workspace: Workspace
    connection: Connection
    signature: Signature
    revision: Revision
    reason: str
    case_number: str | None
    kept: PlanRecord | None = field(default=None, init=False)
    plan: int = field(init=False)

    def __post_init__(self) -> None:
        space = self.workspace
        last = last_publication(self.connection, space.key)
        self._issue, self._adopted = space.publication, False
        self._follows = (last.number if last else 0) == space.publication  # else whoever publishes is told so
        self.plan = space.plan

    def keep(self, record: PlanRecord, series: Mapping[str, str]) -> KeptPlan:
        """Makes a verified plan the current one; `series` says whose each meeting is.

        Bodies whose meetings it leaves as they were keep their stage.
        """
        connection, key = self.connection, self.workspace.key
        before = current_plan(connection, key)
        kept = keep_plan(
            connection, key, record, self.signature,
            revision=self.revision.number, reason=self.reason, case_number=self.case_number,
        )  # fmt: skip
        if before is not None and before.number != kept.number:
            touched = touched_bodies(connection, before, record.plan, series, self.workspace.told)
            same = set(series.values()) - touched
            carry_over(connection, key, before.number, kept.number, same, self.signature)
        self.kept, self.plan = record, kept.number
        return kept

    def adopt(self, *, of_this_plan: bool = False) -> None:
        """Takes over, once, what publication.json has told and the store has not."""
        if self._adopted or not self._follows:
            return
        self._adopted = True
        plan, reason = (self.plan, self.reason or PUBLICATION) if of_this_plan else (None, PUBLICATION)
        adopted = adopt(
            self.connection, self.workspace.key, self.workspace.told, self.signature,
            reason=reason, plan=plan, case_number=self.case_number if of_this_plan else None,
        )  # fmt: skip
        self._issue = adopted.number if adopted else 0

    def publish(self, told: Publication, *, public_reason: str = "") -> Published | None:
        """Remembers what is told of the plan kept; BaseChanged when somebody published meanwhile.

        When it is just what was told before there was a store, that was told of this plan, for this reason.
        """
        self.adopt(of_this_plan=told == self.workspace.told)
        return publish_told(
            self.connection, self.workspace.key, told, self.signature,
            base=self._issue, plan=self.plan, reason=self.reason,
            public_reason=public_reason, case_number=self.case_number,
        )  # fmt: skip


def open_workspace(store: Store, folder: Path, key: YearKey, *, bring: bool = True) -> Workspace:
    """Opens a folder, which is brought up to the store first when it is behind, unless asked to be left.

    PublicationFault when publication.json cannot be read, OSError when a file cannot.
    """
    found = _look(store, folder, key)
    if not bring or not found.brought:
        return found
    bring_up(found)
    return replace(_look(store, folder, key), brought=found.brought)


def _look(store: Store, folder: Path, key: YearKey) -> Workspace:
    document, marker = folder_document(folder), read_marker(folder)
    beside = read_publication(folder / PUBLICATION)
    with store.reading() as connection:
        head, now = current_revision(connection, key), current_plan(connection, key)
        base = base_of(connection, key, document, marker)
        told = told_by_either(told_now(connection, key), beside)
        last = last_publication(connection, key)
        plan_base, plan_behind = plan_base_of(connection, now, _plan_beside(folder), marker)
        behind = {
            "year": is_behind(connection, document, base, head),
            "plan": plan_behind,
            "publication": head is not None and told != beside,
        }
    return Workspace(
        store, folder, key, document, base,
        plan_base, now.number if now else 0, last.number if last else 0, told,
        tuple(name for name, is_so in behind.items() if is_so),
    )  # fmt: skip


def _plan_beside(folder: Path) -> str | None:
    """The digest that the store would keep plan.json under; None when there is none, "" for none it could."""
    try:
        return digest_of(plan_bytes(read_plan(folder / PLAN)))
    except PlanFileFault:
        return "" if (folder / PLAN).exists() else None


def bring_up(space: Workspace) -> None:
    """Writes what the store has over the parts of the folder that `brought` names."""
    with space.store.reading() as connection:
        head, now = current_revision(connection, space.key), current_plan(connection, space.key)
        assert head is not None  # an unknown year is never behind
        wanted = document_of(connection, head)
        octets = content(connection, space.key, now.digest) if now else b""
    if "year" in space.brought:
        bring_texts(space.folder, space.document, wanted)
    if "plan" in space.brought:
        replace_whole(space.folder / PLAN, octets)
    if "publication" in space.brought:
        write_publication(space.folder / PUBLICATION, space.told)
    if "year" in space.brought or space.base == head.number:
        write_marker(space.folder, Marker(head.number, head.digest, space.plan))
