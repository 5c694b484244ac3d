"""Who lays something down, and of what rank: office-holders and bodies of party, state and front."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from app.extraction.before import Before
from app.extraction.facts import AppointmentStatus, Level, OrganisationKind
from app.extraction.mentions.bodies import body_at
from app.extraction.mentions.completion import Completer
from app.extraction.reading import Context, Reading
from app.extraction.spans import BodyMention
from app.extraction.word_groups import BY_DECISION

_RANK = {Level.CENTRAL: 0, Level.PROVINCE: 1, Level.DISTRICT: 2, Level.COMMUNE: 3, Level.GRASSROOTS: 4}
_LOWEST = 10
_SENT_REACH = 110
_PUBLIC = frozenset(
    {
        OrganisationKind.PARTY_COMMITTEE,
        OrganisationKind.PARTY_ORGAN,
        OrganisationKind.PARTY_CELL,
        OrganisationKind.STATE_BODY,
        OrganisationKind.MASS_ORGANISATION,
    }
)
_OFFICES = frozenset({"chủ tịch nước", "thủ tướng", "tổng bí thư", "phó thủ tướng", "bộ trưởng"})
_HEADS = ("bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch")
# What the police and the courts say is no outcome; their party committees are bodies of the party.
_JUSTICE = re.compile(
    r"^(?:cơ quan (?:cảnh sát|an ninh) điều tra|cơ quan điều tra|công an|tòa án|viện kiểm sát|cục cảnh sát|phòng cảnh sát)"
)
_POLICE = ("Bộ Công an", "Công an ")
_MILITARY = re.compile(
    r"quân sự|quân ủy|quân đội|tổng cục chính trị|bộ tổng tham mưu|quân khu|quân đoàn|quân chủng|biên phòng|chqs|(?:trung|sư|lữ) đoàn|hải quân|cảnh sát biển"
)
_SENT_BY = Before(
    rf"(?:đoàn|tổ) (?:công tác|kiểm tra|giám sát|khảo sát)(?: (?:chuyên đề|liên ngành|số))?(?: \w{{1,5}})?{BY_DECISION}? của |đoàn{BY_DECISION} của ",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r".{0,9}?(?:đồng chí|đ/c|đại biểu)", re.IGNORECASE | re.DOTALL)
_OFFICER = re.compile(r".{0,12}?(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá)|đô đốc)(?!\w)", re.IGNORECASE | re.DOTALL)
_STATE = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|ủy ban mặt trận)", re.IGNORECASE)
_ORGAN = re.compile(
    r"^(?:ủy ban kiểm tra|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|văn phòng|ban cán sự đảng|đảng đoàn)", re.IGNORECASE
)
_DEPUTY = "đại biểu"
"""Who only sits in a body, does not speak for it."""
_DEPARTMENT_KEYS, _GOVERNING_KEYS = ("sở ", "phòng "), ("ủy ban nhân dân", "hội đồng nhân dân", "ban thường vụ", "thường trực")
_DEPARTMENTS = ("Sở ", "Phòng ", "Trung tâm ", "Chi cục ")
"""Of the people's committee: above no organ of the party of the same rank."""


@dataclass(slots=True)
class Issuer:
    """Who lays something down: a person's full name or a body's canonical name. A lower `rank` stands higher."""

    name: str | None
    is_person: bool
    rank: int = _LOWEST
    by_post: bool = False
    """Whether a body stands for the holder of a post in it whom the article does not name."""


