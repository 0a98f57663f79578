"""Feeds of what has been told, for any kind of subscription."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from calendars.announcement import Announcement, announce
from calendars.details import busy
from calendars.event import Event, is_all_day
from calendars.feed import Feed, render
from calendars.language import Language
from calendars.options import DEADLINES, reminder_of
from calendars.programme import Programme
from calendars.publication import Publication, Told
from calendars.store.subscription_kind import SubscriptionKind
from calendars.subjects import by_subject, subject_of, subscriber_of, with_subjects
from calendars.subscribers import Subscriber, find_subscribers
from calendars.subscription import Subscription
from calendars.visible import PUBLIC


@dataclass(frozen=True)
class Rendering:
    """What a publication has told of a programme.

    The times, texts and versions are those that were told. What the programme adds (who sits for whom,
    another language) is added only to events that it has exactly as they were told: a plan that was changed
    since is nobody's news before it is published.
    """

    programme: Programme
    publication: Publication

    def octets(self, kind: SubscriptionKind) -> bytes:
        """The feed of a kind. One whom the year has no more gets a whole calendar, without events."""
        return render(self.feed(kind))

    def feed(self, kind: SubscriptionKind) -> Feed:
        """The feed of a kind, before any bytes."""
        subscribers = self._subscribers[kind.language]
        subscriber = subscriber_of(kind.subject, subscribers)
        if subscriber is None:
            return Feed(self.programme.title, (), self.programme.zone, language=kind.language)
        told = [self._said(one, kind.language) for one in self._told.get(subject_of(subscriber), ())]
        told = [one for one in told if _is_shown(one, kind, subscriber)]
        view = Subscription(
            self._in(kind.language), self._announced[kind.language], subscriber, kind.detail != "busy"
        )
        return self._feed(kind, view, told)

    def _feed(self, kind: SubscriptionKind, view: Subscription, told: Iterable[Told]) -> Feed:
        plain = view.feed(())
        bare = kind.detail == "public" and view.subscriber.kind != "public"
        events: Iterable[Event] = (view.public_event(one) if bare else view.event(one) for one in told)
        if kind.detail == "busy":
            events = busy(iter(events), kind.language)
        return replace(plain, events=tuple(events), reminder=reminder_of(kind.options))

    def _said(self, told: Told, language: Language) -> Told:
        """What was told, in that language where the programme has it so."""
        announcement = self._announced[language].get(told.uid)
        if language == self.programme.language or announcement is None or told.visible.cancelled:
            return told
        said = announcement.visible.as_shown()
        visible = replace(
            told.visible,
            summary=said.summary,
            location=said.location,
            description=said.description,
            public=said.public and replace(said.public, note=told.visible.last_public_change),
        )
        return replace(told, visible=visible)

    def _in(self, language: Language) -> Programme:
        return replace(self.programme, language=language)

    @cached_property
    def _subscribers(self) -> Mapping[Language, tuple[Subscriber, ...]]:
        return {language: find_subscribers(self._in(language)) for language in ("da", "en")}

    @cached_property
    def _announced(self) -> Mapping[Language, Mapping[str, Announcement]]:
        """What the programme announces, by language: only what has been told just so."""
        own = announce(self.programme, self._subscribers[self.programme.language])
        events = self.publication.events
        same = {uid for uid, one in own.items() if _is_told(one, events.get(uid))}
        found = {}
        for language, subscribers in self._subscribers.items():
            said = announce(self._in(language), subscribers)
            found[language] = {uid: said[uid] for uid in same if uid in said}
        return found

    @cached_property
    def _told(self) -> Mapping[str, list[Told]]:
        """What each subscriber has been told, by subject."""
        told = with_subjects(self.publication, self._subscribers[self.programme.language])
        return by_subject(told.events.values())


def _is_shown(told: Told, kind: SubscriptionKind, subscriber: Subscriber) -> bool:
    """Due dates to those who asked for them; of the public detail, meetings that are public.

    The public calendar is one, whatever was asked for: its whole days are those on which something is made
    public.
    """
    if subscriber.kind == "public":
        return True
    if kind.detail == "public":
        return PUBLIC in told.visible.audience and not is_all_day(told.visible.start)
    return DEADLINES in kind.options or not is_all_day(told.visible.start)


def _is_told(announcement: Announcement, told: Told | None) -> bool:
    """True when the announcement, for its participants and for the public, is as it was told."""
    if told is None or announcement.visible.fingerprint() != told.fingerprint:
        return False
    return announcement.visible.is_same_to_public(told.visible)
