"""What a statement (`nhấn mạnh`, `khẳng định`, `nhận thấy`) amounts to: a duty, a promise, a finding, an appraisal, by what is stated."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.letters import LETTER, UPPER
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes import duties, openings, promises, telling, urging, wording
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.subjects import SPEAKERS, SubjectKind
from app.extraction.readers.verbs import WORDS
from app.extraction.word_groups import FEW, PENALTY, SITTING

_TASKS_TO_COME = Cued(r"nhiệm vụ|giải pháp|công việc|việc cần|nội dung trọng tâm|yêu cầu|vấn đề (?:trọng tâm|sau|cần)|nội dung sau")
_ASKS_THEN = Cued(
    r"(?:;|, đồng thời| và)[ ,]*(?:đồng thời )?(?:đã )?(?:yêu cầu|đề nghị)(?! (?:của|ban bí thư|bộ chính trị|[^,;]{0,60}kỷ luật))(?!\w)"
)
_PROPOSES_THEN = Cued(
    r"(?:;|,|, đồng thời| và) (?:đồng thời )?(?:đề nghị|kiến nghị) (?:ban bí thư|bộ chính trị|ban chấp hành|ban thường vụ|trung ương|thường trực|hội đồng|hđnd)[^.;]{0,80} (?:xem xét|thi hành|xử lý)[^.;]{0,30} kỷ luật"
)
"""`kết luận ... là rất nghiêm trọng, đề nghị Ban Bí thư xem xét kỷ luật`"""
_FAULTS_TOLD = re.compile(r"(?: rõ| ra)? (?:nhiều|một số|các|những) (?:nội dung |vấn đề )?(?:sai phạm|vi phạm|khuyết điểm)")
_POINTS_SET = re.compile(
    rf"(?:rõ |ra |thêm |tới )?(?:đến )?(?:\d{{1,2}}|một số|{FEW}|năm|những|các|nhiều)(?: nhóm| mặt)? (?:nhiệm vụ|giải pháp|yêu cầu|việc|khâu|nội dung)(?: [^\W\d_]+| \d+|,){{0,24}}?(?::| như(?!\w)| đó là| gồm)"
)
"""`nhấn mạnh 3 nhiệm vụ trọng tâm: ...`: the points told in the same sentence are asked for."""
_TO_MEND = re.compile(
    r"(?:hạn chế|tồn tại|khuyết điểm|bất cập|yếu kém|thiếu sót|những vấn đề)[^.;]{0,60}? cần (?:(?:phải|được|sớm|tiếp tục|tập trung) ){0,3}(?:chấn chỉnh|khắc phục|rút kinh nghiệm|tháo gỡ|sửa|quan tâm|giải quyết|nhìn nhận)"
)
"""Shortcomings `cần khắc phục` are named, nothing is asked for yet."""
_FAULTS_NAMED = re.compile(
    r" (?:thẳng thắn )?(?:một số |một vài |những |các |nhiều |cả )*(?:tồn tại|hạn chế|khuyết điểm|thiếu sót|bất cập|yếu kém)(?!\w)"
    r"(?:,? (?:và )?(?:tồn tại|hạn chế|khuyết điểm|thiếu sót|bất cập|yếu kém|nguyên nhân|khó khăn|vướng mắc))*(?: [^\W\d_]+){0,6}?(?: như| là)? ?: [“\"]?(?=[^\W\d_])"
)
"""`chỉ ra những hạn chế như: Quy chế còn ..., cần bổ sung`: each is told with what would mend it."""
_ASKED_ON = frozenset(
    {"đề nghị", "yêu cầu", "giao", "giao nhiệm vụ", "mong muốn", "mong", "lưu ý", "gợi ý", "căn dặn", "nhắc nhở", "kêu gọi"}
)
_TIED = Before(r"(?:;|,| và|đồng thời)(?: đồng thời)?(?: cũng| đã)? ")
_ON_GROUNDS = re.compile(r" ?: ?[“\"]?(?:trên (?:cơ sở|tinh thần)|để|qua|nhằm|từ|sau) [^;:]{3,200}, (?:yêu cầu|đề nghị|giao) ")
"""`nhấn mạnh: Trên tinh thần các ý kiến, yêu cầu Tiểu ban ...`"""
_TO_COME = re.compile(
    r"[ ,:“\"]*(?:rằng )?(?:trong )?(?:thời gian tới|thời gian đến|nhiệm kỳ tới|năm tới|giai đoạn tới|những tháng cuối năm|thời gian còn lại)(?!\w)(?![^.;]* sẽ )"
    rf"[^.;:]{{1,70}}? (?:{alternation(WORDS['imperatives'])})(?!\w)"
)
"""`nhấn mạnh, thời gian tới, các chi bộ tiếp tục ...`: what is to come is asked for."""
_TASK_IS = re.compile(
    r"[ ,:“\"]*(?:rằng )?(?:một (?:trong những )?)?(?:nhiệm vụ|công việc|việc|yêu cầu|giải pháp) (?:trọng tâm|quan trọng|trước mắt|hàng đầu|cấp bách|đầu tiên)[^.;:,]{0,60}? là (?!một|khâu|vấn đề|điều)"
)
"""`Theo ông An, nhiệm vụ trọng tâm của năm tới là ...`"""
_AHEAD = re.compile(
    r"(?:về|để|nhằm|trong|phát biểu|kết luận)?[^,.]{0,30}(?:nhiệm vụ|phương hướng|thời gian tới|sắp tới|quý|những tháng)(?!\w)"
)
"""`Về nhiệm vụ ...`: what follows is to be done."""
_ONE_MORE_DEED = re.compile(
    r", (?:làm rõ|phân tích|đánh giá|quán triệt|chỉ đạo|yêu cầu|đề nghị|giao|lưu ý|động viên|khuyến khích|giới thiệu|tiếp thu|lắng nghe|nghe"
    r"|giải quyết|xử lý|trao đổi|hướng dẫn|tuyên truyền|phổ biến|vận động|đối thoại|kêu gọi|kiểm tra|giám sát|đôn đốc|rút kinh nghiệm)(?!\w)"
)
"""`phân tích, làm rõ`: the speaker does both."""
_NAMED_URGED = re.compile(rf"[:,] [“\"]?(?:[{UPPER}][{LETTER}]+ ){{2,4}}(?:{alternation(WORDS['imperatives'])})(?![{LETTER}])")
"""`nêu rõ: Sơn La khai thác tốt ...`"""
_TASK_AT_MOST = 60
_STRESSED = frozenset({"nhấn mạnh"})
_TASK = re.compile(rf" (?:đến |tới |về )?(?:việc|nhiệm vụ|giải pháp|yêu cầu) (?:{alternation(WORDS['imperatives'])})(?!\w)")
_APPRAISING = re.compile(r"(?:phát biểu )?(?:ghi nhận|biểu dương|đánh giá cao|khen ngợi)(?!\w)")
"""`Ghi nhận những đóng góp của ..., đồng chí An nhấn mạnh ...`."""
_HOLDS = frozenset(
    {
        "cho rằng",
        "khẳng định",
        "nhận định",
        "theo",
        "nói thẳng",
        "thẳng thắn",
        "chỉ rõ",
        "chỉ ra",
        "trăn trở",
        "băn khoăn",
        "lo ngại",
        "nói",
    }
)
_AS_IT_IS = Cued(
    r"(?<!\w)(?:đã|còn|chưa|không|vẫn|rất|quá|lớn nhất|tốt|kém|yếu|chậm|tuy|song|giữ được|giữ vững|có bước|có nhiều|đạt|cơ bản)(?!\w)"
)
"""How something was done or stands, as its speaker sees it."""
_NO_VIEW = Cued(r"(?<!\w)(?:tôi|chúng tôi|bản thân|đây là|bao giờ cũng|bí thư chi bộ|năm \d{4})(?!\w)")
"""Who speaks of himself, tells of a year, or is of the base, appraises nobody."""
_OF_HIMSELF = re.compile(r"[ :,“\"]*(?:rằng )?(?:bản thân )?tôi (?:chỉ|cũng|tự|luôn|vẫn|đã) ")
"""`Bà An nói: "Tôi chỉ biết cố gắng ..."`: nobody else's work is weighed."""
_VIOLATED = Cued(r"vi phạm|sai phạm|khuyết điểm")
_IF_SO = re.compile(r"(?<!\w)(?:nếu|khi) (?:để )?(?:xảy ra|có|phát hiện)[^,.;]*")
_PROVIDES = Cued(r"(?:chịu|có) trách nhiệm|nghiêm cấm|được quyền|được phép|có quyền")
"""What a document lays down as duty or right."""
_SUMMED_UP = Cued(r"(?<!\w)đã (?:[^\W\d_]+ ){1,12}(?:được )?(?:hơn |gần |trên )?\d[\d.]* (?!năm|tháng|%)[^\W\d_]+")
"""`Theo ông An, hai năm qua Đảng ủy đã mở 12 lớp ...`: so much was done."""
_EXPLAINS = ("lý giải", "giải thích")
_PENALISES_TOO = Cued(rf"(?:đồng thời|và)[^.;]{{0,20}} (?:quyết định|thi hành)[^.;]{{0,30}} {PENALTY}")
_IS_WEAK = Cued(r"(?<!\w)(?:vẫn (?:là|còn)|là|còn) (?:một |những |các |nhiều |khâu )*(?:khâu yếu|điểm yếu|điểm nghẽn|bất cập)(?!\w)")
"""`Theo ông An, việc tự phát hiện vi phạm vẫn là khâu yếu`: what is done is found wanting, and no case is told of."""
_VOWED = 80
_WILL_BRING = re.compile(r"[^.;]{0,80} sẽ (?:tạo điều kiện thuận lợi hơn|góp phần|mang lại|trở thành)(?!\w)")
"""`khẳng định tuyến đường sẽ góp phần ...`: what comes of it, and no promise."""
_VOWS = frozenset({"khẳng định", "quả quyết", "tuyên bố", "tái khẳng định", "bày tỏ quyết tâm"})
_SEEN = frozenset({"nhìn nhận", "nhận thấy", "thấy rằng", "thấy"})
_FINDS = frozenset({"cho rằng", "đánh giá", "thấy rằng", "nhận thấy", "kết luận", "xác định", "chỉ rõ", "chỉ ra", "phát hiện", "nhận định"})
_DISCOVERS = frozenset({"xác định", "nhận thấy", "phát hiện"})
_REVIEWS = frozenset({"đánh giá", "phân tích"})
"""What a meeting does with reports."""
_APPRAISES = frozenset({"đánh giá", "nhận xét", "nhìn nhận", "nhận thấy", "thấy rằng"})
_CONCEDED = re.compile(r"^[ ,:]*(?:rằng )?(?:mặc dù|tuy|dù) [^;:]{3,160}?, (?=tuy nhiên|nhưng|song)")
"""`mặc dù là địa phương còn khó khăn, nhưng ...`: what is said comes after."""
_AGREED = re.compile(r":[ “\"]*(?:đồng ý|thống nhất|nhất trí|chấp thuận|cho phép|tán thành)(?!\w)")
_SAYS_HOW = re.compile(r"(?<!\w)(?:đạt|còn|chưa|tốt|nhiều|khá|rất|giữ vững|có bước)(?!\w)")
_LOOKING = Before(r"(?:tổng kết|sơ kết|kiểm điểm|thảo luận|xem xét|rà soát|tập trung)(?:,| và)? ")
_WORK = re.compile(r" (?:(?:những|các|kỹ|sâu|toàn diện|về) )*(?:kết quả|tình hình|việc|công tác|quá trình|thực trạng|ưu điểm)(?!\w)")
"""`Đại hội đã tổng kết, đánh giá kết quả ...`: what it looked at, not how it finds it."""
_OF_THE_EVENT = re.compile(
    rf"[ :,“\"]*(?:rằng |rõ |việc )?(?:đây|buổi lễ|lễ|cuộc họp|buổi|đợt|việc trao|việc tổ chức|việc được nhận|tổ chức|{SITTING})(?: [^\W_]+){{0,10}} (?:là (?:(?:hết sức|rất|vô cùng) |nguồn động viên|hoạt động|dịp|sự kiện|một sự kiện|cơ hội|cơ sở|một dịp|niềm|vinh dự|nhiệm vụ|phần thưởng|bước|nơi|việc làm|đợt)|nhằm|có ý nghĩa|để (?:đánh giá|các))"
)
"""What is said of the event itself is no appraisal of work done."""
_ROLE = re.compile(r"(?:,? (?:về |đến |rõ |lại )?)(?:vai trò|ý nghĩa|tầm quan trọng|vị trí)(?!\w)(?![^.;]* đã )")
"""`nhấn mạnh vai trò của công tác dân vận`: nothing is said of how well it was done."""
_OUR_WORK = Cued(
    r"chúng tôi (?:luôn |đã )?xác định|(?<!\w)(?:phường|xã|huyện|quận|cơ quan|đơn vị|chi bộ|đảng bộ|thôn|bản|xóm|công ty|nhà trường) (?:chúng )?(?:tôi|mình)(?!\w)"
)
"""`Chúng tôi xác định phải ...`: what the speaker's own side goes by."""
_OF_A_PLACE = re.compile(
    r"[ :,“\"]*(?:rằng |rõ )?[^,.;:]{2,60}? (?:có vị trí|có vai trò|có truyền thống|giữ vị trí|giữ vai trò|là (?:địa bàn|vùng|vùng đất|tỉnh|huyện|thành phố|cửa ngõ|trung tâm|quê hương|nơi|cái nôi|địa phương có))(?!\w)"
    r"|[ :,“\"]*(?:rằng |rõ )?(?:từ sau [^,]{3,60}, |trong bối cảnh |thời gian qua, |hiện nay, )?(?:tình hình|bối cảnh) (?:thế giới|quốc tế|khu vực|trong nước)(?!\w)"
)
"""Nor is what is said of a place, or of the state of the world: `Nam Định có vị trí chiến lược`."""
_OF_THOSE_ABOVE = re.compile(
    r"[ :,“\"]*(?:rằng |rõ )?(?:bộ chính trị|ban bí thư|trung ương|ban (?:chấp hành|thường vụ)(?! [^,.;:]{2,40} (?:còn|chưa))[^,.;:]{0,40}?|(?:tỉnh|thành|huyện) ủy)(?:, [^,.;:]{3,40})?"
    r" (?:đã |luôn |rất )+(?:[^\W\d_]+ ){0,2}?(?:cân nhắc|xem xét|lựa chọn|tin tưởng|tín nhiệm|thảo luận|thống nhất|tính toán)(?!\w)"
)
"""`nhấn mạnh Bộ Chính trị đã cân nhắc rất kỹ khi lựa chọn ...`: how a decision came about."""
_WITHHELD = re.compile(
    r"[ :,“\"]*(?:rằng )?(?:[^,.;:]{3,60} )?(?:chưa|không) (?:thể |được )?(?:công bố|tiết lộ|bình luận|có thông tin|nhận được|nắm được|có (?:kết luận|kết quả))(?!\w)"
)
"""`nói chưa thể công bố`: nothing is told."""
_WILL_DO = re.compile(
    r",[^,.;:]{0,60}? ?(?:thời gian tới|sắp tới|tới đây|trong thời gian tới|những tháng cuối năm),? (?:[^,.;:]{2,60}? )?sẽ (?!được|diễn ra|có|là|phải|bầu)"
)
"""`Theo ông An, thời gian tới huyện sẽ ...`: what he says will be done by those he speaks for."""


