"""Servers that are asked in turn, a little each time: what else the machine does hits all alike."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median

import psutil

from benchmarks.feeds.load import Load, measure, p99


@dataclass
class Contestant:
    """A running server, what it is asked, how many times each round, and what each round has cost."""

    process: psutil.Process
    port: int
    full: bytes
    again: bytes
    each: int
    fulls: list[Load] = field(default_factory=list)
    agains: list[Load] = field(default_factory=list)

    def run(self) -> None:
        """One round: the whole answer so many times, then as many times with its tag."""
        self.fulls.append(measure(self.process, self.port, [self.full] * self.each))
        self.agains.append(measure(self.process, self.port, [self.again] * self.each))


def compete(contestants: Mapping[str, Contestant], rounds: int) -> None:
    """So many rounds of all; each begins with another. One before them is not counted."""
    names = list(contestants)
    for number in range(rounds + 1):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            contestants[name].run()
        if number == 0:
            for one in contestants.values():
                one.fulls.clear()
                one.agains.clear()


def cpu(loads: list[Load]) -> float:
    """The CPU of a request in the middle one of the rounds, in us."""
    return median(one.cpu for one in loads)


def slowest(loads: list[Load]) -> float:
    """The wait that one request in a hundred exceeds, in us."""
    return p99([wait for one in loads for wait in one.waits])


def ratio(ours: list[Load], others: list[Load]) -> float:
    """How many requests of ours cost what one of theirs does, round by round: the middle one."""
    return median(theirs.cpu / mine.cpu for mine, theirs in zip(ours, others, strict=True))
