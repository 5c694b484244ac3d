"""The `danhbo` command: its subcommands and their options.

What a subcommand does is imported when it is called, so that `danhbo --help` starts neither the extractor nor the web
framework. Exit codes: 0 all went well, 1 something failed (and was named on standard error), 2 wrong usage.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from app import __version__
from app.access.scopes import Scope
from app.articles.files import find_files
from app.commands.arguments import check_address, check_workers, metadata_of, path, source, text

app = typer.Typer(
    name="danhbo",
    help="Read Vietnamese articles about the party's organisation into records with evidence, and serve them as JSON.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    epilog="A command ends with 0 where all went well, 1 where something failed (named on standard error), 2 where the command was not understood.",
    context_settings={"help_option_names": ["-h", "--help"]},
)

Articles = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...",
        parser=path,
        help="Text (.txt), pages (.html), JSON lines (.jsonl), folders of these, or - for standard input: JSON lines, one page or one text.",
        show_default=False,
    ),
]
Title = Annotated[str | None, typer.Option(help="Headline of the articles that do not tell their own.")]
Url = Annotated[str | None, typer.Option(help="Address of the articles that do not tell their own.")]
Source = Annotated[str | None, typer.Option(help="Newspaper of the articles that do not tell their own.")]
PublishedOn = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="Day of the articles that do not tell their own.")]
Place = Annotated[str | None, typer.Option(help="Place of the articles that do not tell their own (`Hải Phòng`).")]
Scheduler = Annotated[
    str | None, typer.Option(metavar="URL", help="Dask scheduler whose workers read, `tcp://host:8786`; else processes of this machine do.")
]


_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def main() -> None:
    """Run the command line with the arguments of the process."""
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.errno not in _NO_ROOM | {errno.EPIPE}:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else what is left in the buffer fails once more at the very end
        if error.errno != errno.EPIPE:  # whoever reads no further wants no more, and no word about it
            print(f"danhbo: could not write: {os.strerror(error.errno)}", file=sys.stderr)
        sys.exit(1)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"danhbo {__version__}")
        raise typer.Exit


@app.callback()
def danhbo(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Read Vietnamese articles about the party's organisation into records with evidence, and serve them as JSON."""
    del version


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on; DANHBO_HOST otherwise.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port; DANHBO_PORT otherwise. 0 takes a free one.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, max=64, help="Processes that answer; DANHBO_WORKERS otherwise.")] = None,
    reload: Annotated[bool, typer.Option("--reload", help="Start again when the code changes; in one process.")] = False,
) -> None:
    """Serve the API and its docs page."""
    from app.commands import serve as command

    command.run(host=host, port=port, workers=workers, reload=reload)


@app.command()
def migrate(
    revision: Annotated[str, typer.Option(help="Revision to stop at: an id, head, base, or steps such as +1 or -1.")] = "head",
    downgrade: Annotated[bool, typer.Option("--downgrade", help="Go down to --revision. Drops what later revisions added.")] = False,
    sql: Annotated[bool, typer.Option("--sql", help="Print the SQL for PostgreSQL instead of running it; no database is asked.")] = False,
    stretch: Annotated[
        str | None, typer.Argument(metavar="[FROM:TO]", help="With --sql: the revisions; all for an empty database (base:head) otherwise.")
    ] = None,
) -> None:
    """Bring the database's tables up to date, or print the SQL that does."""
    if downgrade and revision == "head":
        raise typer.BadParameter("name the revision to go down to with --revision", param_hint="--downgrade")
    if sql and (downgrade or revision != "head"):
        raise typer.BadParameter("give the revisions as FROM:TO; scripts go up only", param_hint="--sql")
    if stretch is not None and not sql:
        raise typer.BadParameter("goes with --sql; a revision to stop at is given by --revision", param_hint="FROM:TO")
    from app.commands import migrate as command

    if sql:
        command.print_script(stretch or "base:head")
    else:
        command.run(revision, downgrade=downgrade)