def _urges(view: View, act: Act, low: str) -> bool:
    """Whether what follows the verb (`low`) is to be done: it begins with a verb, says what all do, or what is to come was spoken of."""
    task, colon, told = low.partition(":")
    if colon and len(task) < _TASK_AT_MOST and _TASKS_TO_COME.search(task) and told.strip() and not telling.tells(told.lstrip(' “"')):
        return True
    told = low.lstrip(' :,“"')
    if not low.startswith((":", " :", ",")) or _ONE_MORE_DEED.match(low):
        return False
    if (urging.is_imperative(told) or urging.urges_all(told)) and not telling.is_done(told):
        return True
    by_name = _NAMED_URGED.match(view.sentence.text, act.end - view.sentence.start)
    if act.verb not in _APPRAISES and (by_name is not None or urging.urges_unit(told)) and not telling.is_done(told):
        return True
    return _AHEAD.match(view.low) is not None and len(told) > 1 and not telling.tells(told)


def stresses_task(after: str) -> bool:
    """Whether what follows `nhấn mạnh`, `lưu ý` is a task that is to be done: `... đến việc rà soát hồ sơ`."""
    task = _TASK.match(after)
    told = after[task.end() :].partition(",")[0] if task is not None else ""
    return task is not None and not telling.is_done(told) and not telling.is_stated(told, len(told))


