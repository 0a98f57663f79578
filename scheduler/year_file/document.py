"""aarshjul.toml as written: every table, before anything is looked up or expanded."""

from typing import Annotated, Any, TypeVar

from pydantic import Field, Strict

from calendars.cancelled_days import KEEP_CANCELLED_DAYS
from calendars.language import Language, Text
from scheduler.year_file.rule_schema import with_rules
from scheduler.year_file.tables.agreement import AgreementTable
from scheduler.year_file.tables.area import AreaTable
from scheduler.year_file.tables.body import BodyTable
from scheduler.year_file.tables.calendar import CalendarTable
from scheduler.year_file.tables.campaign import CampaignTable
from scheduler.year_file.tables.place import PlaceTable, TravelTable
from scheduler.year_file.tables.preference import LimitsTable, PreferenceTable
from scheduler.year_file.tables.rule import RuleTable
from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.theme import ThemeTable
from scheduler.year_file.tables.times import Days
from scheduler.year_file.tables.words import Id, Name, shaped

_MAILBOX = Text(
    da='en funktionspostkasse, fx "mailto:aarshjul@kommune.dk"', en='a mailbox, such as "mailto:a@b.dk"'
)
MOST_TABLES = 1_000
"""How many tables of one kind a year may have: ten times what the largest municipality could need."""
_T = TypeVar("_T")
Tables = Annotated[tuple[_T, ...], Field(max_length=MOST_TABLES)]
Mailbox = Annotated[str, Strict(), shaped(r"mailto:[^@\s]+@[^@\s]+", "bad-mailbox", _MAILBOX)]
_ADDRESS = Text(
    da='en adresse, fx "https://kalender.kommune.dk"', en='an address, such as "https://kalender.example.dk"'
)
_URL = r"https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~%-]+)*/?"
PublicUrl = Annotated[str, Strict(), shaped(_URL, "bad-address", _ADDRESS)]


class YearDocument(Table):
    """The year as typed; `horizon` may reach past New Year."""

    year: Annotated[int, Strict(), Field(ge=2000, le=2098)]
    horizon: Days | None = None
    """The days that are planned; default the whole year."""
    title: Name | None = None
    language: Language = "da"
    installation: Id | None = None
    """Part of every meeting's worldwide id: never change it once a feed is published."""
    contact: Mailbox | None = None
    """A functional mailbox, as mailto:..."""
    public_url: PublicUrl | None = None
    """How the server of the calendars is reached; meetings that are public then have a link to their page."""
    keep_cancelled: Annotated[int, Strict(), Field(ge=0, le=400)] = KEEP_CANCELLED_DAYS
    """How many days after its date a cancelled meeting stays in the calendars."""
    calendar: CalendarTable = CalendarTable.unwritten()
    preference: PreferenceTable = PreferenceTable.unwritten()
    limits: LimitsTable = LimitsTable.unwritten()
    place: Tables[PlaceTable] = ()
    travel: Tables[TravelTable] = ()
    body: Tables[BodyTable] = ()
    theme: Tables[ThemeTable] = ()
    campaign: Tables[CampaignTable] = ()
    area: Tables[AreaTable] = ()
    agreement: Tables[AgreementTable] = ()
    rule: Tables[RuleTable] = ()


def json_schema() -> dict[str, Any]:
    """The JSON Schema of aarshjul.toml, for editors that complete and check while one types."""
    schema = with_rules(YearDocument.model_json_schema(by_alias=True, mode="validation"))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "aarshjul.toml"}
