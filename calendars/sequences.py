"""The versions that calendars know events by, which must never fall."""

from calendars.publication import Publication, Told


def sequences(publication: Publication) -> dict[str, int]:
    """The last sequence told of each uid, also of those shown no more."""
    told = {uid: told.sequence for uid, told in publication.events.items()}
    return {**publication.retired, **told}


def behind(before: Publication, after: Publication) -> list[str]:
    """The uids of which `before` has told a later version than `after` knows, sorted."""
    known = sequences(after)
    return sorted(uid for uid, sequence in sequences(before).items() if known.get(uid, -1) < sequence)


def differing(one: Publication, other: Publication) -> tuple[str, ...]:
    """The uids that the two do not tell alike, sorted."""
    uids = {*sequences(one), *sequences(other)}
    return tuple(
        sorted(
            uid
            for uid in uids
            if one.events.get(uid) != other.events.get(uid) or one.retired.get(uid) != other.retired.get(uid)
        )
    )


def told_by_either(one: Publication, other: Publication) -> Publication:
    """What participants know when both have been told: of each uid the later version.

    Of equal versions it is the one that some were told of later, else the one of `one`.
    """
    events: dict[str, Told] = {}
    retired: dict[str, int] = {}
    first, second = sequences(one), sequences(other)
    for uid in sorted({*first, *second}):
        ahead = second.get(uid, -1) - first.get(uid, -1)
        later = other if ahead > 0 or (ahead == 0 and _is_told_later(other, one, uid)) else one
        if uid in later.events:
            events[uid] = later.events[uid]
        else:
            retired[uid] = later.retired[uid]
    return Publication(events, retired)


def _is_told_later(one: Publication, other: Publication, uid: str) -> bool:
    """True when both show a version and `one` has told some of its people of it since."""
    mine, theirs = one.events.get(uid), other.events.get(uid)
    return mine is not None and theirs is not None and mine.last_told > theirs.last_told
