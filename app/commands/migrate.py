"""`danhbo migrate`: run the migrations that the database of the settings lacks, or undo some, or print their SQL."""

from __future__ import annotations

import logging
import sys
from io import StringIO

import typer
from alembic.util import CommandError

from app import migrate
from app.commands.configuration import read_settings
from app.commands.database import require_folder
from app.errors import ProblemError
from app.logs import configure_logging


def run(revision: str, *, downgrade: bool) -> None:
    """Move the database to `revision`, down only with `downgrade`; ends with 1 where that cannot be done."""
    settings = read_settings()
    configure_logging(settings)
    require_folder(settings)
    logging.getLogger("alembic.runtime.migration").setLevel(logging.INFO)  # which migrations run is what one wants to see here
    try:
        (migrate.downgrade if downgrade else migrate.upgrade)(settings, revision)
    except CommandError as error:
        print(error, file=sys.stderr)
    except ProblemError as error:
        print(error.detail, file=sys.stderr)
    else:
        return
    raise typer.Exit(1)


def print_script(stretch: str) -> None:
    """Print the SQL of the revisions `FROM:TO`; ends with 1 where there is none."""
    script = StringIO()
    try:
        migrate.write_script(read_settings(), stretch, script)
    except (CommandError, ValueError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from None
    sys.stdout.write(script.getvalue())
