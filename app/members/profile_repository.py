"""Queries over profiles: the parts that people are made of, and the rows that hang on them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import SQLModel, col

from app.changes.notes import Notes, notes_of
from app.changes.reach_repository import ReachRepository
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.members import profile_queries as queries
from app.members.models import Appointment, ArticlePerson, Person, PersonTerritory, Post
from app.paging import Row
from app.repository import Repository, columns, equal, in_batches
from app.search import search_key
from app.tables import table_of

_NAMED: tuple[tuple[type[SQLModel], str], ...] = (
    (ArticlePerson, "person_id"),
    (Appointment, "person_id"),
    (MeetingParticipant, "person_id"),
    (Outcome, "issuer_person_id"),
)
"""Every table of facts that names people, and its column that does."""

_UNSEEN: dict[str, Any] = {"territory": None, "first_seen": None, "last_seen": None}
"""The columns of a profile that no article names any more."""


class ProfileRepository(Repository):
    """Profiles in one session."""

    def posts_in(self, keys: Iterable[str], organisations: Iterable[int]) -> list[Row]:
        """The posts that profiles of `keys` have in `organisations`: `key`, `person_id`, `organisation_id`, `undated`, days mentioned.

        Organisations are those that they are after merges.
        """
        return self.rows_among(queries.POSTS_IN, keys, organisations=list(organisations))

    def bare_profiles(self, keys: Iterable[str], territories: Iterable[str]) -> list[Row]:
        """The profiles of `keys` that only one of `territories` tells: `key`, `person_id`, `territory` and days seen."""
        return self.rows_among(queries.BARE, keys, territories=list(territories))

    def sightings(self, keys: Iterable[str]) -> list[Row]:
        """Every sighting of the names `keys`, oldest row first.

        Columns: `article_id`, `key`, `person_id`, `first_person_id`, `name`, `day`, `territory`.
        """
        return self.rows_among(queries.SIGHTINGS_OF_KEYS, keys)

    def sightings_in(self, article_ids: Iterable[int]) -> list[Row]:
        """The sightings in articles, as `sightings` has them."""
        return self.rows_among(queries.SIGHTINGS_IN, article_ids)

    def known_posts_of_sightings(self, keys: Iterable[str]) -> list[Row]:
        """The posts in shared organisations that the sightings of `keys` give: `article_id`, `key`, `organisation_id`, `title`.

        Organisations are those that they are after merges.
        """
        return self.rows_among(queries.KNOWN_POSTS_OF_SIGHTINGS, keys)

    def kinds_of_posts_of_sightings(self, keys: Iterable[str]) -> list[Row]:
        """The posts that the sightings of `keys` give: `article_id`, `key`, `title` and the `kind` of the organisation, None where it has no record."""
        return self.rows_among(queries.KINDS_OF_POSTS_OF_SIGHTINGS, keys)

    def sightings_of(self, person_id: int) -> list[Row]:
        """The sightings of a person, of all profiles that are part of it, as `sightings` has them."""
        return self.rows(queries.SIGHTINGS.where(*equal((col(ArticlePerson.person_id), person_id))))

    def put_keys(self, keys: Mapping[tuple[int, int], str]) -> None:
        """Make these the keys of sightings, by article and profile."""
        for (article_id, person_id), key in keys.items():
            sighting = (col(ArticlePerson.article_id) == article_id, col(ArticlePerson.person_id) == person_id)
            self.session.execute(update(ArticlePerson).where(*sighting).values(key=key))

    def add_profile(self, key: str, name: str) -> int:
        """Add a profile of which nothing is known yet; gives its id."""
        (person_id,) = self.add_profiles([{"key": key, "name": name, "search_key": search_key(name)}])
        return person_id

    def add_profiles(self, rows: Sequence[Mapping[str, object]]) -> Sequence[int]:
        """Add profiles; gives their ids."""
        ids = self.add_with_ids(Person, rows)
        notes_of(self.session).people.update(ids)
        return ids

    def move(self, article_ids: Sequence[int], old: int, new: int) -> None:
        """Make what these articles say of profile `old` be about `new`."""
        notes = notes_of(self.session)
        notes.people |= {old, new}
        notes.referring_articles.update(article_ids)
        for some in in_batches(article_ids):
            for table, column in _NAMED:
                of_articles = _of_articles(table, some)
                self.session.execute(update(table).where(table_of(table).c[column] == old, of_articles).values({column: new}))

    def move_all(self, old: int, new: int) -> None:
        """Make everything that is about profile `old` be about `new`, which its id leads to from now on."""
        ReachRepository(self.session).note_referring_to_person(old)
        notes_of(self.session).people.add(new)
        for table, column in _NAMED:
            self.session.execute(update(table).where(table_of(table).c[column] == old).values({column: new}))
        self.session.execute(delete(Post).where(col(Post.person_id) == old))
        self.session.execute(delete(PersonTerritory).where(col(PersonTerritory.person_id) == old))
        followers = update(Person).where(col(Person.reconciled_into) == old).values(reconciled_into=new, merged_into=new)
        notes_of(self.session).people.update(self.session.scalars(followers.returning(col(Person.id))))
        gone = {"reconciled_into": new, "merged_into": new, **_UNSEEN}
        self.session.execute(update(Person).where(col(Person.id) == old).values(gone))

    def add_up_posts(self, person_ids: Sequence[int]) -> None:
        """Make the posts of these profiles anew from what articles say."""
        for some in in_batches(person_ids):
            self._note_seats(some)
            self.session.execute(delete(Post).where(col(Post.person_id).in_(some)))
            names = [column.key for column in columns(Post, "id")]
            theirs = queries.in_order(queries.added_up().where(col(Appointment.person_id).in_(some)))
            self.session.execute(table_of(Post).insert().from_select(names, theirs))
            self._note_seats(some)

    def posts_of_articles(self, article_ids: Iterable[int]) -> list[Row]:
        """What articles say of posts, added up together as a row of `post` is."""
        return self.rows_among(queries.POSTS_OF_ARTICLES, article_ids)

    def posts_of(self, person_ids: Iterable[int]) -> list[Row]:
        """The posts of these profiles as they are stored."""
        return self.rows_among(queries.POSTS, person_ids)

    def put_posts(self, new: Sequence[Mapping[str, object]], changed: Sequence[Mapping[str, Any]]) -> None:
        """Add posts, and write those that changed (by their `id`)."""
        self.add(Post, new)
        self.put_rows(Post, changed)

    def put_profiles(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write columns of profiles, by their `id`."""
        notes_of(self.session).people.update(row["id"] for row in rows)
        self.put_rows(Person, rows)

    def profiles(self, person_ids: Iterable[int]) -> list[Row]:
        """The profiles of these ids, every column."""
        return self.rows_among(queries.PROFILES, person_ids)

    def put_territories(self, territories: Mapping[int, Iterable[str]]) -> None:
        """Make these the territories of profiles."""
        for some in in_batches(territories):
            self.session.connection().execute(queries.DELETE_TERRITORIES, {"people": some})
        self.add_territories(territories)

    def add_territories(self, territories: Mapping[int, Iterable[str]]) -> None:
        """Add to the territories of profiles."""
        self.add(PersonTerritory, ({"person_id": id_, "territory": each} for id_, found in territories.items() for each in sorted(found)))

    def territories(self, person_ids: Iterable[int]) -> dict[int, set[str]]:
        """The territories of profiles; those without any are left out."""
        found: dict[int, set[str]] = {}
        for row in self.rows_among(queries.TERRITORIES, person_ids):
            found.setdefault(row["person_id"], set()).add(row["territory"])
        return found

    def of_territories(self, keys: Iterable[str], territories: Collection[str]) -> list[Row]:
        """The profiles of `keys` in one of `territories`: `id`, `key` and `territory`."""
        return self.rows_among(queries.IN_TERRITORIES, keys, territories=list(territories))

    def known_posts(self, person_ids: Iterable[int]) -> list[Row]:
        """The posts of these profiles in shared organisations, those that they are after merges: `person_id`, `title`, days, `organisation_…`."""
        return self.rows_among(queries.KNOWN_POSTS, person_ids)

    def parts_of(self, person_id: int) -> list[Row]:
        """The profiles that a person consists of: every column; the one of this id first."""
        return sorted(self.rows(queries.PARTS, {"id": person_id}), key=lambda row: (row["id"] != person_id, row["id"]))

    def namesakes(self, name: str) -> list[Row]:
        """The profiles of a folded name, those that were split off too, as they are compared.

        Columns: `id`, `key`, `name`, `territory`, days seen, and `record_id`, the id of the person that each is part of.
        """
        return self.rows(queries.NAMESAKES, {"name": name})

    def keys_in(self, article_id: int) -> list[str]:
        """The keys of the names in an article."""
        return list(self.session.scalars(select(col(ArticlePerson.key)).where(col(ArticlePerson.article_id) == article_id)))

    def keys_of_posts_in(self, organisations: Iterable[int]) -> list[str]:
        """The keys of the names that articles give a post in the records of these organisations."""
        statement = select(col(Person.key)).join(Post, col(Post.person_id) == col(Person.id)).distinct()
        return sorted({row["key"] for row in self.rows_in(statement, col(Post.organisation_id), organisations)})

    def put_territory(self, article_id: int, person_id: int, territory: str | None) -> None:
        """Make this the territory that tells who the sighting of a profile in an article is."""
        sighting = (col(ArticlePerson.article_id) == article_id, col(ArticlePerson.person_id) == person_id)
        self.session.execute(update(ArticlePerson).where(*sighting).values(territory=territory))

    def of_keys(self, keys: Iterable[str]) -> list[Row]:
        """All profiles of these names, merged ones too, every column."""
        return self.rows_among(queries.OF_KEYS, keys)

    def forget(self, person_ids: Sequence[int], moved: Iterable[tuple[int, int]]) -> None:
        """Leave of these profiles, which no article names any more, only that their ids lead on: `moved` are pairs old -> new."""
        leads_to = dict(moved)
        self._note_seats(person_ids)
        _note(notes_of(self.session), self.profiles(person_ids))
        for some in in_batches(person_ids):
            self.session.execute(delete(Post).where(col(Post.person_id).in_(some)))
            self.session.execute(delete(PersonTerritory).where(col(PersonTerritory.person_id).in_(some)))
        led = [id_ for id_ in person_ids if id_ in leads_to]
        self.put_profiles([
            {"id": id_, **_UNSEEN, "reconciled_into": leads_to[id_], "merged_into": leads_to[id_]} for id_ in led
        ])  # fmt: skip

    def delete_unseen(self, person_ids: Iterable[int], splits: Iterable[tuple[int, int | None]]) -> None:
        """Remove those of the profiles that no article names, whose ids lead to none that is named and off which none was split that stays.

        `splits`: pairs of a profile and what was split off it, None where that is being made.
        """
        rows = {row["id"]: row for row in self.profiles(person_ids)}
        profiles = {id_: {row["reconciled_into"]} - {None} for id_, row in rows.items()}
        seen = {
            row["person_id"]
            for row in self.rows_in(select(col(ArticlePerson.person_id)).distinct(), col(ArticlePerson.person_id), profiles)
        }
        kept = seen | {record for record, made in splits if made is None}
        for record, made in splits:
            profiles.get(record, set()).add(made)
        while more := {id_ for id_, others in profiles.items() if others & kept} - kept:
            kept |= more
        for some in in_batches(profiles.keys() - kept):
            notes = notes_of(self.session)
            _note(notes, (rows[id_] for id_ in some))
            for column in ("reconciled_into", "merged_into"):
                let_go = update(Person).where(table_of(Person).c[column].in_(some)).values({column: None}).returning(col(Person.id))
                notes.referred_people.update(self.session.scalars(let_go))
            self.session.execute(delete(Person).where(col(Person.id).in_(some)))

    def _note_seats(self, person_ids: Iterable[int]) -> None:
        """Note that posts of these profiles come or go."""
        notes = notes_of(self.session)
        seats = ReachRepository(self.session).seats_of(person_ids)
        notes.seats |= seats
        notes.contests |= seats


def _note(notes: Notes, profiles: Iterable[Row]) -> None:
    """Note profiles, and the people that they are part of."""
    notes.people.update(id_ for row in profiles for id_ in (row["id"], row["merged_into"]) if id_ is not None)


def _of_articles(table: type[SQLModel], article_ids: Sequence[int]) -> Any:  # noqa: ANN401
    if table is MeetingParticipant:
        return col(MeetingParticipant.meeting_id).in_(select(col(Meeting.id)).where(col(Meeting.article_id).in_(article_ids)))
    return table_of(table).c.article_id.in_(article_ids)
