"""What is asked of profiles whenever an article is stored. Made once: the database layer takes long over a statement that it has not seen."""

from __future__ import annotations

from typing import Any

from sqlalchemy import String, bindparam, case, delete, exists, func, or_, select, union_all
from sqlmodel import col

from app.decisions.models import SplitArticle
from app.extraction.facts import AppointmentStatus
from app.members.models import Appointment, ArticlePerson, Person, PersonTerritory, Post
from app.organisations.models import Organisation
from app.organisations.wholes import WHOLE, whole_is_shared
from app.repository import among, columns
from app.sql.keyset import AnySelect
from app.sql.merged import id_of_whole, is_part
from app.sql.one_of import one_of
from app.sql.prepared import Prepared

_MOST_NAMESAKES = 500


def added_up() -> AnySelect:
    """Appointments added up to posts, the columns of `post` less its id."""
    day, status = col(Appointment.day), col(Appointment.status)

    def when(wanted: AppointmentStatus) -> Any:  # noqa: ANN401  (an expression of SQL)
        return case((status == wanted, day))

    held = case((status != AppointmentStatus.FORMER, day))
    post = (col(Appointment.person_id), col(Appointment.organisation_id), col(Appointment.title))
    return select(
        *post,
        (func.count(day) < func.count()).label("undated"),
        func.min(day).label("mentioned_first"),
        func.max(day).label("mentioned_last"),
        func.min(held).label("first_seen"),
        func.max(held).label("last_seen"),
        func.min(when(AppointmentStatus.INCOMING)).label("taken_up"),
        func.max(when(AppointmentStatus.OUTGOING)).label("left_on"),
        func.min(when(AppointmentStatus.FORMER)).label("former_on"),
    ).group_by(*post)


def in_order(posts: AnySelect) -> AnySelect:
    """Posts that are `added_up`, in the order in which articles gave them first."""
    return posts.order_by(func.min(col(Appointment.id)))


def _known_posts() -> AnySelect:
    told: tuple[Any, ...] = (col(Post.person_id), col(Post.title), col(Post.first_seen), col(Post.last_seen))
    about: tuple[Any, ...] = (col(WHOLE.id), col(WHOLE.name), col(WHOLE.kind), col(WHOLE.level), col(WHOLE.place))
    return _in_shared(select(*told, *(column.label(f"organisation_{column.key}") for column in about)), Post.organisation_id)


def _known_posts_of_sightings() -> AnySelect:
    same = (col(ArticlePerson.article_id) == col(Appointment.article_id)) & (col(ArticlePerson.person_id) == col(Appointment.person_id))
    told: tuple[Any, ...] = (
        col(Appointment.article_id),
        col(ArticlePerson.key),
        col(WHOLE.id).label("organisation_id"),
        col(Appointment.title),
    )
    return _in_shared(select(*told).join(ArticlePerson, same), Appointment.organisation_id)


def _kinds_of_posts_of_sightings() -> AnySelect:
    same = (col(ArticlePerson.article_id) == col(Appointment.article_id)) & (col(ArticlePerson.person_id) == col(Appointment.person_id))
    told: tuple[Any, ...] = (col(Appointment.article_id), col(ArticlePerson.key), col(Appointment.title), col(Organisation.kind))
    statement = select(*told).join(ArticlePerson, same).outerjoin(Organisation, col(Organisation.id) == col(Appointment.organisation_id))
    return statement.where(col(Appointment.organisation_name).is_not(None))


def _in_shared(statement: AnySelect, organisation: Any) -> AnySelect:  # noqa: ANN401  (SQLModel types a column as its Python value)
    """`statement` for rows of shared organisations, which are `WHOLE` after merges."""
    joined: AnySelect = statement.join(Organisation, col(Organisation.id) == col(organisation)).join(
        WHOLE, col(WHOLE.id) == id_of_whole(Organisation)
    )
    return joined.where(whole_is_shared())


