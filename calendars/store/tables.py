"""All tables of the store, in one place for those who handle all of them."""

from calendars.store.audit import AUDIT
from calendars.store.contents import CONTENT
from calendars.store.feeds import FEED
from calendars.store.ledger import TOLD
from calendars.store.metadata import METADATA
from calendars.store.plans import PLAN
from calendars.store.publications import PUBLICATION
from calendars.store.revisions import REVISION
from calendars.store.stages import STAGE
from calendars.store.subscriptions import SUBSCRIPTION
from calendars.store.years import YEAR

__all__ = ["METADATA", "TABLES"]

TABLES = (YEAR, CONTENT, REVISION, PLAN, PUBLICATION, TOLD, FEED, SUBSCRIPTION, STAGE, AUDIT)
"""Each after those that it refers to."""
