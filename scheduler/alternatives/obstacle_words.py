"""What an obstacle is called in an answer that has named the meeting and the moment already."""

from collections.abc import Callable, Mapping

from calendars.grid import Slot
from calendars.language import Language, Text, join_words, say_time
from calendars.meetings import Meeting
from constraints.keep import Keep
from constraints.max_load import MaxLoad
from constraints.wording import fill
from constraints.year import Year
from scheduler.alternatives.moment import Moment
from scheduler.alternatives.obstacles import Obstacle

_WORDS: Mapping[tuple[str, str], Text] = {
    ("window", "window"): Text(da="uden for mødets vindue, {window}", en="outside its window, {window}"),
    ("closed_days", "closed"): Text(da="dagen er lukket: {name}", en="the day is closed: {name}"),
    ("opening_hours", "hours"): Text(
        da="mødet skal ligge inden for {opens}-{closes} og begynde hvert {start_every}. minut fra {opens}",
        en="it must lie within {opens}-{closes} and start every {start_every} minutes from {opens}",
    ),
    ("keep", "moved"): Text(da="fastlåst til {pinned}", en="pinned to {pinned}"),
    ("availability", "nobody"): Text(da="optaget: {posts}", en="engaged: {posts}"),
    ("seats", "empty"): Text(da="{post} skal med, men er optaget", en="{post} must attend but is engaged"),
    ("representation", "speaker"): Text(
        da="{post} skal tale til mødets tema, men er optaget", en="{post} speaks on its theme but is engaged"
    ),
    ("quorum", "quorum"): Text(
        da="kun {present} af mindst {quorum} i gruppen »{group}« kan komme{away}",
        en='only {present} of at least {quorum} in the group "{group}" can come{away}',
    ),
    ("chair", "none"): Text(da="ingen kan lede mødet{away}", en="nobody can chair it{away}"),
    ("caseworker", "none"): Text(da="alle sagsbehandlere er optaget", en="every caseworker is engaged"),
    ("rooms", "none"): Text(da="intet lokale er stort nok", en="no room is large enough"),
    ("rooms", "closed"): Text(
        da="intet lokale, der er stort nok, er åbent den dag",
        en="no room that is large enough is open that day",
    ),
    ("rooms", "taken"): Text(
        da="intet egnet lokale er ledigt: {room} bruges til {met}",
        en="no suitable room is free: {room} is used for {met}",
    ),
    ("no_double_booking", "double"): Text(da="{person} skal til {met}", en="{person} is at {met}"),
    ("max_load", "person"): Text(
        da="{person} ville få {found:# møde|# møder} den {unit} og må have {most}",
        en="{person} would have {found:# meeting|# meetings} that {unit} and may have {most}",
    ),
    ("max_load", "meetings"): Text(
        da="der ville være {found} af disse møder den {unit}, og der må være {most}",
        en="there would be {found} of these meetings that {unit}, and there may be {most}",
    ),
}
_UNITS = {"day": Text(da="dag", en="day"), "week": Text(da="uge", en="week")}
_BECAUSE = Text(da="{sentence} (begrundelse: {because})", en="{sentence} (reason: {because})")
_HELD = Text(da="{title} {start}-{end}", en="{title} {start}-{end}")
_ENGAGED = Text(da=" (optaget: {posts})", en=" (engaged: {posts})")
_FEW = 2


def say_obstacle(
    obstacle: Obstacle,
    meeting: Meeting,
    year: Year,
    at: Callable[[str], Slot | None],
    language: Language,
    briefly: bool = False,
) -> str:
    """What is in the way, in a few words; posts are engaged, never by what.

    `briefly` leaves out who is engaged where there are many. `at` says when the plan holds another
    meeting. Rules without words of their own here say their breach.
    """
    rule, violation = obstacle.rule, obstacle.violation
    words = _WORDS.get((str(getattr(rule, "type", "")), violation.kind))
    if words is None:
        return rule.say_breach(violation, year, language)
    data: dict[str, object] = {name: getattr(rule, name) for name in type(rule).model_fields}
    data |= dict(zip(rule.parts[violation.kind], violation.key[1:], strict=False)) | dict(violation.data)
    data |= {
        "away": _away(obstacle.away, year, language, briefly),
        "opens": say_time(meeting.hours[0], language),
        "closes": say_time(meeting.hours[1], language),
        "met": _met(data, meeting, year, at, language),
    }
    if isinstance(rule, Keep):
        data["pinned"] = Moment(rule.day, rule.minute).say(language)
    if isinstance(rule, MaxLoad):
        data["unit"] = _UNITS[rule.unit]
    sentence = fill(words, data, year, language)
    if rule.because:
        return _BECAUSE.format(language, sentence=sentence, because=rule.because)
    return sentence


def _away(posts: tuple[str, ...], year: Year, language: Language, briefly: bool) -> str:
    titles = [year.posts[post].title for post in posts if post in year.posts]
    if not titles or (briefly and len(titles) > _FEW):
        return ""
    return _ENGAGED.format(language, posts=join_words(titles, language))


def _met(
    data: Mapping[str, object],
    meeting: Meeting,
    year: Year,
    at: Callable[[str], Slot | None],
    language: Language,
) -> str:
    """The other of the two meetings that collide, and when it is held."""
    both = [str(data[name]) for name in ("meeting", "other") if name in data]
    for other in both:
        if other != meeting.id and other in year.by_id:
            slot, met = at(other), year.by_id[other]
            if slot is None:
                return met.title
            start, end = (say_time(minute, language) for minute in (slot.minute, slot.minute + met.minutes))
            return _HELD.format(language, title=met.title, start=start, end=end)
    return ""
