"""Posts tied to people by the words between them: the verb behind a name, the decision before a post, the post that opens a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from app.extraction.before import Before
from app.extraction.facts import CHANGES_OF_POST, AppointmentStatus
from app.extraction.letters import LETTER
from app.extraction.mentions.chains import Chain
from app.extraction.mentions.changes_of_post import FAR, decides_in, decision_in, event_in, leaves_in
from app.extraction.mentions.held_posts import Held, LastTold
from app.extraction.mentions.list_openings import is_of_several, opens_list
from app.extraction.mentions.opening_posts import status_at_the_opening
from app.extraction.mentions.people import RawPerson
from app.extraction.mentions.people_lists import Listings
from app.extraction.mentions.posts import RawPost
from app.extraction.mentions.times_of_posts import is_now, opens_with_before
from app.extraction.word_groups import FEW, POST_WORD

_OTHERS = re.compile(
    rf"(?<![{LETTER}])(?:cùng|và|với|có) (?:các|một số|nhiều|lãnh đạo|đại diện|toàn thể|đông đảo)(?![{LETTER}])"
    r"|, (?:các|toàn thể) (?:đại biểu|thành viên|ủy viên|đồng chí)(?!\w)",
    re.IGNORECASE,
)
"""What follows is not said of the person named before."""
_ONE_OF = re.compile(r"(?<!\w)một trong (?:số )?(?:những |các |\d{1,3} )?$", re.IGNORECASE)
_COUNTED = Before(r"(?:[0-9]|các|những|toàn thể|số) ", re.IGNORECASE)
_OBJECT = Before(rf"(?<![{LETTER}])đối với(?: các| {FEW})?:? ?", re.IGNORECASE)
_WEAK_OBJECT = re.compile(rf"[,)]? ?(?:cho|của|với)(?: các| {FEW})? ?", re.IGNORECASE)
"""Words that name whom a decision concerns only right behind the post (`hoán đổi với ông A` does not)."""
_AND_THE_POST = re.compile(rf"[^.;]{{0,60}}?(?:,| và|;)(?: các)? {POST_WORD} ", re.IGNORECASE)
_HANDS_OVER = re.compile(rf"bàn giao (?:các )?{POST_WORD} $", re.IGNORECASE)
_TO_WHOM = re.compile(r" cho ", re.IGNORECASE)
_INSTEAD = re.compile(
    r"(?: phụ trách [^,;.]{2,40}?)?,? (?:để )?(?:thay(?: thế)?(?: cho)?|kế nhiệm|kế tục)(?: (?:vị trí|vai trò) của)?(?: (?:cho )?người tiền nhiệm(?: là|:)?)? ?$",
    re.IGNORECASE,
)
_IN_PLACE_OF = Before(r"(?<!\w)(?:thay|thay thế|thay cho|thay thế cho|kế nhiệm) ", re.IGNORECASE)
_GOES_ELSEWHERE = re.compile(r",? (?:người )?(?:đã |vừa )?(?:được|bị|nghỉ|chuyển|nhận|sang|về)(?!\w)", re.IGNORECASE)
_BEFORE_THEN = re.compile(r" trước (?:đó|đây) là ", re.IGNORECASE)
"""`Người giữ chức P | trước đó là | ông A`"""
_GONE = re.compile(r" (?:\(|, )?đã(?!\w)", re.IGNORECASE)
"""`thay ông B đã nghỉ hưu`: B left before."""
_PROPOSES = re.compile(
    rf"(?<![{LETTER}])(?:(?:giới thiệu|đề cử|đề xuất|ứng cử|quy hoạch) (?:\w+ ){{0,2}}|(?<!theo )(?<!sự )(?:đề nghị|đề xuất|dự kiến|kiến nghị)"
    r" (?:(?!được |thống |nhất |quyết |đã )[^\W\d]+ ){0,9}?(?:bầu(?: bổ sung)?|bổ nhiệm|điều động|luân chuyển|phân công|chỉ định|cử|giao|phê chuẩn)(?:(?:,| và) [^\W\d]+ [^\W\d]+)? )$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r",?(?: đã| vừa| mới| cũng| tiếp tục)* (?:quyết định|phê chuẩn|chuẩn y|bổ nhiệm|điều động|luân chuyển|chỉ định|bầu|miễn nhiệm|cách chức)(?!\w)",
    re.IGNORECASE,
)
"""`Thủ tướng A phê chuẩn ...`: who decides on a post does not come to it; of whom it is decided, `được` is said."""
_DECIDES_ON_ANOTHER = re.compile(
    r"(?:;|(?<!\w)(?:và|đồng thời|cũng|tiến hành|đã)),? (?:(?:tiến hành|bỏ phiếu|đã|quyết định) )?(?:bầu(?: bổ sung)?|kiện toàn|miễn nhiệm|bổ nhiệm|phê chuẩn)"
    rf"(?: (?:các |bổ sung )?{POST_WORD})? $",
    re.IGNORECASE,
)
"""`miễn nhiệm P đối với ông A và bầu bổ sung | Q`: the next post is not said of A."""
_IS_DECIDED = re.compile(r"(?<!\w)(?:được|bị)(?!\w)", re.IGNORECASE)
_ONCE_HELD = re.compile(
    rf"(?<!\w)(?:từng|đã|lần lượt) (?:giữ|đảm nhiệm|đảm nhận|kinh qua|trải qua)[^:.;]{{0,40}}{POST_WORD}[^:.;]{{0,24}}:",
    re.IGNORECASE,
)
"""`từng đảm nhiệm các vị trí: năm 2015 làm P; năm 2019 được chỉ định giữ chức | Q`"""
_WHERE = Before(r"(?<!\w)(?:nơi|sau khi|từ khi|từ ngày) ", re.IGNORECASE)
"""`Công ty A, nơi ông B làm giám đốc`"""
_STEP = re.compile(r"(?<=; )(?:(?:từ|đến) )?(?:(?:tháng|năm) )?(?:\d{1,2}[/-])?(?:19|20)\d\d[^;]*$", re.IGNORECASE)
"""`2009-2015: Chủ tịch UBND huyện A; | 2015 đến nay: | Giám đốc Sở B`: a step of a life has its own time."""
_BEHIND_A_DASH = re.compile(r" ?[-–] ?")
_OF_SEVERAL = ("Phó ", "Ủy viên", "Đại biểu")
_LIST_NEAR = 80
_NEAR = 24


class Ties:
    """The chains that stand beside nobody in the sentence [start, end) of cleaned text, and who its words tie them to."""

    def __init__(
        self, text: str, sentence: tuple[int, int], chains: Sequence[Chain], people: Sequence[RawPerson], listings: Listings
    ) -> None:
        self._text = text
        self._start, self._end = sentence
        self._chains = chains
        self._people = people
        self._listings = listings
        self._extents = listings.extents
        self._decided: tuple[AppointmentStatus, int] | None = None
        """What was decided last of a post named before whom it concerns, and where those end."""
        self.decided_before: dict[int, AppointmentStatus] = {}
        """What the clause before made of its own post, by the `id` of the chain that goes on from it."""

    def as_predicate(self, chain: Chain, person: RawPerson) -> list[Held]:
        """`bầu bổ sung hai Ủy viên Ủy ban Kiểm tra là ông A, ... và ông B`: the post is that of everyone listed."""
        group = self._listings.listed_from(person, plural=self._is_plural(chain, person))
        group = group[:1] + list(takewhile(lambda other: id(other) not in self._called_by_post(chain), group[1:]))
        return _given(group, chain, self._status_of_list(chain, group))

    def _status_of_list(self, chain: Chain, listed: list[RawPerson]) -> AppointmentStatus:
        """How those listed hold the post of `chain`: as was decided before the list, or as is said of them behind it."""
        near = max(self._listings.clause_start(chain.start), chain.start - _LIST_NEAR)
        if listed and _BEFORE_THEN.search(self._text, chain.end, listed[0].start):
            return AppointmentStatus.FORMER
        if listed and (told := self._told_before_the_list(chain.end, listed[0].start)):
            return told
        decided = decision_in(self._text, near, chain.start) or self.decided_before.get(id(chain))
        if decided is None and listed and leaves_in(self._text, self._extents[id(listed[-1])][1], self._end):
            return AppointmentStatus.OUTGOING
        return decided or AppointmentStatus.CURRENT

    def _told_before_the_list(self, start: int, end: int) -> AppointmentStatus | None:
        """What [start, end), between a post and those who have it, says: `2 Phó Giám đốc | vừa nghỉ hưu là | ông A và bà B`."""
        if leaves_in(self._text, start, end):
            return AppointmentStatus.OUTGOING
        status = event_in(self._text, start, end, end)
        return status if status in CHANGES_OF_POST else None

    def shared_by_a_list(self, chain: Chain, status: AppointmentStatus) -> list[Held]:
        """`các đồng chí Phó Chủ tịch UBND huyện A, B và C`: the posts before the first name are, by `status`, those of the others too."""
        if chain.follows or not is_of_several(self._text, chain.start):
            return []
        own = self._called_by_post(chain)
        listed = self._listings.listed_from(chain.people[0], plural=True)[1:]
        first_with_own = next((index for index, person in enumerate(listed) if id(person) in own), len(listed))
        return _given(listed[:first_with_own], chain, status)

    def _called_by_post(self, chain: Chain) -> set[int]:
        """Those before whose names posts other than those of `chain` stand, by `id`."""
        return {id(other.people[0]) for other in self._chains if other.people and not other.follows and other is not chain}

    def shared_by_those_before(self, chain: Chain) -> list[Held]:
        """`các ông A, B - nguyên Phó Bí thư Tỉnh ủy`: posts that several may have, behind a dash, are those of the whole list."""
        person = chain.people[0]
        if not (chain.follows and _BEHIND_A_DASH.fullmatch(self._text, person.end, chain.start)):
            return []
        if not all(post.former or post.title.startswith(_OF_SEVERAL) for post in chain.posts):
            return []
        listed = self._listings.listed_up_to(person)
        own = {id(other.people[0]) for other in self._chains if other.people}
        if not self._listings.are_many(listed[0], max(self._start, listed[0].start - _NEAR)) or any(
            id(other) in own for other in listed[:-1]
        ):
            return []
        return _given(listed[:-1], chain, AppointmentStatus.CURRENT)

    def _is_plural(self, chain: Chain, person: RawPerson) -> bool:
        return is_of_several(self._text, chain.start) or self._listings.are_many(person, max(0, person.start - 32))

    def as_object(self, chain: Chain) -> list[Held]:
        """`miễn nhiệm chức vụ P đối với ông A và ông B`: the post is that of those behind it, by the decision before it."""
        behind = next((person for person in self._people if person.start >= chain.end), None)
        if behind is None:
            return []
        first = self._extents[id(behind)][0]
        last = self._last_of_decisions(chain, first)
        if last is None or first - last.end >= FAR or not is_object(self._text, last.end, first) or ";" in self._text[last.end : first]:
            return []
        status = decision_in(self._text, self._listings.clause_start(chain.start), chain.start) or self._as_decided_before(chain)
        if status is None:
            return []
        plural = self._listings.are_many(behind, max(chain.end, behind.start - 24)) or self._text[first - 2 : first] == ": "
        group = self._listings.listed_from(behind, plural=plural)
        self._decided = (status, self._extents[id(group[-1])][1])
        return _given(group, chain, status)

    def _as_decided_before(self, chain: Chain) -> AppointmentStatus | None:
        """`miễn nhiệm P đối với ông A, ... và chức vụ Q đối với ông B`: one decision on both."""
        if self._decided is None or _AND_THE_POST.fullmatch(self._text, self._decided[1], chain.start) is None:
            return None
        return self._decided[0]

    def handed_over(self, chain: Chain) -> list[Held]:
        """`bàn giao chức vụ P cho ông B`: B comes to it."""
        behind = next((person for person in self._people if person.start >= chain.end), None)
        if behind is None or _TO_WHOM.fullmatch(self._text, chain.end, self._extents[id(behind)][0]) is None:
            return []
        near = max(self._start, chain.start - _LIST_NEAR)
        return _given([behind], chain, AppointmentStatus.INCOMING) if _HANDS_OVER.search(self._text, near, chain.start) else []

    def _last_of_decisions(self, chain: Chain, end: int) -> Chain | None:
        """The last of the chains from `chain` to `end`; None unless each further one has its own decision (`bãi nhiệm P và xóa tư cách Q`)."""
        last = chain
        for other in self._chains:
            if chain.end <= other.start < end:
                if not decides_in(self._text, last.end, other.start):
                    return None
                last = other
        return last

    def as_subject(self, chain: Chain, last: LastTold | None) -> list[Held]:
        """`A và B được bầu giữ chức P`: the post is that of the people before the verb."""
        before = next((person for person in reversed(self._people) if person.end <= chain.start), None)
        if before is not None and self._is_replaced(before):
            return self._as_successor(chain, before)
        if before is None or self.is_proposed(before):
            return []
        counted = _COUNTED.search(self._text, max(before.end, chain.start - 12), chain.start)
        is_one = counted is not None and _ONE_OF.search(self._text, before.end, chain.start) is not None
        if _OTHERS.search(self._text, self._extents[id(before)][1], chain.start) or (counted and not is_one):
            return []
        if _ACTS.match(self._text, self._extents[id(before)][1], chain.start):
            return []
        clause = max(before.end, self._text.rfind(";", before.end, chain.start))
        if _DECIDES_ON_ANOTHER.search(self._text, clause, chain.start) and not _IS_DECIDED.search(self._text, clause, chain.start):
            return []
        anchor = max(self._extents[id(before)][1], last.end if last is not None and before in last.people else 0)
        step = _STEP.search(self._text, max(before.end, chain.start - FAR), chain.start)
        status = event_in(self._text, step.start() if step else before.end, chain.start, chain.end)
        if status is None and chain.start - before.end > FAR:
            status = event_in(self._text, anchor, chain.start, chain.end)
        if status is None and is_now(self._text, anchor, chain.start):
            status = AppointmentStatus.CURRENT  # `bà A, Hiệu trưởng Trường B, học trò của thầy, nay là | Bí thư Chi bộ`
        if status is None:
            return []
        if status is not AppointmentStatus.OUTGOING and opens_with_before(self._text, self._start):
            status = self._before_that(chain, status)
        if status is AppointmentStatus.INCOMING and _ONCE_HELD.search(self._text, self._start, chain.start):
            return _given([before], chain, AppointmentStatus.FORMER)
        if status is AppointmentStatus.INCOMING and _WHERE.search(self._text, self._start, self._extents[id(before)][0]):
            status = AppointmentStatus.CURRENT  # `nơi ông B làm giám đốc`, `sau khi bà C được điều động làm ...`
        group = [before] if status is AppointmentStatus.CURRENT else self._listings.listed_up_to(before)
        return _given(group, chain, status)

    def is_proposed(self, person: RawPerson) -> bool:
        """Whether `person`, or the first of those listed up to him, is one whom someone proposes (`giới thiệu ông A, P và ông B, Q`)."""
        starts = {person.start, self._listings.listed_up_to(person)[0].start}
        return any(_PROPOSES.search(self._text, max(self._start, start - _LIST_NEAR), start) for start in starts)

    def _is_replaced(self, person: RawPerson) -> bool:
        """Whether someone comes in place of `person`, of whom nothing else is told (`thay ông B | được điều động làm Q`)."""
        first, last = self._extents[id(person)]
        return _IN_PLACE_OF.search(self._text, self._start, first) is not None and _GOES_ELSEWHERE.match(self._text, last) is None

    def _as_successor(self, chain: Chain, leaver: RawPerson) -> list[Held]:
        """`A được bầu thay ông B làm P`: A comes to the post, B leaves it."""
        newcomer = next((person for person in reversed(self._people) if person.end <= leaver.start), None)
        if newcomer is None or event_in(self._text, newcomer.end, chain.start, chain.end) is not AppointmentStatus.INCOMING:
            return []
        return _given([newcomer], chain, AppointmentStatus.INCOMING) + _given([leaver], chain, AppointmentStatus.OUTGOING)

    def as_opening(self, chain: Chain) -> list[Held]:
        """`Khi đang giữ chức P, ông A ...`: the post that opens the sentence is that of whom it goes on with."""
        behind = next((person for person in self._people if person.start >= chain.end), None)
        goes_on = behind is not None and behind.pronoun is not None and any(person.end <= chain.start for person in self._people)
        if behind is None or goes_on:
            return []  # `ông A kể, khi làm P, | ông ...`: A himself
        status = status_at_the_opening(self._text, self._start, (chain.start, chain.end), self._extents[id(behind)][0])
        return [] if status is None else _given([behind], chain, status)

    def _before_that(self, chain: Chain, status: AppointmentStatus) -> AppointmentStatus:
        """In `Trước khi ..., bà A là P` the post is gone by; what a body decides before something else happens, stands."""
        comma = self._text.find(",", self._start, chain.start)
        if comma < 0 or decides_in(self._text, comma, chain.start):
            return status
        return AppointmentStatus.FORMER

    def replaced(self, chain: Chain) -> list[Held]:
        """`A được bầu giữ chức P thay ông B`: B leaves it."""
        behind = next((person for person in self._people if person.start >= chain.end), None)
        if behind is None or _INSTEAD.fullmatch(self._text, chain.end, behind.start) is None:
            return []
        gone = _GONE.match(self._text, behind.end) is not None
        return _given([behind], chain, AppointmentStatus.FORMER if gone else AppointmentStatus.OUTGOING)

    def listed_under_a_plural(self) -> list[Held]:
        """`các Ủy viên Ban Thường vụ Huyện ủy: A, ...; B, ...`: the post is that of everyone listed behind the colon, up to the next such list."""
        names = {person.start for person in self._people}
        opening = [chain for chain in self._chains if opens_list(self._text, chain.start, chain.end, names)]
        found: list[Held] = []
        for chain, end in zip(opening, [*(chain.start for chain in opening[1:]), self._end], strict=False):
            listed = [person for person in self._people if chain.end <= person.start < end and not person.short]
            if listed and id(listed[0]) not in (called := self._called_by_post(chain)):
                listed = list(takewhile(lambda person: id(person) not in called, listed))
            found += _given(listed, chain, self._status_of_list(chain, listed))
        return found


def _given(people: Sequence[RawPerson], chain: Chain, status: AppointmentStatus) -> list[Held]:
    return [Held(person, post, _of(post, status)) for person in people for post in chain.posts]


def _of(post: RawPost, status: AppointmentStatus) -> AppointmentStatus:
    """How `post` is held, by its own words (`nguyên`, `tân`) before what is told of it."""
    if post.former:
        return AppointmentStatus.FORMER
    return AppointmentStatus.INCOMING if post.incoming and status is AppointmentStatus.CURRENT else status


def is_object(text: str, start: int, end: int) -> bool:
    """Whether [start, end) ends with the word that whom a decision concerns stands behind (`đối với`)."""
    return _OBJECT.search(text, start, end) is not None or _WEAK_OBJECT.fullmatch(text, start, end) is not None
