"""Plans that break rules are neither published nor sent to anybody."""

from calendars.language import Language, Text
from scheduler.cli.exits import REFUSED, Exit
from scheduler.views.standing import Standing

_BROKEN = Text(
    da="Planen bryder {count} krav og bliver ikke offentliggjort. Læg den igen med »aarshjul plan«:",
    en='The plan breaks {count} rules and is not published. Make it again with "aarshjul plan":',
)


def refuse_broken(standing: Standing, language: Language) -> None:
    """Ends the command with what the plan breaks (exit 7), unless it breaks nothing."""
    if not standing.holds:
        lines = [f"  - {sentence}" for sentence in standing.broken]
        raise Exit("\n".join([_BROKEN.format(language, count=len(lines)), *lines]), REFUSED)
