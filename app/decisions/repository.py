"""Queries over decisions, and the ids that they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, bindparam, or_, select, update
from sqlmodel import SQLModel, col

from app.changes.notes import Notes, notes_of
from app.decisions.merging import survivors
from app.decisions.models import Decision, DecisionKind, SplitArticle, Subject
from app.decisions.schemas import DecisionQuery
from app.extraction.facts import PARTY_KINDS
from app.filters import by_filters
from app.members.models import Person
from app.organisations.models import Organisation
from app.paging import Row, Slice, Window
from app.repository import Repository, among, columns, equal
from app.sql.keyset import AnySelect
from app.sql.merged import id_of_whole
from app.tables import table_of


def _column(table: type[SQLModel], name: str) -> ColumnElement[int]:
    column: ColumnElement[int] = table_of(table).c[name]
    return column


_TABLES: dict[str, type[SQLModel]] = {Subject.MEMBER: Person, Subject.COMMITTEE: Organisation}
_IN_FORCE = col(Decision.undone_at).is_(None)
_RECORD_KEYS = among(
    select(col(SplitArticle.content_key), col(SplitArticle.key), col(SplitArticle.record_key))
    .join(Decision, col(Decision.id) == col(SplitArticle.decision_id))
    .where(col(Decision.subject) == bindparam("subject"), _IN_FORCE)
    .order_by(col(SplitArticle.id)),
    col(SplitArticle.content_key),
)
_MERGES = among(
    select(col(Decision.record_id), col(Decision.other_id)).where(
        col(Decision.subject) == bindparam("subject"), col(Decision.kind) == DecisionKind.MERGE, _IN_FORCE
    ),
    col(Decision.record_id),
    col(Decision.other_id),
)
_SPLITS = among(
    select(col(Decision.record_id), col(Decision.other_id)).where(
        col(Decision.subject) == bindparam("subject"), col(Decision.kind) == DecisionKind.SPLIT, _IN_FORCE
    ),
    col(Decision.record_id),
    col(Decision.other_id),
)
_LEADING = {
    subject: among(select(_column(table, "id"), _column(table, "merged_into")), _column(table, "id")) for subject, table in _TABLES.items()
}
_FOLLOWERS = among(select(col(Person.id), col(Person.reconciled_into)), col(Person.reconciled_into))


class DecisionRepository(Repository):
    """Decisions in one session."""

    def page(self, query: DecisionQuery, window: Window) -> Slice:
        """The decisions in `window`."""
        return self.slice(_asked_for(query), {"id": [col(Decision.id)]}, query.sort, window)

    def get(self, decision_id: int) -> Row | None:
        """One decision; None if there is none of this id."""
        rows = self.rows(select(*columns(Decision)).where(col(Decision.id) == decision_id))
        return rows[0] if rows else None

    def add_decision(self, row: Mapping[str, object]) -> int:
        """Add a decision; gives its id."""
        (decision_id,) = self.add_with_ids(Decision, [row])
        notes_of(self.session).decide(decision_id)
        return decision_id

    def add_split_articles(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Add the articles that a decision splits off."""
        self.add(SplitArticle, rows)

    def newest_name(self, subject: Subject, record_id: int) -> str | None:
        """The name that the newest correction in force gives a record; None where there is none."""
        statement = select(col(Decision.name)).where(
            col(Decision.subject) == subject,
            col(Decision.kind) == DecisionKind.RENAME,
            col(Decision.record_id) == record_id,
            _IN_FORCE,
        )
        return self.session.scalar(statement.order_by(col(Decision.id).desc()).limit(1))

    def record_of(self, subject: Subject, record_id: int) -> int | None:
        """The id of the record that one is part of, itself if it is part of none; None if there is none of this id (and subject)."""
        table = _TABLES[subject]
        record = id_of_whole(table)
        party = [col(Organisation.kind).in_(PARTY_KINDS)] if subject == Subject.COMMITTEE else []
        return self.session.scalar(select(record).where(_column(table, "id") == record_id, *party))

    def put(self, decision_id: int, values: Mapping[str, object]) -> None:
        """Write columns of a decision."""
        notes_of(self.session).decide(decision_id)
        self.session.execute(update(Decision).where(col(Decision.id) == decision_id).values(**values))

    def record_keys(self, subject: Subject, content_keys: Iterable[str]) -> dict[str, dict[str, str]]:
        """What stands for another record in the articles of these texts, by decision.

        By the key of the text: the record's key by what the article gives. Texts of which nothing was decided are left out.
        """
        found: dict[str, dict[str, str]] = {}
        for row in self.rows_among(_RECORD_KEYS, content_keys, subject=subject):
            found.setdefault(row["content_key"], {})[row["key"]] = row["record_key"]
        return found

    def splits_of(self, decision_id: int) -> list[Row]:
        """The articles that a decision splits off."""
        return self.rows(select(*columns(SplitArticle)).where(col(SplitArticle.decision_id) == decision_id))

    def merges(self, subject: Subject, ids: Iterable[int]) -> list[tuple[int, int]]:
        """The merges in force of records of `ids`: pairs of a record and the one that it went into."""
        return sorted({(row["record_id"], row["other_id"]) for row in self.rows_among(_MERGES, ids, subject=subject)})

    def splits_around(self, subject: Subject, ids: Iterable[int]) -> set[tuple[int, int | None]]:
        """The splits in force of records of `ids` and of those from which or into which these were split, and so on.

        Pairs of a record and the one that was split off it, None where that is being made.
        """
        found: set[tuple[int, int | None]] = set()
        asked: set[int] = set()
        while new := ({*ids} | {id_ for pair in found for id_ in pair if id_ is not None}) - asked:
            asked |= new
            found |= {(row["record_id"], row["other_id"]) for row in self.rows_among(_SPLITS, new, subject=subject)}
        return found

    def lead(self, subject: Subject, ids: Iterable[int]) -> list[int]:
        """Write anew whose id these records have, and all that hang on them; gives the ids of those that changed."""
        if subject == Subject.COMMITTEE:
            return self._lead(Organisation, Subject.COMMITTEE, {id_: id_ for id_ in ids}, None)
        groups: dict[int, int] = {}
        for id_ in ids:
            self._add_group(groups, Person, id_, _column(Person, "reconciled_into"))
        return self.lead_people(groups)

    def lead_people(self, stands_for: Mapping[int, int]) -> list[int]:
        """Write whose id each profile has; gives the ids of those for which that changed.

        `stands_for`: what articles alone show, for whole groups of profiles.
        """
        return self._lead(Person, Subject.MEMBER, dict(stands_for), _column(Person, "reconciled_into"))

    def _lead(
        self, table: type[SQLModel], subject: Subject, stands_for: dict[int, int], reconciled: ColumnElement[int] | None
    ) -> list[int]:
        asked: set[int] = set()
        merges: set[tuple[int, int]] = set()
        while new := set(stands_for) - asked:
            asked |= new
            if reconciled is not None:
                self._add_followers(stands_for, new)
            found = self.merges(subject, new)
            merges.update(found)
            for record in {end for pair in found for end in pair} - stands_for.keys():
                self._add_group(stands_for, table, record, reconciled)
        pairs = [(stands_for[record], stands_for[into]) for record, into in sorted(merges) if record in stands_for and into in stands_for]
        leads_to = survivors(set(stands_for.values()), pairs)
        stored = {row["id"]: row["merged_into"] for row in self.rows_among(_LEADING[subject], stands_for)}
        wanted = {id_: leads_to[group] if leads_to[group] != id_ else None for id_, group in stands_for.items()}
        changed = [id_ for id_, into in wanted.items() if id_ in stored and stored[id_] != into]
        _note(notes_of(self.session), subject, {id_: stored[id_] for id_ in changed})
        self.put_rows(table, ({"id": id_, "merged_into": wanted[id_]} for id_ in changed))
        return changed

    def _add_followers(self, stands_for: dict[int, int], ids: set[int]) -> None:
        """Ids that only lead to one of `ids` go where it goes."""
        for row in self.rows_among(_FOLLOWERS, ids):
            stands_for.setdefault(row["id"], stands_for[row["reconciled_into"]])

    def _add_group(self, stands_for: dict[int, int], table: type[SQLModel], record: int, reconciled: ColumnElement[int] | None) -> None:
        if reconciled is None:
            if self.rows(select(_column(table, "id")).where(_column(table, "id") == record)):
                stands_for[record] = record
            return
        seen = {record}
        root = record
        while (into := self.session.scalar(select(reconciled).where(_column(table, "id") == root))) is not None and into not in seen:
            seen.add(into)
            root = into
        if self.session.scalar(select(_column(table, "id")).where(_column(table, "id") == root)) is not None:
            stands_for.update(dict.fromkeys(seen, root))


def _note(notes: Notes, subject: Subject, leaving: Mapping[int, int | None]) -> None:
    """Note records whose ids lead to others from now on, and those that they led to until now."""
    left = {into for into in leaving.values() if into is not None}
    if subject == Subject.MEMBER:
        notes.referred_people.update(leaving)
        notes.people |= left
    else:
        notes.referred_organisations |= leaving.keys() | left


@by_filters
def _asked_for(query: DecisionQuery) -> AnySelect:
    return select(*columns(Decision)).where(*_conditions(query))


def _conditions(query: DecisionQuery) -> list[ColumnElement[bool]]:
    conditions = equal((col(Decision.subject), query.subject), (col(Decision.kind), query.kind))
    if query.record is not None:
        conditions.append(or_(col(Decision.record_id) == query.record, col(Decision.other_id) == query.record))
    if query.in_force is not None:
        conditions.append(_IN_FORCE if query.in_force else ~_IN_FORCE)
    return conditions
