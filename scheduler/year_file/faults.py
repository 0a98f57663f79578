"""Faults of a year as written: all of them at once, each with its file, its line and what to do."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from calendars.language import Language, Text

_FOUND = Text(da="Fundet", en="Found")
_ALLOWED = Text(da="Tilladt", en="Allowed")
_HINT = Text(da='Mente du "{hint}"?', en='Did you mean "{hint}"?')
_LINE = Text(da="linje", en="line")
_COUNT = Text(da="{count} fejl i årets filer", en="{count:# fault|# faults} in the year's files")
_TYPED = Text(da="{count} fejl på kommandolinjen", en="{count:# fault|# faults} on the command line")
_MORE = Text(
    da="Og {count} fejl mere: ret disse, og prøv igen.",
    en="And {count:# more fault|# more faults}: mend these, and try again.",
)
LONGEST_FOUND = 200
MOST_SAID = 500
"""How many faults are said: more are of one cause, and nobody reads them."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a year as written.

    `where` is the path to it in the reader's words ("body styregruppe > quorum > forvaltninger"),
    `found` what stands there, `allowed` what may stand there, `hint` the nearest thing that may.
    `code` is the kind of fault: it never changes, and docs/year-file.md explains each.
    """

    file: str
    line: int | None
    where: str
    found: str | Text
    allowed: Text
    hint: str | None = None
    code: str = "fault"

    def say_found(self, language: Language) -> str:
        """What stands there, cut when it is very long; what would not be seen is told by its number."""
        found = self.found if isinstance(self.found, str) else self.found[language]
        return _seen(found if len(found) <= LONGEST_FOUND else found[: LONGEST_FOUND - 1] + "…")

    def say(self, language: Language = "da") -> str:
        """The fault as a block of lines."""
        place = self.file if self.line is None else f"{self.file}, {_LINE[language]} {self.line}"
        lines = [f"{place}: {_seen(self.where)}" if self.where else place]
        lines.append(f"  {_FOUND[language]}: {self.say_found(language)}")
        lines.append(f"  {_ALLOWED[language]}: {self.allowed[language]}")
        if self.hint:
            lines.append(f"  {_HINT.format(language, hint=self.hint)}")
        return "\n".join(lines)

    @property
    def _order(self) -> tuple[str, int, str, str, str]:
        return (self.file, self.line or 0, self.where, self.code, self.say_found("da"))


class YearFaults(Exception):
    """Every fault of a year, by file and line; `str()` says them in Danish."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(dict.fromkeys(faults), key=lambda fault: fault._order))
        super().__init__(self.say())

    def say(self, language: Language = "da") -> str:
        """All faults, one readable block each, under a count; of very many the first."""
        count = len(self.faults)
        typed = all(fault.file.startswith("--") for fault in self.faults)
        head = (_TYPED if typed else _COUNT).format(language, count=count)
        said = [f"{head}:", *(fault.say(language) for fault in self.faults[:MOST_SAID])]
        if count > MOST_SAID:
            said.append(_MORE.format(language, count=count - MOST_SAID))
        return "\n\n".join(said)


def _seen(text: str) -> str:
    """The text with a number for each character that would turn a terminal's line around, or not be seen.

    >>> _seen("Styre\u202egruppe")
    'Styre<U+202E>gruppe'
    """
    if text.isprintable():
        return text
    return "".join(
        f"<U+{ord(sign):04X}>" if sign != "\n" and unicodedata.category(sign)[0] == "C" else sign
        for sign in text
    )


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one most resembles, or None when none is near.

    >>> nearest("styregrupe", ["styregruppe", "samarbejdsforum"])
    'styregruppe'
    """
    by_fold = {name.casefold(): name for name in sorted(known)}
    matches = get_close_matches(word.casefold()[:LONGEST_FOUND], by_fold, n=1, cutoff=0.6)
    return by_fold[matches[0]] if matches else None


def choices(known: Iterable[str], most: int = 12) -> str:
    """Known words as a list that stays readable: all of them, or the first and a count of the rest."""
    names = sorted(known)
    shown = ", ".join(names[:most])
    return f"{shown} … (+{len(names) - most})" if len(names) > most else shown or "–"
