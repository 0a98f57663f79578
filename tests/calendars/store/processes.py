"""Processes of their own that write to a store: `python -m tests.calendars.store.processes WORK URL ...`.

count URL AUTHOR TIMES      adds one to a number in the year, so many times, again when refused
once URL AUTHOR BASE        waits for a line on stdin, then saves on that base; prints "saved" or "refused"
kills URL TIMES SEED        starts a child that publishes without end and kills it, so many times
"""

import os
import random
import signal
import sys
import time
from contextlib import suppress

from calendars.publication import publish
from calendars.store.base_changed import BaseChanged
from calendars.store.feeds import keep_feeds
from calendars.store.ledger import told_now
from calendars.store.plans import keep_plan
from calendars.store.publications import last_publication, publish_told
from calendars.store.revisions import current_revision, document_of, save
from calendars.store.store import Store
from tests.calendars.store.samples import KBH, document, meeting, plan_record, signed


def count_up(url: str, author: str, times: str) -> None:
    """Every one of the additions must be found in the end, whoever else adds."""
    with Store.open(url) as store:
        done = 0
        while done < int(times):
            with store.reading() as connection:
                head = current_revision(connection, KBH)
                assert head is not None
                number = int(document_of(connection, head).files["aarshjul.toml"])
            with suppress(BaseChanged), store.writing() as connection:
                save(connection, KBH, document(str(number + 1)), signed(author), base=head.number)
                done += 1


def save_once(url: str, author: str, base: str) -> None:
    """Saves when told to, so that several do at once."""
    with Store.open(url) as store:
        print("ready", flush=True)
        sys.stdin.readline()
        try:
            with store.writing() as connection:
                save(connection, KBH, document(author), signed(author), base=int(base))
        except BaseChanged as changed:
            print("refused", changed.author, flush=True)
        else:
            print("saved", author, flush=True)


def kill_writers(url: str, times: str, seed: str) -> None:
    """Children begin where the last was killed; what they leave is judged by whoever started this."""
    moments = random.Random(int(seed))
    for _ in range(int(times)):
        child = os.fork()
        if child == 0:
            publish_for_ever(url)
        time.sleep(moments.uniform(0.02, 0.3))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, status


def publish_for_ever(url: str) -> None:
    """One transaction a round: a revision, a plan, a publication and its feed, all of the same number."""
    with Store.open(url) as store:
        while True:
            with store.writing() as connection:
                head, last = current_revision(connection, KBH), last_publication(connection, KBH)
                base = head.number if head else 0
                signature = signed(minute=base)
                save(connection, KBH, document(str(base + 1)), signature, base=base)
                plan = keep_plan(connection, KBH, plan_record(base), signature, revision=base + 1)
                wanted = {f"{uid}@k": meeting(28 + base % 2) for uid in "abc"}
                told = publish(told_now(connection, KBH), wanted, signature.at)
                publish_told(
                    connection, KBH, told, signature, base=last.number if last else 0, plan=plan.number
                )
                feed = {"alle": str(base + 1).encode()}
                keep_feeds(connection, KBH, feed, signature, publication=base + 1)


if __name__ == "__main__":
    {"count": count_up, "once": save_once, "kills": kill_writers}[sys.argv[1]](*sys.argv[2:])
