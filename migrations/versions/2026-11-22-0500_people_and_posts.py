"""People over time: profiles that are one person, posts added up over articles, decisions by hand.

Revision: 0002, after 0001.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_COUNTED = {"sqlite_autoincrement": True}
"""SQLite makes an altered table anew; without this its ids could be given twice."""

_DAYS_OF_ARTICLES = "UPDATE {table} SET day = (SELECT published_on FROM article WHERE article.id = {table}.article_id)"
_KEYS = "UPDATE article_person SET key = (SELECT person.key FROM person WHERE person.id = article_person.person_id)"
_SEEN = """
    UPDATE person SET
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
    """Add the columns and tables, and fill them from what is stored; `danhbo reread` then tells who is who anew."""
    with op.batch_alter_table("person", table_kwargs=_COUNTED) as person:
        person.add_column(sa.Column("name_corrected", sa.Boolean(), nullable=False, server_default=sa.false()))
        person.add_column(sa.Column("territory", sa.String()))
        person.add_column(sa.Column("first_seen", sa.Date()))
        person.add_column(sa.Column("last_seen", sa.Date()))
        for column in ("reconciled_into", "merged_into"):
            person.add_column(sa.Column(column, _BIG_ID))
            person.create_foreign_key(f"fk_person_{column}", "person", [column], ["id"])
        person.create_index("ix_person_reconciled_into", ["reconciled_into"])
        person.create_index("ix_person_merged_into_search_key_id", ["merged_into", "search_key", "id"])
    with op.batch_alter_table("organisation", table_kwargs=_COUNTED) as organisation:
        organisation.add_column(sa.Column("merged_into", _BIG_ID))
        organisation.create_foreign_key("fk_organisation_merged_into", "organisation", ["merged_into"], ["id"])
        organisation.create_index("ix_organisation_merged_into_search_key_id", ["merged_into", "search_key", "id"])
    with op.batch_alter_table("article_person", table_kwargs=_COUNTED) as sighting:
        sighting.add_column(sa.Column("first_person_id", _BIG_ID))
        sighting.add_column(sa.Column("key", sa.String()))
        sighting.add_column(sa.Column("day", sa.Date()))
        sighting.add_column(sa.Column("territory", sa.String()))
    op.execute(_KEYS)
    op.execute("UPDATE article_person SET first_person_id = person_id")
    with op.batch_alter_table("article_person", table_kwargs=_COUNTED) as sighting:
        sighting.alter_column("key", existing_type=sa.String(), nullable=False)
        sighting.alter_column("first_person_id", existing_type=_BIG_ID, nullable=False)
        sighting.create_index("ix_article_person_key", ["key"])
    op.add_column("article", sa.Column("published_on_sent", sa.Date()))
    op.execute("UPDATE article SET published_on_sent = published_on")
    op.add_column("appointment", sa.Column("day", sa.Date()))
    op.create_index("ix_appointment_organisation_id_day", "appointment", ["organisation_id", "day"])
    for table in ("article_person", "appointment"):
        op.execute(_DAYS_OF_ARTICLES.format(table=table))
    _add_tables()
    op.execute(_SEEN)
    op.execute(_POSTS)


def downgrade() -> None:
    """Take them away again."""
    for table in ("split_article", "decision", "post", "person_territory"):
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
