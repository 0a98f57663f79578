"""Days and moments as options: written as people write them."""

from datetime import date, datetime, time, timedelta
from typing import Any

import click

from calendars.language import Text
from calendars.written_day import parse_day, parse_start

_NO_DAY = Text(
    da='"{words}" er ingen dag: skriv fx 4.3.2027, 4. marts 2027 eller 2027-03-04',
    en='"{words}" is no day: write 2027-03-04 or 4 March 2027',
)
_NO_MOMENT = Text(
    da='"{words}" er intet tidspunkt: skriv fx 24.11.2026 kl. 9.00 eller 2026-11-24T09:00',
    en='"{words}" is no moment: write 2026-11-24T09:00',
)


class DayType(click.ParamType[date]):
    """A day: "2027-03-04", "4.3.2027" or "4. marts 2027"."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; click's own refusal (exit 2) when it is none."""
        found = value if isinstance(value, date) else parse_day(str(value))
        if found is None:
            self.fail(_both(_NO_DAY, value), param, ctx)
        return found


class MomentType(click.ParamType[datetime]):
    """A moment in ISO, with or without a zone, or a day with a time; a day alone is its midnight."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The moment; click's own refusal (exit 2) when it is none."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            found = parse_start(str(value))
        if found is None:
            self.fail(_both(_NO_MOMENT, value), param, ctx)
        day, minute = found
        return datetime.combine(day, time()) + timedelta(minutes=minute or 0)


def _both(text: Text, words: object) -> str:
    """Both languages: which one is spoken is an option of its own, and may not be read yet."""
    return f"{text.format('da', words=words)} / {text.format('en', words=words)}"
