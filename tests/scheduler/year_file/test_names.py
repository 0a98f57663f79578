"""A post whose id is written wrong is one fault, at the list that writes it."""

import pytest

from tests.scheduler.year_file.small_year import Years


@pytest.mark.parametrize("written", ["Vagt", "vagt!", "-vagt"])
def test_a_misshapen_post_is_no_fault_of_those_who_name_it(years: Years, written: str) -> None:
    people = years.files["personer.csv"]
    years.files["personer.csv"] = people + f"{written};Vagten;Vagten\n"
    years.files["aarshjul.toml"] += '\n[[theme]]\nid = "x"\nname = "X"\nattends = ["vagt"]\n'
    (fault,) = years.faults()
    assert (fault.file, fault.code, fault.hint) == ("personer.csv", "bad-id", "vagt")


def test_a_misshapen_post_is_proposed_to_nobody(years: Years) -> None:
    years.files["personer.csv"] += "Klimachefen;Klimachef;Klimachef\n"
    years.files["aarshjul.toml"] += '\n[[body]]\nid = "x"\nchair = "klimachefe"\nmeetings = ["maj"]\n'
    unknown = next(fault for fault in years.faults() if fault.code == "unknown-post")
    assert "Klimachefen" not in unknown.allowed.da
    assert unknown.hint != "Klimachefen"