class Issuers:
    """The office-holders and bodies of one article."""

    def __init__(self, reading: Reading, chairs: Collection[str] = ()) -> None:
        """`chairs`: who chairs the meetings that the article reports; what they lay down counts whatever their post."""
        self._chairs = chairs
        self._rank_of_person: dict[str, int] = {}
        self._apart: set[str] = set()
        """Who held a post before, or holds one with the police, the courts or the prosecution."""
        self._homes: dict[str, set[tuple[str, str | None, Level | None]]] = defaultdict(set)
        """For each person the key, the place and the level of the bodies of their posts."""
        self._ministers: set[str] = set()
        """Who holds an office of state or leads the party: whatever they sit in, they ask as such."""
        self._comrades = {p.name for p in reading.people if _ADDRESS.match(reading.document.text[max(0, p.start - 9) : p.start + 9])}
        text = reading.document.text
        if any(
            map(_MILITARY.search, {body.key for body in reading.bodies})
        ):  # of the army the rank tells an office-holder, of the police it may not
            self._comrades |= {p.name for p in reading.people if _OFFICER.match(text[max(0, p.start - 12) : p.start + 14])}
        self._bodies: dict[str, BodyMention] = {}
        self._listed = {body.name for body in reading.bodies if body.is_party and body.explicit}
        self._as_issuers: dict[str, Issuer | None] = {}
        """The bodies that have been asked for."""
        for body in reading.bodies:
            self._bodies.setdefault(body.name, body)
        sent_by = (body.name for body in reading.bodies if _SENT_BY.search(text, max(0, body.start - _SENT_REACH), body.start))
        self.sender: str | None = next(sent_by, None)
        """Whose delegation the article names first."""
        for post in reading.posts:
            if post.person is None:
                continue
            if post.status is AppointmentStatus.FORMER or (post.body and _JUSTICE.match(post.body.name.lower())):
                self._apart.add(post.person)
            if post.title.lower() in _OFFICES:
                self._ministers.add(post.person)
            if post.body and not post.title.lower().startswith(_DEPUTY):
                self._homes[post.person].add((post.body.key, post.body.place, post.body.level))
            if post.status is AppointmentStatus.FORMER:
                continue
            rank = self._rank(post.body) if post.body else self._rank_of_office(post.title.lower())
            if rank is not None:
                self._rank_of_person[post.person] = min(rank, self._rank_of_person.get(post.person, _LOWEST))

    @staticmethod
    def _rank_of_office(title: str) -> int | None:
        """The rank of an office of state, or of a post of which nobody says where (`Bí thư Trần Văn An`): above whomever its holder asks."""
        return 0 if title in _OFFICES or title.startswith(_HEADS) else None

    @staticmethod
    def _rank(body: BodyMention) -> int | None:
        if (body.kind not in _PUBLIC and not _MILITARY.search(body.name.lower())) or _JUSTICE.match(body.name.lower()):
            return None
        rank = _RANK[body.level] * 2 if body.level else _LOWEST
        return rank + (body.kind is OrganisationKind.MASS_ORGANISATION)

    def person(self, name: str | None) -> Issuer | None:
        """`name` as an issuer, None if theirs is no post in party, state or front.

        Who is spoken of as a comrade, or by their rank where the army is told of, counts as an office-holder, whatever the post: that of an enterprise, a school, or none at all; but
        not that of the police or the courts, nor a former one.
        """
        is_comrade = name in self._comrades and name not in self._apart
        if name is None or not (name in self._rank_of_person or name in self._chairs or is_comrade):
            return None
        return Issuer(name, is_person=True, rank=self._rank_of_person.get(name, 0 if name in self._chairs else _LOWEST))

    def body(self, name: str | None) -> Issuer | None:
        """The body of that canonical name as an issuer, None if it is no body of party, state or front."""
        if name is None or (body := self._bodies.get(name)) is None:
            return None
        if name not in self._as_issuers:
            rank = self._rank(body)
            self._as_issuers[name] = None if rank is None else Issuer(name, is_person=False, rank=rank)
        return self._as_issuers[name]

    def is_told(self, issuer: Issuer) -> bool:
        """Whether `issuer` is a person, or a body of the party that the article names and that is listed whatever else it does."""
        return issuer.is_person or issuer.name in self._listed

    def mover(self, name: str | None) -> Issuer | None:
        """The body of that canonical name as one that moves people: the police fill their own posts."""
        is_police = name is not None and name in self._bodies and name.startswith(_POLICE)
        return self.body(name) or (Issuer(name, is_person=False) if is_police else None)

    def is_guest(self, issuer: Issuer, organiser: str) -> bool:
        """Whether the person `issuer` stands above the body named `organiser` and holds no post in it or, at its level, in its territory."""
        body = self._bodies.get(organiser)
        if body is None or issuer.name is None or (rank := self._rank(body)) is None or issuer.rank >= rank:
            return False
        is_union = body.kind is OrganisationKind.MASS_ORGANISATION  # the party of the same territory stands above it
        near = None if is_union else body.place
        return not any(
            home == body.key or (place is not None and place == near and level == body.level)
            for home, place, level in self._homes[issuer.name]
        )

    def leads(self, issuer: Issuer, body: str | None) -> bool:
        """Whether the person `issuer` holds a post in the body of that canonical name."""
        named = self._bodies.get(body or "")
        return named is not None and issuer.name is not None and any(home == named.key for home, *_ in self._homes[issuer.name])

    def is_minister(self, issuer: Issuer) -> bool:
        """Whether the person `issuer` holds an office of state, or leads the party."""
        return issuer.name in self._ministers

    def serves(self, issuer: Issuer, organiser: str | None) -> bool:
        """Whether the person `issuer` holds a post in a department of the territory that the committee or council `organiser` governs, and no higher one."""
        body = self._bodies.get(organiser or "")
        if body is None or issuer.name is None or body.key.startswith(_DEPARTMENT_KEYS):
            return False
        homes = self._homes[issuer.name]
        near = any(key.startswith(_DEPARTMENT_KEYS) and (place, level) == (body.place, body.level) for key, place, level in homes)
        return near and not any(key.startswith(_GOVERNING_KEYS) for key, *_ in homes)

    def is_superior(self, addressee: str | None, issuer: Issuer) -> bool:
        """Whether the body named `addressee` stands above `issuer`: what is asked of it is a proposal."""
        body = self._named(addressee)
        if body is None or body.level is None or (issuer.is_person and body.kind is OrganisationKind.PARTY_CELL):
            return False
        rank = self._rank(body)
        if rank is None:
            return False
        if rank == issuer.rank and not issuer.is_person and issuer.name is not None:
            if _STATE.match(issuer.name):
                return body.kind is OrganisationKind.PARTY_COMMITTEE
            return bool(_ORGAN.match(issuer.name)) and not (_ORGAN.match(body.name) or body.name.startswith(_DEPARTMENTS))
        return rank < issuer.rank

    def _named(self, name: str | None) -> BodyMention | None:
        """The body of that canonical name, whether the article prints it or only implies it."""
        if name is None or name in self._bodies:
            return self._bodies.get(name or "")
        raw = body_at(name, 0)
        return Completer(Context()).complete(name, raw, []) if raw is not None else None