def stated(view: View, act: Act) -> Judgement:
    """`X nhấn mạnh ...`: a finding, a promise, a duty, an appraisal, by what is stated."""
    low = view.after(act)
    by_body = act.subject is not None and act.subject.kind is SubjectKind.BODY
    introduces = low.rstrip().endswith(":")
    asks = duties.has_modal(_TO_MEND.sub(" ", low)) or duties.has_modal(low.partition(":")[2].lstrip(' “"'))
    asks = asks and _OUR_WORK.search(view.low) is None and _FAULTS_NAMED.match(low) is None
    if (found := _found(act, low, asks=asks)) is not None:
        return found
    covers = by_body or not promises.is_no_cover(low.lstrip(" ,:"))
    if not asks and covers and act.verb == "theo" and (_WILL_DO.match(low) or (wording.is_fault(low) and not _IS_WEAK.search(low))):
        vowed = OutcomeKind.COMMITMENT if _WILL_DO.match(low) else None
        return Judgement(vowed, Mode.OPEN, act, "outcomes.promise" if vowed else "stated")
    if not asks and _asks_on(view, act):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.stated_and_asked")
    vows = (
        (act.verb in _VOWS or low.startswith(" sẽ ") or promises.is_own_promise(low[:_VOWED]))
        and not by_body
        and promises.says_will(low[:_VOWED])
        and not _WILL_BRING.match(low)
    )
    if not asks and (vows or not covers or promises.is_promise(low)):
        return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.promise")
    urges = _urges(view, act, low) or (act.verb in _STRESSED and stresses_task(low))
    points = _POINTS_SET.match(low.lstrip()) is not None and "đã " not in low[:_VOWED] and not by_body
    if not by_body and openings.announces_points(view.low) and not wording.is_fault(low):
        return Judgement(None, Mode.ASK, act, "introduction")
    if asks or urges or points or _TO_COME.match(low) or _TASK_IS.match(low) or (introduces and _TASKS_TO_COME.search(low)):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.stated_duty")
    if _APPRAISING.match(view.low):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.stated_appraisal")
    return _seen(view, act, by_body=by_body)


