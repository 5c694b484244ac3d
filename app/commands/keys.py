"""`danhbo keys`: make an API key, list those there are, revoke one. They lie in the database of the settings."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Sequence

import typer
from rich.console import Console
from rich.table import Table

from app import wall_clock
from app.access.scopes import Scope
from app.commands.database import open_database
from app.keys.key_text import label_from, make_key
from app.keys.repository import ApiKeyRepository, StoredKey

_SPAN = re.compile(r"([1-9]\d{0,4})([hdw])")
_WIDTH = 160
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


def create(name: str, scopes: Sequence[Scope], expires_at: dt.datetime | None) -> None:
    """Make a key and print it on standard output, what to know about it on standard error. It is shown this once."""
    key = make_key()
    with open_database() as database, database.transaction() as session:
        ApiKeyRepository.from_session(session).add_key(key, name, frozenset(scopes), wall_clock.now(), expires_at)
    print(key.text)
    until = _shown(expires_at) if expires_at else "it is revoked"
    told = f"{key.label} ({name}), {' '.join(sorted(set(scopes)))}, is valid until {until}. The key is shown this once; keep it safe."
    print(told, file=sys.stderr)


def show_all() -> None:
    """Print every key that was made, without its secret: label, name, scopes, and whether it is valid."""
    with open_database() as database, database.read() as session:
        keys = ApiKeyRepository.from_session(session).all_keys()
    if not keys:
        print("No key was made yet: danhbo keys create --name NAME --scope ingest", file=sys.stderr)
        return
    table = Table("key", "name", "scopes", "made", "last used", "state", box=None, pad_edge=False)
    for key in keys:
        used = key.last_used_on.isoformat() if key.last_used_on else "never"
        table.add_row(key.label, key.name, " ".join(sorted(key.scopes)), _shown(key.created_at), used, _state(key))
    console = Console(markup=False)
    console.width = max(console.width, _WIDTH)  # a line stays a line where it goes into a file
    console.print(table)


def revoke(typed: str) -> None:
    """End the key that `typed` names: its label, or the key itself. Ends with 1 where there is none."""
    label = label_from(typed)
    with open_database() as database, database.transaction() as session:
        key = ApiKeyRepository.from_session(session).revoke(label, wall_clock.now()) if label else None
    if key is None:
        print("There is no such key: `danhbo keys list` names them.", file=sys.stderr)
        raise typer.Exit(1)
    print(f"{key.label} ({key.name}) is revoked; running services refuse it from the next second on.")


def end_of(expires: str) -> dt.datetime:
    """The moment that `--expires` means: `90d` from now, `12h`, `4w`, or the end of a day `2027-01-31` in UTC.

    Raises `ValueError` where it is neither, or past.
    """
    if span := _SPAN.fullmatch(expires):
        return wall_clock.now() + dt.timedelta(**{_UNITS[span[2]]: int(span[1])})
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", expires):
        raise ValueError("must be a span such as 90d, 12h or 4w, or a day written YYYY-MM-DD")
    end = dt.datetime.combine(dt.date.fromisoformat(expires), dt.time(), dt.UTC) + dt.timedelta(days=1)
    if end <= wall_clock.now():
        raise ValueError(f"{expires} is past")
    return end


def _state(key: StoredKey) -> str:
    if key.revoked_at is not None:
        return f"revoked {_shown(key.revoked_at)}"
    if key.expires_at is None:
        return "valid"
    return f"{'expired' if key.expired(wall_clock.now()) else 'valid until'} {_shown(key.expires_at)}"


def _shown(moment: dt.datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
