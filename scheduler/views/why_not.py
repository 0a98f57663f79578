"""The answer to "why not that day?" as text."""

from collections.abc import Iterator

from calendars.grid import Slot
from calendars.language import Language, Text, join_words, say_time
from calendars.plan import Plan
from constraints.wording import post_title
from constraints.year import Year
from scheduler.alternatives.alternative import Alternative
from scheduler.alternatives.obstacle_words import say_obstacle
from scheduler.alternatives.why_not import WhyNot
from scheduler.views.cost_lines import cost_lines
from scheduler.views.move_words import say_left, say_move, say_slot
from scheduler.views.table import wrap
from scheduler.views.text import WIDTH, Emphasis, plain

_TITLE = Text(da="{meeting}: hvorfor ikke {moment}?", en="{meeting}: why not {moment}?")
_NOW = Text(da="Nu: {slot}.", en="Now: {slot}.")
_NOT_HELD = Text(da="Mødet holdes ikke i planen.", en="The plan does not hold this meeting.")
_ALREADY = Text(da="Det er der, mødet ligger.", en="That is when it is held.")
_EXCLUDED = Text(
    da="Det kan ikke lade sig gøre, uanset hvilke andre møder der flyttes:",
    en="It cannot be done, whichever other meetings are moved:",
)
_EXCLUDED_ALL = Text(
    da="Det kan ikke lade sig gøre, uanset hvilke andre møder der flyttes. Det er bevist.",
    en="It cannot be done, whichever other meetings are moved. This is proven.",
)
_IN_WAY = Text(da="I vejen står:", en="In the way:")
_NOT_FOUND = Text(
    da="Der blev ikke fundet nogen måde at flytte de andre på. Det er ikke et bevis: prøv --prove 60.",
    en="No way of moving the others was found. That proves nothing: try --prove 60.",
)
_MOVING = Text(
    da="Det kan lade sig gøre {slot}, "
    "{count:uden at andre møder flyttes|når # andet møde flyttes|når # andre møder flyttes}:",
    en="It can be done on {slot}, {count:without moving any other meeting|if # other meeting is moved"
    "|if # other meetings are moved}:",
)
_DROPPING = Text(
    da="Det kan lade sig gøre {slot}, "
    "når {count:# andet møde ikke holdes|# andre møder flyttes eller ikke holdes}:",
    en="It can be done on {slot}, "
    "if {count:# other meeting is not held|# other meetings are moved or not held}:",
)
_MISSING = Text(da="Uden: {posts}.", en="Without: {posts}.")
_OTHERS = Text(da="Andre møder:", en="Other meetings:")
_AT = Text(da="Kl. {times}: {reasons}.", en="{times}: {reasons}.")


def why_not_text(
    answer: WhyNot, year: Year, plan: Plan, language: Language, width: int = WIDTH, strong: Emphasis = plain
) -> str:
    """The question as heading, then what is in the way, then what it would cost."""
    title = _TITLE.format(language, meeting=answer.meeting.title, moment=answer.moment.say(language))
    lines = [strong(title), "=" * min(len(title), width)]
    now = _NOT_HELD[language]
    if answer.now is not None:
        now = _NOW.format(language, slot=say_slot(answer.now, year, language))
    lines += wrap(now, width)
    if answer.already:
        return "\n".join([*lines, _ALREADY[language], ""])
    for part in (_blocked(answer, year, plan, language, width), _possible(answer, year, language, width)):
        found = list(part)
        lines += ["", *found] if found else []
    return "\n".join(lines) + "\n"


def _blocked(answer: WhyNot, year: Year, plan: Plan, language: Language, width: int) -> Iterator[str]:
    if not answer.obstacles:
        return
    firm = all(one.firm for found in answer.obstacles.values() for one in found)
    if answer.excluded:
        yield from wrap((_EXCLUDED if firm else _EXCLUDED_ALL)[language], width)
    if not answer.excluded or not firm:
        yield _IN_WAY[language]
    for line in say_obstacles(answer, year, plan, language):
        yield from wrap(line, width, 2, 2)


def say_obstacles(answer: WhyNot, year: Year, plan: Plan, language: Language) -> list[str]:
    """What is in the way, by time of day where it is not the same all day."""
    groups: list[tuple[list[Slot], list[str]]] = []
    for slot in sorted(answer.obstacles):
        briefly = len(answer.obstacles) > 1
        said = list(dict.fromkeys(obstacle_sentences(answer, slot, year, plan, language, briefly)))
        if groups and groups[-1][1] == said:
            groups[-1][0].append(slot)
        else:
            groups.append(([slot], said))
    if len(groups) == 1:
        return [f"- {one[0].upper()}{one[1:]}." for one in groups[0][1]]
    return [
        _AT.format(language, times=_times(slots, language), reasons="; ".join(said)) for slots, said in groups
    ]


def obstacle_sentences(
    answer: WhyNot, slot: Slot, year: Year, plan: Plan, language: Language, briefly: bool = False
) -> list[str]:
    """What is in the way at one start, one sentence for each obstacle; `briefly` names fewer posts."""

    def at(meeting: str) -> Slot | None:
        placement = plan.by_meeting.get(meeting)
        return placement.slot if placement else None

    return [say_obstacle(one, answer.meeting, year, at, language, briefly) for one in answer.obstacles[slot]]


def _times(slots: list[Slot], language: Language) -> str:
    first, last = (say_time(slot.minute, language) for slot in (slots[0], slots[-1]))
    return first if first == last else f"{first}-{last}"


def _possible(answer: WhyNot, year: Year, language: Language, width: int) -> Iterator[str]:
    found = answer.alternative
    if found is None:
        if not answer.excluded:
            yield from wrap(_NOT_FOUND[language], width)
        return
    slot = say_slot(found.slot, year, language)
    count, dropping = len(found.others), any(move.after is None for move in found.others)
    text = _DROPPING if dropping else _MOVING
    yield from wrap(text.format(language, slot=slot, count=count), width)
    yield from (f"  {line}" for line in cost_lines(found, answer.least, language))
    if found.missing:
        posts = join_words([post_title(post, year) for post in found.missing], language)
        yield from wrap(_MISSING.format(language, posts=posts), width, 2, 2)
    yield from told_others(found, year, language, width)


def told_others(found: Alternative, year: Year, language: Language, width: int) -> Iterator[str]:
    """What becomes of the other meetings: those that move, and the seats that are left."""
    told = [say_move(move, year, language) for move in found.others]
    told += [say_left(meeting, post, year, language) for meeting, post in found.left]
    if told:
        yield f"  {_OTHERS[language]}"
        for one in told:
            yield from wrap(f"- {one}", width, 4, 2)
