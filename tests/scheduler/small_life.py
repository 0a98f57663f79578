"""A small year in a folder and a store, and what the secretariat has in mind of it."""

from collections import Counter
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from click import ClickException

from calendars.plan_file import PlanRecord, read_plan
from calendars.store.location import VARIABLE
from calendars.store.signature import Signature
from calendars.store.store import Store
from constraints.year import Year
from scheduler.cli import main
from scheduler.programme import programme_of
from scheduler.telling import series_of
from scheduler.workspace import Workspace, open_workspace
from scheduler.year_file.faults import YearFaults
from scheduler.year_file.read import read_year
from scheduler.year_file.written import DOCUMENT
from tests.scheduler.small_year import KEY, MEETINGS, first_plan, write_small_year, write_wheel

START = datetime(2026, 12, 1, 9, tzinfo=UTC)


@dataclass
class Life:
    """What the secretariat has in mind, beside the folder and the store: windows by meeting, and backups."""

    store: Store
    folder: Path
    windows: dict[str, str] = field(default_factory=lambda: dict.fromkeys(MEETINGS, "marts"))
    backups: list[list[bytes]] = field(default_factory=list)
    hours: int = 0
    outcomes: Counter[tuple[str, int]] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        write_small_year(self.folder, self.windows)
        self.plan_anew(1)

    @property
    def today(self) -> date:
        """The day it is."""
        return (START + timedelta(hours=self.hours)).date()

    def write(self, windows: Mapping[str, str]) -> None:
        """Writes aarshjul.toml with these meetings, unless the year is none then: a change may name one."""
        before = (self.folder / DOCUMENT).read_bytes()
        write_wheel(self.folder, windows)
        try:
            read_year(self.folder)
        except YearFaults:
            (self.folder / DOCUMENT).write_bytes(before)
        else:
            self.windows = dict(windows)

    def signed(self) -> Signature:
        """Somebody, an hour later than the last time."""
        self.hours += 1
        return Signature("sekretariatet", START + timedelta(hours=self.hours))

    def open(self) -> tuple[Workspace, Year]:
        """The folder, brought up, and its year."""
        space = open_workspace(self.store, self.folder, KEY)
        return space, read_year(self.folder)

    def record(self) -> PlanRecord:
        """The plan in the folder."""
        return read_plan(self.folder / "plan.json")

    def plan_anew(self, number: int) -> None:
        """Keeps a plan that is constructed, where one is."""
        space, year = self.open()
        record = first_plan(self.folder, year, number)
        if record is not None:
            with space.with_another_plan().writing(self.signed()) as work:
                work.keep(record, series_of(programme_of(year, record.plan)))


def command(life: Life, *words: object) -> int:
    """A command's exit code; what it says is nobody's to read."""
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()), pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, life.store.url.render_as_string(hide_password=False))
        try:
            return int(main.main([str(word) for word in words], standalone_mode=False) or 0)
        except ClickException as ended:
            return ended.exit_code
