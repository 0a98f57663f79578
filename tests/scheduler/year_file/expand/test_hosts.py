"""Dialogues and area dialogues have a host, as bodies do (note, C.2)."""

from tests.scheduler.year_file.small_year import Years


def test_the_host_of_a_campaign_and_of_an_area_is_read(years: Years) -> None:
    years.spoil("aarshjul.toml", 'name = "Styringsdialog"\n', 'name = "Styringsdialog"\nhost = "TMF"\n')
    years.spoil("aarshjul.toml", 'id = "tingbjerg"\n', 'id = "tingbjerg"\nhost = "SOF"\n')
    series = years.read().series
    assert (series["styringsdialog"].host, series["tingbjerg"].host) == ("TMF", "SOF")


def test_without_a_host_none_is_made_up(years: Years) -> None:
    assert years.read().series["styringsdialog"].host == ""
