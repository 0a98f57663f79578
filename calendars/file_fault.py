"""A file of the product's own that cannot be used, and why, in Danish and English."""

from calendars.language import Language, Text


class FileFault(ValueError):
    """A file cannot be used: it says which, and what is wrong with it."""

    def __init__(self, source: str, found: Text) -> None:
        super().__init__(f"{source}: {found.en}")
        self.source, self.found = source, found

    def say(self, language: Language = "da") -> str:
        """The fault as one sentence."""
        return f"{self.source}: {self.found[language]}"