def _posts_in() -> AnySelect:
    told: tuple[Any, ...] = (col(Post.person_id), col(Post.title), col(Post.undated), col(Post.mentioned_first), col(Post.mentioned_last))
    return (
        select(col(Person.key), *told, id_of_whole(Organisation).label("organisation_id"))
        .join(Person, col(Person.id) == col(Post.person_id))
        .join(Organisation, col(Organisation.id) == col(Post.organisation_id))
        .where(or_(one_of(col(Organisation.id), "organisations"), one_of(col(Organisation.merged_into), "organisations")))
    )


def _sightings() -> AnySelect:
    wanted = (ArticlePerson.article_id, ArticlePerson.key, ArticlePerson.person_id, ArticlePerson.first_person_id)
    told = (col(ArticlePerson.name), col(ArticlePerson.day), col(ArticlePerson.territory))
    return select(*(col(column) for column in wanted), *told).order_by(col(ArticlePerson.id))


def _bare() -> AnySelect:
    wanted: tuple[Any, ...] = (col(Person.key), col(Person.id).label("person_id"), col(Person.first_seen), col(Person.last_seen))
    there = one_of(col(Person.territory), "territories")
    return select(*wanted, col(Person.territory)).where(there)


def _in_territories() -> AnySelect:
    # Not the column itself: of each profile SQLite would look in the index for all the territories, one by one, of which many articles have a hundred.
    territory = func.coalesce(col(PersonTerritory.territory), "")
    return (
        select(col(Person.id), col(Person.key), col(PersonTerritory.territory))
        .join(PersonTerritory, col(PersonTerritory.person_id) == col(Person.id))
        .where(one_of(territory, "territories"))
    )


def _parts() -> AnySelect:
    return select(*columns(Person)).where(is_part(Person, bindparam("id")))


def _namesakes() -> AnySelect:
    name = bindparam("name", type_=String)
    seen = exists().where(col(ArticlePerson.person_id) == col(Person.id))
    split_off = select(col(SplitArticle.record_key)).where(col(SplitArticle.key) == name)
    # Put together, not joined by OR: that PostgreSQL would ask of every profile.
    of_name = col(Person.key).in_(union_all(select(name), split_off))
    compared = (col(Person.id), col(Person.key), col(Person.name), col(Person.territory), col(Person.first_seen), col(Person.last_seen))
    statement = select(*compared, id_of_whole(Person).label("record_id")).where(of_name, seen)
    return statement.order_by(col(Person.id)).limit(_MOST_NAMESAKES)


SIGHTINGS = _sightings()
SIGHTINGS_IN = among(SIGHTINGS, col(ArticlePerson.article_id))
SIGHTINGS_OF_KEYS = among(SIGHTINGS, col(ArticlePerson.key))
PROFILES = among(select(*columns(Person)), col(Person.id))
OF_KEYS = among(select(*columns(Person)), col(Person.key))
BARE = among(_bare(), col(Person.key))
IN_TERRITORIES = among(_in_territories(), col(Person.key))
TERRITORIES = among(select(*columns(PersonTerritory)), col(PersonTerritory.person_id))
DELETE_TERRITORIES = delete(PersonTerritory).where(one_of(col(PersonTerritory.person_id), "people"))
POSTS = among(select(*columns(Post)), col(Post.person_id))
POSTS_IN = among(_posts_in(), col(Person.key))
POSTS_OF_ARTICLES = among(in_order(added_up()), col(Appointment.article_id))
KNOWN_POSTS = Prepared(among(_known_posts(), col(Post.person_id)))
PARTS = Prepared(_parts())
NAMESAKES = Prepared(_namesakes())
KNOWN_POSTS_OF_SIGHTINGS = among(_known_posts_of_sightings(), col(ArticlePerson.key))
KINDS_OF_POSTS_OF_SIGHTINGS = among(_kinds_of_posts_of_sightings(), col(ArticlePerson.key))
