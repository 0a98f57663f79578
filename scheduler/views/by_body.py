"""Each body with its meetings, who leads them, who stands in and whom the plan does without."""

from calendars.language import Language, Text, join_words
from calendars.meetings import Meeting, Series
from calendars.participation import Part, participation
from calendars.programme import Programme
from scheduler.views.by_quarter import BODY_COLUMNS, DIALOGUE_COLUMNS, GIVEN_COLUMNS
from scheduler.views.in_order import in_order
from scheduler.views.rows import Group, Section, View, meeting_row

_LEVEL = Text(da="Niveau {level}", en="Level {level}")
_HOST = Text(da="afholdes af {host}", en="held by {host}")
_PARENT = Text(da="refererer til {body}", en="reports to {body}")
_MEETINGS = Text(da="{count:# møde|# møder}", en="{count:# meeting|# meetings}")
_NOT_HELD = Text(da="heraf {count} ikke holdt", en="of them {count} not held")
_DEPUTIES = Text(da="Stedfortrædere: {deputies}", en="Deputies: {deputies}")
_FOR = Text(da="{person} for {post}", en="{person} for {post}")
_WITHOUT = Text(da="Planlagt uden: {people}", en="Planned without: {people}")
_SPEAKERS = Text(da="Ordførende: {posts}", en="Speaks: {posts}")


def by_body(programme: Programme, language: Language, who: str | None = None) -> View:
    """A section for every body, campaign and area with meetings, or for the one that `who` names.

    Of bodies with given dates only the meetings that an item passes, unless `who` asks for the body.
    """
    parts = participation(programme)
    sections = []
    for series in programme.series.values():
        if who not in (None, series.id):
            continue
        meetings = [one for one in (*programme.held, *programme.dropped) if one.series == series.id]
        if series.kind == "given" and who is None:
            meetings = [one for one in meetings if one.id in programme.agendas]
        if meetings:
            sections.append(_section(programme, series, meetings, parts, language))
    return View("body", tuple(sections), narrowed=who is not None)


def _section(
    programme: Programme,
    series: Series,
    meetings: list[Meeting],
    parts: dict[str, tuple[Part, ...]],
    language: Language,
) -> Section:
    columns = {"dialogue": DIALOGUE_COLUMNS, "given": GIVEN_COLUMNS}.get(series.kind, BODY_COLUMNS)
    rows = tuple(
        meeting_row(
            programme,
            one,
            language,
            notes=tuple(_attendance(programme, one, parts.get(one.id, ()), language)),
        )
        for one in in_order(programme.plan, meetings)
    )
    facts = _facts(programme, series, meetings, language)
    return Section(series.id, series.name, (Group("", columns, rows),), (facts,))


def _facts(programme: Programme, series: Series, meetings: list[Meeting], language: Language) -> str:
    """One sentence: level, host, parent, how many meetings."""
    count, dropped = len(meetings), sum(one in programme.dropped for one in meetings)
    facts = [_LEVEL.format(language, level=series.level)] if series.level is not None else []
    if series.host:
        facts.append(_HOST.format(language, host=series.host))
    if series.parent is not None:
        parent = programme.series_names.get(series.parent, series.parent)
        facts.append(_PARENT.format(language, body=parent))
    facts.append(_MEETINGS.format(language, count=count))
    if dropped:
        facts.append(_NOT_HELD.format(language, count=dropped))
    sentence = ", ".join(facts)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _attendance(
    programme: Programme, meeting: Meeting, parts: tuple[Part, ...], language: Language
) -> list[str]:
    """Who speaks, stands in and is done without. Never why."""
    found = []
    if meeting.speakers and parts:
        posts = join_words([programme.post_title(post) for post in meeting.speakers], language)
        found.append(_SPEAKERS.format(language, posts=posts))
    deputies = [
        _FOR.format(language, person=programme.person_name(one.person), post=programme.post_title(one.post))
        for one in parts
        if one.role == "deputy"
    ]
    if deputies:
        found.append(_DEPUTIES.format(language, deputies="; ".join(deputies)))
    absent = [
        programme.post_title(one.post) for one in parts if one.role == "absent" and one.stand_in is None
    ]
    if absent:
        found.append(_WITHOUT.format(language, people="; ".join(absent)))
    return found
