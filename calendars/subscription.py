"""What one subscriber sees of a publication: which events, and how much of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from calendars.announcement import Announcement
from calendars.colour_names import nearest_colour
from calendars.event import Event, is_all_day
from calendars.feed import Feed
from calendars.language import Text
from calendars.meeting_url import meeting_url
from calendars.participation import Part
from calendars.programme import Programme
from calendars.public_face import PublicFace
from calendars.publication import Publication, Told
from calendars.subjects import bodies_told, by_subject, subject_of
from calendars.subscribers import Subscriber
from calendars.visible import PUBLIC, Visible

_NAME = Text(da="{title}: {name}", en="{title}: {name}")
_OVERVIEWS = ("all", "public", "forvaltning")  # many people's meetings: nobody's own time is taken


def feeds_of(
    programme: Programme,
    announced: Mapping[str, Announcement],
    subscribers: Iterable[Subscriber],
    publication: Publication,
) -> Iterator[tuple[Subscriber, Feed]]:
    """Each subscriber with their feed of what the publication has told them."""
    told = by_subject(publication.events.values())
    for subscriber in subscribers:
        subscription = Subscription(programme, announced, subscriber)
        yield subscriber, subscription.feed(told.get(subject_of(subscriber), ()))


@dataclass(frozen=True)
class Subscription:
    """A subscriber's view of a programme and of what is announced of it.

    `names_people` is False where only hours are shown: who chairs is then no change.
    """

    programme: Programme
    announced: Mapping[str, Announcement]
    subscriber: Subscriber
    names_people: bool = True

    def feed(self, told: Iterable[Told]) -> Feed:
        """The subscriber's feed of what was told to them, cancellations included."""
        programme = self.programme
        name = _NAME.format(programme.language, title=programme.title, name=self.subscriber.name)
        return Feed(
            name,
            tuple(self.event(one) for one in told),
            programme.zone,
            programme.contact.removeprefix("mailto:"),
            language=programme.language,
        )

    def event(self, told: Told) -> Event:
        """What the subscriber sees of one event that was told to them."""
        announcement = self.announced.get(told.uid)
        if self.subscriber.kind == "public":
            told = self._for_the_public(told, announcement)
        else:
            told = self._for_whoever_reads(told, announcement)
        series = self.programme.series.get(announcement.series if announcement else "")
        free = self.subscriber.kind in _OVERVIEWS or (
            announcement is not None and self._is_free(announcement)
        )
        return told.event(
            self.programme.language,
            categories=(series.name,) if series else (),
            color=nearest_colour(series.color) if series else "",
            url=self._url(told),
            transparent=True if free else None,
        )

    def _url(self, told: Told) -> str:
        """The page of a meeting that the public sees; no other has one."""
        if PUBLIC not in told.visible.audience or is_all_day(told.visible.start):
            return ""
        programme = self.programme
        return meeting_url(
            programme.public_url, programme.installation, programme.year, told.uid, programme.language
        )

    def public_event(self, told: Told) -> Event:
        """Body, time and place of one event, with what is said of its last move; it takes nobody's time."""
        shown = self._for_the_public(told, self.announced.get(told.uid))
        bare = replace(shown, visible=replace(shown.visible, description=""))
        return bare.event(self.programme.language, transparent=True)

    def _for_the_public(self, told: Told, announcement: Announcement | None) -> Told:
        """Body, time, place and public items: whatever else was told stays with the participants."""
        shown, note = told.visible, told.visible.last_public_change
        face = shown.public or self._face(shown, announcement)
        visible = replace(
            shown,
            summary=face.summary,
            location=face.location,
            description=face.description,
            moved_from=note.moved_from,
            reason=note.reason,
        )
        return replace(told, visible=visible)

    def _face(self, shown: Visible, announcement: Announcement | None) -> PublicFace:
        """The face of what an older program told: the plan's, else the body's name alone."""
        if announcement is not None and announcement.visible.public is not None:
            return announcement.visible.public
        if is_all_day(shown.start):
            return PublicFace(shown.summary, description=shown.description)
        bodies = bodies_told(shown.audience)
        named = (one.name for one in self.programme.series.values() if one.id in bodies)
        return PublicFace(next(named, self.programme.title))

    def _for_whoever_reads(self, told: Told, announcement: Announcement | None) -> Told:
        """With what this subscriber is told besides, and since when they read it so."""
        subject = subject_of(self.subscriber)
        lines = dict(announcement.visible.personal).get(subject, "") if announcement else ""
        changed = told.changed_for(subject, people=self.names_people)
        return replace(_with_lines(told, lines), changed=changed)

    def _mine(self, parts: tuple[Part, ...]) -> list[Part]:
        return [part for part in parts if part.person == self.subscriber.id]

    def _is_free(self, announcement: Announcement) -> bool:
        """True when the subscriber's time is not taken.

        The plan does without a person, or the date is not ours and stands in its members' own calendars.
        """
        if announcement.meeting is not None and announcement.meeting.given is not None:
            return True
        mine = self._mine(announcement.parts) if self.subscriber.kind == "person" else []
        return any(part.role == "absent" for part in mine)


def _with_lines(told: Told, lines: str) -> Told:
    """The lines before the description that everybody reads; a cancelled meeting needs none."""
    if not lines or told.visible.cancelled:
        return told
    text = "\n\n".join(part for part in (lines, told.visible.description) if part)
    return replace(told, visible=replace(told.visible, description=text))
