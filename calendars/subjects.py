"""What a subscriber is known by for as long as there is one: to links, and to what has been told."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import quote, unquote

from calendars.publication import Publication, Told
from calendars.subscribers import Kind, Subscriber

_BODY = "body:"
Subjects = Mapping[tuple[Kind, str], str]


def subject_of(subscriber: Subscriber) -> str:
    """The kind and the id, in ASCII: "body:styregruppe", "person:p1", "public".

    A stem, which names files, may become somebody else's: a person's is made of the post held longest, and
    of two ids that are spelt alike the second gets a number. What was handed out, or told, must not begin to
    be another's.
    """
    if not subscriber.id:
        return subscriber.kind
    return f"{subscriber.kind}:{quote(subscriber.id, safe='')}"


def subjects(subscribers: Iterable[Subscriber]) -> Subjects:
    """The subject of each subscriber by kind and id."""
    return {(one.kind, one.id): subject_of(one) for one in subscribers}


def subscriber_of(subject: str, subscribers: Iterable[Subscriber]) -> Subscriber | None:
    """The subscriber of a subject; None when the year has none of that name any more.

    A stem is one too, but for a person's: links were once made of those.
    """
    found = tuple(subscribers)
    named = (one for one in found if subject_of(one) == subject)
    by_stem = (one for one in found if one.stem == subject and one.kind != "person")
    return next(named, None) or next(by_stem, None)


def by_subject(told: Iterable[Told]) -> dict[str, list[Told]]:
    """What each subject has been told."""
    found: dict[str, list[Told]] = {}
    for one in told:
        for subject in one.visible.audience:
            found.setdefault(subject, []).append(one)
    return found


def bodies_told(audience: tuple[str, ...]) -> frozenset[str]:
    """The ids of the bodies among subjects.

    >>> sorted(bodies_told(("all", "body:styregruppe", "person:p1")))
    ['styregruppe']
    """
    return frozenset(unquote(one.removeprefix(_BODY)) for one in audience if one.startswith(_BODY))


def with_subjects(publication: Publication, subscribers: Iterable[Subscriber]) -> Publication:
    """The publication with subjects for the stems that older programs told it to.

    Whose a stem was then is not known: it is taken for whose it is now, and is forgotten when it is nobody's,
    lest it become somebody's. A publication of this program's comes back as it is.
    """
    known = {one.stem: subject_of(one) for one in subscribers}
    events = {uid: _with_subjects(told, known) for uid, told in publication.events.items()}
    return replace(publication, events=events)


def _with_subjects(told: Told, known: Mapping[str, str]) -> Told:
    audience = told.visible.audience
    if all(map(_is_subject, audience)):
        return told
    named = {one if _is_subject(one) else known.get(one, "") for one in audience}
    return replace(told, visible=replace(told.visible, audience=tuple(sorted(named - {""}))))


def _is_subject(name: str) -> bool:
    """Stems have no colon, and none of them is an English word for everybody."""
    return ":" in name or name in ("all", "public")
