"""Who holds which post, and how, in one sentence: posts by position, by the verb before them, by the decision on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import AppointmentStatus
from app.extraction.mentions.chains import IS_TO_COME, Chain
from app.extraction.mentions.changes_of_post import (
    FAR,
    acts_in,
    decides_in,
    is_moved,
    is_retired_by,
    is_still_to_come,
    leaves_in,
    party_posts_taken,
)
from app.extraction.mentions.held_posts import Held, LastTold
from app.extraction.mentions.people import RawPerson
from app.extraction.mentions.people_lists import Listings
from app.extraction.mentions.posts_together import all_are_former, is_first, is_left, is_party_post
from app.extraction.mentions.ties import Ties, is_object
from app.extraction.mentions.times_of_posts import by_its_years, opens_with_before
from app.extraction.word_groups import FEW, HONORIFIC, POST_WORD

_IS = re.compile(r"(?:^|\s)(?:là|gồm)(?: |:)", re.IGNORECASE)
_EARLIER = Before(r"(?<!\w)trước (?:đó|đây|kia),? ", re.IGNORECASE)
_WAS = Before(r" là ", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\W{0,4}(?:(?:và|rồi|kiêm|sau đó là|sau đó|đồng thời là|đồng thời|tiếp đó là|tiếp đó)\W{0,2})?(?:\d{1,2}[/-]?\d{0,4}\W{0,3}){0,4}"
)
_SO_MANY = re.compile(r"(?<![\d/-])\d{1,2} $")
"""`bầu ông A làm Bí thư, 02 | Phó Bí thư là ông B và ông C`"""
_WITH_ANOTHER_ITEM = re.compile(r"[,;] ?[^;:.]{1,60}; ?")
"""`từng giữ các chức vụ: Chánh Văn phòng Huyện ủy A, thư ký ...; | Bí thư Huyện ủy B`"""
_AND_ALSO = re.compile(rf" ?[;,]? ?(?:và )?(?:các |[2-9] |{FEW} )?", re.IGNORECASE)
"""`chỉ định ông A giữ chức Bí thư; các | Phó Bí thư gồm ông B ...`"""
_DECIDES_ITSELF = re.compile(
    r" (?:đã |sẽ |cũng )?(?:(?:ra |ký )?quyết định|ký|bổ nhiệm|phân công|phê chuẩn|chuẩn y|xem xét|trao)(?!\w)", re.IGNORECASE
)
"""Behind a post: whoever holds it decides (`điều động đến UBND tỉnh để | Chủ tịch UBND tỉnh | bổ nhiệm giữ chức P`)."""
_SAID_OF = Before(r"(?<!\w)(?:là|làm|giữ chức|giữ chức vụ) ", re.IGNORECASE)
"""`ông A khi còn là | Chủ tịch UBND xã | ký giấy tờ sai`: the post is A's."""
_NEXT_APPOINTED = re.compile(r"; ?(?:và )?$")
_NEXT_BESIDE = re.compile(
    r"(?: (?:Đảng ủy|Huyện ủy|Tỉnh ủy|Thành ủy|Chi bộ|HĐND|UBND|Đảng bộ|khóa|lần thứ|nhiệm kỳ)[^,;.:]{0,60})?(?:,|;| và|, và|; và) ?",
    re.IGNORECASE,
)
_ENDS_BESIDE = re.compile(
    rf"(?: (?:khóa|nhiệm kỳ|lần thứ) [^,;.:]{{1,40}})?(?:[;.]|\s*$|,? (?:và |cùng )?(?:các )?{HONORIFIC} )", re.IGNORECASE
)
_RIGHT_BEHIND = re.compile(r" (?:[-–] )?(?:làm |là )?")
"""`A tái đắc cử Bí thư, đồng chí B | Phó Bí thư`"""
_ATTENDS = re.compile(r"(?<!\w)(?:dự|chủ trì|có mặt|tham gia đoàn|cùng đi|tham quan|đến thăm)(?!\w)", re.IGNORECASE)
_ENDS_ITEM = re.compile(rf"[;.]|,? (?:và|cùng) |\s*$|, {HONORIFIC} ")
_MOVES_ALL = re.compile(
    r"[^.;:]{0,120}(?<!\w)(?:bổ nhiệm|điều động|luân chuyển)(?! lại)(?!\w)[^.;:]{0,80} (?:cho|đối với|gồm)(?: các)?(?: đồng chí| cán bộ| ông, bà)?(?: gồm| sau)?:",
    re.IGNORECASE,
)
"""`Quyết định bổ nhiệm được trao cho các đồng chí: A, Phó Trưởng Phòng B, giữ chức ...; C, ...`"""
_DISMISSES = Before(rf"(?<!\w)(?:cách chức|bãi nhiệm|miễn nhiệm)(?: (?:các )?{POST_WORD})?(?: (?:các|{FEW}|[0-9]))? ", re.IGNORECASE)
_DISMISSES_THESE = Cued(
    rf"(?<!\w)(?:cách chức|bãi nhiệm|miễn nhiệm) (?:một số|các|những|{FEW}|\d{{1,2}}) [^.;:]{{2,80}}(?:gồm|sau(?: đây)?) ?: ?",
    re.IGNORECASE,
)
"""`miễn nhiệm một số thành viên UBND tỉnh, gồm: | Giám đốc Sở A Trần Văn B; Giám đốc Sở C Lê Văn D`: the posts that are named before the names."""
_IS_DISMISSED = re.compile(
    r",?(?: cũng| vừa| đã| mới)* bị (?:(?:xử lý )?kỷ luật )?(?:(?:bằng )?hình thức )?cách chức(?= do| vì| kể từ| từ|[,.;]|$)"
)
"""`A, Giám đốc Sở B, | cũng bị cách chức do ...`: the post that is named before."""
_DISMISSES_WHOM = Before(r"(?<!\w)(?<!tất cả )(?<!các )(?:cách chức|bãi nhiệm|buộc thôi việc)(?: đối với)?(?: các)? ", re.IGNORECASE)
_IS_RE_ELECTED = re.compile(r",?(?: đã| tiếp tục)* (?:được )?tái (?:đắc )?cử(?=,? với(?!\w)|,? nhiệm kỳ(?!\w)|,? khóa(?!\w)|[.;]|$)")
"""`Bí thư Đảng ủy phường A Trần Văn B | tái đắc cử với 100% số phiếu`: to the post that is named before."""
_GONE_BEFORE = re.compile(r" ?\((?:(?:nay|hiện|hiện nay|hiện tại|ông|bà) )?đã ", re.IGNORECASE)
"""`A, Phó Bí thư Huyện ủy B | (đã nghỉ hưu), bị cảnh cáo`: what is added in brackets is no news."""
_OTHERS = re.compile(r"(?<!\w)(?:\d+|các|những|nhiều|một số|mỗi) (?:\w+ ){1,3}(?:đã )?bị ", re.IGNORECASE)
_NEAR_VERB = 32
_STANDS_IN = re.compile(
    r",? ?(?:(?:đã |vừa |mới )?được (?:tạm )?giao (?:nhiệm vụ )?)?(?:tạm thời |trực tiếp )?(?:điều hành|phụ trách)(?!\w)", re.IGNORECASE
)
"""Who is put in charge for a time keeps his post."""


