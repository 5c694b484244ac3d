"""Finding every mention of an article: bodies, posts and people, completed and told apart."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from app.extraction.document import BlockKind, Document, Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.folding import fold
from app.extraction.mentions.beside import bodies_beside, joined_behind
from app.extraction.mentions.body_lists import all_districts_end, find_bodies
from app.extraction.mentions.brackets import complete_from_brackets, complete_from_police, complete_from_subject
from app.extraction.mentions.capitals import ends_for_certain, is_in_capitals
from app.extraction.mentions.chains import Chain, read_chains
from app.extraction.mentions.completion import Completer
from app.extraction.mentions.event_committees import may_hold_event, names_event_committee
from app.extraction.mentions.guests_from_abroad import guests_from_abroad
from app.extraction.mentions.heads import heads_of
from app.extraction.mentions.held_posts import Held
from app.extraction.mentions.holders import Holders
from app.extraction.mentions.implied_bodies import implied_body
from app.extraction.mentions.known_bodies import Named
from app.extraction.mentions.name_words import SURE_FAMILY_NAMES
from app.extraction.mentions.news_or_past import Telling
from app.extraction.mentions.not_the_partys import seat_abroad
from app.extraction.mentions.own_abbreviations import own_abbreviations, own_short_names, write_full, write_out
from app.extraction.mentions.past_terms import close_past_terms
from app.extraction.mentions.people import RawPerson, find_people, find_pronouns
from app.extraction.mentions.posts import RawPost, find_posts
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.rosters import read_roster
from app.extraction.mentions.same_posts import name_bare_posts
from app.extraction.mentions.spelling import spell_alike
from app.extraction.mentions.times_of_posts import goes_on_from_before, is_now, is_past, is_told_beside
from app.extraction.mentions.titles import titles_of
from app.extraction.newspaper import credit_end
from app.extraction.reading import Context, InOrder, Reading
from app.extraction.resolve import Resolver
from app.extraction.scope import is_about_viet_nam
from app.extraction.spans import BodyMention, PersonForm, PersonMention, PostMention

_NEARBY = 120
"""How far before a post the body may stand that it is in."""

_Named = tuple[int, RawBody, RawPost | None]
"""Where a body's name begins, the body, and the post that names it, if one does."""


@dataclass(slots=True)
class _Sentence:
    """What one sentence holds before anything is completed."""

    sentence: Sentence
    posts: list[RawPost]
    bodies: list[RawBody]
    people: list[RawPerson]
    chains: list[Chain]
    held: list[Held]


@dataclass(slots=True)
class _Mentions:
    """What is found, as it is found."""

    bodies: list[BodyMention] = field(default_factory=list)
    people: list[PersonMention] = field(default_factory=list)
    posts: list[PostMention] = field(default_factory=list)


def find_mentions(document: Document, context: Context) -> Reading:
    """Read all mentions of `document`; each list of the result is in text order."""
    if not is_about_viet_nam(document.text):
        return Reading(document, context, is_abroad=True)
    telling = Telling(document, context.published_on)
    year = telling.year
    heads, titles = heads_of(document.text), titles_of(document.text)
    of_event = names_event_committee(document.text)
    found = [_read(document, sentence, heads, titles, telling, of_event=of_event) for sentence in document.sentences]
    bodies = [body for item in found for body in (*item.bodies, *(post.body for post in item.posts if post.body is not None))]
    write_full(bodies, own_short_names(document.text, bodies))
    write_out(bodies, own_abbreviations(document.text))
    _leave_out(found, guests_from_abroad(document.text, (person for item in found for person in item.people)))
    _tell_what_came_next(document, found, year)
    known = _known_people(found)
    completer = Completer(context)
    completer.known.foresee(bodies)
    completer.places.look_over(document.text)
    resolver = Resolver(
        document, (person.name for item in found for person in item.people if not person.short and fold(person.name) in known)
    )
    mentions = _Mentions()
    for item in found:
        item.people = [person for person in item.people if person.marked or fold(person.name) in known]
        _complete(document, item, completer, resolver, mentions)
    name_bare_posts(mentions.bodies, mentions.posts)
    reading = Reading(document, context, InOrder(mentions.bodies), InOrder(mentions.people), InOrder(mentions.posts))
    close_past_terms(reading, year)
    spell_alike(reading.bodies, reading.people, reading.posts)
    return reading


