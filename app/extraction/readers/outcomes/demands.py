"""What `X đề nghị ...` amounts to: a directive, a proposal, or a mere hint, everyday work, study."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes import duties, urging, wording
from app.extraction.readers.outcomes.decisions import decided
from app.extraction.readers.outcomes.penalties import proposes_penalty
from app.extraction.readers.outcomes.quotations import quoted_from
from app.extraction.readers.outcomes.statements import stresses_task
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.outcomes.without_decider import event
from app.extraction.readers.subjects import SPEAKERS, SubjectKind
from app.extraction.word_groups import FEW, HONORIFIC, RANK

_ALWAYS = Before(r"(?:thường xuyên|luôn|vẫn thường) ")
"""Right before its verb: what someone does time and again, whatever the day."""
_IN_CHARGE = Before(r"(?:phụ trách|theo dõi|có nhiệm vụ|có trách nhiệm|làm nhiệm vụ)(?:,| và)? ")
"""`Ông An phụ trách, theo dõi, chỉ đạo các sở ...`: his field of work."""
_ON_GROUNDS = re.compile(r"(?:trên cơ sở|sau khi|căn cứ|qua) |(?:[^,]{0,30}, )?[^,]{5,80} chỉ đạo (?:đảng ủy|ban|ủy ban|ubnd|sở|công an)")
"""A body directs one body, or does so on grounds that are told: no everyday work."""
_GOES_ON = re.compile(r" các [^.;:]{3,60}? tiếp tục ")
"""`chỉ đạo các chi bộ tiếp tục ...`: what is still to be done."""
_ONE_BELOW = re.compile(r" (?:tỉnh|thành|quận|huyện|thị) ủy (?!và |các |trực |cơ )")
"""`chỉ đạo Huyện ủy X kiểm tra ...`: one committee is told, not those below in general."""
_AT_A_MEETING = ("tại ", "trước đó", "kết luận", "sau khi ")
_WITHOUT_DELAY = re.compile(r"(?<!\w)(?:sớm|khẩn trương|tiếp tục|nhanh chóng|kịp thời|ngay)(?!\w)")
_TASKED = Cued(r"trực tiếp (?:phụ trách|chỉ đạo|theo dõi|làm việc|giải quyết)|chịu trách nhiệm")
"""`giao ông An trực tiếp phụ trách việc này`: a task, no post."""
_BY_A_DAY = Cued(r"(?:trước|chậm nhất|xong trong|hoàn thành)(?: [^\W\d_]+){0,4} (?:ngày |tháng |quý )?\d")
_HINTS = frozenset({"có ý kiến chỉ đạo", "cho ý kiến chỉ đạo", "lưu ý", "nhắc", "nhấn mạnh", "mong", "mong muốn", "quán triệt"})
_SUGGESTS = re.compile(r" (?:về|một số|đến|tới|thêm|vấn đề|các vấn đề)(?!\w)")
ASK_AGAIN = re.compile(
    rf"(?<!lãnh đạo)(?<!điều hành)(?:,|;| và| đồng thời|, trong đó)[ ,]*(?:đã |cũng |đồng thời |trân trọng |{HONORIFIC} )*(?:(?:yêu cầu|đề nghị|giao|chỉ đạo)(?! (?:của|lưu|thông|dịch))(?!(?<=chỉ đạo) (?:thực hiện|triển khai|tổ chức|điều hành|quyết liệt|hoàn thành|phát triển|xây dựng))|(?:bày tỏ )?mong muốn|lưu ý|nhắc nhở|căn dặn|gợi ý|định hướng|gợi mở)(?!\w)"
    rf"|(?:,|;| và| đồng thời)[ ,]*(?:đồng thời )?(?:chỉ rõ|chỉ ra|nêu rõ|nhấn mạnh|gợi mở|đặt ra|nêu) (?:\d{{1,2}}|một số|{FEW}|năm|những|các) (?:nhóm )?(?:nhiệm vụ|giải pháp|yêu cầu|việc)(?!\w)"
)
_AFRESH = re.compile(r";|đồng thời")
_IS_WEAK = re.compile(
    r"(?<!\w)(?:vẫn (?:là|còn)|là|còn) (?:một |những |các |nhiều |khâu )*(?:khâu yếu|điểm yếu|điểm nghẽn|hạn chế|bất cập|yếu kém|chậm|hình thức)(?!\w)"
    r"|(?<!\w)(?:vẫn|còn)(?: còn)? (?:diễn biến|tiềm ẩn|để xảy ra|xảy ra|vi phạm|tái diễn|gia tăng)(?!\w)"
)
"""`lưu ý công tác này vẫn là khâu yếu`: something is found wanting, nothing asked for."""
_WISHED = frozenset({"mong", "mong muốn", "bày tỏ mong muốn", "đề nghị"})
_CARE = re.compile(
    r"[ ,](?:rằng |trong )?(?:thời gian tới,? )?(?:[^.;:]{2,90}? )?(?:tiếp tục |luôn |sẽ ){0,3}(?:nhận )?được (?:sự )?(?:quan tâm|chỉ đạo|ủng hộ|giúp đỡ|hỗ trợ)(?!\w)[^.;]{0,160}? (?:của|từ) (?:các )?"
    r"(?:cấp ủy|trung ương|bộ|tỉnh|thành phố|thành ủy|huyện ủy|quận ủy|lãnh đạo|cấp trên|ban|đồng chí)(?!\w)"
    r"| (?:rằng )?(?:(?:phó )?(?:chủ tịch quốc hội|tổng bí thư|thủ tướng|chủ tịch nước)|(?:các )?(?:đồng chí )?lãnh đạo (?:đảng|trung ương|bộ)|cấp trên|trung ương|bộ trưởng)(?!\w)"
    r"[^.;:]{0,100}? (?:tiếp tục |luôn |sẽ ){0,3}quan tâm(?!\w)"
)
"""`mong tiếp tục nhận được sự quan tâm của Tỉnh ủy`: asked of those above."""
_SOFT = frozenset({"nhắn nhủ", "gợi mở", "gợi ý", "dặn", "dặn dò", "mong", "nhắc", "lưu ý", "gửi gắm"})
_BARE = 160
_NUMBERED = re.compile(r"^ ?[“\"]?(?:\(?[\da-z][).] ?|[-–] ?|một là,? |thứ nhất,? )?")
_STUDIED = re.compile(
    r",? (?:(?:và )?triển khai (?:thực hiện )?|(?:đến|tới) (?:các |toàn thể )?(?:đảng viên|cán bộ|đại biểu|cấp ủy)(?:, đảng viên)? |các |những |một số |nội dung |toàn văn |đầy đủ )*(?:nghị quyết|chỉ thị|kết luận|quy định|văn kiện|chuyên đề|văn bản|nội dung|bài viết|bài phát biểu|thông báo|hướng dẫn|kế hoạch|đề án)"
)
_THIS_IS = re.compile(
    rf"đây (?:cũng |còn )?là (?:một trong |những |các )*(?:đơn vị|chi bộ|đảng bộ|địa phương|tổ chức|đại hội|{RANK})(?!\w)"
)
"""`Đây là đơn vị được Đảng ủy Y giao tổ chức đại hội điểm`: what it had been told before."""
_HAS_ASKED = re.compile(r"(?:thông )?qua (?:công tác )?(?:kiểm tra|giám sát),? đã (?:kiến nghị|đề nghị|yêu cầu|chỉ ra|phát hiện)(?!\w)")
"""`Qua giám sát đã kiến nghị ..., yêu cầu ...`: what the inspections of a period led to."""
_PURPOSE = re.compile(r" (?:rõ )?(?:các |về )?mục đích(?:, ý nghĩa)?(?:,| và)? yêu cầu(?!\w)")
"""`quán triệt mục đích, yêu cầu của đợt kiểm tra`: it is made known."""
_CHEERED_ON = re.compile(
    rf" (?:các|những|toàn thể|cán bộ|đảng viên|lực lượng|nhân dân|bà con|gia đình|tập thể|nhà trường|đơn vị|chi bộ|đảng bộ|{HONORIFIC})(?!\w)[^.;:]{{0,90}}? (?:tiếp tục|cố gắng|nỗ lực|phấn đấu|phát huy|giữ vững|yên tâm|vượt qua|khắc phục|ra sức|tích cực)(?!\w)"
)
"""`động viên các đảng viên tiếp tục phát huy ...`: they are to; `động viên các gia đình` alone is done by it."""
_FOR_IT = ("lãnh đạo ", "đại diện ")
"""Who speaks for a body says what he wishes once."""
_LEADERS = re.compile(
    r"(?:các|những) đồng chí (?:chủ trì|chủ tọa|lãnh đạo|thường trực|trong (?:ban thường vụ|thường trực|đoàn chủ tịch))(?!\w)"
)
"""Those who ask as superiors though nobody is named."""
_CHARGED = re.compile(rf" {HONORIFIC} [^.;:]{{5,200}}? (?:điều hành|chủ trì|phụ trách|chỉ đạo|theo dõi)(?!\w)")
"""`Bộ Chính trị phân công đồng chí A chủ trì công việc của ...`: no post, and no everyday work."""
_POSTED_TOGETHER = re.compile(r" (?:\d{1,2}|các) (?:đồng chí|ông, bà) (?:tham gia|vào)(?!\w)[^.;:]{0,80}(?::| gồm| là)")
"""`phân công các đồng chí tham gia Ban Chỉ đạo gồm: A, B ...`: as posts are given."""
_TO_WHOM = re.compile(r" cho [^;:]{3,200}")
"""`phát biểu giao nhiệm vụ cho tân Giám đốc ...`: not yet what is to be done."""
_MET_FOR = Cued(r"họp(?: [^\W\d_]+){0,4} $")
"""`UBND huyện họp thường kỳ đề ra nhiệm vụ tháng 2`: what it met for."""
_TO_COMMEND = re.compile(r" (?:[^\W\d_]+ ){2,9}(?:xét |xem xét,? )?(?:khen thưởng|tặng thưởng|khen tặng|tặng (?:bằng|giấy|cờ|huân|danh))")
"""`đề nghị UBND huyện khen thưởng 16 tập thể`: it is for others to decide."""
_SUSPENDS_TOO = re.compile(
    r"[^,.;:]{0,60},(?: đồng thời| và)? (?:quyết định |ra quyết định )?(?:tạm )?đình chỉ (?:công tác|chức vụ|sinh hoạt)(?!\w)"
)
"""`đã chỉ đạo làm rõ vụ việc, đình chỉ công tác đối với ...`: whoever looks into it, someone is suspended."""
_SOMEONE = re.compile(
    rf"(?:(?:,| và) (?:bổ nhiệm|chỉ định|điều động|luân chuyển))* (?:thượng|đại|trung|thiếu|giữ|làm|phụ trách|đảm nhiệm|tham gia|{HONORIFIC})"
)


def asked(view: View, act: Act) -> Judgement:
    """`X đề nghị ...`: a directive, unless it is to come, everyday work, a mere hint, or a post given."""
    after, subject = view.after(act), act.subject
    if subject is not None and act.passive and subject.kind is not SubjectKind.BODY:
        return event(view)
    if subject is not None and "sẽ" in _AFRESH.split(view.low[subject.end - view.sentence.start : act.start - view.sentence.start])[-1]:
        return Judgement(None, Mode.SILENT, act, "planned")
    by_body = subject is not None and subject.kind in (SubjectKind.BODY, SubjectKind.DELEGATION)
    if _gives_posts(view, act, after):
        return decided(view, act)
    if (done := _done_at_once(view, act)) is not None and by_body:
        return done
    if (nothing := _asks_nothing(view, act, by_body=by_body)) is not None:
        return nothing
    if (
        subject is not None and subject.kind is SubjectKind.CROWD and not _LEADERS.match(view.low, subject.start - view.sentence.start)
    ) or (act.verb in _WISHED and _CARE.match(after)):
        return Judgement(OutcomeKind.PROPOSAL, Mode.OPEN, act, "outcomes.proposed")
    to_commend = act.verb == "đề nghị" and subject is not None and subject.kind not in SPEAKERS and _TO_COMMEND.match(after)
    if to_commend or (by_body and proposes_penalty(view.low)):
        return Judgement(OutcomeKind.PROPOSAL, Mode.OPEN, act, "outcomes.proposed_award" if to_commend else "outcomes.proposed_penalty")
    return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.asked")


def _done_at_once(view: View, act: Act) -> Judgement | None:
    """What a body does by charging someone with a task, or while it directs that a matter be looked into; None where it only asks."""
    if act.verb == "phân công" and _CHARGED.match(view.after(act)) and view.done_to(act):
        return Judgement(OutcomeKind.DECISION, Mode.SILENT, act, "outcomes.charged")
    if act.verb == "chỉ đạo" and _SUSPENDS_TOO.match(view.after(act)):
        return Judgement(OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, act, "outcomes.suspended")
    return None


def _gives_posts(view: View, act: Act, after: str) -> bool:
    """Whether `act` puts those whom the sentence names into a post."""
    if act.verb == "phân công" and _POSTED_TOGETHER.match(after) and view.done_to(act):
        return True
    one = act.verb in ("phân công", "giao") and view.named > 0 and wording.is_move(after)
    return one and _SOMEONE.match(after) is not None and not _TASKED.search(after)


def _asks_nothing(view: View, act: Act, *, by_body: bool) -> Judgement | None:
    """What a verb of asking amounts to that lays nothing down: study, everyday work, a hint, an introduction; None where it asks."""
    after = view.after(act)
    planned = act.verb == "vận động" and act.subject is not None and act.subject.kind in (SubjectKind.DOCUMENT, SubjectKind.MEETING)
    by_the_way = (
        act.verb == "phát động" and act.subject is not None and view.low.endswith(" do ", 0, act.subject.start - view.sentence.start)
    )
    in_charge = act.verb == "chỉ đạo" and _IN_CHARGE.search(view.before(act)) is not None
    reviewed = act.verb == "gợi ý" and after.startswith(" kiểm điểm")
    cheers = act.verb == "động viên" and not _CHEERED_ON.match(after)
    background = _HAS_ASKED.match(view.low) is not None or (_THIS_IS.match(view.low) is not None and "được" in view.before(act))
    if planned or by_the_way or in_charge or reviewed or cheers or background or _ALWAYS.search(view.before(act)):
        return Judgement(None, Mode.REPORT, act, "standing_work")
    known = _PURPOSE.match(after) or _STUDIED.match(after)
    if act.verb == "quán triệt" and known is not None and not ASK_AGAIN.search(after, known.end()):
        says_more = any(other.start > act.start and other.family == "state" for other in view.acts)
        return Judgement(None, Mode.OPEN if says_more else Mode.REPORT, act, "studied")
    for_it = act.subject is not None and view.low.endswith(_FOR_IT, 0, act.subject.start - view.sentence.start)
    if (
        by_body
        and not (for_it and (act.verb not in wording.DAILY or view.before(act).endswith(" cũng ")))
        and act.verb in wording.STANDING
        and not (
            act.verb == "chỉ đạo"
            and ((_ON_GROUNDS.match(view.low) and not _is_recounted(view, act)) or _BY_A_DAY.search(after) or _directs_now(view, act))
        )
    ):
        return Judgement(None, Mode.REPORT, act, "standing_work")
    if _only_hints(view, act, after):
        return Judgement(None, Mode.OPEN, act, "hint")
    if act.verb in _HINTS and _IS_WEAK.search(after) and not urging.is_imperative(after.lstrip(" ,:")) and not duties.has_modal(after):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.noted")
    told = after.lstrip(' :“"')
    to_whom = act.verb == "giao nhiệm vụ" and _TO_WHOM.fullmatch(after) and not urging.urges_anything(after) and not duties.has_modal(after)
    bare = to_whom or (act.verb == "đề ra nhiệm vụ" and ":" not in after and _MET_FOR.search(view.before(act)) is not None)
    if bare or (
        act.verb in _SOFT and after.startswith(":") and not duties.has_modal(told) and not urging.is_imperative(told) and len(told) > 1
    ):
        return Judgement(None, Mode.ASK, act, "hint")
    if not after.strip(" .,") and len(view.low) < _BARE and not quoted_from(view.low):
        return Judgement(None, Mode.ASK, act, "introduction")
    return None


def _directs_now(view: View, act: Act) -> bool:
    """Whether those below are directed to something that is still to come about, not as they always are."""
    if act.subject is None or wording.looks_back(view.low) or wording.sums_up(view.low):
        return False
    between = view.low[act.subject.end - view.sentence.start : act.start - view.sentence.start]
    after = view.after(act)
    to_come = _GOES_ON.match(after) is not None or _ONE_BELOW.match(after) is not None
    return between.endswith(" đang ") or (" đã " not in between and to_come)


def _is_recounted(view: View, act: Act) -> bool:
    """Whether a body is said to have directed one committee to something (`Huyện ủy đã chỉ đạo Đảng ủy xã X phân công ...`): what it has been doing."""
    if (
        act.subject is None
        or act.subject.kind is not SubjectKind.BODY
        or _MET_FOR.search(view.before(act))
        or view.low.startswith("trước đó")
    ):
        return False
    has_done = " đã " in view.low[act.subject.end - view.sentence.start : act.start - view.sentence.start]
    after = view.after(act)
    return has_done and after.startswith(" đảng ủy ") and _WITHOUT_DELAY.search(after) is None and not duties.has_modal(after)


def _only_hints(view: View, act: Act, after: str) -> bool:
    """Whether `act` only hints at what stands `after` it, and neither lists nor urges what is to be done."""
    hints = (
        act.verb in _HINTS
        and ((after.startswith(",") and not act.verb.startswith("mong")) or _SUGGESTS.match(after) is not None)
        and not (_lists_tasks(after) or ASK_AGAIN.search(after) or _is_inserted(view, act))
    )
    return hints and not (
        stresses_task(after) or duties.has_modal(after) or after.rstrip().endswith(":") or urging.urges_all(after.lstrip(" ,:“"))
    )


def _is_inserted(view: View, act: Act) -> bool:
    """Whether who asks is only named by the way, before what is to be done: `Văn phòng Huyện ủy, ông lưu ý, phối hợp ...`."""
    before = view.low[: act.subject.start - view.sentence.start] if act.subject is not None else ""
    after = view.after(act)
    return before.endswith(", ") and after.startswith(", ") and urging.is_imperative(after[2:])


def _lists_tasks(after: str) -> bool:
    """Whether what follows a colon in the sentence is what is to be done: `lưu ý một số vấn đề: (1) Làm tốt ...`."""
    _, colon, told = after.partition(":")
    return bool(colon) and urging.is_imperative(_NUMBERED.sub("", told, count=1))
