"""The wheel's own words, and its short dates, in Danish and English."""

from datetime import date

from calendars.language import Language, Text, month_name, say_day, say_time, weekday_name
from calendars.wheel_data import WheelMeeting, WheelPeriod

QUARTER = Text(da="{n}. kvartal", en="Q{n}")
LEVEL = Text(da="Niveau {n}", en="Level {n}")
BODIES = Text(da="Organer", en="Bodies")
OTHER_BODIES = Text(da="Øvrige organer", en="Other bodies")
CAMPAIGN = Text(da="Dialoger", en="Dialogues")
GIVEN = Text(da="Faste datoer", en="Given dates")
COUNTED = Text(da="antal", en="number")
CLOSED = Text(da="Lukket", en="Closed")
OUTSIDE = Text(da="Uden for {year}", en="Outside {year}")
MORE = Text(
    da="+ {n:# mere, som her ikke er plads til|# flere, som her ikke er plads til}",
    en="+ {n} more than there is room for",
)
NO_LABEL = Text(
    da="+ {n:# møde mere er kun vist som mærke; her er ikke plads til dets dato.|# flere møder er kun vist "
    "som mærker; her er ikke plads til deres datoer.}",
    en="+ {n:# more meeting is shown as a mark only; there is no room here for its date.|# more meetings are "
    "shown as marks only; there is no room here for their dates.}",
)
GUIDE = Text(da="Læses med uret fra 1. januar.", en="Reads clockwise from 1 January.")
GUIDE_NUMBERS = Text(
    da="Tallene i dialogringen henviser til listen.", en="Numbers in the dialogue ring refer to the list."
)
DESCRIPTION = Text(
    da="Årshjul med {meetings:# møde|# møder}, {dialogues:# dialog|# dialoger} og "
    "{given:# fast dato|# faste datoer} i {year}. "
    "Januar øverst, læses med uret. Mærkets form og koden i signaturforklaringen viser, hvem der mødes.",
    en="A year wheel of {meetings:# meeting|# meetings}, {dialogues:# dialogue|# dialogues} and "
    "{given:# given date|# given dates} in {year}. "
    "January at the top, read clockwise. The shape of a mark and the code in the legend tell who meets.",
)


def short_month(month: int, language: Language) -> str:
    """A month in at most four letters: "jan.", "maj", "juni"; "Jan", "May", "June"."""
    name = month_name(month, language)
    if len(name) <= 4:
        return name
    return name[:3] + ("." if language == "da" else "")


def short_day(day: date, language: Language, year: int | None = None) -> str:
    """A date as it stands on the wheel: "26. jan.", with its year when that is not the wheel's."""
    point = "." if language == "da" else ""
    tail = "" if year in (None, day.year) else f" {day.year}"
    return f"{day.day}{point} {short_month(day.month, language)}{tail}"


def short_weekday(day: date, language: Language) -> str:
    """The first letters of the weekday: "tir", "Tue"."""
    return weekday_name(day, language)[:3]


def short_period(period: WheelPeriod, language: Language, year: int) -> str:
    """A period's dates: "15.–19. feb.", "28. juni – 6. aug."."""
    first, last = period.first, period.last
    if first == last:
        return short_day(first, language, year)
    if (first.year, first.month) == (last.year, last.month):
        point = "." if language == "da" else ""
        return f"{first.day}{point}–{short_day(last, language, year)}"
    return f"{short_day(first, language, year)} – {short_day(last, language, year)}"


def say_meeting(meeting: WheelMeeting, body: str, language: Language) -> str:
    """All that is known of a meeting, for a mark's tooltip and for readers who hear the wheel."""
    clock = "kl. " if language == "da" else ""
    when = f"{say_day(meeting.day, language)} {clock}{say_time(meeting.minute, language)}"
    who = meeting.title if body in meeting.title else f"{meeting.title} ({body})"
    return f"{who}, {when}" + (f". {meeting.note}" if meeting.note else "")
