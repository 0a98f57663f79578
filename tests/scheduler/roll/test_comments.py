"""Comments are carried as far as they speak of the year itself."""

import pytest

from scheduler.roll.comments import carried_comment
from scheduler.roll.wheel import carry_wheel
from scheduler.starter.files import starter_files


@pytest.mark.parametrize(
    ("comment", "head", "carried"),
    [
        ("# Årshjul 2027", True, "# Årshjul 2028"),
        ("# Rettet 2027-01-05", True, "# Rettet 2027-01-05"),
        ("# Besluttet i 2027", False, "# Besluttet i 2027"),
        ('# seated = "2027-02-01/2027-10-31"', False, '# seated = "2028-02-01/2028-10-31"'),
        ('# dates = ["2026-03-25", "2027-13-01"]', False, '# dates = ["2026-03-25", "2027-13-01"]'),
    ],
)
def test_a_comment_a_year_later(comment: str, head: bool, carried: str) -> None:
    assert carried_comment(comment, 2027, head=head) == carried


def test_nothing_in_the_starter_is_left_in_the_old_year_and_only_years_change() -> None:
    old = starter_files(2027, "Årshjul 2027")["aarshjul.toml"].decode()
    new, _ = carry_wheel(old, None)
    assert "2027" not in new
    assert new.startswith("# Årshjul 2028\n")
    assert 'days = "2028-07-01/2028-07-31"' in new
    assert '# seated = "2028-02-01/2028-10-31"' in new
    assert new.count("\n") == old.count("\n")
