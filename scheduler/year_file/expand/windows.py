"""Windows in the note's own words become days of the year, and what they mean is told."""

from datetime import timedelta

from calendars.language import Language, Text, join_words
from calendars.month_parts import END_OF_MONTH
from calendars.spans import say_spans
from calendars.window import MonthParts, Window, WindowFault, parse_window, split_ca
from calendars.window_vocabulary import PART_WORDS, WORD
from scheduler.year_file.ledger import Ledger, Spot
from scheduler.year_file.tables.times import Span


class Windows:
    """Reads the windows of one year, and tells the dates of those whose words leave them open."""

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
        """Says what primo, medio and ultimo are, and the dates of weeks and the like, by date.

        Whole months and quarters of the year itself need no telling, nor do dates.
        """
        if any(_has_part(words) for words in self._meant):
            self._ledger.assume(_say_parts(self.parts, "da"), _say_parts(self.parts, "en"), "windows")
        meant = sorted(self._meant.items(), key=lambda one: (one[1].first, one[1].last, one[0]))
        told = [(words, window) for words, window in meant if not self._is_plain(words, window)]
        if told:
            self._ledger.assume(
                f"{join_words([_say(words, window, 'da') for words, window in told])}.",
                f"{join_words([_say(words, window, 'en') for words, window in told], 'en')}.",
                "windows",
            )

    def _is_plain(self, words: str, window: Window) -> bool:
        """True when nobody can be in doubt of the dates once primo, medio and ultimo are told."""
        if window.first.year != self.year or window.last.year != self.year:
            return False
        months = all(first.day == 1 and (last + timedelta(1)).day == 1 for first, last in window.ranges)
        by_part = _has_part(words) and not any(sign.isdigit() for sign in words)
        return months or by_part or window.say() == say_spans(window.ranges)


def _has_part(words: str) -> bool:
    return any(word.casefold() in PART_WORDS for word in WORD.findall(words))


def _say_parts(parts: MonthParts, language: Language) -> str:
    mark = Text(da="»{name}« er den {days}", en='"{name}" is {days}')
    said = []
    for name, (first, last) in (("primo", parts.primo), ("medio", parts.medio), ("ultimo", parts.ultimo)):
        days = Text(da=f"{first}.-{last}.", en=f"days {first}-{last}")
        if last == END_OF_MONTH:
            days = Text(da=f"{first}. til månedens sidste dag", en=f"day {first} to the last of the month")
        said.append(mark.format(language, name=name, days=days[language]))
    return f"{join_words(said, language)}."


def _say(words: str, window: Window, language: Language) -> str:
    text = Text(da="»{words}« er {dates}", en='"{words}" is {dates}')
    return text.format(language, words=words, dates=say_spans(window.ranges, language))


def without_ca(words: str) -> str:
    """The window without "ca.".

    >>> without_ca("ca. ultimo januar")
    'ultimo januar'
    """
    return " ".join(split_ca(words)[1].split())


def is_ca(words: str) -> bool:
    """True when the window is written with "ca."."""
    return split_ca(words)[0]
