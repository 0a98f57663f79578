"""What can be wrong with a person's calendar file, said without a word of what is in it."""

from dataclasses import dataclass
from datetime import date

from calendars.language import Language, Text, say_day

_LINE = Text(da="linje {line}", en="line {line}")
_FILE = Text(da="hele filen", en="the whole file")
_ON = Text(da="{place}, aftalen {day}", en="{place}, the engagement of {day}")
_SAY = Text(da="{where}: {found}. Tilladt: {allowed}.", en="{where}: {found}. Allowed: {allowed}.")

_ICS = Text(
    da="en kalender i iCalendar-format (.ics), eksporteret fra kalenderprogrammet",
    en="a calendar in iCalendar format (.ics), exported from the calendar program",
)
_WHOLE = Text(
    da="en hel eksport, der slutter med END:VCALENDAR", en="a whole export that ends with END:VCALENDAR"
)
_SMALLER = Text(
    da="en eksport af færre år eller af kun én persons kalender",
    en="an export of fewer years, or of one person's calendar only",
)
_DATE = Text(
    da="en dato som 20270330 eller et tidspunkt som 20270330T090000",
    en="a date such as 20270330 or a time such as 20270330T090000",
)
_RULE = Text(
    da="en gentagelse som FREQ=WEEKLY;BYDAY=TU (RFC 5545, 3.3.10)",
    en="a recurrence such as FREQ=WEEKLY;BYDAY=TU (RFC 5545, 3.3.10)",
)

_FOUND_AND_ALLOWED: dict[str, tuple[Text, Text]] = {
    # Faults of the whole file: it is not read.
    "too_large": (
        Text(da="filen fylder {value} MB", en="the file takes {value} MB"),
        Text(da="højst 20 MB", en="at most 20 MB"),
    ),
    "not_a_calendar": (
        Text(da="filen begynder ikke med BEGIN:VCALENDAR", en="the file does not begin with BEGIN:VCALENDAR"),
        _ICS,
    ),
    "cut_off": (
        Text(da="filen slutter, før kalenderen gør", en="the file ends before the calendar does"),
        _WHOLE,
    ),
    "misnested": (
        Text(da="END uden det BEGIN, det hører til", en="an END without the BEGIN it belongs to"),
        _WHOLE,
    ),
    "too_many_lines": (Text(da="over {value} linjer", en="more than {value} lines"), _SMALLER),
    "line_too_long": (
        Text(da="over {value} tegn i én linje", en="more than {value} characters in a line"),
        _ICS,
    ),
    "too_many_events": (
        Text(da="over {value} aftaler i perioden", en="more than {value} engagements in the period"),
        _SMALLER,
    ),
    "too_many_dates": (
        Text(da="over {value} opregnede datoer", en="more than {value} dates listed"),
        _SMALLER,
    ),
    "too_many_occurrences": (
        Text(da="over {value} gentagelser i perioden", en="more than {value} occurrences in the period"),
        _SMALLER,
    ),
    "too_much_work": (
        Text(
            da="gentagelser, der tager for lang tid at regne ud",
            en="recurrences that take too long to expand",
        ),
        _SMALLER,
    ),
    # Faults of one engagement: it is left out, or read in part, and the rest of the file is read.
    "no_start": (
        Text(da="aftalen har ingen begyndelse (DTSTART)", en="the engagement has no beginning (DTSTART)"),
        _DATE,
    ),
    "bad_date": (Text(da="{value} kan ikke læses", en="{value} cannot be read"), _DATE),
    "ends_before_start": (
        Text(da="aftalen slutter, før den begynder", en="the engagement ends before it begins"),
        Text(da="en slutning efter begyndelsen", en="an end after the beginning"),
    ),
    "bad_rule": (Text(da="gentagelsen kan ikke læses", en="the recurrence cannot be read"), _RULE),
    "rule_part": (Text(da="gentagelsen bruger {value}", en="the recurrence uses {value}"), _RULE),
    "too_frequent": (
        Text(da="aftalen gentages {value}", en="the engagement recurs {value}"),
        Text(da="højst én gang i timen (FREQ=HOURLY)", en="at most once an hour (FREQ=HOURLY)"),
    ),
    "too_many_rules": (
        Text(da="over {value} gentagelser i én aftale", en="more than {value} recurrences in one engagement"),
        _RULE,
    ),
    "rule_too_long": (
        Text(da="gentagelsen løber over for mange dage", en="the recurrence runs over too many days"),
        _RULE,
    ),
    "too_many_changes": (
        Text(
            da="over {value} ændringer af typen THISANDFUTURE i én serie",
            en="more than {value} THISANDFUTURE changes in one series",
        ),
        _RULE,
    ),
    "unknown_zone": (
        Text(
            da='tidszonen "{value}" er ukendt; tiderne er læst i årets tidszone',
            en='the time zone "{value}" is unknown; its times are read in the zone of the year',
        ),
        Text(da="en tidszone som Europe/Copenhagen", en="a time zone such as Europe/Copenhagen"),
    ),
    "unreadable": (Text(da="aftalen kan ikke læses", en="the engagement cannot be read"), _ICS),
    "more": (
        Text(da="{value} fejl mere af samme slags", en="{value} more of the same kinds"),
        _ICS,
    ),
}
CODES = frozenset(_FOUND_AND_ALLOWED)
"""Every kind of finding; docs/engagements.md explains each."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a calendar file: its kind, the line, and the day of the engagement if known.

    `value` is a number or a word of the format (a property, a frequency, a zone), never a title,
    so that a finding may be shown and kept.

    >>> Finding("bad_date", 12, None, "DTSTART").say("en")
    'line 12: DTSTART cannot be read. Allowed: a date such as 20270330 or a time such as 20270330T090000.'
    """

    code: str
    line: int | None = None
    day: date | None = None
    value: str = ""

    @property
    def where(self) -> Text:
        """The line, and the engagement's day when it is known."""
        return Text(da=self._where("da"), en=self._where("en"))

    @property
    def found(self) -> Text:
        """What is in the file."""
        return _FOUND_AND_ALLOWED[self.code][0].filled(value=self.value)

    @property
    def allowed(self) -> Text:
        """What may be there instead."""
        return _FOUND_AND_ALLOWED[self.code][1]

    def say(self, language: Language = "da") -> str:
        """The finding as one line."""
        parts = {name: getattr(self, name)[language] for name in ("where", "found", "allowed")}
        return _SAY.format(language, **parts)

    def _where(self, language: Language) -> str:
        place = _FILE[language] if self.line is None else _LINE.format(language, line=self.line)
        if self.day is None:
            return place
        return _ON.format(language, place=place, day=say_day(self.day, language))


class EngagementFault(ValueError):
    """A calendar file that cannot be read at all; `str()` says why in Danish."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.say())
        self.finding = finding

    def __reduce__(self) -> tuple[type["EngagementFault"], tuple[Finding]]:
        return EngagementFault, (self.finding,)  # ValueError alone would rebuild it from the sentence

    @property
    def line(self) -> int | None:
        """The line of the file, from 1, when there is one to name."""
        return self.finding.line

    @property
    def where(self) -> Text:
        """The line, in words."""
        return self.finding.where

    @property
    def found(self) -> Text:
        """What is in the file."""
        return self.finding.found

    @property
    def allowed(self) -> Text:
        """What may be there instead."""
        return self.finding.allowed
