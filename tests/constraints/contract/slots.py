"""A slot rule judges starts one by one and in sets alike."""

from calendars.grid import Slot


def check_slots(case):
    """`prices` puts every start of a meeting's window under the amount that `amount` gives it."""
    rule, year = case.rule, case.year
    for meeting in rule.concerns(year):
        if not rule.applies(year, meeting):
            continue
        days = [day for day in meeting.window.days() if day in year.grid]
        mask = year.grid.days_mask(days)
        prices = rule.prices(year, meeting, mask)
        assert sum(prices.values()) == mask
        by_slot = {slot: amount for amount, starts in prices.items() for slot in year.grid.slots(starts)}
        for day in days:
            for minute in range(0, 1440, year.grid.step):
                slot = Slot(day, minute)
                assert by_slot[slot] == rule.amount(year, meeting, slot), (meeting, slot)
                assert rule.admits(year, meeting, slot) == (by_slot[slot] == 0)
