"""The orders of one leader that an article goes on to tell of, past what it tells by the way.

Once somebody has asked for something, `Sở Xây dựng được giao ...`, `Riêng vụ này, giao Thanh tra ...` and `Các huyện phải ...` are his
orders too, though background stands between and nobody is named again.
"""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import BlockKind
from app.extraction.facts import OutcomeKind
from app.extraction.readers.meetings.timing import opens_with_time
from app.extraction.readers.outcomes import duties, wording
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.readers.outcomes.views import Judgement, View
from app.extraction.reading import Reading
from app.extraction.word_groups import RANK

_CHARGES = frozenset({"giao", "giao nhiệm vụ", "yêu cầu", "đề nghị", "phân công", "chỉ đạo", "lưu ý", "nhắc nhở"})
_COMMANDS = frozenset({"giao", "giao nhiệm vụ", "yêu cầu"})
_DUE = " được "
_SPOKEN_OF = Before(r"(?:đã|từng|khi|nhiệm vụ|việc|chỉ tiêu|kế hoạch|chức năng|lĩnh vực|địa bàn|nội dung) được ")
"""`nhiệm vụ được giao`: nobody is charged with anything."""
_A_POST = re.compile(
    r" (?:giữ|làm|phụ trách|quyền|kiêm|đảm nhiệm|đảm nhận|điều hành|nhiệm vụ|chỉ tiêu|trọng trách|(?:thêm )?biên chế|vốn|kế hoạch|cho|là|[^\w ]|$)"
)
_PAPER_OF = Cued(r"(?:kết luận|chỉ đạo|công điện|công văn|chỉ thị)(?: [^\W\d_]+){0,3} của ")
_CHARGED = re.compile(
    r"(?:(?:theo đó|cụ thể|ngoài ra|đồng thời|cùng với đó|bên cạnh đó|trong đó|riêng|về phía|đối với)[, ]{1,2}){0,2}"
    r"(?:(?:các|mỗi|từng|mọi|tất cả|toàn bộ|những) ){0,2}"
    rf"(?:sở|ban|ngành|văn phòng|cơ quan|đơn vị|địa phương|{RANK}|cấp ủy|đảng ủy|chi bộ|đảng bộ|cán bộ|đảng viên"
    r"|người đứng đầu|thủ trưởng|chủ tịch|bí thư|giám đốc|trưởng|chủ đầu tư|nhà thầu|ủy ban|ubnd|tổ|lực lượng|công an|bộ chỉ huy|mặt trận|đoàn thể"
    r"|hệ thống chính trị|ai|nơi nào|phó|lãnh đạo|tập thể|đồng chí)(?!\w)"
)
"""Whom a leader can order something."""
_AS_FOR = re.compile(r"(?:đối với|riêng|với|về) [^.;:]{3,200}?, (?:thì )?(?:cần|phải|không được|yêu cầu|đề nghị|giao|kiên quyết)(?!\w)")
_STANDS = Cued(r"(?<!\w)(?:đã|đang|(?<!thực )(?<!phát )(?<!thể )(?<!xuất )hiện|từng|vừa|bị|theo quy định|theo luật)(?!\w)")
_DEADLINE = Cued(r"(?:trước|chậm nhất|xong trước) (?:ngày )?\d{1,2}[/-]\d")
_MODAL_WITHIN = 130
_REACH = 4
"""So many lines on, what is told may still be an order."""
_BLOCKS = 10


class Orders:
    """Knows whose orders one article tells of: of nobody at first."""

    def __init__(self, reading: Reading, issuers: Issuers) -> None:
        self._reading = reading
        self._issuers = issuers
        self._issuer: Issuer | None = None
        self._block = -1

    def given(self, issuer: Issuer | None, block: int) -> None:
        """Note that `issuer` gave an order in the line `block`; a body's are told with its name each time."""
        if issuer is not None and issuer.is_person:
            self._issuer, self._block = issuer, block

    def end(self, speaker: Issuer | None) -> None:
        """Note that `speaker` takes the word: another's orders are told no further."""
        if speaker is not None and self._issuer is not None and speaker.name != self._issuer.name:
            self._issuer = None

    def announced(self, view: View) -> None:
        """Note whose conclusions a sentence is about (`Thông báo kết luận của Chủ tịch UBND tỉnh Trần Văn An ...`): orders follow."""
        if (paper := _PAPER_OF.search(view.low)) is None:
            return
        at = view.sentence.start + paper.end()
        for person in self._reading.people_in(at, at + 1):
            self.given(self._issuers.person(person.name), view.sentence.block)

    def still_told(self, view: View) -> Issuer | None:
        """Whose orders may still be told of in the sentence, None if nobody's."""
        if self._issuer is None or opens_with_time(view.low) or self._is_far(view.sentence.block):
            return None
        return self._issuer

    def told_in(self, view: View, judgement: Judgement, *, chair: Issuer | None, spoken: bool) -> Issuer | None:
        """Whose order the sentence tells of, None where it tells of none.

        `chair`: who chairs the meeting that is told of; `spoken`: someone has the word, who may go on to say it.
        """
        leader, act = self.still_told(view), judgement.act
        if leader is not None and is_charged(view):
            return leader
        if spoken or wording.is_question(view.low):
            return None
        if act is not None and act.subject is None and act.family == "ask" and judgement.kind is OutcomeKind.DIRECTIVE:
            return leader or (chair if act.verb in _COMMANDS else None)
        unsaid = judgement.kind is None and not any(other.subject for other in view.acts)
        return leader if unsaid and is_duty(view.low) else None

    def _is_far(self, block: int) -> bool:
        """Whether too much was told since the last order; captions count for nothing."""
        between = self._reading.document.blocks[self._block + 1 : block + 1]
        lines = (other.kind not in (BlockKind.CAPTION, BlockKind.FURNITURE) for other in between[:_BLOCKS])
        return len(between) > _BLOCKS or sum(lines) > _REACH


def is_charged(view: View) -> bool:
    """Whether someone is charged with a task: `Phó Chủ tịch tỉnh được giao chỉ đạo việc thu hồi đất`, not `được giao giữ chức`."""
    for act in view.acts:
        if act.verb in _CHARGES and (before := view.before(act)).endswith(_DUE):
            return not _SPOKEN_OF.search(before) and not _A_POST.match(view.after(act)) and _CHARGED.match(view.low) is not None
    return False


def is_duty(low: str) -> bool:
    """Whether `low` says what those whom a leader can order something are to do."""
    as_for = _AS_FOR.match(low) is not None
    if not (as_for or _CHARGED.match(low)) or wording.recounts(low) or _STANDS.search(low, 0, _MODAL_WITHIN):
        return False
    return as_for or duties.has_modal(low[:_MODAL_WITHIN]) or _DEADLINE.search(low) is not None
