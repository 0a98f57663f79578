"""Wheels to test and to look at: the note's year with 40 dialogues, a small year and a heavy one."""

from datetime import date, timedelta

from calendars.language import Language
from calendars.wheel import Wheel, WheelBody, WheelMeeting, WheelPeriod

BODIES = (
    WheelBody("bmf", "Borgmesterforum", "BMF", 1, "body"),
    WheelBody("pf", "Partnerskabsforum", "PF", 1, "body"),
    WheelBody("sg", "Den Tværkommunale Styregruppe", "SG", 2, "body"),
    WheelBody("sf", "Samarbejdsforum", "SF", 2, "body"),
    WheelBody("tkt", "Tværkommunalt Team", "TKT", 3, "body"),
    WheelBody("bsk", "Team og boligsociale koordinatorer", "BSK", 3, "body"),
    WheelBody("udl", "Projektgruppe for udlejning", "UDL", 3, "body"),
    WheelBody("anv", "Anvisningsgruppen", "ANV", 3, "body"),
    WheelBody("kli", "Temagruppe om klima", "KLI", 3, "body"),
    WheelBody("dialog", "Styringsdialog", "D", 3, "dialogue"),
    WheelBody("omr", "Områdebaseret styringsdialog", "O", 3, "area"),
    WheelBody("br", "Borgerrepræsentationen", "BR", 0, "given"),
    WheelBody("oeu", "Økonomiudvalget", "ØU", 0, "given"),
    WheelBody("tmu", "Teknik- og Miljøudvalget", "TMU", 0, "given"),
    WheelBody("pub", "Offentliggørelse", "OFF", 0, "given"),
)
SHORT = {
    "bmf": "Borgmesterforum", "pf": "Partnerskabsforum", "sg": "Styregruppe", "sf": "Samarbejdsforum",
    "tkt": "Tværkommunalt Team", "bsk": "Boligsociale koordinatorer", "udl": "Projektgruppe udlejning",
    "anv": "Anvisningsgruppe", "kli": "Klimagruppe", "br": "BR", "oeu": "ØU", "tmu": "TMU",
}  # fmt: skip
DATES = {
    "bmf": "31/3 13/10", "pf": "4/5",
    "sg": "26/1 23/2 6/4 3/6 17/8 28/9 26/10 7/12",
    "sf": "4/2 4/3 22/4 15/6 14/9 16/11",
    "tkt": "12/1 9/2 16/3 13/4 11/5 8/6 10/8 21/9 12/10 9/11 14/12",
    "bsk": "10/3 2/6 8/9 1/12",
    "udl": "20/1 20/4 25/8 27/10", "anv": "3/2 28/4 1/9 3/11", "kli": "18/3 27/5 23/9 25/11",
    "br": "14/1 28/1 11/2 4/3 18/3 8/4 29/4 13/5 27/5 10/6 24/6 "
    "19/8 2/9 16/9 30/9 7/10 28/10 11/11 25/11 9/12",
    "oeu": "12/1 26/1 9/2 2/3 16/3 6/4 27/4 11/5 25/5 8/6 22/6 "
    "10/8 17/8 31/8 14/9 28/9 5/10 26/10 9/11 23/11 7/12",
    "tmu": "18/1 1/2 22/2 8/3 5/4 26/4 10/5 24/5 7/6 21/6 "
    "16/8 30/8 13/9 27/9 11/10 25/10 8/11 22/11 6/12",
}  # fmt: skip
ORGANISATIONS = (
    "Boligforeningen Amagerbro", "Boligselskabet Bellahøj", "AB Brønshøj", "Sundby Almene Boliger",
    "Boligforeningen Christianshavn", "Den selvejende institution Rosenhaven", "Emdrup Boligforening",
    "Frederiksholm Almennyttige Boligselskab", "Boligforeningen Grøndal", "Haraldsgadekvarterets Boliger",
    "Boligselskabet Husum", "Højdevangens Boligforening", "Islands Brygges Almene Boliger", "AB Kastrupvej",
    "Boligforeningen Kongens Enghave", "Kløvermarkens Boligselskab", "Lundtoftegades Boligforening",
    "Boligforeningen Lygten", "Mimersgades Almene Boliger", "Nordhavnens Ungdomsboliger",
    "Nordvestkvarterets Boligselskab", "Nørrebro Boligforening", "Boligselskabet Nørrevang",
    "Ryparkens Almene Boliger", "Remisevejens Boligforening", "Seniorboligerne ved Søerne",
    "Sjælør Boligselskab", "Studenterboligerne Tagensvej", "Sundholms Plejeboliger",
    "Sydhavnens Boligforening",
    "Boligforeningen Sølund", "Tingbjerg Almene Boligselskab", "Utterslev Boligforening",
    "Boligforeningen Urbanplanen", "Valby Almene Boliger", "Vanløse Boligselskab",
    "Boligforeningen Vesterbro", "Vigerslev Haveby",
    "Ørestad Almene Familieboliger", "Østerbro Boligforening",
)  # fmt: skip
PERIODS = (
    WheelPeriod(date(2027, 1, 1), date(2027, 1, 1), "Nytårsdag"),
    WheelPeriod(date(2027, 2, 15), date(2027, 2, 19), "Vinterferie (uge 7)"),
    WheelPeriod(date(2027, 3, 22), date(2027, 3, 29), "Påske"),
    WheelPeriod(date(2027, 5, 6), date(2027, 5, 7), "Kristi himmelfart"),
    WheelPeriod(date(2027, 5, 17), date(2027, 5, 17), "2. pinsedag"),
    WheelPeriod(date(2027, 6, 28), date(2027, 8, 6), "Sommerferie"),
    WheelPeriod(date(2027, 10, 18), date(2027, 10, 22), "Efterårsferie (uge 42)"),
    WheelPeriod(date(2027, 12, 20), date(2027, 12, 31), "Jul"),
)


