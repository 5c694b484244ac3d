"""The tree of committees: what stands above each, when it was there, what followed it, and all that it is called.

Revision: 0004, after 0003. What a record is told by is worked out by the register that will look for it, that of the release that migrates: by
any other keys it would not be found. Which columns and tables that goes into is said here, whatever the register knows by then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.extraction.facts import Level, OrganisationKind
from app.organisations.names import name_key
from app.registry.identity import Body, settled
from app.registry.organisations import Description, describe
from migrations.online import add_columns, create_index, fill, needs_stored_rows, require

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_COUNTED = {"sqlite_autoincrement": True}
"""SQLite makes an altered table anew; without this its ids could be given twice."""
_RELATIONS = (("organisation_ancestor", "distance"), ("organisation_successor", "position"))
_TEXTS = ("name_keys", "founded_on", "dissolved_on")
_DAYS = ("active_from", "active_to")

_PARENTS = """
    parent_id = (
        SELECT above.id FROM organisation_ancestor JOIN organisation AS above ON above.key = organisation_ancestor.key
        WHERE organisation_ancestor.organisation_id = organisation.id
          AND (above.article_id IS NULL OR above.article_id = organisation.article_id)
        ORDER BY organisation_ancestor.distance LIMIT 1)
"""
_SPELLINGS = "name = (SELECT organisation.name FROM organisation WHERE organisation.id = organisation_id)"
_UNDESCRIBED = "name_keys = search_key"
_DESCRIBED = ("key", "name", "search_key", "kind", "level", "place", "parent_name", *_TEXTS, *_DAYS)

_HELD = "CASE WHEN status <> 'former' THEN day END"
_POSTS = f"""
    INSERT INTO post (person_id, organisation_id, title, undated, mentioned_first, mentioned_last,
                      first_seen, last_seen, taken_up, left_on, former_on)
    SELECT person_id, organisation_id, title, count(day) < count(*), min(day), max(day),
           min({_HELD}), max({_HELD}),
           min(CASE WHEN status = 'incoming' THEN day END),
           max(CASE WHEN status = 'outgoing' THEN day END),
           min(CASE WHEN status = 'former' THEN day END)
    FROM appointment WHERE organisation_id = :staying GROUP BY person_id, organisation_id, title
