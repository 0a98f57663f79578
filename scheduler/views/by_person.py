"""Each person's own list: their meetings in order of time, and the part they have in each."""

from collections import Counter
from collections.abc import Iterator, Mapping

from calendars.language import Language, Text, join_words
from calendars.participation import Part, Role, by_person
from calendars.programme import Programme
from calendars.spans import say_span
from calendars.subscribers import holding_days
from scheduler.views.left_out import say_given
from scheduler.views.rows import ColumnName, Group, Row, Section, View, meeting_row

_COLUMNS: tuple[ColumnName, ...] = ("day", "week", "time", "title", "role", "where")
_NONE = Text(da="Ingen møder i planen.", en="No meetings in the plan.")
_COUNT = Text(da="{count:# møde|# møder}", en="{count:# meeting|# meetings}")
_ROLES: dict[Role, Text] = {
    "holder": Text(da="{count} på egen plads", en="{count} in their own seat"),
    "deputy": Text(da="{count} som stedfortræder", en="{count} as deputy"),
    "caseworker": Text(da="{count} som sagsbehandler", en="{count} as caseworker"),
    "absent": Text(da="{count} planlagt uden", en="{count} planned without"),
}
_MISSING = Text(da="Hvem mangler til flest møder:", en="Who is missed at most meetings:")
_MISSED = Text(
    da="{person}: mangler til {missed} af {of:# møde|# møder}",
    en="{person}: {missed} of {of:# meeting|# meetings}",
)
_MOST_MISSING = 10
_ALL = Text(da="alle", en="all")
_INSTEAD = Text(da="Deltager på samme tid i {meeting}.", en="Attends {meeting} at the same time.")
_PERIOD = Text(da="{post} ({period})", en="{post} ({period})")


def show_people(programme: Programme, language: Language, who: tuple[str, ...] = ()) -> View:
    """A section for every person who has a part in a meeting, or for those whom `who` names."""
    parts = by_person(programme)
    people = who or sorted(parts, key=lambda one: (programme.person_name(one), one))
    sections = (_section(programme, person, parts.get(person, ()), language) for person in people)
    closing = () if who else tuple(_missing(programme, parts, language))
    return View("person", tuple(sections), narrowed=bool(who), closing=closing)


def _missing(
    programme: Programme, parts: Mapping[str, tuple[Part, ...]], language: Language
) -> Iterator[str]:
    """Who is missed at most meetings, the most missed first; nothing when everybody is always there."""
    ours = {person: [one for one in own if _is_ours(programme, one)] for person, own in parts.items()}
    missed = {
        person: len({one.meeting for one in own if one.role == "absent"}) for person, own in ours.items()
    }
    order = sorted(
        (person for person in missed if missed[person]),
        key=lambda one: (-missed[one], programme.person_name(one), one),
    )
    if order:
        yield _MISSING[language]
    for person in order[:_MOST_MISSING]:
        of = len({one.meeting for one in ours[person]})
        name = programme.person_name(person)
        yield _MISSED.format(language, person=name, missed=missed[person], of=of)


def _section(programme: Programme, person: str, parts: tuple[Part, ...], language: Language) -> Section:
    """The person's list; of given dates, which stand in their own calendar, only those with items of ours."""
    shown = tuple(part for part in parts if _is_ours(programme, part))
    rows = tuple(_row(programme, part, language) for part in shown)
    groups = (Group("", _COLUMNS, rows),) if rows else ()
    facts = [*_posts(programme, person, language), _count(shown, language)]
    if len(shown) < len(parts):
        facts.append(say_given(len(parts) - len(shown), language))
    return Section(person, programme.person_name(person), groups, tuple(facts))


def _is_ours(programme: Programme, part: Part) -> bool:
    return programme.meetings[part.meeting].given is None or part.meeting in programme.agendas


def _row(programme: Programme, part: Part, language: Language) -> Row:
    notes: tuple[str, ...] = ()
    if part.instead is not None:
        notes = (_INSTEAD.format(language, meeting=programme.meetings[part.instead].title),)
    meeting = programme.meetings[part.meeting]
    return meeting_row(programme, meeting, language, part.say(programme, language), notes)


def _posts(programme: Programme, person: str, language: Language) -> list[str]:
    """The posts a person holds, with their days when those are not the whole year."""
    whole = ((programme.days.first, programme.days.last),)
    found = []
    for post in programme.posts.values():
        spans = holding_days(programme, person, post.id)
        if spans == whole and post.title == programme.person_name(person):
            continue  # the heading has said it
        if spans == whole:
            found.append(post.title)
        elif spans:
            period = join_words([say_span(span, language) for span in spans], language)
            found.append(_PERIOD.format(language, post=post.title, period=period))
    return [f"{'; '.join(found)}."] if found else []


def _count(parts: tuple[Part, ...], language: Language) -> str:
    """How many meetings, and in which roles when there are others than sitting in one's own seat."""
    if not parts:
        return _NONE[language]
    said = _COUNT.format(language, count=len(parts))
    counts = Counter(part.role for part in parts)
    if counts["holder"] < len(parts):
        alone = _ALL[language] if len(counts) == 1 < len(parts) else ""
        roles = [
            text.format(language, count=alone or counts[role])
            for role, text in _ROLES.items()
            if counts[role]
        ]
        said = f"{said}: {join_words(roles, language)}"
    return f"{said}."