@app.command()
def extract(
    files: Articles,
    pretty: Annotated[bool, typer.Option("--pretty", help="A page for a person to read, not JSON.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="The text with the evidence coloured, and which rule read what.")] = False,
    title: Title = None,
    url: Url = None,
    published_on: PublishedOn = None,
    place: Place = None,
) -> None:
    """Read articles and print their facts, one JSON object a line. Nothing is stored."""
    if pretty and explain:
        raise typer.BadParameter("is another page than --pretty; give one of the two", param_hint="--explain")
    defaults = metadata_of(title=title, url=url, published_on=published_on, place=place)
    from app.commands import extract as command

    failed = command.run(list(find_files(files)), defaults, pretty=pretty, explain=explain)
    if failed:
        typer.echo(f"{failed} could not be read", err=True)
        raise typer.Exit(1)


@app.command()
def ingest(
    files: Articles,
    server: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Send to a running service instead of the database, with the key in DANHBO_API_KEY where it takes one."
        ),
    ] = None,
    source: Source = None,
    url: Url = None,
    published_on: PublishedOn = None,
    place: Place = None,
) -> None:
    """Store articles with their facts, in the database or through a running service."""
    defaults = metadata_of(source=source, url=url, published_on=published_on, place=place)
    if server is not None:
        check_address(server)
    from app.commands import ingest as command

    summary = command.run(list(find_files(files)), defaults, server=server)
    typer.echo(str(summary))
    if summary.failed:
        raise typer.Exit(1)


@app.command()
def backfill(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            parser=source,
            help="JSON lines (.ndjson, .jsonl), Parquet (.parquet), texts and pages, packed (.gz, .zst) or not, folders of these: paths or URLs.",
            show_default=False,
        ),
    ],
    scheduler: Scheduler = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="How many processes of this machine read; as many as it has processors otherwise.")
    ] = None,
    failures: Annotated[Path | None, typer.Option(metavar="FILE", help="Write what failed to this file, a JSON object a line.")] = None,
    source: Source = None,
    published_on: PublishedOn = None,
    place: Place = None,
) -> None:
    """Store whole archives, read on many processors. Broken off, run it again: what is stored already is left out."""
    check_workers(scheduler, workers)
    defaults = metadata_of(source=source, published_on=published_on, place=place)
    from app.commands import backfill as command

    summary = command.run(sources, defaults, scheduler=scheduler, workers=workers, failures=failures)
    typer.echo(str(summary))
    if summary.failed:
        raise typer.Exit(1)


@app.command()
def reread(
    everything: Annotated[
        bool, typer.Option("--all", help="Also the articles that this version of the extractor has read already.")
    ] = False,
    start: Annotated[int, typer.Option("--from", min=1, metavar="ID", help="The first article to read again.")] = 1,
    scheduler: Scheduler = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="How many processes of this machine read; none but the command otherwise.")
    ] = None,
) -> None:
    """Run the extractor of today over the stored articles and tell what changed. Broken off, it goes on where it ended."""
    check_workers(scheduler, workers)
    from app.commands import reread as command
    from app.values import LARGEST_ID

    if start > LARGEST_ID:
        raise typer.BadParameter("no id is as large", param_hint="--from")
    summary = command.run(everything=everything, start=start, scheduler=scheduler, workers=workers)
    typer.echo(str(summary))
    if summary.failed:
        raise typer.Exit(1)


@app.command()
def check() -> None:
    """Check that what is stored agrees with itself: quotes with texts, records with articles, sums with what they add up. Changes nothing."""
    from app.commands import check as command

    summary = command.run()
    typer.echo(str(summary))
    if summary.faults:
        raise typer.Exit(1)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it; no file that is there.", show_default=False)],
) -> None:
    """Copy the SQLite database while the service goes on. PostgreSQL has pg_dump for that."""
    from app.commands import backup as command

    command.run(file)
    typer.echo(f"{file} written")


keys = typer.Typer(help="API keys: who may read, send articles in, and decide.", no_args_is_help=True)
app.add_typer(keys, name="keys")


@keys.command("create")
def create_key(
    name: Annotated[str, typer.Option(help="Who or what it is for; shown in lists.", show_default=False, parser=text, metavar="TEXT")],
    scope: Annotated[list[Scope], typer.Option(help="What it allows; may be given more than once. `admin` allows everything.")],
    expires: Annotated[
        str | None, typer.Option(metavar="90d|YYYY-MM-DD", help="Its last day, or how long it lasts; for good otherwise.")
    ] = None,
) -> None:
    """Make a key and print it. It is shown this once: only its hash is kept."""
    from app.commands import keys as command

    if not 1 <= len(name.strip()) <= 100:
        raise typer.BadParameter("must have 1 to 100 characters", param_hint="--name")
    try:
        expires_at = command.end_of(expires) if expires else None
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter(str(error), param_hint="--expires") from None
    command.create(name.strip(), scope, expires_at)


@keys.command("list")
def list_keys() -> None:
    """List the keys that were made, without their secrets."""
    from app.commands import keys as command

    command.show_all()


@keys.command("revoke")
def revoke_key(key: Annotated[str, typer.Argument(help="The eight characters that `keys list` shows, or the key itself.")]) -> None:
    """End a key for good."""
    from app.commands import keys as command

    command.revoke(key)
