"""First tables: articles, organisations, people and the facts that articles give.

Revision: 0001, the first.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_SHARED = sa.text("article_id IS NULL")

_TABLES = (
    "article",
    "person",
    "organisation",
    "organisation_name",
    "article_person",
    "article_organisation",
    "article_organisation_name",
    "appointment",
    "recruitment",
    "statistic",
    "meeting",
    "meeting_participant",
    "outcome",
    "citation",
)
"""In the order in which they are made; they go in reverse."""


def upgrade() -> None:
    """Make every table."""
    _articles_and_people()
    _organisations()
    _figures()
    _meetings()


def downgrade() -> None:
    """Drop every table with its indexes."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _articles_and_people() -> None:
    _table(
        "article",
        _text("content_key", required=True),
        _text("title"),
        _text("url"),
        _text("source"),
        sa.Column("published_on", sa.Date()),
        _text("place"),
        _text("place_code"),
        _text("extractor", required=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        _unique("article", "content_key"),
    )
    _index("article", "url", "source", "published_on")
    _table("person", _text("key", required=True), _text("name", required=True), _text("search_key", required=True))
    _index("person", "key", ("search_key", "id"))
    _table(
        "article_person",
        *_fact("article_person"),
        *_reference("article_person", "person_id", "person", required=True),
        _text("name", required=True),
        _unique("article_person", "article_id", "person_id"),
    )
    _index("article_person", "article_id", "person_id")


def _organisations() -> None:
    _table(
        "organisation",
        *_reference("organisation", "article_id", "article", ondelete="CASCADE"),
        _text("key", required=True),
        _text("name", required=True),
        _text("search_key", required=True),
        _text("kind", required=True),
        _text("level"),
        _text("place"),
        _text("parent_key"),
        _text("parent_name"),
        sa.Column("resolved", sa.Boolean(), nullable=False),
        _unique("organisation", "article_id", "key"),
    )
    _index("organisation", ("search_key", "id"), "key", "kind", "level", "place", "parent_key")
    op.create_index("uq_organisation_key_shared", "organisation", ["key"], unique=True, sqlite_where=_SHARED, postgresql_where=_SHARED)
    _table(
        "organisation_name",
        *_reference("organisation_name", "organisation_id", "organisation", required=True, ondelete="CASCADE"),
        _text("name", required=True),
        _text("search_key", required=True),
        _unique("organisation_name", "organisation_id", "name"),
    )
    _table(
        "article_organisation",
        *_fact("article_organisation"),
        *_reference("article_organisation", "organisation_id", "organisation", required=True),
        _unique("article_organisation", "article_id", "organisation_id"),
    )
    _index("article_organisation", "article_id", "organisation_id")
    owner, printed = "article_organisation_id", "organisation_name_id"
    op.create_table(
        "article_organisation_name",
        *_reference("article_organisation_name", owner, "article_organisation", required=True, ondelete="CASCADE"),
        *_reference("article_organisation_name", printed, "organisation_name", required=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(owner, printed, name="pk_article_organisation_name"),
    )
    _index("article_organisation_name", printed)
    _table(
        "appointment",
        *_fact("appointment"),
        *_reference("appointment", "person_id", "person", required=True),
        _text("person_name", required=True),
        *_named_organisation("appointment", "organisation"),
        _text("title", required=True),
        _text("status", required=True),
    )
    _index("appointment", "article_id", "person_id", "organisation_id", "status")


def _figures() -> None:
    _table(
        "recruitment",
        *_fact("recruitment"),
        *_named_organisation("recruitment", "organisation"),
        sa.Column("period_start", sa.Date()),
        sa.Column("period_end", sa.Date()),
        sa.Column("admitted", _BIG_ID),
        sa.Column("target", _BIG_ID),
        sa.Column("target_max", _BIG_ID),
        sa.Column("attainment_percent", sa.Float()),
        sa.Column("surplus", _BIG_ID),
        sa.Column("target_rate_percent", sa.Float()),
        sa.Column("breakdown", _DOCUMENT),
        sa.Column("derived", _DOCUMENT, nullable=False),
    )
    _index("recruitment", "article_id", "organisation_id", "period_start", "period_end")
    _table(
        "statistic",
        *_fact("statistic"),
        *_days(),
        *_named_organisation("statistic", "organisation"),
        _text("measure", required=True),
        sa.Column("value", _BIG_ID, nullable=False),
        _text("as_of"),
    )
    _index("statistic", "article_id", "organisation_id", "measure", "first_day", "last_day")


def _meetings() -> None:
    _table(
        "meeting",
        *_fact("meeting"),
        *_days(),
        _text("kind", required=True),
        _text("date"),
        *_named_organisation("meeting", "organiser"),
        *_named_organisation("meeting", "host"),
        sa.Column("number", _BIG_ID),
    )
    _index("meeting", "article_id", "organiser_id", "host_id", "kind", "first_day", "last_day")
    _table(
        "meeting_participant",
        *_reference("meeting_participant", "meeting_id", "meeting", required=True, ondelete="CASCADE"),
        *_reference("meeting_participant", "person_id", "person", required=True),
        _text("person_name", required=True),
        _text("role", required=True),
        _unique("meeting_participant", "meeting_id", "person_id"),
    )
    _index("meeting_participant", "person_id")
    _table(
        "outcome",
        *_fact("outcome"),
        *_days(),
        *_reference("outcome", "meeting_id", "meeting"),
        _text("kind", required=True),
        _text("date"),
        *_reference("outcome", "issuer_organisation_id", "organisation"),
        *_reference("outcome", "issuer_person_id", "person"),
        _text("issuer_name"),
        sa.Column("issuer_is_person", sa.Boolean(), nullable=False),
        *_named_organisation("outcome", "addressee"),
    )
    _index(
        "outcome", "article_id", "meeting_id", "issuer_organisation_id", "issuer_person_id", "addressee_id", "kind", "first_day", "last_day"
    )
    _table(
        "citation",
        *_fact("citation"),
        *_days(),
        _text("kind", required=True),
        _text("number", required=True),
        _text("date"),
        *_named_organisation("citation", "issuer"),
    )
    _index("citation", "article_id", "issuer_id", "kind", "number", "first_day", "last_day")


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    identity = sa.Column("id", _BIG_ID, sa.Identity(always=False), nullable=False)
    op.create_table(name, identity, *parts, sa.PrimaryKeyConstraint("id", name=f"pk_{name}"), sqlite_autoincrement=True)


def _fact(table: str) -> list[sa.schema.SchemaItem]:
    return [
        *_reference(table, "article_id", "article", required=True, ondelete="CASCADE"),
        _text("rule", required=True),
        _text("extractor", required=True),
        sa.Column("evidence", _DOCUMENT, nullable=False),
        _text("search_key", required=True),
    ]


def _days() -> list[sa.schema.SchemaItem]:
    return [sa.Column("first_day", sa.Date()), sa.Column("last_day", sa.Date())]


def _named_organisation(table: str, role: str) -> list[sa.schema.SchemaItem]:
    return [*_reference(table, f"{role}_id", "organisation"), _text(f"{role}_name")]


def _reference(table: str, column: str, target: str, *, required: bool = False, ondelete: str | None = None) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column(column, _BIG_ID, nullable=not required),
        sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}", ondelete=ondelete),
    ]


def _text(name: str, *, required: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=not required)


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def _index(table: str, *keys: str | tuple[str, ...]) -> None:
    for key in keys:
        columns = [key] if isinstance(key, str) else list(key)
        op.create_index(f"ix_{table}_{'_'.join(columns)}", table, columns)