def _inside(spans: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Those of `spans` (sorted) that begin in [start, end)."""
    first = bisect_left(spans, (start, 0))
    return spans[first : bisect_left(spans, (end, 0), first)]


def _read(
    document: Document,
    sentence: Sentence,
    heads: list[tuple[int, int]],
    titles: list[tuple[int, int]],
    telling: Telling,
    *,
    of_event: bool,
) -> _Sentence:
    """Read one sentence; `heads` and `titles` are those of the text. `of_event`: every bare `Ban Tổ chức` is that of an event."""
    text, start, end = document.text, credit_end(document, sentence), sentence.end
    posts, bodies, people = _named(text, (start, end), _inside(heads, start, end), _inside(titles, start, end), of_event=of_event)
    if not (posts or bodies or people):
        return _Sentence(sentence, posts, bodies, people, [], [])
    chains = read_chains(text, posts, people)
    complete_from_brackets(text, chains, bodies)
    complete_from_police(chains)
    complete_from_subject(text, chains, bodies)
    roster = read_roster(text, sentence, bodies, people)
    posts += [told.post for told in roster[:1]]
    if document.block_of(sentence).kind is BlockKind.HEADLINE and is_in_capitals(sentence.text):
        people, chains, roster = [], [], []  # capitals alone tell no name from a word
        bodies = [body for body in bodies if ends_for_certain(text, body)]
        posts = [post for post in posts if post.body is None or ends_for_certain(text, post.body)]
    held = Holders(text, (start, end), chains, people, telling.year).held() if chains else []
    if held:
        became = telling.became(sentence, max(chain.start for chain in chains))
        held = [one._replace(status=_as_of_now(text, start, one, became)) for one in held]
    return _Sentence(sentence, posts, bodies, people, chains, held + roster)


def _named(
    text: str, span: tuple[int, int], heads: list[tuple[int, int]], titles: list[tuple[int, int]], *, of_event: bool
) -> tuple[list[RawPost], list[RawBody], list[RawPerson]]:
    """The posts, the bodies outside them and the people that the sentence at `span` names; `heads` and `titles` are those in it."""
    start, end = span
    posts = find_posts(text, start, end, titles)
    posts = [post for post in posts if post.body is None or all_districts_end(text, post.body) is None]
    posts = [post for post in posts if not (of_event and may_hold_event(post.body))]
    abroad = [(post.start, seat) for post in posts if post.body is not None and (seat := seat_abroad(text, post.body)) is not None]
    if abroad:
        posts = [post for post in posts if seat_abroad(text, post.body) is None]
    in_posts = [(post.start, post.end) for post in posts] + abroad
    of_posts = {post.body.start: post.body for post in posts if post.body is not None}
    bodies = find_bodies(text, start, end, heads, of_posts)
    listed = {body.start for body in bodies if body.shared}
    if any(post.body is not None and post.body.start in listed and post.body.is_bare for post in posts):
        posts = [post for post in posts if post.body is None or post.body.start not in listed or not post.body.is_bare]
        in_posts = [(post.start, post.end) for post in posts] + abroad  # `Bí thư Đảng ủy các xã A, B và C` is nobody's post by name
    bodies = [body for body in bodies if not any(first <= body.start < last for first, last in in_posts)]
    bodies = [body for body in bodies if not (of_event and may_hold_event(body)) and seat_abroad(text, body) is None]
    taken = sorted(in_posts + [(body.start, body.end) for body in bodies])
    named = find_people(text, start, end, taken, frozenset(post.start for post in posts))
    people = sorted(named + find_pronouns(text, start, end, taken, alone=not named), key=lambda person: person.name_start)
    return posts, bodies, people


def _as_of_now(text: str, start: int, held: Held, became: Mapping[AppointmentStatus, AppointmentStatus]) -> AppointmentStatus:
    """What has become of a post told in a sentence that begins at `start`; `hiện ông là P` tells it itself."""
    if is_now(text, start, held.post.start):
        return AppointmentStatus.CURRENT if held.status is AppointmentStatus.INCOMING else held.status
    return became.get(held.status, held.status)


def _leave_out(found: list[_Sentence], names: frozenset[str]) -> None:
    """Take the people of those folded `names` out of `found`, in place, with the posts that they hold."""
    for item in found if names else ():
        item.people = [person for person in item.people if fold(person.name) not in names]
        item.held = [one for one in item.held if fold(one.person.name) not in names]


def _tell_what_came_next(document: Document, found: list[_Sentence], year: int | None) -> None:
    """A post that someone came to after what is told as past (`Sau đó, ông trở thành ...`) is past as well."""
    told, block = False, -1
    for item in found:
        start = item.sentence.start
        told = told and item.sentence.block <= block + 1
        if told and goes_on_from_before(document.text, start, item.sentence.end):
            item.held = _made_former(item.held, AppointmentStatus.INCOMING)
        if told and is_told_beside(document.text, start, item.sentence.end):
            item.held = _made_former(item.held, AppointmentStatus.CURRENT)
        if item.held:
            told = is_past(document.text, start, year) or any(
                one.status is AppointmentStatus.FORMER and not one.post.former for one in item.held
            )
        block = item.sentence.block


def _made_former(held: list[Held], told: AppointmentStatus) -> list[Held]:
    """`held`, the posts `told` so former."""
    return [one._replace(status=AppointmentStatus.FORMER) if one.status is told else one for one in held]


def _known_people(found: list[_Sentence]) -> set[str]:
    """Folded full names of those who are people beyond doubt: by honorific, by a post beside them, or in a list of names."""
    known: set[str] = set()
    for item in found:
        if not item.people:
            continue
        beside = {fold(one.person.name) for one in item.held}
        listed = {fold(person.name) for person in item.people if not person.short} if _is_list(item) else set()
        known |= (
            beside
            | listed
            | {fold(person.name) for person in item.people if _is_sure(person) and not is_in_capitals(item.sentence.text)}
            | {fold(person.name) for person in item.people if person.marked and not person.short}
        )
    return known


def _is_sure(person: RawPerson) -> bool:
    """A full name by its form alone: three words, the first a family name that is no everyday word."""
    words = person.name.split()
    return len(words) >= 3 and fold(words[0]) in SURE_FAMILY_NAMES


def _is_list(item: _Sentence) -> bool:
    """`Danh sách ...: A; B; C; D`: four names and next to nothing between them."""
    names = [person for person in item.people if not person.short]
    return len(names) >= 4 and sum(person.end - person.start for person in names) * 2 > item.sentence.end - item.sentence.start


def _complete(document: Document, item: _Sentence, completer: Completer, resolver: Resolver, found: _Mentions) -> None:
    """Complete the bodies of a sentence in text order, then say who its people are."""
    text = document.text
    completer.known.enter(text, item.sentence.start, item.sentence.end)
    if not (item.posts or item.bodies or item.people):
        resolver.enter(item.sentence)
        return
    beside = bodies_beside(text, item.chains)
    guests = {id(one.post) for one in item.held if one.status is AppointmentStatus.CURRENT}  # theirs is not what is told of
    mentions: dict[int, BodyMention | None] = {}
    named: list[_Named] = [(body.start, body, None) for body in item.bodies]
    named += [(post.body.start, post.body, post) for post in item.posts if post.body is not None]
    named.sort(key=itemgetter(0))
    unnamed = deque(post for post in item.posts if post.body is None)
    told_here: Named | None = None
    for index, (start, body, post) in enumerate(named):
        while unnamed and unnamed[0].start < start:
            bare = unnamed.popleft()
            mentions[id(bare)] = implied_body(completer, text, bare, beside.get(id(bare), []), _nearby(bare, named[:index]))
        neighbours = (
            beside.get(id(post), []) if post is not None else joined_behind(text, [other for _start, other, _post in named[index:]])
        )
        union, before = completer.known.mass, completer.known.of_party
        mention = completer.complete(text, body, neighbours)
        if told_here is not None and post is not None and post.former:
            completer.known.of_party = told_here  # `ông A, nguyên Bí thư Huyện ủy B, giữ chức Phó Bí thư`: of what the sentence tells of
        elif completer.known.of_party is not before:
            told_here = completer.known.of_party
        if union is not None and id(post) in guests:
            completer.known.mass = union
        found.bodies.append(mention)
        if post is not None:
            mentions[id(post)] = mention
    for post in unnamed:
        mentions[id(post)] = implied_body(completer, text, post, beside.get(id(post), []), _nearby(post, named))
    _tell_people(item, mentions, resolver, found)


def _nearby(post: RawPost, named: list[_Named]) -> list[RawBody]:
    """The bodies that a `post` which names none may be in, the nearest first; `named` are those of its sentence before it."""
    return [body for _start, body, _post in reversed(named) if post.start - _NEARBY < body.end <= post.start]


def _tell_people(item: _Sentence, bodies: dict[int, BodyMention | None], resolver: Resolver, found: _Mentions) -> None:
    """Say who the people of a sentence are and which posts, in which of `bodies`, they hold."""
    resolver.enter(item.sentence)
    names, here = _people_named(item, bodies, resolver)
    held_posts: set[int] = set()
    for person, post, status in item.held:
        if id(person) not in names:
            continue
        held_posts.add(id(post))
        body = bodies[id(post)]
        start, end = min(person.start, post.start), max(person.end, post.end)
        found.posts.append(PostMention(post.start, post.end, post.title, body, names[id(person)], status, start, end))
        resolver.holds(names[id(person)], post.title, body, status)
    alone = [post for post in item.posts if id(post) not in held_posts]
    for post in alone:
        status_alone = AppointmentStatus.FORMER if post.former else None
        found.posts.append(PostMention(post.start, post.end, post.title, bodies[id(post)], status=status_alone))
    found.people += here + resolver.references(item.sentence, alone, bodies, here)


def _people_named(item: _Sentence, bodies: dict[int, BodyMention | None], resolver: Resolver) -> tuple[dict[int, str], list[PersonMention]]:
    """The full names that the people of a sentence stand for, by `id`, and the mentions of those whom its words name; posts are in `bodies`."""
    names: dict[int, str] = {}
    here: list[PersonMention] = []
    chain_of = {id(chain.people[0]): chain for chain in reversed(item.chains) if chain.people}
    for person in item.people:
        name = resolver.name_of(person, [(one.post.title, bodies[id(one.post)]) for one in item.held if one.person is person])
        if name is None:
            continue
        names[id(person)] = name
        chain = chain_of.get(id(person))
        start = min(person.start, chain.start) if chain else person.start
        end = max(person.end, chain.end) if chain else person.end
        form = (
            PersonForm.PRONOUN if person.pronoun is not None else PersonForm.FULL if fold(person.name) == fold(name) else PersonForm.SHORT
        )
        if end > start and person.pronoun != "":
            here.append(PersonMention(start, end, name, form, person.name_start, person.end))
    return names, here
