"""Words about a year, said of the next."""

import re


def later(words: str, year: int) -> str:
    """Words with every year about `year` a year on: "Evaluering 2026" becomes "Evaluering 2027"."""
    return re.sub(rf"\b({year - 1}|{year}|{year + 1})\b", lambda found: str(int(found[0]) + 1), words)
