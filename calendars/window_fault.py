"""A window that means nothing, and what may stand in its place."""

import re
from difflib import get_close_matches

from calendars.language import Language, Text, month_name

ALLOWED = Text(
    da='primo, medio eller ultimo og en måned, en måned ("oktober"), et kvartal ("2. kvartal"), '
    'en uge ("uge 37"), en dato ("3. maj" eller "2027-05-03"), en periode ("september-december", '
    '"uge 36-39", "3.-14. maj") eller flere af dem med komma eller "og" imellem',
    en='primo, medio or ultimo and a month, a month ("oktober"), a quarter ("2. kvartal"), '
    'a week ("uge 37"), a date ("3. maj" or "2027-05-03"), a range ("september-december", '
    '"uge 36-39", "3.-14. maj"), or several of them with a comma or "og" between',
)
_MESSAGE = Text(
    da='Vinduet "{words}" kan ikke læses ved "{found}". Tilladt: {allowed}',
    en='The window "{words}" cannot be read at "{found}". Allowed: {allowed}',
)
_MEANT = Text(da='. Mente du "{hint}"?', en='. Did you mean "{hint}"?')


class WindowFault(ValueError):
    """A window as written means nothing.

    `words` is the whole window, `found` the part that was not understood, `hint` the nearest thing
    that would be, `allowed` what may stand there. `str()` says it in Danish.
    """

    def __init__(self, words: str, found: str, allowed: Text = ALLOWED, hint: str | None = None) -> None:
        self.words, self.found, self.allowed, self.hint = words, found, allowed, hint
        super().__init__(words, found, allowed, hint)

    def say(self, language: Language = "da") -> str:
        """The fault as one sentence."""
        allowed = self.allowed[language]
        meant = _MEANT.format(language, hint=self.hint) if self.hint else ""
        return _MESSAGE.format(language, words=self.words, found=self.found, allowed=allowed) + meant

    def __str__(self) -> str:
        return self.say()


_IN_NUMBERS = re.compile(r"(\d\d?)\s?[-./]\s?(\d\d?)(?:\s?[-./ ]\s?(\d{4}))?\.?", re.ASCII)


def date_meant(words: str) -> str | None:
    """The date, in words, that a window in numbers means as people in Denmark write them; None for others.

    >>> date_meant("14/9-2027"), date_meant("03-05-2027"), date_meant("14/9"), date_meant("36/39")
    ('14. september 2027', '3. maj 2027', '14. september', None)
    """
    found = _IN_NUMBERS.fullmatch(words)
    if found is None or not (1 <= int(found[1]) <= 31 and 1 <= int(found[2]) <= 12):
        return None
    return f"{int(found[1])}. {month_name(int(found[2]))}" + (f" {found[3]}" if found[3] else "")


_MEANINGS = {
    "primo": "start begyndelse begyndelsen starten først i beginning",
    "medio": "midt midten middle",
    "ultimo": "slut slutningen udgangen sidst end",
    "marts-maj": "forår foråret forårs spring",
    "juni-august": "sommer sommeren summer",
    "september-november": "efterår efteråret autumn fall",
    "december-februar": "vinter vinteren winter",
    "januar-december": "år året hele løbende year",
}
_SYNONYMS = {word: known for known, words in _MEANINGS.items() for word in words.split()}


def nearest_word(word: str, known: tuple[str, ...]) -> str | None:
    """The known word that an unknown one means or most resembles; None when none is near."""
    folded = word.casefold()
    if folded in _SYNONYMS:
        return _SYNONYMS[folded]
    matches = get_close_matches(folded, known, n=1)
    return matches[0] if matches else None
