"""The year wheel as the note lists it: four quarters, the dialogues under the one their window ends in."""

from calendars.days import quarter
from calendars.language import Language, Text, join_words
from calendars.meetings import Meeting
from calendars.programme import Programme
from scheduler.views.in_order import in_order
from scheduler.views.rows import ColumnName, Group, Section, View, meeting_row

_QUARTER = Text(da="{n}. kvartal", en="Quarter {n}")
_OF_YEAR = Text(da="{n}. kvartal {year}", en="Quarter {n}, {year}")
_YEARLY = Text(da="Det årlige møde i {body} ({windows})", en="The yearly meeting of {body} ({windows})")
_COUNT = Text(
    da="{about}{count:# møde|# møder} i {body} ({windows})",
    en="{about}{count:# meeting|# meetings} of {body} ({windows})",
)
_ABOUT = Text(da="Ca. ", en="About ")
_GIVEN = Text(da="{body} (givne datoer, punkter herfra)", en="{body} (given dates, items from here)")
_DIALOGUES = Text(
    da="{name} med {organisations:# boligorganisation|# boligorganisationer} ({windows}){count:|: # møder}",
    en="{name} with {organisations:# housing organisation|# housing organisations} ({windows})"
    "{count:|: # meetings}",
)
_AREA = Text(da="{name} ({windows})", en="{name} ({windows})")

BODY_COLUMNS: tuple[ColumnName, ...] = ("window", "day", "week", "time", "where", "chair")
GIVEN_COLUMNS: tuple[ColumnName, ...] = ("day", "week", "time", "where")
DIALOGUE_COLUMNS: tuple[ColumnName, ...] = (
    "day", "week", "time", "organisation", "where", "caseworker",
)  # fmt: skip


def by_quarter(programme: Programme, language: Language) -> View:
    """Every meeting under its quarter; given ones only where an item passes them."""
    parts: dict[tuple[int, int], list[Meeting]] = {}
    for meeting in (*programme.held, *programme.dropped):
        if meeting.given is None or meeting.id in programme.agendas:
            parts.setdefault(_quarter(programme, meeting), []).append(meeting)
    sections = []
    for (year, number), meetings in sorted(parts.items()):
        name = _QUARTER if year == programme.year else _OF_YEAR
        heading = name.format(language, n=number, year=year)
        groups = tuple(_groups(programme, meetings, language))
        sections.append(Section(f"{year}-Q{number}", heading, groups))
    return View("quarter", tuple(sections))


def _quarter(programme: Programme, meeting: Meeting) -> tuple[int, int]:
    """The quarter a meeting is listed under: that of its day, for a dialogue that of its window's last day.

    So a dialogue in September stands under the fourth quarter, as in the note (IV).
    """
    held = programme.plan.by_meeting.get(meeting.id)
    day = held.slot.day if held and meeting.kind != "dialogue" else meeting.window.last
    return day.year, quarter(day)


def _groups(programme: Programme, meetings: list[Meeting], language: Language) -> list[Group]:
    """The meetings of each series, dialogues last as in the note and given dates after them."""
    of_series: dict[str, list[Meeting]] = {}
    for meeting in meetings:
        of_series.setdefault(meeting.series, []).append(meeting)
    order = ("body", "area", "dialogue", "given")
    present = [series for series in programme.series.values() if series.id in of_series]
    return [
        _group(programme, of_series[series.id], language)
        for series in sorted(present, key=lambda series: order.index(series.kind))
    ]


def _group(programme: Programme, meetings: list[Meeting], language: Language) -> Group:
    kind = meetings[0].kind
    columns = {"dialogue": DIALOGUE_COLUMNS, "given": GIVEN_COLUMNS}.get(kind, BODY_COLUMNS)
    if kind == "area":
        columns = tuple(column for column in BODY_COLUMNS if column != "window")
    rows = [meeting_row(programme, meeting, language) for meeting in in_order(programme.plan, meetings)]
    return Group(_heading(programme, meetings, language), columns, tuple(rows))


def _heading(programme: Programme, meetings: list[Meeting], language: Language) -> str:
    """What the note would say: "Ca. 2 møder i Den Tværkommunale Styregruppe (ultimo januar og ...)"."""
    first = meetings[0]
    name = programme.series_names[first.series]
    ordered = sorted(meetings, key=lambda one: (one.window.first, one.id))
    windows = join_words(list(dict.fromkeys(one.window.words for one in ordered)), language)
    if first.kind == "given":
        return _GIVEN.format(language, body=name)
    if first.kind == "area":
        return _AREA.format(language, name=name, windows=windows)
    if first.kind == "dialogue":
        organisations = len({one.organisation for one in meetings})
        return _DIALOGUES.format(
            language, name=name, organisations=organisations, windows=windows, count=len(meetings)
        )
    about = _ABOUT[language] if any(one.optional for one in meetings) else ""
    yearly = not about and sum(one.series == first.series for one in programme.meetings.values()) == 1
    text = _YEARLY if yearly else _COUNT
    return text.format(language, about=about, count=len(meetings), body=name, windows=windows)