def meetings_of_2027() -> list[WheelMeeting]:
    """Every meeting of the sample but the dialogues."""
    found = []
    for body, days in DATES.items():
        for day, month in (map(int, one.split("/")) for one in days.split()):
            found.append(WheelMeeting(body, date(2027, month, day), 9 * 60, SHORT[body]))
    found.append(WheelMeeting("omr", date(2027, 10, 7), 15 * 60, "Tingbjerg"))
    found.append(WheelMeeting("omr", date(2027, 11, 18), 15 * 60, "Kongens Enghave"))
    found.append(
        WheelMeeting("pub", date(2027, 5, 20), 12 * 60, "Evaluering 2026", "på kommunens hjemmeside")
    )
    found.append(WheelMeeting("pub", date(2027, 12, 16), 12 * 60, "Hovedaftale"))
    return found


def dialogues(names: tuple[str, ...], a_week: int, year: int = 2027) -> list[WheelMeeting]:
    """Dialogues from the first Tuesday of September, two a day, none in week 42."""
    found = []
    day = date(year, 9, 1) + timedelta((1 - date(year, 9, 1).weekday()) % 7)
    waiting = list(names)
    while waiting:
        if day.isocalendar()[1] != 42:
            for k in range(min(a_week, len(waiting))):
                when = day + timedelta((k // 2) % 4)
                minute = (9, 13, 10, 14)[k % 4] * 60 + 30 * (k % 2)
                found.append(WheelMeeting("dialog", when, minute, waiting.pop(0)))
        day += timedelta(7)
    return found


def year_2027(language: Language = "da") -> Wheel:
    """The note's wheel in 2027, with 40 dialogues and next year's first meetings."""
    after = (
        WheelMeeting("sg", date(2028, 1, 25), 540, "Styregruppe"),
        WheelMeeting("bmf", date(2028, 3, 29), 540, "Borgmesterforum"),
    )
    meetings = (*meetings_of_2027(), *dialogues(ORGANISATIONS, 3), *after)
    title = "Årshjul 2027 for samarbejdet med de almene boligorganisationer"
    return Wheel(title, 2027, date(2027, 1, 1), date(2028, 3, 31), BODIES, meetings, PERIODS, language)


def small() -> Wheel:
    """One body and four dialogues."""
    bodies = (
        WheelBody("b", "Bestyrelsen", "B", 1, "body"),
        WheelBody("d", "Dialogmøder", "D", 2, "dialogue"),
    )
    days = (date(2028, 2, 29), date(2028, 5, 11), date(2028, 9, 5), date(2028, 12, 5))
    meetings = [WheelMeeting("b", day, 1020, "Bestyrelsesmøde") for day in days]
    for k, name in enumerate(ORGANISATIONS[:4]):
        meetings.append(WheelMeeting("d", date(2028, 10, 2 + 9 * k), 600, name))
    return Wheel("Årshjul 2028", 2028, date(2028, 1, 1), date(2028, 12, 31), bodies, tuple(meetings), ())


def heavy() -> Wheel:
    """160 dialogues in four months, eleven a week."""
    names = tuple(f"{name} {part}" for part in ("I", "II", "III", "IV") for name in ORGANISATIONS)
    meetings = (*meetings_of_2027(), *dialogues(names, 11))
    return Wheel("Årshjul 2027", 2027, date(2027, 1, 1), date(2027, 12, 31), BODIES, meetings, PERIODS)
