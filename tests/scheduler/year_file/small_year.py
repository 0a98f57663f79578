"""A small year that has one of everything, and ways to spoil it."""

from pathlib import Path

import pytest

from constraints.year import Year
from scheduler.year_file.faults import Fault, YearFaults
from scheduler.year_file.read import read_year

TOML = """\
year = 2027
horizon = "2027-01-01/2027-12-31"
installation = "kbh"
contact = "mailto:moeder@example.dk"

[calendar]
hours = "08:30-16:00"
start_every = 30
[[calendar.day]]
days = "2027-02-15/2027-02-19"
name = "Vinterferie"
give_up = 40
[[calendar.day]]
days = "2027-03-22/2027-03-24"
name = "Påskeuge"
use = "priced"
price = 3

[preference]
weekdays = { fredag = 2 }
hours = "09:00-15:00"

[limits]
person = { day = 3, week = 8 }

[[place]]
id = "raadhuset"
name = "Rådhuset"
[[place]]
id = "kab-huset"
name = "KAB's hus"
[[travel]]
from = "raadhuset"
to = "kab-huset"
minutes = 20

[[body]]
id = "styregruppe"
name = "Styregruppen"
level = 2
minutes = 120
chair = ["chef-tmf", "chef-sof"]
seats.forvaltninger = ["chef-tmf", { post = "chef-sof", weight = 6 }, "chef-suf"]
quorum.forvaltninger = 2
per_year = { least = 2, most = 4 }
per_quarter = [{ quarter = 1, least = 1, wanted = 2 }]
deadlines = { dagsorden = -5, referat = 10 }
meetings = ["ca. ultimo januar", "ultimo februar", { window = "oktober", pin = "2027-10-05T10:00" }]

[[body]]
id = "samarbejdsforum"
minutes = 150
chair = "chef-tmf"
seats.kommune = { members_of = "styregruppe" }
seats.bl = ["bl-1"]
spacing = { least = 21 }
meetings = ["primo marts", { window = "medio november", theme = "udlejning", id = "sf-udlejning" }]

[[body]]
id = "klimagruppe"
parent = "samarbejdsforum"
seated = "2027-02-01/2027-10-31"
minutes = 60
seats.alle = ["chef-tmf", "bl-1"]
meetings = ["medio februar"]
reports = { least = 4 }

[[body]]
id = "br"
hours = "17:30-22:00"
seats.alle = ["chef-suf"]
dates = ["2027-03-18", "2027-12-09"]

[[theme]]
id = "udlejning"
name = "Udlejning"
attends = "direktoer-sof"

[[campaign]]
id = "styringsdialog"
name = "Styringsdialog"
with = "organisationer.csv"
window = "september-december"
minutes = [{ homes_below = 500, minutes = 60 }, { minutes = 120 }]
call_for_items = -20
caseworkers = ["tilsyn-1", "tilsyn-2"]
per_week = { most = 6 }
per_day = { caseworker = 2, administrator = 3 }
seats.tmf = ["chef-tmf"]
[campaign.supervision]
list = "afdelinger.csv"
pick = 2
minutes_each = 15
urgent_first = true

[[area]]
id = "tingbjerg"
window = "april-maj"
minutes = 90
seats.parter = ["bl-1"]

[[agreement]]
id = "hovedaftale"
prepared_through = ["styregruppe", "samarbejdsforum"]
concluded_by = "br"
expires = 2027-12-31
publish = true
adherence = true

[[rule]]
type = "prepared_by"
id = "en-stemme"
meeting = "samarbejdsforum"
by = "styregruppe"
gap = { least = 5, most = 30 }

[[rule]]
type = "route"
id = "evaluering"
item = "Evaluering"
through = ["styregruppe", "samarbejdsforum"]
ready = "sidste styringsdialog + 20 hverdage"
carry_over = true
"""

PEOPLE = """\
post;titel;indehaver;fra;til;stedfortræder;organisation;kalender;antag fri
chef-tmf;Kontorchef, TMF;Kontorchef TMF;;;vice-tmf;TMF;chef-tmf.ics;
vice-tmf;Souschef, TMF;Souschef TMF;;;;TMF;;ja
chef-sof;Kontorchef, SOF;Kontorchef SOF;;30-06-2027;;SOF;;ja
chef-sof;Kontorchef, SOF;Kontorchef SOF, ny;01-07-2027;;;SOF;;ja
chef-suf;Kontorchef, SUF;Kontorchef SUF;;;;SUF;;ja
direktoer-sof;Direktør, SOF;Direktør SOF;;;;SOF;;ja
bl-1;BL;BL-repræsentant;;;;BL;;
tilsyn-1;Sagsbehandler;Sagsbehandler 1;;;;TMF;;ja
tilsyn-2;Sagsbehandler;Sagsbehandler 2;;;;TMF;;ja
adm-kab;Kundechef;Kundechef KAB;;;;KAB;;ja
forperson-3b;Forperson;Forperson 3B;;;;3b;;ja
forperson-fsb;Forperson;Forperson fsb;;;;fsb;;ja
"""

ORGANISATIONS = """\
id;navn;boliger;administrator;forperson;forvaltninger;sagsbehandlere;hast;møder pr. år;sidst holdt;vindue;sted
3b;Boligforeningen 3B;11.900;adm-kab;forperson-3b;chef-sof;tilsyn-1;1;2;13-10-2026;;
fsb;fsb;;;forperson-fsb;;;;;;april;kab-huset
sab;SAB;300;adm-kab;;;;;;;;
"""

DIVISIONS = """\
id;organisation;navn;indsatsområde;henlæggelser;foreslået;hast
3b-1;3b;Afdeling 1;ja;231;;2
3b-2;3b;Afdeling 2;nej;500;ja;
sab-1;sab;Afdeling 1;nej;231;;
"""

ROOMS = """\
id;navn;sted;pladser;lukket
sal-1;Sal 1;raadhuset;12;2027-07-01/2027-07-31
"""

CALENDAR = """\
BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//example//example//EN\r
BEGIN:VEVENT\r
UID:1@example\r
DTSTAMP:20260101T000000Z\r
DTSTART;TZID=Europe/Copenhagen:20270104T090000\r
DTEND;TZID=Europe/Copenhagen:20270104T100000\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:2@example\r
DTSTAMP:20260101T000000Z\r
DTSTART;TZID=Europe/Copenhagen:20271230T090000\r
DTEND;TZID=Europe/Copenhagen:20271230T100000\r
END:VEVENT\r
END:VCALENDAR\r
"""

FILES = {
    "aarshjul.toml": TOML,
    "personer.csv": PEOPLE,
    "organisationer.csv": ORGANISATIONS,
    "afdelinger.csv": DIVISIONS,
    "lokaler.csv": ROOMS,
    "engagementer/chef-tmf.ics": CALENDAR,
}


def write_folder(folder: Path, files: dict[str, str]) -> Path:
    """Writes a year's folder, in UTF-8."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


class Years:
    """The small year on disk; `spoilt` replaces text in one file, exactly once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = dict(FILES)

    def spoil(self, file: str, old: str, new: str) -> int:
        """Replaces text in a file; the line of the change."""
        assert self.files[file].count(old) == 1, old
        before = self.files[file].partition(old)[0]
        self.files[file] = self.files[file].replace(old, new)
        return before.count("\n") + 1

    def read(self) -> Year:
        """The year as it stands."""
        return read_year(write_folder(self.folder, self.files))

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with it."""
        with pytest.raises(YearFaults) as raised:
            self.read()
        return raised.value.faults
