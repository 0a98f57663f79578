"""aarshjul serve: the feeds over HTTP."""

from pathlib import Path

import click

from calendars.language import Language, Text
from scheduler.cli.database.place import tongue_option
from scheduler.cli.folder import folder_argument
from scheduler.cli.public_url import public_url_option

_PORT = 8000
_STARTS = Text(
    da="Serverer {address} (stop med Ctrl-C). Et link ser sådan ud: {link}; "
    "lav et med »aarshjul subscribe add {folder} HVEM«.",
    en="Serving {address} (stop with Ctrl-C). A link looks like this: {link}; "
    'make one with "aarshjul subscribe add {folder} WHO".',
)
_ANY_PORT = Text(da="på {host}, på en ledig port", en="on {host}, on a free port")
_ON = Text(da="på {address}", en="on {address}")


@click.command()
@folder_argument
@click.option("--feeds-only", is_flag=True, help="Kun kalenderne, ingen sider / the feeds alone, no pages")
@click.option("--host", default="127.0.0.1", show_default=True, help="Adressen, der lyttes på / listens on")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="Porten / the port"
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processer / processes"
)
@public_url_option
@tongue_option
@click.option(
    "--proxy",
    default="127.0.0.1",
    show_default=True,
    help="Mellemled, hvis X-Forwarded-For tros / proxies whose X-Forwarded-For is believed",
)
@click.option(
    "--per-secret",
    type=click.IntRange(0),
    default=60,
    show_default=True,
    help="Forespørgsler i minuttet pr. link; 0: ingen grænse / requests a minute for each link; 0: no limit",
)
@click.option(
    "--per-address",
    type=click.IntRange(0),
    default=6000,
    show_default=True,
    help="Forespørgsler i minuttet pr. adresse / requests a minute for each address",
)
def serve(
    folder: Path,
    feeds_only: bool,
    host: str,
    port: int,
    workers: int,
    public_url: str,
    language: Language,
    proxy: str,
    per_secret: int,
    per_address: int,
) -> None:
    """Serverer det udgivne: abonnenternes kalendere, en side til hver og kommunens offentlige kalender.

    Serves what is published, from DIR's database or the one that AARSHJUL_DATABASE_URL names, until
    stopped. The log is JSON on stderr, with no secret in it.
    """
    from calendars.feed_app.run import run
    from calendars.feed_app.settings import Settings
    from scheduler.cli.store_of import store_of

    with store_of(folder.resolve()) as store:  # its faults are told here, once, and not by every process
        database = store.url.render_as_string(hide_password=False)
    settings = Settings(
        database=database,
        public_url=public_url,
        feeds_only=feeds_only,
        per_secret=per_secret,
        per_address=per_address,
    )
    click.echo(_says(folder, host, port, public_url, language))  # stderr holds the log alone
    run(settings, host=host, port=port, workers=workers, trusted_proxies=proxy)


def _says(folder: Path, host: str, port: int, public_url: str, language: Language) -> str:
    """Where the server is, what a link looks like, and how to stop it: one line, before the log's."""
    here = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    address = _ON.format(language, address=here) if port else _ANY_PORT.format(language, host=host)
    link = f"{public_url or here}/k/…/kalender.ics"
    return _STARTS.format(language, address=address, link=link, folder=folder)
