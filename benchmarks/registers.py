"""Registers of invented articles to measure in, small and large, kept in a folder between runs.

A large one is a small one many times over, each time with ids and names of its own: as many records more, and each as long as before.
So what a read costs more in it is the price of the register's size alone.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from alembic.script import ScriptDirectory
from sqlalchemy import BigInteger, Column, ColumnElement, Connection, MetaData, String, Table, cast, func, insert, literal, select, text

from app.articles.ingest import ingest_many
from app.articles.preparation import prepare
from app.config import Settings
from app.database import Database
from app.migrate import alembic_config, upgrade
from app.models import metadata
from app.repository import in_batches
from app.search import search_key
from benchmarks.archive import GIVEN, MIDDLES, Archive

SMALL, LARGE = 10_000, 1_000_000
"""How many facts a register has."""
FACTS_OF_AN_ARTICLE = 14
_NAMED: dict[str, tuple[str, ...]] = {
    "person": ("key", "name", "search_key"),
    "organisation": ("key", "name", "search_key", "name_keys"),
    "organisation_name": ("name", "search_key"),
    "article_person": ("key",),
}
"""The columns, by table, that hold a name which is another in each copy."""
_IDS_WITHOUT_REFERENCE = frozenset({"record_id", "into_id"})
_NUMBERED = "content_key"
_CACHE_KIB = 1 << 20
"""So much of the indices must be at hand, or every row waits for pages of its own."""
_OF_THE_SERVICE = frozenset({"api_key", "keyed_request"})


def sqlite_register(folder: Path, facts: int, times: int = 1) -> Path:
    """The file of a register of `times` `facts`; made unless `folder` has it already."""
    head = ScriptDirectory.from_config(alembic_config(Settings())).get_current_head()
    file = folder / f"register-{head}-{facts}x{times}.db"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".unfinished.db")
        unfinished.unlink(missing_ok=True)
        if times > 1:
            shutil.copy(sqlite_register(folder, facts), unfinished)
        fill(f"sqlite:///{unfinished}", facts, times, filled=times > 1)
        unfinished.rename(file)
    return file


def fill(database_url: str, facts: int, times: int = 1, *, filled: bool = False) -> None:
    """Make a register of `times` `facts` in an empty database, or where it is `filled` with `facts`, the copies."""
    settings = Settings(database_url=database_url, log_level="error")
    database = Database(settings)
    if not filled:
        upgrade(settings)
        archive = Archive(facts // FACTS_OF_AN_ARTICLE)
        for some in in_batches(map(archive.submission, range(facts // FACTS_OF_AN_ARTICLE))):
            ingest_many(database, [prepare(submission, archive.read(submission)) for submission in some])
    if times > 1:
        with database.engine.connect() as connection:
            if database.engine.dialect.name == "sqlite":
                connection.exec_driver_sql(f"PRAGMA cache_size=-{_CACHE_KIB}")
            multiply(connection, times)
            connection.commit()
    with database.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))
    database.close()


def multiply(connection: Connection, times: int) -> None:
    """Store everything that is there `times` - 1 times more; ValueError for more times than there are names for."""
    tables = [table for table in metadata.sorted_tables if table.name not in _OF_THE_SERVICE]
    stride = 1 + max(connection.scalar(select(func.max(table.c.id))) or 0 for table in tables if "id" in table.c)
    words = [f"{middle} {given}" for middle in MIDDLES for given in GIVEN]
    if times > len(words):
        raise ValueError(f"a register can be had {len(words)} times over at most")
    copy = Table("copy", MetaData(), Column("number", BigInteger), Column("word", String), Column("folded", String), prefixes=["TEMPORARY"])
    copy.create(connection)
    connection.execute(insert(copy), [{"number": at, "word": words[at], "folded": search_key(words[at])} for at in range(1, times)])
    for table in tables:
        values = [_copied(column, copy, stride) for column in table.columns]
        connection.execute(insert(table).from_select([*table.columns], select(*values).join_from(table, copy, literal(value=True))))
    copy.drop(connection)


def _copied(column: Column[Any], copy: Table, stride: int) -> ColumnElement[Any]:
    """What stands in `column` of a row's copy."""
    if column.primary_key or column.foreign_keys or column.name in _IDS_WITHOUT_REFERENCE:
        return column + stride * copy.c.number
    if column.name == _NUMBERED:
        return func.substr(column, 1, 56) + cast(10_000_000 + copy.c.number, String)
    if column.name in _NAMED.get(column.table.name, ()):
        return column + " " + (copy.c.word if column.name == "name" else copy.c.folded)
    return column
