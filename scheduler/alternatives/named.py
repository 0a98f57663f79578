"""Which meeting a question means."""

from collections import Counter

from calendars.language import Language, Text, join_words
from calendars.meetings import Meeting
from constraints.year import Year
from scheduler.year_file.faults import nearest

_UNKNOWN = Text(
    da='"{words}" er ikke et af årets møder.{hint} Skriv mødets id, dets titel eller en del af titlen.',
    en='"{words}" is none of the year\'s meetings.{hint} Write its id, its title or a part of the title.',
)
_HINT = Text(da=' Mente du "{hint}"?', en=' Did you mean "{hint}"?')
_SEVERAL = Text(
    da='"{words}" passer på {count} møder: {meetings}.',
    en='"{words}" fits {count} meetings: {meetings}.',
)
_GIVEN = Text(
    da="{title} har en given dato, som ikke vælges her.",
    en="{title} has a given date, which is not chosen here.",
)
_SHOWN = 6


class UnknownMeeting(Exception):
    """The words mean no meeting that a plan places, or several; the sentence says so."""


def find_meeting(year: Year, words: str, language: Language) -> Meeting:
    """The meeting of an id, an exact title, or a part that only one meeting has, in any case."""
    found = _meant(year, words.strip().casefold())
    if not found:
        raise UnknownMeeting(_unknown(year, words, language))
    if len(found) > 1:
        names = _told_apart(found)[:_SHOWN] + ["…"] * (len(found) > _SHOWN)
        meetings = join_words(names, language)
        raise UnknownMeeting(_SEVERAL.format(language, words=words, count=len(found), meetings=meetings))
    if found[0].given is not None:
        raise UnknownMeeting(_GIVEN.format(language, title=found[0].title))
    return found[0]


def _told_apart(meetings: list[Meeting]) -> list[str]:
    """Their titles, with the ids of those whose title is not theirs alone."""
    often = Counter(meeting.title for meeting in meetings)
    return [one.title if often[one.title] == 1 else f"{one.title} [{one.id}]" for one in meetings]


def _meant(year: Year, words: str) -> list[Meeting]:
    """The meetings that fit best: by id, else by whole title, else by a part of the title or the id."""
    if not words:
        return []
    for fits in (
        lambda meeting: meeting.id.casefold() == words,
        lambda meeting: meeting.title.casefold() == words,
        lambda meeting: words in meeting.title.casefold(),
        lambda meeting: words in meeting.id.casefold(),
    ):
        found = [meeting for meeting in year.meetings if fits(meeting)]
        if found:
            return found
    return []


def _unknown(year: Year, words: str, language: Language) -> str:
    known = [name for meeting in year.planned for name in (meeting.id, meeting.title)]
    hint = nearest(words, known)
    said = _HINT.format(language, hint=hint) if hint else ""
    return _UNKNOWN.format(language, words=words, hint=said)
