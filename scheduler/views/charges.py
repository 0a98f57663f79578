"""Why each meeting lies where it lies: what every rule charges the plan, as text."""

from collections.abc import Iterator, Sequence

from calendars.language import Language, Text, join_words
from calendars.meetings import Meeting
from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.year import Year
from scheduler.charged import Charged, sums
from scheduler.quality import TIER_NAMES
from scheduler.views.in_order import in_order
from scheduler.views.move_words import say_slot
from scheduler.views.table import wrap
from scheduler.views.text import WIDTH, Emphasis, plain

_TITLE = Text(da="{title}: hvad planen koster, og hvorfor", en="{title}: what the plan costs, and why")
_TOTAL = Text(da="I alt {sums}.", en="{sums} in all.")
_PART = Text(da="{points} point i {tier}", en="{points:# point|# points} in {tier}")
_NOTHING = Text(da="ingen point", en="no points")
_HEAD = Text(da="{meeting}, {when}: {sums}", en="{meeting}, {when}: {sums}")
_DROPPED = Text(da="holdes ikke", en="not held")
_BETWEEN = Text(da="Mellem flere møder: {sums}", en="Between several meetings: {sums}")
_SHARED = Text(
    da="Sammen med andre møder, talt med én gang i alt:",
    en="Together with other meetings, counted once in all:",
)
_FREE = Text(
    da="{count:# møde|# møder} koster ingenting.",
    en="{count:# meeting costs|# meetings cost} nothing.",
)
_BECAUSE = Text(da="{sentence} (begrundelse: {because})", en="{sentence} (reason: {because})")


def charges_text(
    year: Year,
    plan: Plan,
    charges: Sequence[Charged],
    language: Language,
    width: int = WIDTH,
    strong: Emphasis = plain,
) -> str:
    """The plan's cost, then each meeting that costs with its own charges, then those between meetings."""
    title = _TITLE.format(language, title=year.title)
    lines = [strong(title), "=" * min(len(title), width)]
    lines += wrap(_TOTAL.format(language, sums=say_sums(charges, language)), width)
    free = 0
    for meeting in in_order(plan, year.planned):
        own = [one for one in charges if one.meetings == (meeting.id,)]
        free += not own
        if own:
            lines += ["", *_meeting(meeting, own, year, plan, language, width)]
    between = [one for one in charges if not one.own]
    if between:
        lines += ["", *wrap(_BETWEEN.format(language, sums=say_sums(between, language)), width)]
        lines += _listed(between, year, language, width)
    if free:
        lines += ["", *wrap(_FREE.format(language, count=free), width)]
    return "\n".join(lines) + "\n"


def meeting_charges_text(
    year: Year,
    plan: Plan,
    meeting: Meeting,
    charges: Sequence[Charged],
    language: Language,
    width: int = WIDTH,
) -> str:
    """One meeting's own charges, and those it shares with other meetings."""
    own = [one for one in charges if one.meetings == (meeting.id,)]
    shared = [one for one in charges if meeting.id in one.meetings and not one.own]
    lines = list(_meeting(meeting, own, year, plan, language, width))
    if shared:
        lines += ["", _SHARED[language], *_listed(shared, year, language, width)]
    return "\n".join(lines) + "\n"


def _meeting(
    meeting: Meeting, own: Sequence[Charged], year: Year, plan: Plan, language: Language, width: int
) -> Iterator[str]:
    placed = plan.by_meeting.get(meeting.id)
    when = say_slot(placed.slot, year, language) if placed else _DROPPED[language]
    head = _HEAD.format(language, meeting=meeting.title, when=when, sums=say_sums(own, language))
    yield from wrap(head, width)
    yield from _listed(own, year, language, width)


def _listed(charges: Sequence[Charged], year: Year, language: Language, width: int) -> Iterator[str]:
    longest = max(len(TIER_NAMES[tier][language]) for tier in TIERS)
    for one in charges:
        name = TIER_NAMES[one.tier][language]
        yield from wrap(f"{name:<{longest}} {one.points:>3}  {say_charge(one, year, language)}", width, 2, 16)


def say_charge(charge: Charged, year: Year, language: Language) -> str:
    """The charge as a sentence, with the user's reason for the rule."""
    finding = charge.finding
    sentence = finding.rule.say_breach(finding.violation, year, language)
    if finding.rule.because:
        return _BECAUSE.format(language, sentence=sentence, because=finding.rule.because)
    return sentence


def say_sums(charges: Sequence[Charged], language: Language) -> str:
    """What charges come to: "155 point i Fremmøde og 91 point i Ønsker"."""
    said = [
        _PART.format(language, points=points, tier=TIER_NAMES[tier][language])
        for tier, points in sums(charges).items()
        if points
    ]
    return join_words(said, language) or _NOTHING[language]
