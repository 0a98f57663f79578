"""What is said when something is published at a time before that of what was published last."""

from datetime import datetime

import click

from calendars.change_note import say_moment
from calendars.language import Language, Text

_BACK = Text(
    da="Bemærk: {now} ligger før det, der sidst blev offentliggjort ({last}); er uret stillet rigtigt? "
    "Ændringer stemples, så kalenderne stadig ser dem som de nyeste.",
    en="Note: {now} lies before what was published last ({last}); is the clock right? "
    "Changes are stamped so that calendars still take them for the newest.",
)


def say_clock_back(now: datetime, last: datetime | None, language: Language) -> None:
    """One line on stderr when `now`, in the year's zone, lies before `last`; None says that none was."""
    if last is not None and now < last:
        then = last.astimezone(now.tzinfo)
        told = _BACK.format(language, now=say_moment(now, language), last=say_moment(then, language))
        click.echo(told, err=True)
