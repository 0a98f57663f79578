"""What a list says about the given dates it leaves out."""

from calendars.language import Language, Text

_GIVEN = Text(
    da="{count} givne datoer uden punkter herfra er ikke vist.",
    en="{count} given dates without an item of ours are not shown.",
)
_ONE_GIVEN = Text(
    da="1 given dato uden punkter herfra er ikke vist.",
    en="1 given date without an item of ours is not shown.",
)


def say_given(count: int, language: Language) -> str:
    """How many given dates a list leaves out."""
    return _ONE_GIVEN[language] if count == 1 else _GIVEN.format(language, count=count)
