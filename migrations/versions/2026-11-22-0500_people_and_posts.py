"""People over time: profiles that are one person, posts added up over articles, decisions by hand.

Revision: 0002, after 0001.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations.online import add_columns, create_index, fill, outside_of_the_transaction, require

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_COUNTED = {"sqlite_autoincrement": True}
"""SQLite makes an altered table anew; without this its ids could be given twice."""

_TABLES = ("person_territory", "post", "decision", "split_article")
_INDEXES = (
    ("person", ["reconciled_into"]),
    ("person", ["merged_into", "search_key", "id"]),
    ("organisation", ["merged_into", "search_key", "id"]),
    ("article_person", ["key"]),
    ("appointment", ["organisation_id", "day"]),
)
_DAY = "day = (SELECT published_on FROM article WHERE article.id = {table}.article_id)"
_SIGHTINGS = f"""
    key = (SELECT person.key FROM person WHERE person.id = article_person.person_id),
    first_person_id = person_id, {_DAY.format(table="article_person")}
"""
_SEEN = """
    first_seen = (SELECT min(day) FROM article_person WHERE article_person.person_id = person.id),
    last_seen = (SELECT max(day) FROM article_person WHERE article_person.person_id = person.id)
"""
_HELD = "CASE WHEN status <> 'former' THEN day END"
_POSTS = f"""
    INSERT INTO post (person_id, organisation_id, title, undated, mentioned_first, mentioned_last,
                      first_seen, last_seen, taken_up, left_on, former_on)
    SELECT person_id, organisation_id, title, count(day) < count(*), min(day), max(day),
           min({_HELD}), max({_HELD}),
           min(CASE WHEN status = 'incoming' THEN day END),
           max(CASE WHEN status = 'outgoing' THEN day END),
           min(CASE WHEN status = 'former' THEN day END)
    FROM appointment GROUP BY person_id, organisation_id, title
"""


def upgrade() -> None:
    """Add the columns and tables, and fill them from what is stored, while others read and write; `danhbo reread` then tells who is who anew."""
    _add_tables()
    add_columns(
        "person",
        sa.Column("name_corrected", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("territory", sa.String()),
        sa.Column("first_seen", sa.Date()),
        sa.Column("last_seen", sa.Date()),
        sa.Column("reconciled_into", _BIG_ID),
        sa.Column("merged_into", _BIG_ID),
        references={"reconciled_into": "person", "merged_into": "person"},
    )
    add_columns("organisation", sa.Column("merged_into", _BIG_ID), references={"merged_into": "organisation"})
    texts = (sa.Column("key", sa.String()), sa.Column("territory", sa.String()))
    add_columns("article_person", sa.Column("first_person_id", _BIG_ID), sa.Column("day", sa.Date()), *texts)
    add_columns("article", sa.Column("published_on_sent", sa.Date()))
    add_columns("appointment", sa.Column("day", sa.Date()))
    for table, columns in _INDEXES:
        create_index(table, columns)
    fill("article", "published_on_sent = published_on")
    fill("article_person", _SIGHTINGS)
    fill("appointment", _DAY.format(table="appointment"))
    fill("person", _SEEN)
    require("article_person", {"key": sa.String(), "first_person_id": _BIG_ID}, _SIGHTINGS)
    with outside_of_the_transaction():
        op.execute("DELETE FROM post")  # of a run that was broken off
        op.execute(_POSTS)


def downgrade() -> None:
    """Take them away again."""
    for table in reversed(_TABLES):
        op.drop_table(table)
    op.drop_index("ix_appointment_organisation_id_day", "appointment")
    op.drop_column("appointment", "day")
    op.drop_column("article", "published_on_sent")
    with op.batch_alter_table("article_person", table_kwargs=_COUNTED) as sighting:
        sighting.drop_index("ix_article_person_key")
        for column in ("first_person_id", "key", "day", "territory"):
            sighting.drop_column(column)
    with op.batch_alter_table("organisation", table_kwargs=_COUNTED) as organisation:
        organisation.drop_index("ix_organisation_merged_into_search_key_id")
        organisation.drop_constraint("fk_organisation_merged_into", type_="foreignkey")
        organisation.drop_column("merged_into")
    with op.batch_alter_table("person", table_kwargs=_COUNTED) as person:
        person.drop_index("ix_person_reconciled_into")
        person.drop_index("ix_person_merged_into_search_key_id")
        for column in ("reconciled_into", "merged_into"):
            person.drop_constraint(f"fk_person_{column}", type_="foreignkey")
            person.drop_column(column)
        person.drop_column("name_corrected")
        person.drop_column("territory")
        person.drop_column("first_seen")
        person.drop_column("last_seen")


def _add_tables() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table, if_exists=True)  # of a run that was broken off
    op.create_table(
        "person_territory",
        *_reference("person_territory", "person_id", "person"),
        sa.Column("territory", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "territory", name="pk_person_territory"),
    )
    days = ("mentioned_first", "mentioned_last", "first_seen", "last_seen", "taken_up", "left_on", "former_on")
    _table(
        "post",
        *_reference("post", "person_id", "person"),
        *_reference("post", "organisation_id", "organisation", required=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("undated", sa.Boolean(), nullable=False),
        *(sa.Column(day, sa.Date()) for day in days),
    )
    op.create_index("ix_post_person_id", "post", ["person_id"])
    op.create_index("ix_post_organisation_id_title", "post", ["organisation_id", "title"])
    moment = sa.DateTime(timezone=True)
    _table(
        "decision",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("subject", "kind")),
        sa.Column("record_id", _BIG_ID, nullable=False),
        sa.Column("other_id", _BIG_ID),
        *(sa.Column(name, sa.String()) for name in ("name", "previous_name")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("made_by", "reason")),
        sa.Column("made_at", moment, nullable=False),
        *(sa.Column(name, sa.String()) for name in ("undone_by", "undone_reason")),
        sa.Column("undone_at", moment),
    )
    for column in ("kind", "record_id", "other_id"):
        op.create_index(f"ix_decision_{column}", "decision", [column])
    _table(
        "split_article",
        *_reference("split_article", "decision_id", "decision"),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("content_key", "key", "record_key")),
        sa.UniqueConstraint("decision_id", "content_key", name="uq_split_article_decision_id_content_key"),
    )
    for column in ("content_key", "key"):
        op.create_index(f"ix_split_article_{column}", "split_article", [column])


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    identity = sa.Column("id", _BIG_ID, sa.Identity(always=False), nullable=False)
    op.create_table(name, identity, *parts, sa.PrimaryKeyConstraint("id", name=f"pk_{name}"), sqlite_autoincrement=True)


def _reference(table: str, column: str, target: str, *, required: bool = True) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column(column, _BIG_ID, nullable=not required),
        sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}", ondelete="CASCADE"),
    ]
