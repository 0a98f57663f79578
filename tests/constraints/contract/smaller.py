"""The smallest case that a check fails on, found by leaving things out."""

from dataclasses import MISSING, fields, replace

from calendars.plan import Plan, RouteStep


def smallest(case, check):
    """Leaves things out of a case for as long as the check fails in the same way."""
    wrong = type(failure(case, check))
    while True:
        for less in smaller(case):
            if type(failure(less, check)) is wrong:
                case = less
                break
        else:
            return case


def failure(case, check):
    """What the check raises, or None."""
    try:
        check(case)
    except Exception as raised:
        return raised
    return None


def smaller(case):
    """The case with one thing less, in every way."""
    for meeting in case.year.meetings:
        yield without_meeting(case, meeting.id)
    for meeting in case.year.meetings:
        for seat in meeting.seats:
            yield without_seat(case, meeting, seat.post)
        for part in ("quorum", "speakers"):
            if getattr(meeting, part):
                yield with_meeting(case, replace(meeting, **{part: ()}))
    for part in ("busy", "rooms"):
        for name in getattr(case.year, part):
            rest = {key: value for key, value in getattr(case.year, part).items() if key != name}
            yield replace(case, year=replace(case.year, **{part: rest}))


def without_meeting(case, name):
    """The case without a meeting."""
    kept = tuple(meeting for meeting in case.year.meetings if meeting.id != name)
    plan = Plan(
        tuple(placement for placement in case.plan.placements if placement.meeting != name),
        tuple(dropped for dropped in case.plan.dropped if dropped != name),
        tuple(
            (route, tuple(RouteStep(one.body, None if one.meeting == name else one.meeting) for one in steps))
            for route, steps in case.plan.routes
        ),
    )
    return replace(case, year=replace(case.year, meetings=kept), plan=plan)


def with_meeting(case, changed):
    """The case with a meeting changed."""
    meetings = tuple(changed if meeting.id == changed.id else meeting for meeting in case.year.meetings)
    return replace(case, year=replace(case.year, meetings=meetings))


def without_seat(case, meeting, post):
    """The case without a seat and whoever sits there."""
    less = with_meeting(case, replace(meeting, seats=tuple(one for one in meeting.seats if one.post != post)))
    placements = tuple(
        replace(one, sittings=tuple(sitting for sitting in one.sittings if sitting.post != post))
        if one.meeting == meeting.id
        else one
        for one in case.plan.placements
    )
    return replace(less, plan=replace(case.plan, placements=placements))


def tell(case):
    """A case in few lines: what differs from the usual."""
    year = case.year
    lines = [repr(case.rule), f"{year.days}", f"{year.grid}"]
    lines += [unusual(one) for one in (*year.meetings, *year.posts.values(), *year.rooms.values())]
    lines += [f"{year.travel}", f"busy {dict(year.busy)}", *map(unusual, case.plan.placements)]
    return "\n".join([*lines, f"dropped {case.plan.dropped}", f"routes {case.plan.routes}"])


def unusual(thing):
    """A dataclass' fields that have not their default."""
    shown = [
        f"{field.name}={getattr(thing, field.name)!r}"
        for field in fields(thing)
        if field.default is MISSING or getattr(thing, field.name) != field.default
    ]
    return f"{type(thing).__name__}({', '.join(shown)})"
