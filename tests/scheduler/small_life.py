"""A small year in a folder and a store, and the things that happen to it, each as a command would do it.

To add a kind of change: a function that takes the life and a number, and a line in `CHANGES`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from calendars.plan import Plan
from calendars.plan_file import PlanRecord, read_plan, write_plan
from calendars.store.base_changed import BaseChanged
from calendars.store.dump import dump
from calendars.store.dump_reading import read_dump
from calendars.store.restore import restore
from calendars.store.signature import Signature
from calendars.store.stages import StageRefused, go_to, stage_of
from calendars.store.store import Store
from calendars.store.year_key import YearKey
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.programme import programme_of
from scheduler.publishing import issue
from scheduler.telling import series_of, tell
from scheduler.workspace import Workspace, open_workspace
from scheduler.year_file.read import read_year
from scheduler.year_file.revision import revision

KEY = YearKey("lille", 2027)
START = datetime(2026, 12, 1, 9, tzinfo=UTC)
WINDOWS = ("februar", "marts", "primo april", "medio maj", "september")
IDS = ("sg-1", "sg-2", "sf-1", "sf-2")
_HEAD = """\
year = 2027
installation = "lille"
[[place]]
id = "raadhuset"
name = "Rådhuset"
"""
_BODY = """
[[body]]
id = "{body}"
chair = "chef"
seats.alle = ["chef", "vice"]
place = "raadhuset"
deadlines = {{ dagsorden = -5 }}
meetings = [{meetings}]
"""
_LISTS = {
    "personer.csv": "post;titel;indehaver;antag fri\nchef;Chef;Chefen;ja\nvice;Vice;Vicen;ja\n",
    "lokaler.csv": "id;navn;sted;pladser\nsal-1;Sal 1;raadhuset;8\nsal-2;Sal 2;raadhuset;8\n",
}


@dataclass
class Life:
    """What the secretariat has in mind, beside the folder and the store: windows by meeting, and backups."""

    store: Store
    folder: Path
    windows: dict[str, str] = field(default_factory=lambda: dict.fromkeys(IDS, "marts"))
    backups: list[list[bytes]] = field(default_factory=list)
    hours: int = 0

    def __post_init__(self) -> None:
        for name, text in _LISTS.items():
            (self.folder / name).write_text(text, "utf-8")
        self.write()
        plan_anew(self, 1)

    def write(self) -> None:
        """Writes aarshjul.toml as it is meant now."""
        parts = [_HEAD]
        for body in ("sg", "sf"):
            mine = [(name, window) for name, window in self.windows.items() if name.startswith(body)]
            meetings = ", ".join(f'{{ id = "{name}", window = "ca. {window}" }}' for name, window in mine)
            if mine:
                parts.append(_BODY.format(body=body, meetings=meetings))
        (self.folder / "aarshjul.toml").write_text("".join(parts), "utf-8")

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


Change = Callable[[Life, int], None]


def edit_window(life: Life, number: int) -> None:
    """A meeting's window becomes another; a meeting that was taken out comes back."""
    life.windows[IDS[number % len(IDS)]] = WINDOWS[number // len(IDS) % len(WINDOWS)]
    life.windows = dict(sorted(life.windows.items()))
    life.write()


def take_out(life: Life, number: int) -> None:
    """A meeting leaves the year; one always stays."""
    if len(life.windows) > 1:
        life.windows.pop(IDS[number % len(IDS)], None)
    life.write()


def plan_anew(life: Life, number: int) -> None:
    """`aarshjul plan`, by construction alone."""
    space, year = life.open()
    plan = construct(year, find_candidates(year), number)
    assert plan is not None
    record = PlanRecord(2027, year.title, revision(life.folder), number, 1, (), (), plan)
    with space.with_another_plan().writing(life.signed()) as work:
        work.keep(record, series_of(programme_of(year, plan)))


def move(life: Life, number: int) -> None:
    """Another planner puts a plan in the folder that moves one meeting, or leaves it out."""
    year, record = read_year(life.folder), life.record()
    held = [one for one in record.plan.placements if one.meeting in year.by_id]
    if not held:
        return
    one = held[number % len(held)]
    rest = [each for each in record.plan.placements if each is not one]
    starts = find_candidates(year).masks[one.meeting]
    slots = [index for index in range(starts.bit_length()) if starts >> index & 1]
    slot = year.grid.slot(slots[number * 7 % len(slots)])
    moved = Plan.of([*rest, replace(one, slot=slot)], record.plan.dropped)
    dropped = Plan.of(rest, [*record.plan.dropped, one.meeting])
    for plan in (dropped, moved) if number % 3 == 0 else (moved, dropped):
        if verify(year, plan).holds:
            write_plan(life.folder / "plan.json", replace(record, plan=plan))
            return


def there_and_back(life: Life, number: int) -> None:
    """A move is kept, and taken back, and nobody was told of either."""
    space, year = life.open()
    before, told = life.record(), space.told
    if not verify(year, before.plan).holds:
        return
    publish(life, number)
    told = life.open()[0].told
    move(life, number)
    ask(life, number)
    write_plan(life.folder / "plan.json", before)
    publish(life, number)
    assert life.open()[0].told == told, "what nobody was told of is no step"


def ask(life: Life, number: int) -> None:
    """The plan is sent to a body, and approved by it, or goes back."""
    space, year = life.open()
    record = life.record()
    if not verify(year, record.plan).holds:
        return
    with space.writing(life.signed()) as work:
        kept = work.keep(record, series_of(programme_of(year, record.plan)))
        body = ("sg", "sf")[number % 2]
        now = stage_of(work.connection, KEY, kept.number, body)
        wanted = {"draft": "sent", "sent": ("approved", "draft")[number // 2 % 2]}.get(now, now)
        try:
            go_to(work.connection, KEY, kept.number, body, wanted, work.signature)  # type: ignore[arg-type]
        except StageRefused:
            assert wanted not in ("sent", "approved")


def publish(life: Life, number: int) -> None:
    """`aarshjul publish`: a sound plan is told, whoever was asked having answered."""
    space, year = life.open()
    record = life.record()
    if not verify(year, record.plan).holds:
        return
    programme = programme_of(year, record.plan)
    signature = life.signed()
    made = issue(programme, space.told, signature.at, "fordi" if number % 2 else "")
    with space.writing(signature) as work:
        kept = work.keep(record, series_of(programme))
        for body in ("sg", "sf"):
            if stage_of(work.connection, KEY, kept.number, body) == "sent":
                go_to(work.connection, KEY, kept.number, body, "approved", signature)
        tell(work, record, programme, made)


def back_up(life: Life, number: int) -> None:
    """A backup is taken, to be restored some day."""
    with life.store.reading() as connection:
        life.backups.append(list(dump(connection)))


def restore_one(life: Life, number: int) -> None:
    """A backup is restored over all that has happened since."""
    if life.backups:
        with life.store.writing() as connection:
            chosen = read_dump(life.backups[number % len(life.backups)])
            restore(connection, chosen, life.signed(), replace=True)


def save_on_an_old_base(life: Life, number: int) -> None:
    """Somebody else saves between; the later one is refused, and begins again."""
    first, second = life.open()[0], life.open()[0]
    text = (life.folder / "aarshjul.toml").read_text("utf-8")
    with first.writing(life.signed(), texts={"aarshjul.toml": f"{text}# {life.hours}\n"}):
        pass
    theirs = {"aarshjul.toml": f"{text}# anden\n"}
    with pytest.raises(BaseChanged) as refused, second.writing(life.signed(), texts=theirs):
        pass
    assert refused.value.changed == ("aarshjul.toml",)


CHANGES: dict[str, Change] = {
    one.__name__: one
    for one in (
        edit_window, take_out, plan_anew, move, there_and_back, ask, publish, back_up, restore_one,
        save_on_an_old_base,
    )
}  # fmt: skip
