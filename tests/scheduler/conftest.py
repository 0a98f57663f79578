"""Databases of both kinds, for tests of what commands do to a store."""

from tests.calendars.store.conftest import (
    backend as backend,
)
from tests.calendars.store.conftest import (
    empty_store as empty_store,
)
from tests.calendars.store.conftest import (
    new_database as new_database,
)
from tests.calendars.store.conftest import (
    new_store as new_store,
)
from tests.calendars.store.conftest import (
    store as store,
)
