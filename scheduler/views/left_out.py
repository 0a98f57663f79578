"""What a list says about the given dates it leaves out."""

from calendars.language import Language, Text

_GIVEN = Text(
    da="{count:# given dato|# givne datoer} uden punkter herfra er ikke vist.",
    en="{count:# given date|# given dates} without an item of ours {count:is|are} not shown.",
)


def say_given(count: int, language: Language) -> str:
    """How many given dates a list leaves out."""
    return _GIVEN.format(language, count=count)
