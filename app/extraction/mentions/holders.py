"""Who holds which post, and how, in one sentence: posts by position, by the verb before them, by the decision on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.before import Before
from app.extraction.facts import PARTY_KINDS, AppointmentStatus
from app.extraction.letters import LETTER
from app.extraction.mentions.chains import Chain
from app.extraction.mentions.events import (
    FAR,
    decides_in,
    decision_in,
    event_in,
    is_moved,
    is_retired_by,
    is_still_to_come,
    leaves_in,
    party_posts_taken,
)
from app.extraction.mentions.heads import Family
from app.extraction.mentions.listings import Listings
from app.extraction.mentions.people import RawPerson
from app.extraction.mentions.posts import RawPost
from app.extraction.mentions.times import by_its_years, opens_with_before, what_became_of_it

_IS = re.compile(r"(?:^|\s)(?:là|gồm)(?: |:)", re.IGNORECASE)
_WAS = Before(r" là ", re.IGNORECASE)
_OTHERS = re.compile(
    rf"(?<![{LETTER}])(?:cùng|và|với|có) (?:các|một số|nhiều|lãnh đạo|đại diện|toàn thể|đông đảo)(?![{LETTER}])"
    r"|, (?:các|toàn thể) (?:đại biểu|thành viên|ủy viên|đồng chí)(?!\w)",
    re.IGNORECASE,
)
"""What follows is not said of the person named before."""
_COUNTED = Before(r"(?:[0-9]|các|những|toàn thể|số) ", re.IGNORECASE)
_OBJECT = Before(rf"(?<![{LETTER}])đối với(?: các| hai| ba)? ?", re.IGNORECASE)
_WEAK_OBJECT = re.compile(r"[,)]? ?(?:cho|của|với)(?: các| hai| ba)? ?", re.IGNORECASE)
"""Words that name whom a decision concerns only right behind the post (`hoán đổi với ông A` does not)."""
_INSTEAD = re.compile(r",? (?:để )?thay(?: thế)?(?: cho)? ?$", re.IGNORECASE)
_GONE = re.compile(r" (?:\(|, )?đã(?!\w)", re.IGNORECASE)
"""`thay ông B đã nghỉ hưu`: B left before."""
_PROPOSES = re.compile(rf"(?<![{LETTER}])(?:giới thiệu|đề cử|đề xuất|ứng cử|quy hoạch) (?:\w+ ){{0,2}}$", re.IGNORECASE)
_ACTS = re.compile(
    r",?(?: đã| vừa| mới| cũng| tiếp tục)* (?:quyết định|phê chuẩn|chuẩn y|bổ nhiệm|điều động|luân chuyển|chỉ định|bầu|miễn nhiệm|cách chức)(?!\w)",
    re.IGNORECASE,
)
"""`Thủ tướng A phê chuẩn ...`: who decides on a post does not come to it; of whom it is decided, `được` is said."""
_WHERE = Before(r"(?<!\w)nơi ", re.IGNORECASE)
"""`Công ty A, nơi ông B làm giám đốc`"""
_GOES_ON = re.compile(
    r"\W{0,4}(?:(?:và|rồi|kiêm|sau đó là|sau đó|đồng thời là|đồng thời|tiếp đó là|tiếp đó)\W{0,2})?(?:\d{1,2}[/-]?\d{0,4}\W{0,3}){0,4}"
)
_AND_ALSO = re.compile(r" ?[;,]? ?(?:và )?(?:các |hai |ba )?", re.IGNORECASE)
"""`chỉ định ông A giữ chức Bí thư; các | Phó Bí thư gồm ông B ...`"""
_OPENS_LIST = re.compile(
    r",? ?(?:(?:bao )?gồm|là)(?: có)?(?: các)?(?: đồng chí| ông, bà| ông| bà)? ?:|,? ?(?:bao )?gồm(?: có)?(?: các)?(?: đồng chí| ông, bà| ông| bà) | ?:"
)
_PLURAL = re.compile(
    rf"(?<![{LETTER}\d])(?:các|những|\d{{1,2}})(?: đồng chí| ông, bà| ông| bà| nhân sự| người)?(?: đang)?(?: giữ chức| là)? $",
    re.IGNORECASE,
)
_OPENING_POST = re.compile(
    r"(?:(?P<then>(?:khi|lúc|thời điểm|(?:trong )?(?:suốt )?thời (?:gian|kỳ))(?: còn| đang)?|từng)(?: là| làm| giữ| đảm nhận| đảm nhiệm)"
    r"|là|(?:trên|với|ở) (?:cương vị|vai trò|tư cách|trách nhiệm)(?: là| của)?)(?: một)?(?: chức vụ| chức danh| chức| cương vị)? ",
    re.IGNORECASE,
)
"""`Trên cương vị Bí thư Huyện ủy A, bà B ...`: what someone is is said before who it is."""
_DECIDES_ITSELF = re.compile(
    r" (?:đã |sẽ |cũng )?(?:(?:ra |ký )?quyết định|ký|bổ nhiệm|phân công|phê chuẩn|chuẩn y|xem xét|trao)(?!\w)", re.IGNORECASE
)
"""Behind a post: whoever holds it decides (`điều động đến UBND tỉnh để | Chủ tịch UBND tỉnh | bổ nhiệm giữ chức P`)."""
_STANDS_IN = re.compile(r",? ?(?:tạm thời |trực tiếp )?(?:điều hành|phụ trách)(?!\w)", re.IGNORECASE)
"""Who is put in charge for a time keeps his post."""
_COMMA = re.compile(r", ?")
_LIST_NEAR = 80

Held = tuple[RawPerson, RawPost, AppointmentStatus]


class Holders:
    """The chains and people of one sentence [start, end) of cleaned text, in text order; `year` and ISO `day` are those of the article, if known."""

    def __init__(
        self, text: str, sentence: tuple[int, int], chains: Sequence[Chain], people: Sequence[RawPerson], year: int | None, day: str | None
    ) -> None:
        self._text = text
        self._start, self._end = sentence
        self._chains = chains
        self._people = people
        self._year, self._day = year, day
        self._listings = Listings(text, self._start, chains, people)
        self._extents = self._listings.extents
        self._decided_before: dict[int, AppointmentStatus] = {}
        """What the clause before made of its own post, by the `id` of the chain that goes on from it."""
        self._leaving = self._all_who_leave()

    def held(self) -> list[Held]:
        """Every post of the sentence with who holds it, and how."""
        found: list[Held] = []
        last: tuple[list[RawPerson], AppointmentStatus, int] | None = None
        for chain in self._chains:
            if last is not None and _AND_ALSO.fullmatch(self._text, last[2], chain.start):
                self._decided_before[id(chain)] = last[1]
            if chain.people:
                found += self._by_position(chain)
                continue
            if _DECIDES_ITSELF.match(self._text, chain.end):
                continue
            tied = self._as_object(chain) or self._as_subject(chain, last) or self._as_opening(chain)
            if not tied and last is not None and _GOES_ON.fullmatch(self._text, last[2], chain.start):
                tied = [(person, post, last[1]) for person in last[0] for post in chain.posts]
            found += tied
            found += self._replaced(chain)
            if tied:
                last = (list(dict.fromkeys(person for person, _post, _status in tied)), tied[-1][2], chain.end)
        found += self._listed_under_a_plural()
        if not found:
            return found
        found = self._without_party_posts_taken(found)
        became = what_became_of_it(self._text, self._start, max(chain.start for chain in self._chains), self._year, self._day)
        told = [by_its_years(self._text, post, status, self._year) for _person, post, status in found]
        return [(person, post, became.get(status, status)) for (person, post, _status), status in zip(found, told, strict=True)]

    def _clause_start(self, position: int) -> int:
        """Where the clause begins that `position` is in: behind the last person or post before it."""
        ends = [end for _first, end in self._extents.values() if end <= position]
        ends += [chain.end for chain in self._chains if chain.end <= position]
        return max(ends, default=self._start)

    def _by_position(self, chain: Chain) -> list[Held]:
        """`A, post, post ...`: held, unless the clause behind says that A leaves or is moved to another post."""
        person = chain.people[0]
        if not chain.follows and _IS.search(self._text, chain.end, person.start):
            return self._as_predicate(chain, person)
        clause_start = max(chain.end, person.end)
        following = self._end_of_clause(clause_start)
        leaves = id(person) in self._leaving
        stands_in = _STANDS_IN.match(self._text, clause_start) is not None
        gains = not stands_in and any(
            not other.people and clause_start <= other.start < following and not is_still_to_come(self._text, clause_start, other.start)
            for other in self._chains
        )
        before = max(self._start, person.start - 60)
        moved = (gains and is_moved(self._text, before, person.start, person.start, gains=True)) or is_moved(
            self._text, clause_start, clause_start, following, gains=False
        )
        last = len(chain.posts) - 1
        was = chain.follows and _WAS.search(self._text, person.end, chain.start) is not None
        gone_by = was and opens_with_before(self._text, self._start)
        held: list[Held] = []
        for index, post in enumerate(chain.posts):
            status = AppointmentStatus.CURRENT
            if post.former or gone_by:
                status = AppointmentStatus.FORMER
            elif post.incoming:
                status = AppointmentStatus.INCOMING
            elif leaves or (moved and _is_left(chain.posts, index, last)):
                status = AppointmentStatus.OUTGOING
            held.append((person, post, status))
        return held

    def _end_of_clause(self, start: int) -> int:
        """Where what is said of someone from `start` on ends: at the next person or semicolon."""
        end = next((other.start for other in self._people if other.start >= start), self._end)
        semicolon = self._text.find(";", start, end)
        return semicolon if semicolon >= 0 else end

    def _all_who_leave(self) -> set[int]:
        """Those with posts who retire or leave, by `id`: one by one, or listed together (`nghỉ hưu cho các đồng chí: A, ...; B, ...`)."""
        leaving: set[int] = set()
        for chain in self._chains:
            if not chain.people:
                continue
            person = chain.people[0]
            start, behind = self._extents[id(person)][0], max(chain.end, person.end)
            if is_retired_by(self._text, self._clause_start(start), start):
                plural = self._listings.are_many(person, max(self._start, start - 24))
                leaving.update(map(id, self._listings.listed_from(person, plural=plural)))
            if leaves_in(self._text, behind, self._end_of_clause(behind)):
                leaving.update(map(id, self._listings.listed_up_to(person)))
        return leaving

    def _as_predicate(self, chain: Chain, person: RawPerson) -> list[Held]:
        """`bầu bổ sung hai Ủy viên Ủy ban Kiểm tra là ông A, ... và ông B`: the post is that of everyone listed."""
        group = self._listings.listed_from(person, plural=self._is_plural(chain, person))
        return _given(group, chain, self._status_of_list(chain, group))

    def _status_of_list(self, chain: Chain, listed: list[RawPerson]) -> AppointmentStatus:
        """How those listed hold the post of `chain`: as was decided before the list, or as is said of them behind it."""
        near = max(self._clause_start(chain.start), chain.start - _LIST_NEAR)
        decided = decision_in(self._text, near, chain.start) or self._decided_before.get(id(chain))
        if decided is None and listed and leaves_in(self._text, self._extents[id(listed[-1])][1], self._end):
            return AppointmentStatus.OUTGOING
        return decided or AppointmentStatus.CURRENT

    def _is_plural(self, chain: Chain, person: RawPerson) -> bool:
        before = _PLURAL.search(self._text, max(0, chain.start - 24), chain.start)
        return before is not None or self._listings.are_many(person, max(0, person.start - 32))

    def _as_object(self, chain: Chain) -> list[Held]:
        """`miễn nhiệm chức vụ P đối với ông A và ông B`: the post is that of those behind it, by the decision before it."""
        behind = next((person for person in self._people if person.start >= chain.end), None)
        if behind is None:
            return []
        first = self._extents[id(behind)][0]
        last = self._last_of_decisions(chain, first)
        if last is None or first - last.end >= FAR or not _is_object(self._text, last.end, first) or ";" in self._text[last.end : first]:
            return []
        status = decision_in(self._text, self._clause_start(chain.start), chain.start)
        if status is None:
            return []
        plural = self._listings.are_many(behind, max(chain.end, behind.start - 24))
        return _given(self._listings.listed_from(behind, plural=plural), chain, status)

    def _last_of_decisions(self, chain: Chain, end: int) -> Chain | None:
        """The last of the chains from `chain` to `end`; None unless each further one has its own decision (`bãi nhiệm P và xóa tư cách Q`)."""
        last = chain
        for other in self._chains:
            if chain.end <= other.start < end:
                if not decides_in(self._text, last.end, other.start):
                    return None
                last = other
        return last

    def _as_subject(self, chain: Chain, last: tuple[list[RawPerson], AppointmentStatus, int] | None) -> list[Held]:
        """`A và B được bầu giữ chức P`: the post is that of the people before the verb."""
        before = next((person for person in reversed(self._people) if person.end <= chain.start), None)
        if before is None or _PROPOSES.search(self._text, max(self._start, before.start - 24), before.start):
            return []
        if _OTHERS.search(self._text, before.end, chain.start) or _COUNTED.search(
            self._text, max(before.end, chain.start - 12), chain.start
        ):
            return []
        if _ACTS.match(self._text, self._extents[id(before)][1], chain.start):
            return []
        anchor = max(self._extents[id(before)][1], last[2] if last is not None and before in last[0] else 0)
        status = event_in(self._text, before.end, chain.start, chain.end)
        if status is None and chain.start - before.end > FAR:
            status = event_in(self._text, anchor, chain.start, chain.end)
        if status is None:
            return []
        if status is not AppointmentStatus.OUTGOING and opens_with_before(self._text, self._start):
            status = self._before_that(chain, status)
        if status is AppointmentStatus.INCOMING and _WHERE.search(self._text, self._start, self._extents[id(before)][0]):
            status = AppointmentStatus.CURRENT
        group = [before] if status is AppointmentStatus.CURRENT else self._listings.listed_up_to(before)
        return _given(group, chain, status)

    def _as_opening(self, chain: Chain) -> list[Held]:
        """`Khi đang giữ chức P, ông A ...`: the post that opens the sentence is that of whom it goes on with."""
        opening = _OPENING_POST.fullmatch(self._text, self._start, chain.start)
        behind = next((person for person in self._people if person.start >= chain.end), None) if opening else None
        if opening is None or behind is None or not _COMMA.fullmatch(self._text, chain.end, self._extents[id(behind)][0]):
            return []
        return _given([behind], chain, AppointmentStatus.FORMER if opening.group("then") else AppointmentStatus.CURRENT)

    def _before_that(self, chain: Chain, status: AppointmentStatus) -> AppointmentStatus:
        """In `Trước khi ..., bà A là P` the post is gone by; what a body decides before something else happens, stands."""
        comma = self._text.find(",", self._start, chain.start)
        if comma < 0 or decides_in(self._text, comma, chain.start):
            return status
        return AppointmentStatus.FORMER

    def _replaced(self, chain: Chain) -> list[Held]:
        """`A được bầu giữ chức P thay ông B`: B leaves it."""
        behind = next((person for person in self._people if person.start >= chain.end), None)
        if behind is None or _INSTEAD.fullmatch(self._text, chain.end, behind.start) is None:
            return []
        gone = _GONE.match(self._text, behind.end) is not None
        return _given([behind], chain, AppointmentStatus.FORMER if gone else AppointmentStatus.OUTGOING)

    def _listed_under_a_plural(self) -> list[Held]:
        """`các Ủy viên Ban Thường vụ Huyện ủy: A, ...; B, ...`: the post is that of everyone listed behind the colon."""
        for chain in self._chains:
            opens = _OPENS_LIST.match(self._text, chain.end)
            if opens and _PLURAL.search(self._text, max(0, chain.start - 24), chain.start):
                listed = [person for person in self._people if chain.end <= person.start < self._end and not person.short]
                return _given(listed, chain, self._status_of_list(chain, listed))
        return []

    def _without_party_posts_taken(self, held: list[Held]) -> list[Held]:
        """`cách hết chức vụ trong Đảng đối với A, ...; B, ...`: posts in the party are left, others stay."""
        taken = party_posts_taken(self._text, self._start, self._end)
        if taken is None:
            return held
        behind = next((person for person in self._people if person.start >= taken), None)
        if behind is not None and behind.start - taken < FAR and _is_object(self._text, taken, self._extents[id(behind)][0]):
            concerned = self._listings.listed_from(behind, plural=True)
        else:
            before = next((person for person in reversed(self._people) if person.end <= taken), None)
            concerned = [before] if before is not None else []
        return [
            (person, post, AppointmentStatus.OUTGOING)
            if person in concerned and status is AppointmentStatus.CURRENT and _is_party_post(post)
            else (person, post, status)
            for person, post, status in held
        ]


def _is_object(text: str, start: int, end: int) -> bool:
    """Whether [start, end) ends with the word that whom a decision concerns stands behind (`đối với`)."""
    return _OBJECT.search(text, start, end) is not None or _WEAK_OBJECT.fullmatch(text, start, end) is not None


def _given(people: Sequence[RawPerson], chain: Chain, status: AppointmentStatus) -> list[Held]:
    return [(person, post, AppointmentStatus.FORMER if post.former else status) for person in people for post in chain.posts]


def _is_left(posts: list[RawPost], index: int, last: int) -> bool:
    """A transfer ends the leading posts of the place that is left; a seat on a higher committee is kept, one at the centre always."""
    post = posts[index]
    if not post.title.startswith("Ủy viên"):
        return True
    central = post.fixed is not None or (post.body is not None and (post.body.central or post.body.head.family is Family.FIXED))
    return index == last and not central


def _is_party_post(post: RawPost) -> bool:
    return post.body is not None and post.body.head.kind in PARTY_KINDS
