"""[[agreement]]: an agreement that expires, and who must conclude it anew."""

from typing import Annotated

from pydantic import Field, Strict

from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.times import Day
from scheduler.year_file.tables.words import Flag, Id, Level, Name, Posts


class AgreementTable(Table):
    """[[agreement]]: becomes a route through the bodies that prepare it to the one that concludes it."""

    id: Id
    name: Name | None = None
    level: Level | None = None
    concluded_by: Id | None = None
    """The body that makes it."""
    prepared_through: Posts = ()
    """Bodies that prepare it, in order."""
    lead: Annotated[int, Strict(), Field(ge=0, le=250)] = 5
    """Hverdage between one step and the next."""
    ready: Day | None = None
    """The day the draft is ready; default the horizon's first."""
    expires: Day
    publish: Flag = False
    adherence: Flag = False
    """True when each organisation's adherence is an item of its dialogue."""
