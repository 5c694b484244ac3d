"""Registers of invented articles to measure in, small and large.

The articles of a small one are stored as any are. A large one is made of it by copies (benchmarks.copies). Those of SQLite are kept in a folder
between runs, those of PostgreSQL on their server.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, make_url, select, text

from app.articles.ingest import ingest_many
from app.articles.preparation import prepare
from app.config import Settings
from app.database import Database
from app.decisions.models import Subject
from app.decisions.schemas import Renaming
from app.members.models import Person
from app.migrate import alembic_config, upgrade
from app.models import metadata
from app.registry import decisions
from app.repository import in_batches
from benchmarks.archive import Archive
from benchmarks.copies import multiply
from benchmarks.invented_names import person_name

SMALL, LARGE = 10_000, 1_000_000
"""How many facts a register has."""
FACTS_OF_AN_ARTICLE = 15
_ARTICLES_OF_A_DECISION = 1.25
_STATISTICS = {"sqlite": ("PRAGMA analysis_limit=400", "ANALYZE"), "postgresql": ("VACUUM ANALYZE",)}


def sqlite_register(folder: Path, facts: int, times: int = 1) -> str:
    """The URL of a register of `times` `facts`; it is made unless `folder` has it already."""
    file = folder / f"{_name(facts, times)}.db"
    if not file.exists():
        unfinished = file.with_suffix(".unfinished.db")
        folder.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        if times > 1:
            shutil.copy(sqlite_register(folder, facts).removeprefix("sqlite:///"), unfinished)
            _copy(f"sqlite:///{unfinished}", times)
        else:
            fill(f"sqlite:///{unfinished}", facts)
        unfinished.rename(file)
    return f"sqlite:///{file}"


def postgresql_register(server_url: str, facts: int, times: int = 1) -> str:
    """As `sqlite_register`, in a database of its own on a server on which the user of the URL may make some."""
    name = _name(facts, times)
    with engine_of(server_url).connect().execution_options(isolation_level="AUTOCOMMIT") as server:
        if not server.scalar(text("SELECT count(*) FROM pg_database WHERE datname = :name"), {"name": name}):
            unfinished = _at(server_url, f"{name}_unfinished")
            server.execute(text(f"DROP DATABASE IF EXISTS {name}_unfinished"))
            template = make_url(postgresql_register(server_url, facts)).database if times > 1 else "template1"
            server.execute(text(f"CREATE DATABASE {name}_unfinished TEMPLATE {template}"))
            if times > 1:
                _copy(unfinished, times)
            else:
                fill(unfinished, facts)
            server.execute(text(f"ALTER DATABASE {name}_unfinished RENAME TO {name}"))
    return _at(server_url, name)


def fill(database_url: str, facts: int) -> None:
    """Migrate an empty database and store articles with so many facts, and decisions about people, as the service does."""
    settings = Settings(database_url=database_url, log_level="error")
    upgrade(settings)
    database, archive = Database(settings), Archive(facts // FACTS_OF_AN_ARTICLE)
    articles = range(facts // FACTS_OF_AN_ARTICLE)
    for some in in_batches(map(archive.submission, articles)):
        ingest_many(database, [prepare(submission, archive.read(submission)) for submission in some])
    with database.read() as session:
        people = session.scalars(
            select(metadata.tables[Person.__tablename__].c.id).limit(int(len(articles) / _ARTICLES_OF_A_DECISION))
        ).all()
    with database.transaction() as session:
        for id_ in people:
            decisions.rename(session, Subject.MEMBER, id_, Renaming(name=person_name(-id_), by="lan@bao.example.vn", reason="Đính chính"))
    database.close()
    _tell_planner(database_url)


def engine_of(database_url: str) -> Engine:
    """The engine for a register as a whole. Not that of the service, which checks each reference and breaks off what takes long."""
    url = make_url(database_url)
    return create_engine(url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url)


def _copy(database_url: str, times: int) -> None:
    engine = engine_of(database_url)
    with engine.begin() as connection:
        multiply(connection, times)
    engine.dispose()
    _tell_planner(database_url)


def _tell_planner(database_url: str) -> None:
    """Have the database look at what its tables hold."""
    engine = engine_of(database_url)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for statement in _STATISTICS[engine.dialect.name]:
            connection.execute(text(statement))
    engine.dispose()


def _at(server_url: str, database: str) -> str:
    return make_url(server_url).set(database=database).render_as_string(hide_password=False)


def _name(facts: int, times: int) -> str:
    head = ScriptDirectory.from_config(alembic_config(Settings())).get_current_head()
    return f"register_{head}_{facts}x{times}"
