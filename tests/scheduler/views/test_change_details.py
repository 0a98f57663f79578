"""Everything that differs of a meeting is said, from and to."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from calendars.visible import Visible
from scheduler.views.change_details import details

START = datetime(2027, 10, 31, 1, tzinfo=ZoneInfo("Europe/Copenhagen"))
BEFORE = Visible(
    start=START,
    end=START + timedelta(hours=1),
    summary="Styregruppen",
    location="Sal 1",
    description="Styregruppen\nForperson: A\nSagsbehandler: C",
    people=("Forperson: A", "Sagsbehandler: C"),
)


def test_each_thing_is_told_from_and_to() -> None:
    after = replace(
        BEFORE,
        end=START + timedelta(hours=3),
        summary="Gruppen",
        location="",
        description="Styregruppen\nForperson: B",
        people=("Forperson: B",),
    )
    assert details(BEFORE, after, "da") == [
        "titel: fra »Styregruppen« til »Gruppen«",
        "varighed: fra 60 til 240 minutter",  # the hour of October that comes twice
        "sted: fra Sal 1 til intet sted",
        "fra »Forperson: A« til »Forperson: B«",
        "ikke længere »Sagsbehandler: C«",
    ]
    assert details(after, BEFORE, "en")[-1] == 'now "Sagsbehandler: C"'
    assert "sted" not in "".join(details(BEFORE, after, "da", room=False))


def test_another_agenda_is_another_text_and_nothing_is_nothing() -> None:
    agenda = replace(BEFORE, description=BEFORE.description + "\nDagsorden: 1")
    assert details(BEFORE, agenda, "da") == ["ny tekst eller dagsorden"]
    assert details(BEFORE, BEFORE, "da") == []