class Holders:
    """The chains and people of one sentence [start, end) of cleaned text, in text order; `year` is that of the article, if known."""

    def __init__(
        self, text: str, sentence: tuple[int, int], chains: Sequence[Chain], people: Sequence[RawPerson], year: int | None
    ) -> None:
        self._text = text
        self._start, self._end = sentence
        self._chains = chains
        self._people = people
        self._year = year
        self._listings = Listings(text, self._start, chains, people)
        self._extents = self._listings.extents
        self._ties = Ties(text, sentence, chains, people, self._listings)
        self._leaving = self._all_who_leave()

    def held(self) -> list[Held]:
        """Every post of the sentence with who holds it, and how."""
        found: list[Held] = []
        last: LastTold | None = None
        nameless: Chain | None = None
        for chain in self._chains:
            if nameless is not None and self._is_anothers(chain, nameless):
                continue
            nameless = chain if self._comes_itself(chain) else None
            if nameless is not None:
                continue
            if last is not None and _AND_ALSO.fullmatch(self._text, last.end, chain.start):
                self._ties.decided_before[id(chain)] = last.status
            if chain.people:
                if last is not None and self._is_appointed_with(chain, last):
                    last = LastTold(chain.people, last.status, self._extents[id(chain.people[0])][1])
                    found += [Held(chain.people[0], post, AppointmentStatus.FORMER if post.former else last.status) for post in chain.posts]
                else:
                    found += self._by_position(chain)
                continue
            if self._acts_itself(chain):
                continue
            tied = self._ties.as_object(chain) or self._ties.as_opening(chain) or self._ties.as_subject(chain, last)
            if not tied and last is not None and self._goes_on(last.status, last.end, chain.start):
                tied = [Held(person, post, last.status) for person in last.people for post in chain.posts]
            found += tied
            found += self._ties.replaced(chain) + self._ties.handed_over(chain)
            if tied:
                last = LastTold(list(dict.fromkeys(held.person for held in tied)), tied[-1].status, chain.end)
        found += self._ties.listed_under_a_plural()
        if not found:
            return found
        found = _left_by_merger(self._without_party_posts_taken(found))
        return [Held(person, post, by_its_years(self._text, post, status, self._year)) for person, post, status in found]

    def _comes_itself(self, chain: Chain) -> bool:
        """`; | Giám đốc Sở A | sẽ làm Trưởng Ban B`: who holds the posts of `chain` is not named, and comes to another."""
        opens = self._text.endswith("; ", self._start, chain.start)
        return opens and not chain.people and IS_TO_COME.match(self._text, chain.end) is not None

    def _is_anothers(self, chain: Chain, nameless: Chain) -> bool:
        """Whether `chain` is what the `nameless` holder of another post comes to."""
        return not chain.people and not any(mark in self._text[nameless.end : chain.start] for mark in ";.,")

    def _acts_itself(self, chain: Chain) -> bool:
        """Whether the posts of `chain`, beside nobody's name, are those of whoever does what is told (`là do Chánh Văn phòng viết nhầm`)."""
        if self._text.endswith(" do ", self._start, chain.start):
            return True
        return _DECIDES_ITSELF.match(self._text, chain.end) is not None and not _SAID_OF.search(self._text, self._start, chain.start)

    def _is_appointed_with(self, chain: Chain, last: LastTold) -> bool:
        """`ông A được chỉ định giữ chức P; | ông B, Q; | ông C, R`: what is said once of the first of a list with semicolons."""
        first, end = self._extents[id(chain.people[0])]
        if (
            last.status is AppointmentStatus.INCOMING
            and chain.follows
            and _RIGHT_BEHIND.fullmatch(self._text, chain.people[0].end, chain.start) is not None
            and _NEXT_BESIDE.fullmatch(self._text, last.end, first) is not None
            and _ENDS_BESIDE.match(self._text, chain.end, self._end) is not None
        ):
            return _ATTENDS.search(self._text, self._start, last.people[0].start) is None
        return (
            last.status is AppointmentStatus.INCOMING
            and chain.follows
            and _NEXT_APPOINTED.fullmatch(self._text, last.end, first) is not None
            and _ENDS_ITEM.match(self._text, end, self._end) is not None
            and _ATTENDS.search(self._text, self._start, last.people[0].start) is None
        )

    def _goes_on(self, status: AppointmentStatus, start: int, end: int) -> bool:
        """Whether a list of someone's posts goes on over [start, end); one of past posts may hold what is no post."""
        if _GOES_ON.fullmatch(self._text, start, end):
            return _SO_MANY.search(self._text, start, end) is None
        nobody = not any(start <= person.start < end for person in self._people)
        return status is AppointmentStatus.FORMER and nobody and _WITH_ANOTHER_ITEM.fullmatch(self._text, start, end) is not None

    def _by_position(self, chain: Chain) -> list[Held]:
        """`A, post, post ...`: held, unless the clause behind says that A leaves or is moved to another post."""
        person = chain.people[0]
        if not chain.follows and _IS.search(self._text, chain.end, person.start):
            return self._ties.as_predicate(chain, person)
        clause_start = max(chain.end, person.end)
        first = min(person.start, chain.start)
        leaves = id(person) in self._leaving
        moved = self._moves_on(chain, person, first)
        last = len(chain.posts) - 1
        all_former = all_are_former(self._text, chain.posts)
        was = chain.follows and _WAS.search(self._text, person.end, chain.start) is not None
        gone_by = was and (opens_with_before(self._text, self._start) or _EARLIER.search(self._text, self._start, first) is not None)
        dismissed = self._loses(person) if chain.follows else self._is_dismissed(chain)
        dismissed = dismissed or _IS_DISMISSED.match(self._text, clause_start) is not None
        re_elected = _IS_RE_ELECTED.match(self._text, clause_start) is not None
        held: list[Held] = []
        for index, post in enumerate(chain.posts):
            status = AppointmentStatus.INCOMING if re_elected and index == 0 else AppointmentStatus.CURRENT
            if post.former or gone_by or all_former:
                status = AppointmentStatus.FORMER
            elif post.incoming:
                status = AppointmentStatus.INCOMING
            elif (leaves or moved) and _GONE_BEFORE.match(self._text, clause_start):
                status = AppointmentStatus.FORMER
            elif leaves or (dismissed and is_first(self._text, chain.posts, index)) or (moved and is_left(chain.posts, index, last)):
                status = AppointmentStatus.OUTGOING
            held.append(Held(person, post, status))
        shared = AppointmentStatus.OUTGOING if dismissed else AppointmentStatus.CURRENT
        return held + self._ties.shared_by_a_list(chain, shared) + self._ties.shared_by_those_before(chain)

    def _moves_on(self, chain: Chain, person: RawPerson, first: int) -> bool:
        """Whether the words around the posts of `chain`, which with the name begin at `first`, say that `person` is moved to another post."""
        start = max(chain.end, person.end)
        following = self._end_of_clause(start)
        gains = _STANDS_IN.match(self._text, start) is None and any(
            not other.people and start <= other.start < following and not is_still_to_come(self._text, start, other.start)
            for other in self._chains
        )
        if gains and self._ties.is_proposed(person):
            return False
        if not gains:
            return is_moved(self._text, start, start, following, gains=False, away=is_object(self._text, self._start, first))
        return (
            _MOVES_ALL.match(self._text, self._start, person.name_start) is not None
            or self._is_moved_with_the_first(first)
            or is_moved(self._text, max(self._start, person.start - 60), person.start, person.start, gains=True)
            or is_moved(self._text, start, start, following, gains=False, away=False)
        )

    def _is_moved_with_the_first(self, start: int) -> bool:
        """`bổ nhiệm ông A, P, giữ chức Q; | bà B, R, giữ chức S`: whose posts begin at `start`, behind a semicolon."""
        opener = self._people[0]
        opens = self._extents[id(opener)][0]
        return (
            start > opener.end
            and _NEXT_APPOINTED.search(self._text, max(opener.end, start - 6), start) is not None
            and is_moved(self._text, max(self._start, opens - 60), opens, opens, gains=True)
        )

    def _loses(self, person: RawPerson) -> bool:
        """`kỷ luật bằng hình thức cách chức đối với | ông A, Hiệu trưởng Trường B`: who is dismissed before anything of the post is said."""
        return _DISMISSES_WHOM.search(self._text, max(self._start, person.start - _NEAR_VERB), person.start) is not None

    def _is_dismissed(self, chain: Chain) -> bool:
        """`cách chức Chủ tịch UBND huyện A Trần Văn B và Phó Chủ tịch C`: what a body decides on posts before their holders' names."""
        if _DISMISSES.search(self._text, max(self._start, chain.start - _NEAR_VERB), chain.start):
            return True
        index = self._chains.index(chain)
        before = self._chains[index - 1] if index else None
        joined = before is not None and before.people and not before.follows and self._text[before.people[0].end : chain.start] == " và "
        if before is not None and joined:
            return self._is_dismissed(before)
        listed = _DISMISSES_THESE.search(self._text, self._start, chain.start)
        return listed is not None and not decides_in(self._text, listed.end(), chain.start)

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
            if is_retired_by(self._text, self._listings.clause_start(start), start):
                plural = self._listings.are_many(person, max(self._start, start - 24))
                leaving.update(map(id, self._listings.listed_from(person, plural=plural)))
            if leaves_in(self._text, behind, self._end_of_clause(behind)):
                leaving.update(map(id, self._listings.listed_up_to(person)))
        return leaving

    def _without_party_posts_taken(self, held: list[Held]) -> list[Held]:
        """`cách hết chức vụ trong Đảng đối với A, ...; B, ...`: posts in the party are left, others stay."""
        taken = party_posts_taken(self._text, self._start, self._end)
        if taken is None:
            return held
        behind = next((person for person in self._people if person.start >= taken), None)
        at = self._extents[id(behind)][0] if behind is not None else taken
        if behind is not None and behind.start - taken < FAR and (at - taken <= 1 or is_object(self._text, taken, at)):
            concerned = self._listings.listed_from(behind, plural=True)
        else:
            before = next((person for person in reversed(self._people) if person.end <= taken), None)
            told = before is not None and not acts_in(self._text, before.end, taken) and not _OTHERS.search(self._text, before.end, taken)
            concerned = [before] if before is not None and told else []
        return [
            one._replace(status=AppointmentStatus.OUTGOING)
            if one.person in concerned and one.status is AppointmentStatus.CURRENT and is_party_post(one.post)
            else one
            for one in held
        ]


def _left_by_merger(held: list[Held]) -> list[Held]:
    """`ông A, Chủ tịch UBND tỉnh B cũ, được chỉ định giữ chức P`: who comes to a post at the merger leaves that of before."""
    appointed = {id(one.person) for one in held if one.status is AppointmentStatus.INCOMING}
    return [
        one._replace(status=AppointmentStatus.OUTGOING)
        if one.post.before_merger and one.status is AppointmentStatus.FORMER and id(one.person) in appointed
        else one
        for one in held
    ]
