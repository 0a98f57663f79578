"""A link is made, listed, replaced and ended; it is shown once, and works at once."""

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from calendars.feed_reading import read_feed
from calendars.publication_file import read_publication
from calendars.store.contents import content
from calendars.store.location import store_url
from calendars.store.serving import Answer, Gone, NotRendered, Served, find_feed
from calendars.store.signature import Signature
from calendars.store.store import Store
from scheduler.cli.public_url import VARIABLE
from tests.scheduler.cli.conftest import Run

NOW = datetime(2026, 12, 1, tzinfo=UTC)
URL = ("--public-url", "https://kal.dk/aar/")


@pytest.fixture(scope="module")
def published_once(planned: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """The folder with its plan published by `feeds`, and then taken into the store: read only."""
    folder = Path(shutil.copytree(planned, tmp_path_factory.mktemp("upgraded") / "året 2027"))
    run("feeds", folder, "--out", folder.parent / "ud", "--now", "2026-11-30T09:00")
    run("db", "upgrade", folder)
    return folder


def added(run: Run, folder: Path, *words: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("subscribe", "add", folder, *words, "--json").stdout)
    return found


def secret_of(found: dict[str, Any]) -> str:
    return str(found["feed"]).split("/")[-2]


def answer(folder: Path, secret: str, now: datetime = NOW) -> Answer:
    with Store.open(store_url(folder, {})) as store, store.reading() as connection:
        return find_feed(connection, secret, now)


def test_a_new_link_works_at_once(published: Path, run: Run) -> None:
    found = added(run, published, "organ-styregruppe", *URL, "--deadlines", "--alarm", 30)
    assert found["page"].startswith("https://kal.dk/aar/k/")
    assert (found["number"], found["options"]) == (1, ["alarm-30", "deadlines"])
    served = answer(published, secret_of(found))
    assert isinstance(served, Served)
    with Store.open(store_url(published, {})) as store, store.reading() as connection:
        octets = content(connection, served.key, served.digest)
    told = read_publication(published / "publication.json").events.values()
    assert {one.uid for one in read_feed(octets).events} == {
        one.uid for one in told if "body:styregruppe" in one.visible.audience
    }
    assert b"TRIGGER:-PT30M" in octets


@pytest.mark.parametrize("who", ["forperson-nord", "Forperson Nordbo", "FORPERSON NORDBO"])
def test_a_post_and_its_holder_are_the_same_subscriber(folder: Path, run: Run, who: str) -> None:
    asked = ("subscribe", "add", folder, who, "--alarm", 30, "--deadlines", "--dry-run")
    assert "til Forperson Nordbo, alt, 30 min. alarm, med frister." in run(*asked).stdout
    told = run(*asked, "--language", "en").stdout
    assert "to Forperson Nordbo, everything, 30 min. alarm, with due dates would" in told


def test_a_post_of_two_holders_says_which_there_are(folder: Path, run: Run) -> None:
    people = folder / "personer.csv"
    row = "socialchef;Socialchef;{};{};{};;SOF;;ja\n"
    text = people.read_text("utf-8-sig")
    (old,) = [line for line in text.splitlines() if line.startswith("socialchef;")]
    two = row.format("Socialchef", "", "2027-05-31") + row.format("Ny socialchef", "2027-06-01", "")
    people.write_text(text.replace(old, two.rstrip()), "utf-8-sig")
    (folder / "plan.json").unlink()
    refused = run("subscribe", "add", folder, "socialchef", code=3).output
    assert "(Socialchef)" in refused
    assert "(Ny socialchef)" in refused


def test_before_anything_is_published_a_link_can_be_made_all_the_same(folder: Path, run: Run) -> None:
    assert isinstance(
        answer(folder, secret_of(added(run, folder, "offentlig", "--detail", "public"))), NotRendered
    )


def test_a_link_is_shown_once_and_listed_without_its_secret(published: Path, run: Run) -> None:
    found = added(run, published, "alle", "--device", "telefon")
    listed = run("subscribe", "list", published, "--json").stdout
    assert secret_of(found) not in listed
    assert json.loads(listed)["subscriptions"][0]["device"] == "telefon"
    assert json.loads(listed)["subscriptions"][0]["last_used"] is None
    text = run("subscribe", "list", published).stdout
    assert "aldrig" in text
    assert "Alle møder, alt  (telefon)" in text


def test_a_link_is_ended_alone_and_replaced_by_another(published: Path, run: Run) -> None:
    one, other = (added(run, published, "alle") for _ in range(2))
    run("subscribe", "revoke", published, 1, "--dry-run")
    assert isinstance(answer(published, secret_of(one)), Served)
    run("subscribe", "revoke", published, 1)
    assert isinstance(answer(published, secret_of(one)), Gone)
    new = json.loads(run("subscribe", "rotate", published, 2, "--json").stdout)
    assert (new["number"], new["replaces"]) == (3, 2)
    assert isinstance(answer(published, secret_of(other)), Gone)
    assert isinstance(answer(published, secret_of(new)), Served)
    assert "allerede ophørt" in run("subscribe", "rotate", published, 2, code=7).output
    assert "intet abonnement 9" in run("subscribe", "revoke", published, 9, code=3).output


def test_a_link_works_through_its_last_day_and_no_longer(
    published: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.cli.subscription.add.signature", lambda: Signature("sekretariatet", NOW))
    secret = secret_of(added(run, published, "alle", "--expires", "2027-06-30"))
    midnight = datetime(2027, 6, 30, 22, tzinfo=UTC)  # 1 July in Denmark
    assert isinstance(answer(published, secret, midnight - timedelta(seconds=1)), Served)
    assert isinstance(answer(published, secret, midnight), Gone)


def test_a_link_that_would_never_work_is_not_made(published: Path, run: Run) -> None:
    for dry_run in ((), ("--dry-run",)):
        refused = run("subscribe", "add", published, "alle", "--expires", "2020-01-01", *dry_run, code=2)
        assert "--expires 2020-01-01: den dag er forbi" in refused.stderr
    assert json.loads(run("subscribe", "list", published, "--json").stdout)["subscriptions"] == []


def test_whom_nobody_knows_is_named_with_the_nearest(published: Path, run: Run) -> None:
    assert "Mente du alle" in run("subscribe", "add", published, "ale", code=3).output
    assert "no address" in run("subscribe", "add", published, "alle", "--public-url", "kal.dk", code=2).output
    assert "Intet er skrevet" in run("subscribe", "add", published, "alle", "--dry-run").output
    assert json.loads(run("subscribe", "list", published, "--json").stdout)["subscriptions"] == []


def test_the_address_may_come_from_the_environment(
    published: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "https://kalender.example.dk")
    assert "https://kalender.example.dk/k/" in run("subscribe", "add", published, "alle").output


def test_the_address_may_stand_in_the_year_file(
    published: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    file = published / "aarshjul.toml"
    text = file.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("installation"))
    file.write_text(text.replace(line, f'{line}\npublic_url = "https://kal.dk/aar/"', 1), "utf-8")
    assert added(run, published, "alle")["page"].startswith("https://kal.dk/aar/k/")
    assert added(run, published, "alle", "--public-url", "https://b.dk")["page"].startswith("https://b.dk/k/")
    assert "https://kal.dk/aar/k/" in run("subscribe", "rotate", published, 1).stdout


def test_the_last_day_of_a_link_is_told_wherever_it_is(published: Path, run: Run) -> None:
    last = ("--expires", "2027-12-31")
    until = "virker til og med fredag den 31. december 2027"
    assert until in run("subscribe", "add", published, "alle", *last, "--dry-run").stdout
    assert until in run("subscribe", "add", published, "alle", *last).stdout
    assert until in run("subscribe", "rotate", published, 1).stdout
    ended, kept = run("subscribe", "list", published).stdout.splitlines()
    assert until not in ended
    assert f"i brug     aldrig brugt            Alle møder, alt, {until}" in kept
