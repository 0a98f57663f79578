"""A served feed line by line, read with nothing of the program's own."""

from collections.abc import Mapping

Properties = Mapping[str, str]
"""The values of an event by the whole name, "DTSTART;TZID=Europe/Copenhagen", in the order of the lines."""


def unfolded(octets: bytes) -> list[str]:
    """The content lines (RFC 5545 3.1)."""
    assert octets.endswith(b"\r\n")
    return octets.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode().split("\r\n")


def raw_events(octets: bytes) -> dict[str, Properties]:
    """Each event's own properties by uid; what is nested in an event is left out."""
    found: list[dict[str, str]] = []
    inside: list[str] = []
    for line in unfolded(octets):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
            found += [{}] if value == "VEVENT" else []
        elif name == "END":
            assert inside.pop() == value
        elif inside[-1] == "VEVENT":
            assert name not in found[-1], f"{name} twice"
            found[-1][name] = value
    assert not inside
    return {one["UID"]: one for one in found}


def property_names(octets: bytes) -> set[str]:
    """The names of all properties, without their parameters."""
    return {line.partition(":")[0].partition(";")[0] for line in unfolded(octets)}


def by_name(octets: bytes) -> dict[str, Properties]:
    """The events by what their uids begin with: "sg-jan", "sg-jan+dagsorden"."""
    return {uid.partition("@")[0].replace(".2027", ""): one for uid, one in raw_events(octets).items()}
