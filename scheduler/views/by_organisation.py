"""Each housing organisation: its dialogues, the divisions dealt with, and when items are called for."""

from calendars.days import iso_week
from calendars.deadlines import CALL
from calendars.language import Language, Text, say_day
from calendars.meeting_notice import say_number
from calendars.meetings import Meeting
from calendars.organisations import Organisation
from calendars.programme import Programme
from scheduler.views.rows import ColumnName, Group, Section, View, meeting_row

_COLUMNS: tuple[ColumnName, ...] = ("day", "week", "time", "where", "caseworker")
_HOMES = Text(da="{homes} boliger", en="{homes} homes")
_UNKNOWN = Text(da="boligtallet er ukendt", en="the number of homes is unknown")
_ADMINISTRATOR = Text(da="administrator: {post}", en="administrator: {post}")
_ALONE = Text(da="ingen administrator", en="no administrator")
_LAST = Text(
    da="Ingen dialog i denne plan; den seneste var {day}.", en="No dialogue in this plan; the last was {day}."
)
_NEVER = Text(da="Ingen dialog i denne plan.", en="No dialogue in this plan.")
_MERGED = Text(da="Gået op i {into} {day}.", en="Went up in {into} on {day}.")
_CLOSED = Text(da="Nedlagt {day}.", en="Closed on {day}.")
_DIVISIONS = Text(da="Udvidet tilsyn: {divisions}", en="Extended supervision: {divisions}")
_CALL = Text(
    da="Punkter til dagsordenen indkaldes {day} (uge {week})",
    en="Agenda items are called for on {day} (week {week})",
)


def by_organisation(programme: Programme, language: Language, who: str | None = None) -> View:
    """A section for every organisation, by name, or for the one that `who` names."""
    organisations = sorted(programme.organisations.values(), key=lambda one: (one.name.casefold(), one.id))
    sections = (_section(programme, one, language) for one in organisations if who in (None, one.id))
    return View("organisation", tuple(sections), narrowed=who is not None)


def _section(programme: Programme, organisation: Organisation, language: Language) -> Section:
    dialogues = [one for one in programme.held if one.organisation == organisation.id]
    rows = tuple(
        meeting_row(programme, one, language, notes=tuple(_notes(programme, one, language)))
        for one in dialogues
    )
    groups = (Group("", _COLUMNS, rows),) if rows else ()
    facts = _facts(programme, organisation, language)
    if not rows and organisation.ended is None:
        last = organisation.last_held
        facts.append(_LAST.format(language, day=say_day(last, language)) if last else _NEVER[language])
    return Section(organisation.id, organisation.name, groups, tuple(facts))


def _facts(programme: Programme, organisation: Organisation, language: Language) -> list[str]:
    """Its homes and administrator; of one that has ended only how: its homes are another's now."""
    if organisation.ended is not None:
        into = programme.organisations.get(organisation.into or "")
        text, day = (_MERGED if into else _CLOSED), say_day(organisation.ended, language)
        return [text.format(language, into=into.name if into else "", day=day)]
    homes = _UNKNOWN[language]
    if organisation.homes is not None:
        homes = _HOMES.format(language, homes=say_number(organisation.homes, language))
    who = _ALONE[language]
    if organisation.administrator is not None:
        who = _ADMINISTRATOR.format(language, post=programme.post_title(organisation.administrator))
    return [f"{homes[:1].upper()}{homes[1:]}, {who}."]


def _notes(programme: Programme, meeting: Meeting, language: Language) -> list[str]:
    """The call for agenda items, and other deadlines in their order."""
    found = []
    for deadline in programme.deadlines(meeting.id):
        day, week = say_day(deadline.day, language), iso_week(deadline.day).week
        if deadline.name == CALL:
            found.append(_CALL.format(language, day=day, week=week))
    return found
