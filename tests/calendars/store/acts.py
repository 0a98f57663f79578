"""Random things to do to a year in a store, each as a command would do it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from hypothesis import strategies as st
from sqlalchemy import Connection

from calendars.publication import publish
from calendars.store.base_changed import BaseChanged
from calendars.store.feeds import keep_feeds
from calendars.store.ledger import told_now
from calendars.store.plans import keep_plan, plans
from calendars.store.publications import last_publication, publish_told
from calendars.store.revisions import current_revision, save
from calendars.store.stages import NEXT, Stage, StageRefused, go_to
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.subscriptions import revoke, subscribe, subscriptions
from calendars.store.year_key import YearKey
from tests.calendars.store.samples import START, document, meeting, plan_record, signed

Act = Callable[[Connection, YearKey], None]
SMALL = st.integers(0, 3)
TEXT = st.text(max_size=5)


@st.composite
def saving(draw: st.DrawFn) -> Act:
    text, reason, behind = draw(SMALL), draw(TEXT), draw(st.booleans())

    def act(connection: Connection, key: YearKey) -> None:
        head = current_revision(connection, key)
        base = 0 if head is None else max(head.number - behind, 0)
        try:
            save(
                connection,
                key,
                document(str(text)),
                signed("å"),
                base=base,
                reason=reason,
                case_number=reason,
            )
        except BaseChanged:
            assert behind

    return act


@st.composite
def planning(draw: st.DrawFn) -> Act:
    seed, body, stage = draw(SMALL), draw(st.sampled_from(["bmf", "tt"])), draw(st.sampled_from(list(NEXT)))

    def act(connection: Connection, key: YearKey) -> None:
        head = current_revision(connection, key)
        if head is not None:
            kept = keep_plan(connection, key, plan_record(seed), signed(), revision=head.number)
            _step(connection, key, kept.number, body, stage)

    return act


def _step(connection: Connection, key: YearKey, plan: int, body: str, stage: Stage) -> None:
    with suppress(StageRefused):
        go_to(connection, key, plan, body, stage, signed())


@st.composite
def publishing(draw: st.DrawFn) -> Act:
    days = draw(st.dictionaries(st.sampled_from("abc"), st.integers(28, 31), max_size=3))
    later, octets = timedelta(days=draw(st.sampled_from([0, 1, 400]))), draw(st.binary(max_size=1))

    def act(connection: Connection, key: YearKey) -> None:
        last, made = last_publication(connection, key), plans(connection, key)
        now = START + later
        told = publish(told_now(connection, key), {uid: meeting(day) for uid, day in days.items()}, now)
        base, plan = last.number if last else 0, made[-1].number if made else None
        published = publish_told(connection, key, told, signed(), base=base, plan=plan)
        if published is not None:
            rendered = {uid: octets if uid in told.events else None for uid in "abc"}
            keep_feeds(connection, key, rendered, signed(), publication=published.number)

    return act


@st.composite
def subscribing(draw: st.DrawFn) -> Act:
    options = draw(st.sets(st.sampled_from(["alarm", "kort"])))
    kind = SubscriptionKind(draw(st.sampled_from("ab")), "busy", "en", tuple(options))
    expires = draw(st.sampled_from([None, START]))

    def act(connection: Connection, key: YearKey) -> None:
        subscribe(connection, key, kind, signed(), expires=expires)

    return act


@st.composite
def revoking(draw: st.DrawFn) -> Act:
    which = draw(SMALL)

    def act(connection: Connection, key: YearKey) -> None:
        for one in subscriptions(connection, key)[which : which + 1]:
            revoke(connection, key, one.number, signed(minute=which))

    return act


ACTS = st.lists(st.one_of(saving(), planning(), publishing(), subscribing(), revoking()), max_size=14)
