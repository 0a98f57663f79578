"""Windows in the note's own words become days of the year, and are shown as dates."""

from calendars.language import Language, Text
from calendars.spans import say_spans
from calendars.window import MonthParts, Window, WindowFault, parse_window, split_ca
from scheduler.year_file.ledger import Ledger, Spot
from scheduler.year_file.tables.times import Span


class Windows:
    """Reads the windows of one year; each way of writing one is shown as dates, once."""

    def __init__(self, year: int, parts: MonthParts, horizon: Span, ledger: Ledger) -> None:
        self.year, self.parts = year, parts
        self._horizon, self._ledger = horizon, ledger
        self._meant: dict[str, Window] = {}

    def read(self, words: str, spot: Spot) -> Window | None:
        """The window, or None after noting that it means nothing or lies outside the horizon."""
        plain = without_ca(words)
        try:
            window = parse_window(plain, self.year, self.parts)
        except WindowFault as fault:
            part = f'"{words}"' if fault.found in (plain, "") else f'"{fault.found}" ("{words}")'
            self._ledger.fault(spot, "bad-window", part, fault.allowed, fault.hint)
            return None
        if window.last < self._horizon.first or window.first > self._horizon.last:
            allowed = Text(
                da=f"et vindue, der rækker ind i perioden {self._horizon}",
                en=f"a window that reaches into {self._horizon}",
            )
            found = Text(da=f"{words}: {window.say('da')}", en=f"{words}: {window.say('en')}")
            self._ledger.fault(spot, "window-outside-horizon", found, allowed)
            return None
        if window.first != window.last:
            self._meant.setdefault(plain.casefold(), window)
        return window

    def tell(self) -> None:
        """Shows the dates that each way of writing means, by date, in one assumption."""
        meant = sorted(self._meant.items(), key=lambda one: (one[1].first, one[1].last, one[0]))
        if meant:
            self._ledger.assume(
                f"Vinduerne betyder: {'; '.join(_say(words, window, 'da') for words, window in meant)}.",
                f"The windows mean: {'; '.join(_say(words, window, 'en') for words, window in meant)}.",
                "vindue",
            )


def _say(words: str, window: Window, language: Language) -> str:
    mark = ("»", "«") if language == "da" else ('"', '"')
    return f"{mark[0]}{words}{mark[1]} {say_spans(window.ranges, language)}"


def without_ca(words: str) -> str:
    """The window without "ca.".

    >>> without_ca("ca. ultimo januar")
    'ultimo januar'
    """
    return " ".join(split_ca(words)[1].split())


def is_ca(words: str) -> bool:
    """True when the window is written with "ca."."""
    return split_ca(words)[0]
