"""How clients reach the server that `serve` starts: the beginning of every link that is handed out."""

from urllib.parse import urlsplit

import click

from calendars.language import Text

VARIABLE = "AARSHJUL_PUBLIC_URL"
_NO_URL = Text(
    da="{url!r} er ikke en adresse: skriv fx https://kalender.eksempel.dk",
    en="{url!r} is no address: write https://kalender.example.dk, for instance",
)


def _checked(context: click.Context, option: click.Parameter, url: str) -> str:
    """The URL without its last "/"; a path is kept, for servers that share a name."""
    parts = urlsplit(url)
    odd = parts.query or parts.fragment or parts.username
    if url and (parts.scheme not in ("http", "https") or not parts.hostname or odd):
        raise click.BadParameter(f"{_NO_URL.format('da', url=url)} / {_NO_URL.format('en', url=url)}")
    return url.rstrip("/")


public_url_option = click.option(
    "--public-url",
    default="",
    envvar=VARIABLE,
    callback=_checked,
    metavar="URL",
    help="Sådan nås serveren udefra / how the server is reached from outside",
)
