"""A year as small as one can be in which everything happens: two bodies, a campaign, two rooms, a rule."""

from collections.abc import Mapping
from pathlib import Path

from calendars.plan_file import PlanRecord
from calendars.store.year_key import YearKey
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.year_file.revision import revision

KEY = YearKey("lille", 2027)
BODIES = ("sg", "sf")
MEETINGS = ("sg-1", "sg-2", "sf-1", "sf-2")
"""Those of the bodies, each called after its own."""
ORGANISATIONS = ("nord", "syd")
ROOMS = ("sal-1", "sal-2")
POSTS = ("chef", "vice", "forperson-nord", "forperson-syd", "sagsbehandler")
RULE = "roligt"
"""A written rule."""

_HEAD = f"""\
year = 2027
installation = "lille"
[calendar]
hours = "09:00-12:00"
start_every = 60
[[place]]
id = "raadhuset"
name = "Rådhuset"
[[campaign]]
id = "dialog"
name = "Dialog"
with = "organisationer.csv"
window = "juni"
minutes = [{{ minutes = 60 }}]
caseworkers = ["sagsbehandler"]
[[rule]]
type = "max_load"
id = "{RULE}"
unit = "day"
most = 2
"""
_BODY = """
[[body]]
id = "{body}"
chair = "chef"
minutes = 60
seats.alle = ["chef", "vice"]
place = "raadhuset"
deadlines = {{ dagsorden = -5 }}
meetings = [{meetings}]
"""
_LISTS = {
    "personer.csv": "post;titel;indehaver;stedfortræder;antag fri\n"
    "chef;Chef;Chefen;vice;ja\nvice;Vice;Vicen;;ja\nsagsbehandler;Sagsbehandler;Sagsbehandleren;;ja\n"
    "forperson-nord;Forperson;Forperson Nord;;ja\nforperson-syd;Forperson;Forperson Syd;;ja\n",
    "lokaler.csv": "id;navn;sted;pladser\nsal-1;Sal 1;raadhuset;8\nsal-2;Sal 2;raadhuset;8\n",
    "organisationer.csv": "id;navn;boliger;forperson\n"
    "nord;Boligforeningen Nord;300;forperson-nord\nsyd;Boligselskabet Syd;200;forperson-syd\n",
}


def write_small_year(folder: Path, windows: Mapping[str, str] | None = None) -> None:
    """Writes the year's folder; `windows` has the meetings that there are."""
    for name, text in _LISTS.items():
        (folder / name).write_text(text, "utf-8")
    write_wheel(folder, windows or dict.fromkeys(MEETINGS, "marts"))


def write_wheel(folder: Path, windows: Mapping[str, str]) -> None:
    """Writes aarshjul.toml alone."""
    parts = [_HEAD]
    for body in BODIES:
        mine = [(name, window) for name, window in windows.items() if name.startswith(body)]
        meetings = ", ".join(f'{{ id = "{name}", window = "ca. {window}" }}' for name, window in mine)
        if mine:
            parts.append(_BODY.format(body=body, meetings=meetings))
    (folder / "aarshjul.toml").write_text("".join(parts), "utf-8")


def first_plan(folder: Path, year: Year, seed: int) -> PlanRecord | None:
    """A plan of the year by construction alone."""
    plan = construct(year, find_candidates(year), seed)
    return None if plan is None else PlanRecord(2027, year.title, revision(folder), seed, 1, (), (), plan)