def _asks_on(view: View, act: Act) -> bool:
    """Whether who states something asks for something in the same breath: `khẳng định ..., đồng thời đề nghị ...`."""
    return _ON_GROUNDS.match(view.after(act)) is not None or any(
        other.start > act.start and other.verb in _ASKED_ON and _is_his(view, act, other) and _TIED.search(view.before(other))
        for other in view.acts
    )


def _is_his(view: View, act: Act, other: Act) -> bool:
    """Whether the speaker of `act` does `other`, or only a body of which he speaks stands before it: `nhấn mạnh ý nghĩa của ... Đảng bộ và đề nghị`."""
    if other.subject == act.subject:
        return True
    by_speaker = act.subject is not None and act.subject.kind in SPEAKERS
    spoken_of = other.subject is not None and other.subject.kind is SubjectKind.BODY
    return (
        by_speaker
        and spoken_of
        and not any(act.start < third.start < other.start and third.subject == other.subject for third in view.acts)
    )


def _found(act: Act, low: str, *, asks: bool) -> Judgement | None:
    """What a body or its delegation finds, by what follows the verb; None where it finds nothing."""
    if act.subject is None or act.subject.kind not in (SubjectKind.BODY, SubjectKind.DELEGATION, SubjectKind.DOCUMENT):
        return None
    if act.subject.kind is SubjectKind.DOCUMENT:
        return _found_in_paper(act, low)
    if act.subject.kind is SubjectKind.BODY and _PENALISES_TOO.search(low):
        return Judgement(OutcomeKind.DISCIPLINE, Mode.FIND, act, "outcomes.disciplined")
    if act.verb in _FINDS and _PROPOSES_THEN.search(low):
        return Judgement(OutcomeKind.PROPOSAL, Mode.FIND, act, "outcomes.found_and_proposed")
    if act.verb in _FINDS and _ASKS_THEN.search(low):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.found_and_asked")
    if (
        act.subject.kind is SubjectKind.BODY
        and act.verb in _FINDS
        and (low.rstrip().endswith(":") or wording.is_fault(low) or (not asks and _of_inspectors(act)))
    ):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.FIND, act, "outcomes.finding")
    if act.verb in _SEEN and not asks:
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.finding")
    return None


