"""What a re-planning found, in words and as data."""

from collections.abc import Mapping, Sequence

from calendars.language import Language, Text
from calendars.plan import Plan
from constraints.year import Year
from scheduler.replan.away import Choice, Missed
from scheduler.replan.choices import Priced
from scheduler.replan.freeze import Cause
from scheduler.replan.replan import Replanned
from scheduler.views.differences import Names, say_difference, say_numbers, say_slot
from scheduler.views.lengths import Length, say_length

_NOTHING = Text(da="Planen bliver, som den er.", en="The plan stays as it is.")
_NOTHING_MOVES = Text(da="Intet møde flyttes.", en="No meeting moves.")
_CHANGES = Text(da="Planen ændres: {counts}.", en="The plan changes: {counts}.")
_PROVEN = Text(
    da="Forstyrrelsen koster {cost} point; det er bevist, at ingen plan koster mindre.",
    en="The disturbance costs {cost:# point|# points}; it is proven that no plan costs less.",
)
_BOUND = Text(
    da="Forstyrrelsen koster {cost} point; ingen plan koster mindre end {bound}. Tiden løb ud før et bevis.",
    en="The disturbance costs {cost:# point|# points}; no plan costs less than {bound}. Time ran out before "
    "a proof.",
)
_STANDS = "{title} ({cause}) [{meeting}]"
_CAUSES: dict[Cause, Text] = {
    "past": Text(da="er holdt", en="has been held"),
    "notice": Text(da="er indkaldt", en="notice has gone out"),
    "approved": Text(da="er godkendt eller skal blive", en="is approved or is to stay"),
}
_REFUSED = Text(
    da="Ændringen kan ikke gennemføres, mens disse møder ligger fast. Intet er skrevet.",
    en="The change cannot be made while these meetings stand fast. Nothing is written.",
)
_ALSO = Text(
    da="Lad dem flytte med --also MØDE, eller aflys med --cancel MØDE. Det, der er holdt, kan ikke ændres.",
    en="Let them move with --also MEETING, or cancel with --cancel MEETING. What has been held stays.",
)
_MISSED = Text(da="{title}, {when}, uden {person}:", en="{title}, {when}, without {person}:")
_CHOICES: dict[Choice, Text] = {
    "keep": Text(da="behold (keep)", en="keep"),
    "move": Text(da="flyt til {when} (move)", en="move to {when}"),
    "cancel": Text(da="aflys (cancel)", en="cancel"),
}
_PRICE = Text(
    da="{choice}: forstyrrelse {stability}, fremmøde {attendance}",
    en="{choice}: disturbance {stability}, attendance {attendance}",
)
_PLANNED = Text(da="{choice}: det gør planen", en="{choice}: as the plan does")
_WITHIN = Text(
    da="planen flytter det til {when}, stadig i fraværet",
    en="the plan moves it to {when}, still in the absence",
)
_CANNOT = Text(
    da="{choice}: kan ikke lade sig gøre, uden at andre møder flyttes eller et krav opgives",
    en="{choice}: not possible unless other meetings move or a demand is given up",
)
_ELSEWHERE = Text(da="et tidspunkt uden for fraværet", en="a time outside the absence")
_AWAY = Text(
    da="Muligheder ved fravær, i point mere end denne plan (vælg med --choose MØDE VALG):",
    en="Choices while somebody is away, in points above this plan (choose with --choose MEETING CHOICE):",
)


def replanned_lines(
    found: Replanned, year: Year, language: Language, resized: Sequence[Length] = ()
) -> list[str]:
    """What changes, meeting by meeting, also in length, and how sure it is that less will not do."""
    lines = [(_NOTHING_MOVES if resized else _NOTHING)[language]]
    if found.differences:
        lines = [_CHANGES.format(language, counts=say_numbers(found.differences, language))]
    names = Names.of_year(year)
    lines += [f"  {say_difference(one, names, language)}" for one in found.differences]
    lines += [f"  {say_length(one, year, found.plan, language)}" for one in resized]
    proof = _PROVEN if found.proven else _BOUND
    return [*lines, proof.format(language, cost=found.cost, bound=found.bound)]


def refused_lines(stuck: Mapping[str, Cause], year: Year, language: Language) -> list[str]:
    """Which meetings stand fast that cannot, and what to do about it."""
    names = Names.of_year(year)
    said = [
        _STANDS.format(title=names.title(meeting), cause=_CAUSES[cause][language], meeting=meeting)
        for meeting, cause in stuck.items()
    ]
    return [_REFUSED[language], *(f"  - {one}" for one in said), _ALSO[language]]


def choice_lines(
    priced: Sequence[tuple[Missed, Sequence[Priced]]], found: Plan, year: Year, language: Language
) -> list[str]:
    """The choices for each meeting that somebody misses, the plan's own named; none when nobody does."""
    lines, names = [_AWAY[language]] if priced else [], Names.of_year(year)
    for missed, choices in priced:
        person = year.persons[missed.person].name if missed.person in year.persons else missed.person
        when = say_slot(missed.slot, language)
        head = _MISSED.format(language, title=names.title(missed.meeting), when=when, person=person)
        lines.append(f"  {head} [{missed.meeting}]")
        now = found.by_meeting.get(missed.meeting)
        if now is not None and now.slot != missed.slot and not any(one.planned for one in choices):
            lines.append(f"    - {_WITHIN.format(language, when=say_slot(now.slot, language))}")
        lines += [f"    - {_say_choice(one, language)}" for one in choices]
    return lines


def _say_choice(one: Priced, language: Language) -> str:
    when = say_slot(one.after.slot, language) if one.after else _ELSEWHERE[language]
    choice = _CHOICES[one.choice].format(language, when=when)
    if not one.possible:
        return _CANNOT.format(language, choice=choice)
    if one.planned:
        return _PLANNED.format(language, choice=choice)
    stability, attendance = f"{one.stability:+d}", f"{one.attendance:+d}"
    return _PRICE.format(language, choice=choice, stability=stability, attendance=attendance)
