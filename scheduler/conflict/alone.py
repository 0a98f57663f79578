"""One meeting that cannot be held: a sentence about its days, its people and its rooms."""

from collections.abc import Iterable

from calendars.language import Language, Text, join_words, say_day, say_time
from calendars.meetings import Meeting
from constraints.keep import Keep
from constraints.wording import person_name, post_title
from constraints.year import Year
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.day_tally import day_tally
from scheduler.conflict.demand import Demand, pinned, window
from scheduler.conflict.presence import most_present

_BODY = Text(
    da="{body} kan ikke holde sit møde {words}{dates}", en="{body} cannot hold its meeting {words}{dates}"
)
_OTHER = Text(da="{title} kan ikke holdes {words}{dates}", en="{title} cannot be held {words}{dates}")
_REST = Text(da="{days} {reason}", en="on {days} {reason}")
_NO_OTHER = Text(da="Et andet vindue alene hjælper ikke.", en="Another window alone would not help.")
_BUSY = Text(da="er {people} optaget", en="{people} {count:is|are} engaged")
_NONE_FREE = Text(
    da="er der intet tidspunkt, hvor {people} alle er fri",
    en="there is no time at which {people} are all free",
)
_CHAIR = Text(
    da="er ingen forperson fri ({people} er optaget)", en="no chair is free ({people} {count:is|are} engaged)"
)
_NO_CHAIR = Text(da="er der ingen forperson: {posts} kan ikke lede mødet", en="nobody can chair: not {posts}")
_QUORUM = Text(
    da="kan højst {best} fra gruppen {group} være til stede på én gang, og der kræves {quorum}",
    en="at most {best} of the group {group} can be there at once, and {quorum:# is|# are} needed",
)
_TOGETHER = Text(da="kan {needs} ikke være til stede på én gang", en="{needs} cannot be there at once")
_A_CHAIR = Text(da="en forperson", en="a chair")
_A_CASEWORKER = Text(da="en sagsbehandler", en="a caseworker")
_OF_GROUP = Text(da="{quorum} fra gruppen {group}", en="{quorum} of the group {group}")
_SEVERAL = {"quorum", "chair", "caseworker"}
_ENGAGED = Text(da=" (optaget: {people})", en=" (engaged: {people})")
_CASEWORKER = Text(da="er ingen sagsbehandler fri", en="no caseworker is free")
_VACANT = Text(da="har {posts} ingen, der kan møde", en="{posts} have nobody who can come")
_PINNED = Text(
    da="passer tidspunktet ikke: mødet er fastlåst til {day} kl. {time}",
    en="the time does not fit: the meeting is pinned to {day} at {time}",
)
_ROOM = Text(da="er intet egnet lokale åbent", en="no suitable room is open")
_HOURS = Text(
    da="er der ikke tid nok mellem kl. {opens} og {closes}",
    en="there is not enough time between {opens} and {closes}",
)


def say_alone(year: Year, conflict: Conflict, language: Language) -> str:
    """Why the conflict's only meeting cannot be held."""
    meeting = year.by_id[conflict.meetings[0]]
    tally = day_tally(year, meeting.id, conflict.demands)
    head = say_head(year, meeting, language)
    clauses = [] if len(tally.left) == tally.total else [tally.say(language)]
    if tally.left:
        reason = _reason(year, meeting, conflict.demands, language)
        clauses.append(_REST.format(language, days=tally.say_left(language), reason=reason))
    sentence = f"{head}: {_joined(clauses, language)}."
    if window(meeting.id) not in conflict.demands:
        sentence += f" {_NO_OTHER[language]}"
    return sentence


def say_head(year: Year, meeting: Meeting, language: Language) -> str:
    """ "Styregruppen kan ikke holde sit møde primo april (1.-10. april 2023)"."""
    words, dates = meeting.window.words, meeting.window.say(language)
    shown = dates.removeprefix(words) if dates.startswith(words) else ""
    words = words if dates.startswith(words) else dates
    series = year.series[meeting.series].name
    if meeting.kind == "body" and meeting.title.startswith(series) and ":" not in meeting.title:
        return _BODY.format(language, body=series, words=words, dates=shown)
    title = meeting.title.removesuffix(f" ({meeting.window.words})")
    return _OTHER.format(language, title=title, words=words, dates=shown)


def _joined(clauses: list[str], language: Language) -> str:
    return (", og " if language == "da" else ", and ").join(clauses)


def _reason(year: Year, meeting: Meeting, demands: Iterable[Demand], language: Language) -> str:
    """What else stands in the way on the days that are open."""
    by_kind: dict[str, list[Demand]] = {}
    for demand in sorted(demands):
        by_kind.setdefault(demand.kind, []).append(demand)
    busy = [one.subject[0] for one in by_kind.get("busy", [])]
    people = join_words([person_name(person, year) for person in busy], language)
    if len(needs := _needs(year, by_kind, meeting, language)) > 1 and by_kind.keys() & _SEVERAL:
        said = _TOGETHER.format(language, needs=join_words(needs, language))
        return said + (_ENGAGED.format(language, people=people) if people else "")
    if "quorum" in by_kind:
        return _quorum(year, meeting, demands, by_kind["quorum"][0].subject[1], people, language)
    if "chair" in by_kind and busy:
        return _CHAIR.format(language, people=people, count=len(busy))
    if "chair" in by_kind:
        posts = join_words([post_title(post, year) for post in meeting.chairs], language)
        return _NO_CHAIR.format(language, posts=posts)
    if "caseworker" in by_kind:
        return _CASEWORKER[language]
    if "keep" in by_kind:
        rule = next(r for r in year.rules if isinstance(r, Keep) and pinned(r) in by_kind["keep"])
        return _PINNED.format(language, day=say_day(rule.day, language), time=say_time(rule.minute, language))
    if busy:
        several = len(by_kind.get("required", []) + by_kind.get("speaker", [])) > 1
        return (_NONE_FREE if several else _BUSY).format(language, people=people, count=len(busy))
    seats = by_kind.get("required", []) + by_kind.get("speaker", [])
    if seats:
        posts = join_words([post_title(one.subject[0], year) for one in seats], language)
        return _VACANT.format(language, posts=posts)
    if "rooms" in by_kind:
        return _ROOM[language]
    opens, closes = (say_time(minute, language) for minute in meeting.hours)
    return _HOURS.format(language, opens=opens, closes=closes)


def _needs(year: Year, by_kind: dict[str, list[Demand]], meeting: Meeting, language: Language) -> list[str]:
    """Who must be there, of those whom the conflict is about."""
    seats = by_kind.get("required", []) + by_kind.get("speaker", [])
    needs = [post_title(one.subject[0], year) for one in seats]
    needs += [_A_CHAIR[language] for _ in by_kind.get("chair", [])]
    needs += [_A_CASEWORKER[language] for _ in by_kind.get("caseworker", [])]
    for one in by_kind.get("quorum", []):
        group = one.subject[1]
        needs.append(_OF_GROUP.format(language, quorum=dict(meeting.quorum)[group], group=group))
    return needs


def _quorum(
    year: Year, meeting: Meeting, demands: Iterable[Demand], group: str, people: str, language: Language
) -> str:
    best = most_present(year, meeting, frozenset(demands), group)
    said = _QUORUM.format(language, best=best, group=group, quorum=dict(meeting.quorum)[group])
    return said + (_ENGAGED.format(language, people=people) if people else "")
