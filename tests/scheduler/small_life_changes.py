"""What may happen to a small year, each as a command would do it.

To add a kind of change: a function that takes the life and a number, and a line in `CHANGES`.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from calendars.plan import Plan
from calendars.plan_file import write_plan
from calendars.store.base_changed import BaseChanged
from calendars.store.dump import dump
from calendars.store.dump_reading import read_dump
from calendars.store.restore import restore
from calendars.store.revisions import document_of, revision
from calendars.store.stages import StageRefused, go_to, stage_of
from constraints.verify import verify
from scheduler.candidates import find_candidates
from scheduler.cli.exits import DONE, IMPOSSIBLE, INVALID_INPUT, REFUSED
from scheduler.programme import programme_of
from scheduler.publishing import issue
from scheduler.replan.carry import carry
from scheduler.replan.freeze import frozen
from scheduler.telling import series_of, tell
from scheduler.year_file.changes.reading import note_changes
from scheduler.year_file.changes.written_change import write_change
from scheduler.year_file.faults import Fault
from scheduler.year_file.positions import Positioned
from scheduler.year_file.read import read_year
from tests.scheduler.small_changes import KINDS, change, of
from tests.scheduler.small_life import Life, command
from tests.scheduler.small_year import BODIES, KEY, MEETINGS

WINDOWS = ("februar", "marts", "primo april", "medio maj", "september")
Change = Callable[[Life, int], None]


def edit_window(life: Life, number: int) -> None:
    """A meeting's window becomes another; a meeting that was taken out comes back."""
    window = WINDOWS[number // len(MEETINGS) % len(WINDOWS)]
    life.write(dict(sorted((life.windows | {of(MEETINGS, number): window}).items())))


def take_out(life: Life, number: int) -> None:
    """A meeting leaves the year; one always stays."""
    left = {name: window for name, window in life.windows.items() if name != of(MEETINGS, number)}
    if left:
        life.write(left)


def time_passes(life: Life, number: int) -> None:
    """Some weeks later meetings have been held, and others convened."""
    life.hours += 24 * (number % 60)


def plan_anew(life: Life, number: int) -> None:
    """`aarshjul plan`, by construction alone, which may not find any."""
    life.plan_anew(number)


def replan(life: Life, number: int, kind: str) -> None:
    """`aarshjul replan` of one more change; what stands fast does not move for it, whatever comes of it."""
    _, year = life.open()
    before = life.record()
    faults: list[Fault] = []
    table = change(kind, number, year, before.plan, life.today)
    (noted,) = note_changes(Positioned("ændring", {"change": [table]}), faults)
    assert faults == []
    written = life.folder.parent / f"{life.folder.name}.toml"
    written.write_text(write_change(noted.change), "utf-8")
    asked = ("--today", life.today, "--changes", written, "--workers", 1, "--time-limit", 20)
    code = command(life, "replan", life.folder, *asked)
    assert code in (DONE, INVALID_INPUT, IMPOSSIBLE, REFUSED), (code, table)
    life.outcomes[kind, code] += 1
    after = read_year(life.folder)
    fast = frozen(after, carry(after, before.plan), life.today, (), noted.change.meetings())
    for name in fast:
        assert life.record().plan.by_meeting[name].slot == before.plan.by_meeting[name].slot, (name, table)
    if code == DONE:
        assert verify(after, life.record().plan).holds
    else:
        assert (after, life.record()) == (year, before)


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
        body = of(BODIES, number)
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
        for body in (*BODIES, "dialog"):
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
    with life.store.reading() as connection:
        kept = document_of(connection, revision(connection, KEY, first.base)).files
    text = (life.folder / "aarshjul.toml").read_text("utf-8")
    with first.writing(life.signed(), texts={"aarshjul.toml": f"{text}# {life.hours}\n"}):
        pass
    theirs = {"aarshjul.toml": f"{text}# anden\n"}
    with pytest.raises(BaseChanged) as refused, second.writing(life.signed(), texts=theirs):
        pass
    # After a backup was restored the folder has more that nobody had saved: it came with the first.
    mine = first.document.files
    unsaved = {name for name in kept.keys() | mine.keys() if kept.get(name) != mine.get(name)}
    assert set(refused.value.changed) == {"aarshjul.toml"} | unsaved


CHANGES: dict[str, Change] = {
    one.__name__: one
    for one in (
        edit_window, take_out, time_passes, plan_anew, move, there_and_back, ask, publish, back_up,
        restore_one, save_on_an_old_base,
    )
}  # fmt: skip
CHANGES |= {f"replan {kind}": partial(replan, kind=kind) for kind in KINDS}
"""Whatever may happen to a year."""
