"""Writing organisations: what the register knows of a body, and what an article says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, select, update
from sqlmodel import col

from app.changes.notes import notes_of
from app.changes.reach_repository import ReachRepository
from app.citations.models import Citation
from app.meetings.models import Meeting, Outcome
from app.members.models import Appointment
from app.organisations.models import (
    ArticleOrganisation,
    ArticleOrganisationName,
    Organisation,
    OrganisationAncestor,
    OrganisationName,
    OrganisationSuccessor,
)
from app.organisations.names import name_key
from app.organisations.repository import OTHER, same_register
from app.organisations.wholes import WHOLE, whole_is_shared
from app.paging import Row
from app.recruitment.models import Recruitment
from app.repository import Repository, among, columns, grouped, in_batches
from app.sql.keyset import AnySelect
from app.sql.merged import id_of_whole, is_part, is_part_of_any
from app.sql.one_of import one_of
from app.statistics.models import Statistic
from app.tables import FactRow, table_of

NAMED: tuple[tuple[type[FactRow], str], ...] = (
    (Appointment, "organisation_id"),
    (Recruitment, "organisation_id"),
    (Statistic, "organisation_id"),
    (Meeting, "organiser_id"),
    (Meeting, "host_id"),
    (Outcome, "addressee_id"),
    (Outcome, "issuer_organisation_id"),
    (Citation, "issuer_id"),
)
"""Every table of facts that names organisations besides their mentions, and its columns that do."""


def _find_parents() -> Any:  # noqa: ANN401  (an UPDATE that gives ids)
    """Makes the nearest ancestor that has a record the parent of `organisations`; gives the ids of those of which it was not."""
    nearest = (
        select(col(OTHER.id))
        .join(OrganisationAncestor, col(OrganisationAncestor.key) == col(OTHER.key))
        .where(col(OrganisationAncestor.organisation_id) == col(Organisation.id), same_register(col(Organisation.article_id)))
        .order_by(col(OrganisationAncestor.distance))
        .limit(1)
        .correlate(Organisation)
        .scalar_subquery()
    )
    moved = col(Organisation.parent_id).is_distinct_from(nearest)
    these = one_of(col(Organisation.id), "organisations")
    return update(Organisation).where(these, moved).values(parent_id=nearest).returning(col(Organisation.id))


# Made once: the database layer takes long over a statement that it has not seen.
_ALIKE: tuple[Any, ...] = (col(Organisation.key), col(Organisation.id), col(Organisation.name), col(Organisation.name_corrected))
_STORED = among(
    select(*_ALIKE, id_of_whole(Organisation).label("whole")).where(col(Organisation.article_id).is_(None)), col(Organisation.key)
)
_STORED_ALONE = among(select(*_ALIKE, col(Organisation.article_id)), col(Organisation.article_id))
_SHARED = among(
    select(col(Organisation.id), col(WHOLE.id).label("whole"))
    .join(WHOLE, col(WHOLE.id) == id_of_whole(Organisation))
    .where(whole_is_shared()),
    col(Organisation.id),
)
_BELOW = among(select(col(OrganisationAncestor.organisation_id)).distinct(), col(OrganisationAncestor.key))
_NAMES = among(
    select(col(OrganisationName.id), col(OrganisationName.organisation_id), col(OrganisationName.name)),
    col(OrganisationName.organisation_id),
)
_FIND_PARENTS = _find_parents()


class OrganisationWriter(Repository):
    """Organisations in one session, to be written."""

    def stored(self, keys: Iterable[str]) -> dict[str, Row]:
        """The shared organisations of `keys`, by key: `key`, `id`, `name`, `name_corrected`, and `whole`, the id that it has after merges."""
        return {row["key"]: row for row in self.rows_among(_STORED, keys)}

    def stored_alone(self, article_ids: Iterable[int]) -> list[Row]:
        """The organisations that are one of these articles' alone: `article_id`, `key`, `id`, `name`, `name_corrected`."""
        return self.rows_among(_STORED_ALONE, article_ids)

    def shared(self, ids: Iterable[int]) -> dict[int, int]:
        """Of the records of `ids` those of organisations that all articles share, each with the id that it has after merges."""
        return {row["id"]: row["whole"] for row in self.rows_among(_SHARED, ids)}

    def bare_with(self, ids: Sequence[int]) -> list[int]:
        """The ids of those records that are one article's alone and, after merges, one organisation with a record of `ids`."""
        wholes = select(id_of_whole(WHOLE)).where(col(WHOLE.id).in_(ids))
        same = is_part_of_any(Organisation, wholes)
        return self._ids(same, col(Organisation.article_id).is_not(None))

    def add_organisations(self, rows: Sequence[Mapping[str, object]]) -> Sequence[int]:
        """Add organisations; gives their ids."""
        ids = self.add_with_ids(Organisation, rows)
        notes_of(self.session).new_organisations.update(ids)
        return ids

    def add_relations(
        self, ancestors: Sequence[Mapping[str, object]], successors: Sequence[Mapping[str, object]], keys: Sequence[str], ids: Sequence[int]
    ) -> None:
        """Add what stands above and after the new organisations of `ids`, and find every parent that this changes.

        `keys`: those of the new ones that other articles share.
        """
        self.add(OrganisationAncestor, ancestors)
        self.add(OrganisationSuccessor, successors)
        below = self.rows_among(_BELOW, keys)
        self._find_parents({*ids, *(row["organisation_id"] for row in below)})

    def respell(self, organisation_id: int, name: str, parent_name: str | None) -> None:
        """Spell an organisation, and the committee that it is an organ of, in another way that has the same key."""
        notes_of(self.session).referred_organisations.add(organisation_id)
        this = col(Organisation.id) == organisation_id
        self.session.execute(update(Organisation).where(this).values(name=name, parent_name=parent_name))
        if parent_name is not None:
            first = and_(col(OrganisationAncestor.organisation_id) == organisation_id, col(OrganisationAncestor.distance) == 1)
            same = func.length(col(OrganisationAncestor.name)) == len(parent_name)
            self.session.execute(update(OrganisationAncestor).where(first, same).values(name=parent_name))

    def put(self, organisation_id: int, values: Mapping[str, object]) -> None:
        """Write columns of an organisation."""
        notes_of(self.session).referred_organisations.add(organisation_id)
        self.session.execute(update(Organisation).where(col(Organisation.id) == organisation_id).values(**values))

    def add_mentions(self, mentions: Sequence[Mapping[str, object]], printed: Sequence[Sequence[str]]) -> None:
        """Add what articles say of organisations: `mentions` as they stand in the table, and for each the names as printed, first printed first."""
        about: list[int] = [mention["organisation_id"] for mention in mentions]  # type: ignore[misc]
        name_ids = self._name_ids(zip(about, printed, strict=True))
        ids = self.add_with_ids(ArticleOrganisation, mentions)
        self._add_printed(ids, about, printed, name_ids)

    def mentions_of(self, organisation_id: int) -> list[Row]:
        """Where articles name an organisation, or what was merged into it.

        Columns: `article_id`; `name` as the article spells it; of the record `organisation_id`, `key`, `kind`, `level`, `place`,
        `parent_name` and `resolved`.
        """
        mention = (column for column in columns(ArticleOrganisation) if column.key in ("article_id", "organisation_id", "name"))
        record = ("key", "kind", "level", "place", "parent_name", "resolved")
        statement = select(*mention, *(column for column in columns(Organisation) if column.key in record))
        statement = statement.join(Organisation, col(Organisation.id) == col(ArticleOrganisation.organisation_id))
        return self.rows(statement.where(is_part(Organisation, organisation_id)).order_by(col(ArticleOrganisation.id)))

    def keys_of(self, ids: Iterable[int]) -> list[str]:
        """The keys of the organisations of `ids`."""
        return [row["key"] for row in self.rows_in(select(col(Organisation.key)), col(Organisation.id), ids)]

    def move(self, article_id: int, old: int, new: int) -> None:
        """Make all that an article says of the record `old` be about `new`; names that no article prints for `old` any more are gone."""
        notes = notes_of(self.session)
        notes.articles.add(article_id)
        notes.organisations |= {old, new}
        for table, column in NAMED:
            said = table_of(table).c
            self.session.execute(update(table).where(said.article_id == article_id, said[column] == old).values({column: new}))
        for mention in self._mentions_in(article_id, old):
            self._move_mention(mention, new)
        printed = exists().where(col(ArticleOrganisationName.organisation_name_id) == col(OrganisationName.id))
        self.session.execute(delete(OrganisationName).where(col(OrganisationName.organisation_id) == old, ~printed))

    def _move_mention(self, mention_id: int, new: int) -> None:
        names = self._printed_in(mention_id)
        name_ids = self._name_ids([(new, names)])
        self.session.execute(delete(ArticleOrganisationName).where(col(ArticleOrganisationName.article_organisation_id) == mention_id))
        self.session.execute(update(ArticleOrganisation).where(col(ArticleOrganisation.id) == mention_id).values(organisation_id=new))
        self._add_printed([mention_id], [new], [names], name_ids)

    def _add_printed(
        self, mention_ids: Iterable[int], about: Iterable[int], printed: Iterable[Sequence[str]], name_ids: Mapping[tuple[int, str], int]
    ) -> None:
        """Add the names that mentions print, `about` being the organisations that they name."""
        rows = (
            {"article_organisation_id": mention_id, "organisation_name_id": name_ids[organisation_id, name], "position": position}
            for mention_id, organisation_id, names in zip(mention_ids, about, printed, strict=True)
            for position, name in enumerate(names)
        )
        self.add(ArticleOrganisationName, rows)

    def _mentions_in(self, article_id: int, organisation_id: int) -> list[int]:
        named = (col(ArticleOrganisation.article_id) == article_id, col(ArticleOrganisation.organisation_id) == organisation_id)
        return list(self.session.scalars(select(col(ArticleOrganisation.id)).where(*named)))

    def _printed_in(self, mention_id: int) -> list[str]:
        """The names that a mention prints, first printed first."""
        same = col(ArticleOrganisationName.organisation_name_id) == col(OrganisationName.id)
        statement = select(col(OrganisationName.name)).join(ArticleOrganisationName, same)
        own = statement.where(col(ArticleOrganisationName.article_organisation_id) == mention_id)
        return list(self.session.scalars(own.order_by(col(ArticleOrganisationName.position))))

    def delete_unsupported(self, ids: Sequence[int]) -> list[int]:
        """Of the organisations of `ids` remove the names that no article prints any more, and those that none names.

        Gives the ids of those that were part of one that is gone.
        """
        notes = notes_of(self.session)
        parts: list[int] = []
        printed = exists().where(col(ArticleOrganisationName.organisation_name_id) == col(OrganisationName.id))
        named = exists().where(col(ArticleOrganisation.organisation_id) == col(Organisation.id))
        for some in in_batches(ids):
            self.session.execute(delete(OrganisationName).where(col(OrganisationName.organisation_id).in_(some), ~printed))
            going = self._ids(col(Organisation.id).in_(some), ~named)
            ReachRepository(self.session).note_followed_by(going)
            notes.organisations.update(some)
            below = self._let_go(col(Organisation.parent_id), going)
            parts += self._let_go(col(Organisation.merged_into), going)
            notes.moved_organisations.update(below)
            notes.referred_organisations.update(parts)
            self.session.execute(delete(Organisation).where(col(Organisation.id).in_(going)))
            self._find_parents(below)
        return parts

    def _let_go(self, column: Any, ids: Sequence[int]) -> list[int]:  # noqa: ANN401  (SQLModel types a column as its Python value)
        """Make `column` lead to none of `ids` any more; gives the ids of the organisations in which it did."""
        held = self._ids(column.in_(ids))
        self.session.execute(update(Organisation).where(column.in_(ids)).values({column.key: None}))
        return held

    def _ids(self, *conditions: ColumnElement[bool]) -> list[int]:
        return [row["id"] for row in self.rows(select(col(Organisation.id)).where(*conditions))]

    def spellings_lost(self, ids: Sequence[int]) -> list[Row]:
        """Of the organisations of `ids` those whose spelling no article has any more, as `spelt` has them; but for names set by hand."""
        same = exists().where(
            col(ArticleOrganisation.organisation_id) == col(Organisation.id), col(ArticleOrganisation.name) == col(Organisation.name)
        )
        return self._spelt(select(*columns(Organisation)).where(~same, ~col(Organisation.name_corrected)), ids)

    def spelt(self, organisation_id: int) -> Row | None:
        """An organisation, every column, with the `spellings` that articles have; None if there is none of this id."""
        rows = self._spelt(select(*columns(Organisation)), [organisation_id])
        return rows[0] if rows else None

    def _spelt(self, statement: AnySelect, ids: Sequence[int]) -> list[Row]:
        found = self.rows_in(statement, col(Organisation.id), ids)
        used = select(col(ArticleOrganisation.organisation_id), col(ArticleOrganisation.name)).distinct()
        rows = self.rows_in(used, col(ArticleOrganisation.organisation_id), [row["id"] for row in found])
        spellings = grouped(rows, "organisation_id")
        return [{**row, "spellings": [used["name"] for used in spellings[row["id"]]]} for row in found]

    def _find_parents(self, ids: Iterable[int]) -> None:
        """Make the nearest ancestor that has a record the parent of each of `ids`."""
        for some in in_batches(ids):
            moved = self.session.connection().scalars(_FIND_PARENTS, {"organisations": some})
            notes_of(self.session).moved_organisations.update(moved)

    def _name_ids(self, printed: Iterable[tuple[int, Sequence[str]]]) -> dict[tuple[int, str], int]:
        """The ids of the names that organisations (by id) are printed under, by organisation and name; those that are new are added."""
        wanted = dict.fromkeys((organisation_id, name) for organisation_id, names in printed for name in names)
        stored = self.rows_among(_NAMES, {organisation_id for organisation_id, _ in wanted})
        ids = {(row["organisation_id"], row["name"]): row["id"] for row in stored}
        new = [each for each in wanted if each not in ids]
        rows = [{"organisation_id": organisation_id, "name": name, "search_key": name_key(name)} for organisation_id, name in new]
        new_ids = self.add_with_ids(OrganisationName, rows)
        return ids | dict(zip(new, new_ids, strict=True))