def _of_inspectors(act: Act) -> bool:
    """Whether an inspection commission tells what it found: `Ủy ban Kiểm tra Huyện ủy A xác định, ông B đã nhận ...`."""
    return act.subject is not None and (act.subject.name or "").startswith("Ủy ban Kiểm tra") and act.verb in _DISCOVERS


def _found_in_paper(act: Act, low: str) -> Judgement | None:
    """What a communiqué or conclusion says to be at fault; one that only says that there is much introduces it."""
    if not wording.is_found_fault(low) and not _FAULTS_TOLD.match(low):
        return None
    kind = None if _FAULTS_TOLD.match(low) else OutcomeKind.ASSESSMENT
    return Judgement(kind, Mode.FIND, act, "outcomes.finding")


def _seen(view: View, act: Act, *, by_body: bool) -> Judgement:
    """How a speaker sees what was done, by what follows the verb."""
    low = _CONCEDED.sub("", view.after(act), count=1)
    if act.subject is not None and act.subject.kind is SubjectKind.DOCUMENT and not _VIOLATED.search(_IF_SO.sub("", low)):
        kind = OutcomeKind.DIRECTIVE if _PROVIDES.search(low) else None
        return Judgement(kind, Mode.OPEN, act, "outcomes.provision" if kind else "stated")
    if act.verb == "kết luận" and _AGREED.match(low):
        return Judgement(OutcomeKind.DECISION, Mode.ASK, act, "outcomes.decided")
    by_meeting = act.subject is not None and act.subject.kind is SubjectKind.MEETING
    looked_at = _LOOKING.search(view.before(act)) is not None and _WORK.match(low) is not None
    says_how = low.startswith((",", ":", " rằng")) or _SAYS_HOW.search(low.partition(", đồng thời")[0])
    reviews = by_meeting and act.verb in _REVIEWS and (looked_at or not says_how)
    if (
        reviews
        or (by_meeting and act.passive)
        or _OF_HIMSELF.match(low)
        or _ROLE.match(low)
        or _OF_THE_EVENT.match(low)
        or _OF_A_PLACE.match(low)
        or _OF_THOSE_ABOVE.match(low)
        or _WITHHELD.match(low)
    ):
        return Judgement(None, Mode.OPEN, act, "stated")
    concludes = act.verb == "kết luận" and low.startswith(":")
    reviews_term = low.startswith(":") and wording.sums_up(low.lstrip(' :“"'))
    by_person = act.subject is not None and act.subject.kind in SPEAKERS
    if by_person and view.low.startswith(_EXPLAINS):
        return Judgement(None, Mode.REPORT, act, "stated")
    weighs = not by_body or (act.verb == "đánh giá" and low.startswith((",", ":", " rằng")) and not act.passive)
    if weighs and (concludes or reviews_term or act.verb in _APPRAISES or wording.is_appraisal(low)):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.stated_appraisal")
    if act.verb == "theo" and _SUMMED_UP.search(low):
        return Judgement(None, Mode.REPORT, act, "report")
    if by_person and act.verb in _HOLDS and not wording.is_question(low) and _AS_IT_IS.search(low) and not _NO_VIEW.search(view.low):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.stated_view")
    return Judgement(None, Mode.OPEN, act, "stated")