"""


def upgrade() -> None:
    """Add the columns and tables, bring stored records to their new keys, and fill in what follows from these.

    Others read meanwhile. They write as well, but while records are brought to their keys, which is one transaction.
    """
    with_rows = needs_stored_rows()
    counted = _counters() if with_rows else {}
    _make_relations()
    texts = (sa.Column(column, sa.Text() if column == "name_keys" else sa.String()) for column in _TEXTS)
    add_columns("organisation", *texts, *(sa.Column(column, sa.Date()) for column in _DAYS))
    add_columns("organisation", sa.Column("parent_id", _BIG_ID), references={"parent_id": "organisation"})
    add_columns("article_organisation", sa.Column("name", sa.String()))
    create_index("organisation", ["parent_id"])
    fill("article_organisation", _SPELLINGS)
    if with_rows:
        _describe(_stored())
    fill("organisation", _PARENTS)
    require("article_organisation", {"name": sa.String()}, _SPELLINGS)
    require("organisation", {"name_keys": sa.Text()}, _UNDESCRIBED)
    with op.batch_alter_table("organisation", table_kwargs=_COUNTED) as organisation:
        organisation.drop_index("ix_organisation_parent_key")
        organisation.drop_column("parent_key")
    _count_on(counted)


def downgrade() -> None:
    """Take the columns and tables away again. Keys stay as they are; the version before makes other ones of what it stores."""
    for table, _ in reversed(_RELATIONS):
        op.drop_table(table)
    with op.batch_alter_table("article_organisation", table_kwargs=_COUNTED) as mention:
        mention.drop_column("name")
    with op.batch_alter_table("organisation", table_kwargs=_COUNTED) as organisation:
        organisation.drop_index("ix_organisation_parent_id")
        organisation.drop_constraint("fk_organisation_parent_id", type_="foreignkey")
        for column in ("parent_id", *_TEXTS, *_DAYS):
            organisation.drop_column(column)
        organisation.add_column(sa.Column("parent_key", sa.String()))
        organisation.create_index("ix_organisation_parent_key", ["parent_key"])
    for row in _stored():
        committee = _body(row).committee
        if committee is not None:
            values = {"key": committee.key, "id": row.id}
            op.get_bind().execute(sa.text("UPDATE organisation SET parent_key = :key WHERE id = :id"), values)


def _make_relations() -> None:
    for table, number in _RELATIONS:
        op.drop_table(table, if_exists=True)  # of a run that was broken off
        op.create_table(
            table,
            sa.Column("organisation_id", _BIG_ID, nullable=False),
            sa.Column(number, sa.Integer(), nullable=False),
            sa.Column("key", sa.String(), nullable=False),
            sa.Column("name", sa.String(), nullable=False),
            sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=f"fk_{table}_organisation_id", ondelete="CASCADE"),
            sa.PrimaryKeyConstraint("organisation_id", number, name=f"pk_{table}"),
        )
        op.create_index(f"ix_{table}_key", table, ["key"])


def _counters() -> dict[str, int]:
    """The highest id that each table has given, where SQLite counts it: a table made anew would count from what it holds then."""
    bind = op.get_bind()
    if bind.dialect.name != "sqlite":
        return {}
    return {row.name: row.seq for row in bind.execute(sa.text("SELECT name, seq FROM sqlite_sequence"))}


def _count_on(counted: dict[str, int]) -> None:
    for name, highest in counted.items():
        values = {"name": name, "highest": highest}
        op.get_bind().execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name AND seq < :highest"), values)
        counts = "INSERT INTO sqlite_sequence (name, seq) SELECT :name, :highest WHERE :name NOT IN (SELECT name FROM sqlite_sequence)"
        op.get_bind().execute(sa.text(counts), values)


def _stored() -> Sequence[sa.Row[Any]]:
    """The records as they were, oldest first."""
    bind = op.get_bind()
    organisation = sa.Table("organisation", sa.MetaData(), autoload_with=bind)
    return bind.execute(sa.select(organisation).order_by(organisation.c.id)).all()


def _body(row: sa.Row[Any]) -> Body:
    level = Level(row.level) if row.level is not None else None
    return settled(row.name, OrganisationKind(row.kind), level, row.place, row.parent_name)


def _describe(stored: Iterable[sa.Row[Any]]) -> None:
    """Give each record what follows from its key; records that have one key now become the first of them."""
    bind = op.get_bind()
    first: dict[tuple[int | None, str], int] = {}
    described: dict[int, Description] = {}
    keys: dict[str, str] = {}
    for row in stored:
        body = _body(row)
        if row.article_id is None:
            keys[row.key] = body.key
            if body.committee is not None:
                keys[row.parent_key] = body.committee.key
        kept = first.setdefault((row.article_id, body.key), row.id)
        if kept == row.id:
            described[kept] = describe(body)
        else:
            _merge(bind, row.id, kept)
    _write(bind, described)
    _rename_occasions(bind, keys)
    name = sa.Table("organisation_name", sa.MetaData(), autoload_with=bind)
    found = [{"row": record, "found_by": name_key(printed)} for record, printed in bind.execute(sa.select(name.c.id, name.c.name)).all()]
    _execute(bind, name.update().where(name.c.id == sa.bindparam("row")).values(search_key=sa.bindparam("found_by")), found)


def _rename_occasions(bind: sa.Connection, keys: Mapping[str, str]) -> None:
    """The occasion of a report ends with the key of a body: put the new ones (by old ones) in, and have the reports compared again."""
    for table in ("meeting", "outcome"):
        renamed = []
        for (occasion,) in bind.execute(sa.text(f"SELECT DISTINCT occasion FROM {table} WHERE occasion IS NOT NULL")).all():
            day, sort, body = occasion.split(" ", 2)
            renamed.append({"old": occasion, "new": f"{day} {sort} {keys.get(body, body)}"})
        _execute(bind, sa.text(f"UPDATE {table} SET occasion = :new, record_id = NULL WHERE occasion = :old"), renamed)


def _write(bind: sa.Connection, described: Mapping[int, Description]) -> None:
    organisation = sa.Table("organisation", sa.MetaData(), autoload_with=bind)
    # By way of keys that none has, for one record's new key may be another's old one.
    bind.execute(organisation.update().values(key="old " + sa.cast(organisation.c.id, sa.String())))
    told: dict[str, Any] = {column: sa.bindparam(f"new_{column}") for column in _DESCRIBED}
    rows = [
        {"row": record, **{f"new_{column}": description.columns[column] for column in _DESCRIBED}}
        for record, description in described.items()
    ]
    _execute(bind, organisation.update().where(organisation.c.id == sa.bindparam("row")).values(told), rows)
    for table, number in _RELATIONS:
        relation = sa.Table(table, sa.MetaData(), autoload_with=bind)
        start = 1 if number == "distance" else 0
        related = [
            {"organisation_id": record, number: count, "key": key, "name": name}
            for record, description in described.items()
            for count, (key, name) in enumerate(description.ancestors if number == "distance" else description.successors, start)
        ]
        _execute(bind, relation.insert(), related)


def _execute(bind: sa.Connection, statement: sa.Executable, rows: list[dict[str, Any]]) -> None:
    if rows:
        bind.execute(statement, rows)


def _merge(bind: sa.Connection, going: int, staying: int) -> None:
    """Make all that refers to the record `going` refer to `staying`, and remove it."""
    both = {"going": going, "staying": staying}
    for statement in (
        # A name that both have.
        "UPDATE article_organisation_name SET organisation_name_id = (SELECT kept.id FROM organisation_name AS kept "
        "JOIN organisation_name AS gone ON gone.name = kept.name WHERE kept.organisation_id = :staying AND gone.id = organisation_name_id) "
        "WHERE organisation_name_id IN (SELECT gone.id FROM organisation_name AS gone JOIN organisation_name AS kept "
        "ON kept.name = gone.name AND kept.organisation_id = :staying WHERE gone.organisation_id = :going)",
        "DELETE FROM organisation_name WHERE organisation_id = :going "
        "AND name IN (SELECT kept.name FROM organisation_name AS kept WHERE kept.organisation_id = :staying)",
        # An article that names both.
        "DELETE FROM article_organisation_name WHERE article_organisation_id IN (SELECT gone.id FROM article_organisation AS gone "
        "JOIN article_organisation AS kept ON kept.article_id = gone.article_id AND kept.organisation_id = :staying "
        "WHERE gone.organisation_id = :going)",
        "DELETE FROM article_organisation WHERE organisation_id = :going "
        "AND article_id IN (SELECT kept.article_id FROM article_organisation AS kept WHERE kept.organisation_id = :staying)",
        *_references(bind),
        "DELETE FROM organisation WHERE id = :going",
        # Posts only add up what the appointments say.
        "DELETE FROM post WHERE organisation_id = :staying",
        _POSTS,
    ):
        bind.execute(sa.text(statement), both)


def _references(bind: sa.Connection) -> list[str]:
    """What moves every reference from one organisation to another."""
    inspector = sa.inspect(bind)
    columns = (
        (table, foreign_key["constrained_columns"][0])
        for table in inspector.get_table_names()
        for foreign_key in inspector.get_foreign_keys(table)
        if foreign_key["referred_table"] == "organisation"
    )
    return [f"UPDATE {table} SET {column} = :staying WHERE {column} = :going" for table, column in columns]
