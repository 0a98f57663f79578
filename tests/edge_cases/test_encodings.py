"""Files as Danish Windows and Excel save them: the letters are the same in every calendar."""

from pathlib import Path

import pytest

from tests.edge_cases.year_folder import HEADINGS, body, events, plan_year, write_year

NAMES = "Forperson på Østerbro, blåbærgrød"
PEOPLE = HEADINGS + f'chef;"{NAMES}";;;;ja\nmedlem;Medlemmet;;;;ja\n'
ROOMS = "id;navn;sted;pladser\nsal;Rådhussalen på Ærø;huset;40\n"
PLACE = '[[place]]\nid = "huset"\nname = "Ørsted Å"\n'


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_danish_letters_survive_to_the_feeds(tmp_path: Path, codec: str) -> None:
    table = body("raad", "marts", more='place = "huset"\n').replace('name = "Raad"', 'name = "Rådet for æøå"')
    folder = write_year(
        tmp_path, PLACE, table, head='title = "Årshjul"', people=PEOPLE, files={"lokaler.csv": ROOMS}
    )
    for name in ("aarshjul.toml", "personer.csv", "lokaler.csv"):
        (folder / name).write_bytes((folder / name).read_bytes().decode().encode(codec))
    planned = plan_year(folder)
    assert planned["raad-marts"].chair == NAMES
    told = events(planned.feeds() / "person-chef.ics")["raad-marts"]
    assert "Rådet for æøå" in str(told["SUMMARY"])
    assert "Rådhussalen på Ærø" in str(told["LOCATION"])
    assert NAMES in (folder / "plan.json").read_text("utf-8")
    for path in (folder / "kalendere").iterdir():
        assert "Ã" not in path.read_text("utf-8-sig")
        assert "\ufffd" not in path.read_text("utf-8-sig")
