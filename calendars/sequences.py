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
    for uid in sorted({*sequences(one), *sequences(other)}):
        later = other if _is_later(other, one, uid) else one
        if uid in later.events:
            events[uid] = later.events[uid]
        else:
            retired[uid] = later.retired[uid]
    return Publication(events, retired)


def _is_later(one: Publication, other: Publication, uid: str) -> bool:
    """True when `one` has told a later version of a uid, or the same one and somebody of its people since."""
    mine, theirs = one.events.get(uid), other.events.get(uid)
    version, against = (_sequence(each, uid) for each in (one, other))
    if version != against or mine is None or theirs is None:
        return version > against
    return mine.last_told > theirs.last_told


def _sequence(publication: Publication, uid: str) -> int:
    told = publication.events.get(uid)
    return told.sequence if told else publication.retired.get(uid, -1)
