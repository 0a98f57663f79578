"""What a store says when it cannot do what was asked.

StoreFault
    Unreachable     the database does not answer, or is none
        Unsupported     its address is of another kind of database, or no address
    NoStore         there is no database yet
    WrongSchema     the database has another version of the tables than this program
    BaseChanged     somebody saved or published meanwhile (base_changed.py)
    StageRefused    a plan cannot go to that stage from where it is (stages.py)
    BadDump         a file is not a dump, or not a whole one (dump_reading.py)
    NotEmpty        a restore would replace what is there (restore.py)
"""

from calendars.language import Language, Text

_UNSUPPORTED = Text(
    da="Databasens adresse ({found}) kan ikke bruges: SQLite og PostgreSQL kan, som "
    "sqlite:////mappe/aarshjul.db eller postgresql://bruger@vært/database.",
    en="The database's address ({found}) cannot be used: SQLite and PostgreSQL can, as "
    "sqlite:////folder/aarshjul.db or postgresql://user@host/database.",
)


class StoreFault(Exception):
    """A store fault is one sentence in Danish and English, without secrets."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text

    def say(self, language: Language = "da") -> str:
        """The sentence."""
        return self.text[language]


class Unreachable(StoreFault):
    """The database does not answer, cannot be written, or is no database."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            Text(
                da=f"Databasen {place} kan ikke bruges: {reason}",
                en=f"The database {place} cannot be used: {reason}",
            )
        )


class Unsupported(Unreachable):
    """An address is of no database that the store can use. It is not repeated: it may hold a password."""

    def __init__(self, found: str) -> None:
        StoreFault.__init__(self, _UNSUPPORTED.filled(found=found))


class NoStore(StoreFault):
    """There is no database yet, and what is asked would not make one."""

    def __init__(self, place: str) -> None:
        super().__init__(
            Text(
                da=f"Der er ingen database endnu i {place}: lav den med »aarshjul db upgrade«.",
                en=f'There is no database yet in {place}: make it with "aarshjul db upgrade".',
            )
        )


class WrongSchema(StoreFault):
    """The database was written by an older program, and can be upgraded, or by a newer one."""

    def __init__(self, place: str, found: str, expected: str, *, older: bool) -> None:
        way_out = (
            Text(da="opgradér med »aarshjul db upgrade«", en='upgrade it with "aarshjul db upgrade"')
            if older
            else Text(da="brug et nyere aarshjul", en="use a newer aarshjul")
        )
        super().__init__(
            Text(
                da=f"Databasen {place} har skema {found}, programmet {expected}: {way_out.da}.",
                en=f"The database {place} has schema {found}, the program {expected}: {way_out.en}.",
            )
        )
        self.older = older
