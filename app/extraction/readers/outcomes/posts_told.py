"""A post that someone takes or leaves, told from his side, without the verb of who decides it."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.word_groups import FEW, HONORIFIC

_DEPUTIES = re.compile(
    rf"(?:các |\d{{1,2}} )?(?:tân )?(?:ủy viên|đồng chí|thành viên)(?: mới| được bầu| trúng cử| bổ sung){{1,2}}[^.;:]{{0,60}} (?:gồm|là)(?!\w)|(?:các )?tân ủy viên[^.;:]{{0,60}} (?:gồm|là)(?!\w)|(?:{FEW}|năm|các|\d{{1,2}}) (?:đồng chí )?(?:phó bí thư|phó chủ tịch|phó chủ nhiệm)[^.;:]{{0,60}} (?:gồm|là)(?!\w)"
)
"""`Ba Phó Bí thư gồm các ông ...`: goes on with who was elected."""
_ABOUT = 45
_WHO_WAS = re.compile(rf"{wording.WHO_WAS}[^,.;]*")
_AS = re.compile(rf"(?:{HONORIFIC} )?(?:[^\W\d_]+ ){{2,5}}làm (?:bí thư|phó |chủ tịch|chủ nhiệm|trưởng |ủy viên|giám đốc)")
"""`Đồng chí A làm Bí thư.`"""
_LED_BY = Cued(
    rf"(?:khóa mới|nhiệm kỳ|gồm (?:có )?\d+|có \d+ (?:đồng chí|đ/c|ủy viên|đảng viên))[^.;]{{0,60}}?,? do {HONORIFIC} [^.;]{{3,80}}? (?:làm|giữ chức|là) (?:bí thư|phó |chủ tịch|chủ nhiệm|trưởng ban)"
)
"""`Chi ủy khóa mới gồm 3 đồng chí, do đồng chí A làm Bí thư.`"""
_AS_FIRST = re.compile(
    rf"(?:trong đó|theo đó),? (?:{HONORIFIC} )?(?:[^\W\d_]+ ){{2,5}}(?:làm|giữ chức) (?:phó )?(?:bí thư|chủ tịch|chủ nhiệm)(?!\w)"
)
"""`Trong đó, đồng chí A làm Bí thư.`: of those just presented or elected."""
_ALSO_MOVED = re.compile(
    rf"(?:đồng thời|cùng với đó|ngoài ra|bên cạnh đó),? (?:{HONORIFIC} )?(?:được|thôi) (?:[^,.;]{{0,40}}(?:điều động|phân công|bổ nhiệm|chỉ định|luân chuyển|giới thiệu)|giữ|tham gia)(?!\w)"
)
"""`Đồng thời được điều động ...`: of the one just told of."""
_REPLACED = re.compile(
    rf"(?:người )?(?:thay|kế nhiệm)[^,.;]{{0,50}} {HONORIFIC} [^,.;]{{2,40}} (?:sẽ )?là {HONORIFIC} |tân (?:bí thư|phó bí thư|chủ tịch|phó chủ tịch|chủ nhiệm|giám đốc|trưởng)[^,.;]{{0,50}} là {HONORIFIC} "
)
"""`Thay ông A là bà B.`, `Tân Bí thư Huyện ủy là ông A.`"""
IN_GENERAL = Cued(
    r"^(?:theo luật|theo điều lệ|theo quy định)|trong trường hợp|có thẩm quyền (?:trình|quyết định|bổ nhiệm)|chưa (?:được )?(?:thông tin|quyết định|công bố|xem xét)"
)
_PASSIVE_MOVE = Cued(
    r"(?:được|bị)[^,.;]{0,60}(?:bầu|chỉ định|bổ nhiệm|điều động|phân công|miễn nhiệm|bãi nhiệm|luân chuyển|giao|chuẩn y|phê chuẩn)|tái đắc cử|đắc cử|trúng cử|nghỉ hưu|nghỉ chế độ|tái cử|xin thôi|(?:được|bị) [^,.;]{0,40}(?:cho|đồng ý) nghỉ|thôi nhiệm vụ|(?:được|tiếp tục) (?:giữ|đảm nhận|đảm nhiệm|đảm đương) (?:chức|cương vị|trọng trách)|được (?:chuyển|điều|rút|tăng cường) (?:về|sang|đến|lên|xuống) (?:nhận )?(?:công tác|nhiệm vụ)|thôi giữ|cho thôi|thôi tham gia|chính thức (?:trở thành|đảm nhiệm|nhậm chức|làm|giữ) (?:[^\W\d_]+ ){0,3}?(?:bí thư|phó |chủ tịch|chủ nhiệm|trưởng |giám đốc|chánh )|nhận (?:nhiệm vụ|công tác|chức vụ|cương vị) (?:mới|thay|tại|bí thư|phó |chủ tịch|trưởng |giám đốc|chánh )"
)
_HOLDS = Cued(
    r"(?<!\w)giữ (?:chức|nhiệm vụ (?:bí thư|phó |chủ tịch|trưởng |chủ nhiệm|ủy viên))|(?<!\w)tham gia (?:ban chấp hành|bch|ban thường vụ|btv)(?!\w)"
)
PLANNED = Cued(
    r"(?<!\w)(?:sẽ|dự kiến|chuẩn bị)(?: được)?(?: tiến hành| tổ chức| xem xét| bầu| giới thiệu| diễn ra| báo cáo| thực hiện)(?!\w)"
    r"|^(?:theo (?:chương trình|kế hoạch|lịch)|dự kiến),? (?:[^,.;:]{0,30} )?(?:ngày mai|sáng mai|chiều mai|tối mai|hôm sau|tuần tới|tuần sau|tháng tới)(?!\w)"
    r"|(?:^|, )(?:dự kiến|có khả năng|khả năng cao|nhiều khả năng)(?!\w)[^.;]{0,160} sẽ(?!\w)"
    r"|(?<!\w)(?:cũng )?cần (?:phải )?(?:được )?(?:[^\W\d_]+ ){0,4}?(?:xem xét, )?(?:miễn nhiệm|bãi nhiệm|phê chuẩn)(?!\w)"
    r"|(?<!\w)sẽ (?:được|bị) (?:[^\W\d_]+ ){0,4}?(?:miễn nhiệm|bãi nhiệm|phê chuẩn|giao trọng trách)(?!\w)"
)


def is_led(low: str) -> bool:
    """Whether `low` tells who leads a committee or cell that was just set up or elected: `có 7 đồng chí, do đồng chí A làm Bí thư`."""
    return _LED_BY.search(low) is not None


def _once_was(low: str) -> str:
    """`low` without what it tells by the way of someone, behind what it is about: `..., người được bổ nhiệm khi mới 29 tuổi`."""
    return "".join((low[:_ABOUT], _WHO_WAS.sub(" ", low[_ABOUT:])))


def post_told(view: View) -> Judgement:
    """A post that someone named takes or leaves, told from his side."""
    low = _once_was(view.low)
    if (
        low.startswith(("trước khi ", "được biết"))
        or "đơn xin" in low
        or not (view.named or _ALSO_MOVED.match(low))
        or PLANNED.search(low)
        or IN_GENERAL.search(low)
        or "nhân sự sẽ" in low
    ):
        return Judgement(None, Mode.SILENT, None, "none")
    if not view.named:
        return Judgement(OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, None, "outcomes.post_listed")
    if _PASSIVE_MOVE.search(low) or _AS_FIRST.match(low):
        penalised = wording.names_penalty(low) and "kỷ luật" in low
        kind = OutcomeKind.DISCIPLINE if penalised else OutcomeKind.PERSONNEL_CHANGE
        return Judgement(kind, Mode.SILENT, None, "outcomes.penalised" if penalised else "outcomes.post_taken")
    if _DEPUTIES.match(low):
        return Judgement(OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, None, "outcomes.post_listed")
    if _REPLACED.match(low) or (_HOLDS.search(low) and not low.startswith("thời gian giữ")) or _AS.match(low) or is_led(low):
        return Judgement(OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, None, "outcomes.post_listed")
    return Judgement(None, Mode.SILENT, None, "none")
