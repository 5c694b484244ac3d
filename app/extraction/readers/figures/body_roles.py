"""What a body is named for: as who does what is told, or only as a source, an address, a whole or the place of a post."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import WHOLE_PARTY, Level, OrganisationKind
from app.extraction.mentions.completion import MADE_OF
from app.extraction.readers.figures.party_organisations import POLITICAL_SCHOOL
from app.extraction.readers.figures.territory_committees import NAME, RANK_WORD
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention
from app.extraction.word_groups import ABOUT, AIM, FEW, RANK

# A body named as a source, as who set a target, or as what another body is part of, is no subject.
_NOT_SUBJECT_BEFORE = Before(
    rf"(?:theo|vào|hàng ngũ|quyết định|chương trình|quy định|hướng dẫn|do|được|gửi|tách từ|tách ra từ|so với|số liệu|báo cáo|đăng ký với|ủy quyền|{AIM})(?: của)? "
    r"|(?:lãnh đạo|chỉ đạo|quan tâm|giúp đỡ|hỗ trợ|chủ trương|chỉ thị|kết luận|đề án|văn bản|phát động|đồng ý|nhất trí|phân công) của |phối hợp(?: chặt chẽ)? (?:với|cùng) |(?:,| và) của |nghị quyết đại hội(?: đại biểu)? "
)
_IN_GENERAL = re.compile(r"(?:\bcác |ủy, |ủy và )$")
"""`các Huyện ủy, Thành ủy`: nobody in particular."""
_OF_ALL_SORTS = re.compile(r"\bcác (?:huyện|quận)(?: ủy)?(?:, (?:quận|huyện|thị|thị xã)(?: ủy)?){0,2}(?:,| và) $")
"""`các huyện, thị, thành ủy`"""
_PART_OF_BEFORE = Before(r"(?:trực thuộc|thuộc|trong|của|cho|với|về) ")
_MANAGED = re.compile(r"\bdiện [^.;:\d]{0,60}$")
_BY_THEM = re.compile(r"(?:(?:,| và) [^.;:\d]{0,60}?)? quản lý\b")
_GIVEN_TO = Before(rf"(?:giao|phân bổ)(?: {AIM})? cho (?:các )?")
_WHOLE_OF = ("các cấp trong ", "các cấp của ", "cơ sở trong ", "trong toàn ")  # the cells and organs in X: all of X
_NOT_SUBJECT_AFTER = re.compile(rf" (?:giao|đề ra|ban hành|phân bổ|ấn định)\b(?! {AIM} )")
_FOUNDED = re.compile(r"(?:thành lập|giải thể|kết thúc hoạt động)\b(?![^;.]*\b(?:gồm|có|với)\b)[^;.]*$")
"""What others founded or ended (`thành lập Đảng bộ các cơ quan Đảng`) is not what a paragraph is about."""
_ADDRESS = re.compile(rf"(?:, {RANK_WORD} {NAME})*, ")
_DOES = re.compile(r" (?:đã |phấn đấu |cần |)(?:kết nạp|phát triển)\b")
_ITEM_ENDS = (", ", "; ", ": ", " và ", "riêng ", "Riêng ", ". ", "\n")
_ADMITS = re.compile(r"(?: (?:đã |vừa )?phối hợp (?:với|cùng) [^,;.:\d]{2,40})? (?:đã |vừa |mới |chỉ ){0,2}(?:kết nạp|phát triển)\b")
_PARTNER = ("phối hợp với ", "phối hợp cùng ")
_WITH_ORGANS = Before(r"phối hợp (?:với |cùng )?(?:các ban(?: xây dựng)?(?: đảng)?(?: của)? )?")
_JOINS_ANOTHER = re.compile(r",? (?:đã |vừa )?phối hợp (?:với |cùng )?")
_AND = re.compile(r"(?:,| và|, và|;) ")
_JOINED_UP = Cued(
    rf"\b(?:hợp nhất|sáp nhập|nhập|sắp xếp|chia tách)(?: (?:nguyên trạng|toàn bộ|các|{FEW}|\d+))*"
    rf"(?P<others> (?:đảng bộ|đảng ủy|chi bộ|{RANK})\b[^;.]*?(?:,| và))? $"
    r"|\btrên cơ sở(?: (?:nguyên trạng|toàn bộ|kế thừa|tổ chức lại|chuyển))* $"
)
_AND_ANOTHER = re.compile(rf"(?:,| và) (?:đảng bộ|đảng ủy|chi bộ|{RANK})\b")
_MADE_OF = Cued(MADE_OF)
_THEN_HAS = re.compile(rf",? (?:hiện |nay )?(?:có|gồm|với|quản lý)(?: (?:tổng số|tổng cộng|{ABOUT}))? (?=\d)")
_ONES_OF_MANY = re.compile(
    rf"(?:(?:trong đó|đặc biệt|nổi bật|cụ thể|riêng)[,:]? )?(?:(?:các|những|một số|nhiều|có) )?(?:(?:đơn vị|địa phương|đảng bộ|chi bộ|đảng ủy|nơi|{RANK}|cấp ủy)(?: trực thuộc)? )?"
    r"(?:có kết quả|có số|có tỷ lệ|kết quả cao|làm tốt|thực hiện tốt|đạt kết quả|đạt cao|dẫn đầu|đứng đầu|tiêu biểu|điển hình|nổi bật|cụ thể|như)\b"
)
"""`Các đơn vị có kết quả cao là huyện A (402 đảng viên), ...`: whatever follows it is told of them all again."""
_WITH_ITS_FIGURE = re.compile(r"\(\d|\b\d[\d.]* (?:đảng viên|đồng chí|quần chúng|người)")
_SEVERAL = 2
_AMONG_THEM = re.compile(r"[,;(] ?(?:trong đó|cụ thể|gồm|riêng)\b")
_SHARERS = frozenset({OrganisationKind.PARTY_COMMITTEE, OrganisationKind.PARTY_CELL})
PLACE_ROOM = 60
SUBJECT_ROOM = 600
"""How far before a figure its subject may stand; it keeps an endless sentence from costing its square."""


class BodyRoles:
    """Tells what the bodies of one article are named for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text, self._low = reading.document.text, reading.document.low

    def follows_a_cell(self, position: int) -> bool:
        """Whether the last body named shortly before `position` is a cell."""
        near = self._reading.bodies_in(position - PLACE_ROOM * 2, position)
        return bool(near) and near[-1].kind is OrganisationKind.PARTY_CELL

    def is_no_subject(self, body: BodyMention, sentence: Sentence, *, topic: bool = False) -> bool:
        """Whether `body` is named in `sentence` as a source or a genitive. `topic`: a paragraph is looked for that is about it."""
        left = self._low[max(sentence.start, body.start - 24) : body.start]
        if self._is_joined_up(body, sentence) or self._helps_a_school(body, sentence) or self._manages(body, sentence):
            return True
        if topic and _FOUNDED.search(self._low, max(sentence.start, body.start - PLACE_ROOM * 2), body.start):
            return True
        if _OF_ALL_SORTS.search(left) or (not body.resolved and _IN_GENERAL.search(left)):
            return True
        if _NOT_SUBJECT_BEFORE.search(left) or _NOT_SUBJECT_AFTER.match(self._text, body.end):
            return True
        if not _PART_OF_BEFORE.search(left) or left.endswith(_WHOLE_OF) or _GIVEN_TO.search(left):
            return False
        if not topic and _DOES.match(self._text, body.end):
            return False  # `giao cho X kết nạp ...`
        if topic and not left.endswith(_PARTNER):  # what a paragraph is about is no genitive in passing
            return True
        floor = max(sentence.start, body.start - SUBJECT_ROOM)
        clause = max(self._text.rfind(mark, floor, body.start) for mark in ",;:")
        return any(other.is_party for other in self._reading.bodies_in(max(clause, floor), body.start))

    def _is_joined_up(self, body: BodyMention, sentence: Sentence) -> bool:
        """Whether another body was made of `body` (`trên cơ sở hợp nhất Đảng bộ xã A và Đảng bộ xã B`)."""
        joined = _JOINED_UP.search(self._low, max(sentence.start, body.start - PLACE_ROOM * 2), body.start)
        if joined is None:
            return False
        return not joined["others"] or joined["others"].endswith(" và") or _AND_ANOTHER.match(self._low, body.end) is not None

    def _manages(self, body: BodyMention, sentence: Sentence) -> bool:
        """Whether `body` only manages those counted (`145 cán bộ diện Ban Thường vụ Tỉnh ủy quản lý`)."""
        if not _BY_THEM.match(self._low, body.end):
            return False
        return _MANAGED.search(self._low, max(sentence.start, body.start - PLACE_ROOM * 2), body.start) is not None

    def others_joined(self, sentence: Sentence, position: int) -> tuple[int, int] | None:
        """The stretch of `sentence` before `position` that lists what a body was made of (`trên cơ sở hợp nhất 3 đảng bộ: xã A, B và C`), None if none is."""
        found = None
        for joined in _MADE_OF.finditer(self._low, max(sentence.start, position - SUBJECT_ROOM), position):
            has = _THEN_HAS.search(self._low, joined.end(), position)
            found = joined.end(), has.start() if has else position
        return found

    def lists_several(self, sentence: Sentence) -> bool:
        """Whether `sentence` tells several committees' figures one by one (`Tiêu biểu là huyện A (402 đảng viên), huyện B (377 đảng viên)`)."""
        if not _ONES_OF_MANY.match(self._low, sentence.start, sentence.end):
            return False
        return len(_WITH_ITS_FIGURE.findall(self._low, sentence.start, sentence.end)) >= _SEVERAL

    def end_of_whole(self, sentence: Sentence) -> int:
        """Where `sentence` begins to share out what it told to several committees (`..., trong đó Đảng bộ A 39 đảng viên, Đảng bộ B 31`), else its end."""
        for among in _AMONG_THEM.finditer(self._low, sentence.start, sentence.end):
            committees = [body for body in self._reading.bodies_in(among.end(), sentence.end) if body.kind in _SHARERS]
            if len(committees) >= _SEVERAL and len(_WITH_ITS_FIGURE.findall(self._low, among.end(), sentence.end)) >= _SEVERAL:
                return among.start()
        return sentence.end

    def is_part_of(self, body: BodyMention) -> bool:
        """Whether `body` stands in a genitive (`của`, `thuộc`)."""
        return _PART_OF_BEFORE.search(self._low[max(0, body.start - 24) : body.start]) is not None

    def is_partner(self, body: BodyMention) -> bool:
        """Whether `body` only helps (`phối hợp với Trường Chính trị`), or does so with a committee named right behind it."""
        if self._low.endswith(("phối hợp ", "chỉ đạo ", *_PARTNER), 0, body.start):
            return True
        joined = _JOINS_ANOTHER.match(self._low, body.end)
        return joined is not None and any(other.is_party for other in self._reading.bodies_in(joined.end(), joined.end() + 1))

    def _helps_a_school(self, body: BodyMention, sentence: Sentence) -> bool:
        """Whether a political school holds its course with the committee or organs `body` (`phối hợp với các Ban Đảng Thành ủy tổ chức`)."""
        if not _WITH_ORGANS.search(self._low, max(sentence.start, body.start - PLACE_ROOM), body.start):
            return False
        return any(other.name.startswith(POLITICAL_SCHOOL) for other in self._reading.bodies_in(sentence.start, body.start))

    def acting_together(self, body: BodyMention) -> str | None:
        """Whose organs act together, where `body` ends a list of some of one committee (`Ban Thường vụ, UBKT Huyện ủy A`), None if it does not.

        Those at the centre (`Bộ Chính trị, Ban Bí thư`) are the whole Party's.
        """
        before = [
            other for other in self._reading.bodies_in(body.start - PLACE_ROOM, body.start) if other.is_party and other.end <= body.start
        ]
        if body.kind is not OrganisationKind.PARTY_ORGAN or not before or not _AND.fullmatch(self._low, before[-1].end, body.start):
            return None
        if body.level is Level.CENTRAL and before[-1].level is Level.CENTRAL:
            return WHOLE_PARTY
        return body.parent if body.parent in {before[-1].parent, before[-1].name} else None

    def is_in_post(self, body: BodyMention) -> bool:
        """Whether `body` only says of what somebody is a leader."""
        return any(body.start < post.end for post in self._reading.posts_in(body.start - PLACE_ROOM, body.start + 1))

    def admits(self, body: BodyMention) -> bool:
        """Whether a clause begins with `body`, by which so many were admitted (`..., Tiểu đoàn 18 kết nạp 31 đảng viên`)."""
        return self._text.endswith(_ITEM_ENDS, 0, body.start) and _ADMITS.match(self._text, body.end) is not None

    def is_address(self, position: int) -> bool:
        """Whether what stands at `position` only says where the body before it lies (`Chi bộ ấp 7, xã A`)."""
        if self._text[position - 2 : position] != ", ":
            return False
        near = self._reading.bodies_in(position - PLACE_ROOM * 2, position)
        return bool(near) and _ADDRESS.fullmatch(self._text, near[-1].end, position) is not None
