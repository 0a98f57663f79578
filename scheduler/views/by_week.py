"""The year week by week: what is held and what is due, as a calendar on paper."""

from datetime import date, timedelta

from calendars.days import IsoWeek, iso_week
from calendars.language import Language, Text
from calendars.programme import Programme
from calendars.spans import say_span
from scheduler.views.rows import ColumnName, Group, Row, Section, View, deadline_row, meeting_row

_COLUMNS: tuple[ColumnName, ...] = ("day", "time", "title", "where", "lead")
_DUE_COLUMNS: tuple[ColumnName, ...] = ("day", "title")
_DUE = Text(da="Frister", en="Due")
_HEADING = Text(da="Uge {week}: {days}", en="Week {week}: {days}")
_MADE_PUBLIC = Text(da="Offentliggørelse: {item}", en="Made public: {item}")


def by_week(programme: Programme, language: Language, who: IsoWeek | None = None) -> View:
    """A section for each ISO week in which something happens, or for the one week `who`."""
    weeks: dict[IsoWeek, list[Row]] = {}
    for row in _rows(programme, language):
        assert row.day is not None
        weeks.setdefault(iso_week(row.day), []).append(row)
    chosen = (_section(week, weeks[week], language) for week in sorted(weeks) if who in (None, week))
    return View("week", tuple(chosen), narrowed=who is not None)


def _rows(programme: Programme, language: Language) -> list[Row]:
    rows = [meeting_row(programme, meeting, language) for meeting in programme.held]
    for meeting in programme.held:
        rows += [deadline_row(programme, one, language) for one in programme.deadlines(meeting.id)]
    for one in programme.publication_days:
        title = _MADE_PUBLIC.format(language, item=one.item)
        body = programme.step_names.get(one.body, one.body)
        rows.append(Row(one.meeting, "publication", one.body, body, title, day=one.day))
    return rows


def _section(week: IsoWeek, rows: list[Row], language: Language) -> Section:
    monday = date.fromisocalendar(week.year, week.week, 1)
    days = say_span((monday, monday + timedelta(6)), language)
    heading = _HEADING.format(language, week=week.week, days=days)
    ordered = sorted(rows, key=lambda row: (row.day or monday, row.start or 0, row.title))
    held = tuple(row for row in ordered if row.kind == "meeting")
    due = tuple(row for row in ordered if row.kind != "meeting")
    groups = [Group("", _COLUMNS, held), Group(_DUE[language], _DUE_COLUMNS, due)]
    return Section(f"{week.year}-W{week.week:02d}", heading, tuple(group for group in groups if group.rows))
