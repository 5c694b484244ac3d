"""What one sentence amounts to by its own words: the kind of outcome that its governing act makes it."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.decisions import decided, event, given, proposes_penalty
from app.extraction.readers.outcomes.governing import governing_act, is_attribution
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.subjects import SPEAKERS, SubjectKind

_STANDING = frozenset(
    {
        "chỉ đạo",
        "đôn đốc",
        "vận động",
        "quán triệt",
        "phát động",
        "phân công",
        "kêu gọi",
        "khuyến khích",
        "định hướng",
        "nhắc nhở",
        "đốc thúc",
        "chấn chỉnh",
        "mong muốn",
    }
)
"""What a body does every day: as its verb these recount."""
"""What a body does every day: as its verb these recount."""
_ON_GROUNDS = re.compile(r"(?:trên cơ sở|sau khi|căn cứ|qua) |(?:[^,]{0,30}, )?[^,]{5,80} chỉ đạo (?:đảng ủy|ban|ủy ban|ubnd|sở|công an)")
"""A body directs one body, or does so on grounds that are told: no everyday work."""
_BY_A_DAY = Cued(r"(?:trước|chậm nhất|xong trong|hoàn thành)(?: [^\W\d_]+){0,4} (?:ngày |tháng |quý )?\d")
_HINTS = frozenset({"lưu ý", "nhắc", "nhấn mạnh", "mong", "mong muốn", "quán triệt"})
_SUGGESTS = re.compile(r" (?:về|một số|đến|tới|thêm|vấn đề|các vấn đề)(?!\w)")
_TASKS_TO_COME = Cued(r"nhiệm vụ|giải pháp|công việc|việc cần|nội dung trọng tâm|yêu cầu|vấn đề (?:trọng tâm|sau|cần)|nội dung sau")
_ASK_AGAIN = re.compile(
    r"(?<!lãnh đạo)(?<!điều hành)(?:,|;| và| đồng thời)[ ,]*(?:đã |cũng |đồng thời |trân trọng )*(?:(?:yêu cầu|đề nghị|giao|chỉ đạo)(?! (?:của|lưu|thông|dịch))|(?:bày tỏ )?mong muốn|lưu ý|nhắc nhở|căn dặn|gợi ý|định hướng|gợi mở)(?!\w)"
    r"|(?:,|;| và| đồng thời)[ ,]*(?:đồng thời )?(?:chỉ rõ|chỉ ra|nêu rõ|nhấn mạnh|gợi mở|đặt ra|nêu) (?:\d{1,2}|một số|hai|ba|bốn|năm|sáu|bảy|những|các) (?:nhóm )?(?:nhiệm vụ|giải pháp|yêu cầu|việc)(?!\w)"
)
_ASKS_THEN = Cued(
    r"(?:;|, đồng thời| và)[ ,]*(?:đồng thời )?(?:đã )?(?:yêu cầu|đề nghị)(?! (?:của|ban bí thư|bộ chính trị|[^,;]{0,60}kỷ luật))(?!\w)"
)
_POINTS_SET = re.compile(
    r"(?:rõ |ra |thêm |tới )?(?:đến )?(?:\d{1,2}|một số|hai|ba|bốn|năm|sáu|bảy|những|các|nhiều)(?: nhóm| mặt)? (?:nhiệm vụ|giải pháp|yêu cầu|việc|khâu|nội dung)(?: [^\W\d_]+| \d+|,){0,24}?(?::| như(?!\w)| đó là| gồm)"
)
"""`nhấn mạnh 3 nhiệm vụ trọng tâm: ...`: the points told in the same sentence are asked for."""
_AHEAD = re.compile(
    r"(?:về|để|nhằm|trong|phát biểu|kết luận)?[^,.]{0,30}(?:nhiệm vụ|phương hướng|thời gian tới|sắp tới|quý|những tháng)(?!\w)"
)
"""`Về nhiệm vụ ...`: what follows is to be done."""
_APPRAISING = re.compile(r"(?:phát biểu )?(?:ghi nhận|biểu dương|đánh giá cao|khen ngợi)(?!\w)")
"""`Ghi nhận những đóng góp của ..., đồng chí An nhấn mạnh ...`."""
_AND_WILL = re.compile(r"^[^.;]{0,60}(?:,| và)(?: cũng)? sẽ(?! được)(?!\w)")
_SPEECH = re.compile(r"(?:phát biểu|chúc mừng|kết luận|bế mạc|khai mạc)")
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
_AS_IT_IS = Cued(r"(?<!\w)(?:đã|còn|chưa|không|vẫn|rất|quá|lớn nhất|tốt|kém|yếu|chậm|tuy|song|giữ được|giữ vững|có bước|có nhiều)(?!\w)")
"""How something was done or stands, as its speaker sees it."""
_FALLS_SHORT = Cued(r"(?<!\w)(?:còn|vẫn|chưa|rất|quá) (?:chậm|yếu|kém|hạn chế|thấp|nhiều|ít|cao|hình thức|lúng túng)(?!\w)")
_PENALISES_TOO = Cued(r"(?:đồng thời|và)[^.;]{0,20} (?:quyết định|thi hành)[^.;]{0,30} (?:khiển trách|cảnh cáo|khai trừ|cách chức)")
_SOFT = frozenset({"nhắn nhủ", "gợi mở", "gợi ý", "dặn", "dặn dò", "mong", "nhắc", "lưu ý", "gửi gắm"})
_VOWED = 80
_BARE = 160
_HOPES = Cued(r"(?:tôi |chúng tôi )(?:mong|hy vọng|tin)")
_ANSWER = re.compile(
    r"(?:về|với|trước|đối với|trả lời|giải đáp|giải trình|làm rõ|tiếp thu|ghi nhận|đồng tình|chia sẻ|phản hồi|liên quan)(?: đến| tới)?(?! báo chí)(?: [^\W\d_]+){0,4}? ?(?:kiến nghị|đề xuất|đề nghị|ý kiến|vấn đề|phản ánh|băn khoăn|câu hỏi|chỉ đạo|với|,)|[^.]{0,120} (?:đồng tình|nhất trí|ghi nhận|tiếp thu)(?:,| và)[^.]{0,20} cho (?:biết|hay)"
)
_WILL = re.compile(r"(?<!\w)(?:sẽ|nhận trách nhiệm)(?!\w)")
"""What someone will do counts as a promise where it answers what was asked."""
_VOWS = frozenset({"khẳng định", "quả quyết", "tuyên bố", "tái khẳng định", "bày tỏ quyết tâm"})
_OWN_WILL = re.compile(
    r"[ ,:“\"]*(?:rằng )?(?:(?:sắp tới|thời gian tới|tới đây|trong thời gian tới|sau (?:hội nghị|đại hội) này|năm \d{4}),? )?"
    r"(?:(?:chúng tôi|đơn vị|huyện|tỉnh|thành phố|địa phương|sở|xã|phường|quận|ban (?:tổ chức|tuyên giáo|dân vận|nội chính)|văn phòng|đảng ủy|ubnd|ủy ban nhân dân)(?: [^\W\d_]+){0,5}? )?sẽ (?!được|diễn ra|có|là|xem xét|bầu)"
)
"""`... cho biết sẽ ...`: what the speaker or his own body will do."""
_WISHES = frozenset({"tin tưởng", "hy vọng", "chúc", "chúc mừng", "cảm ơn", "gửi lời"})
_SETTERS = frozenset({SubjectKind.BODY, SubjectKind.MEETING, SubjectKind.DOCUMENT})
_SEEN = frozenset({"nhìn nhận", "nhận thấy", "thấy rằng", "thấy"})
_FINDS = frozenset({"thấy rằng", "nhận thấy", "kết luận", "xác định", "chỉ rõ", "chỉ ra", "phát hiện", "nhận định"})
_APPRAISES = frozenset({"đánh giá", "nhận xét", "nhìn nhận", "nhận thấy", "thấy rằng"})
_AGREED = re.compile(r":[ “\"]*(?:đồng ý|thống nhất|nhất trí|chấp thuận|cho phép|tán thành)(?!\w)")
_SAYS_HOW = re.compile(r"(?<!\w)(?:đạt|còn|chưa|tốt|nhiều|khá|rất|giữ vững|có bước)(?!\w)")
_OF_THE_EVENT = re.compile(
    r"[ :,“\"]*(?:rằng |rõ |việc )?(?:đây|hội nghị|đại hội|buổi lễ|lễ|kỳ họp|cuộc họp|buổi|việc trao|việc tổ chức|việc được nhận|tổ chức)(?: [^\W\d_]+){0,6} (?:là (?:dịp|sự kiện|một sự kiện|cơ hội|cơ sở|một dịp|niềm|vinh dự|phần thưởng|bước|nơi|hoạt động|việc làm|đợt)|nhằm|có ý nghĩa|để (?:đánh giá|các))"
)
"""What is said of the event itself is no appraisal of work done."""
_NUMBERED = re.compile(r"^ ?[“\"]?(?:\(?[\da-z][).] ?|[-–] ?|một là,? |thứ nhất,? )?")
_STUDIED = re.compile(
    r",? (?:và triển khai |các |những |nội dung |toàn văn |đầy đủ )*(?:nghị quyết|chỉ thị|kết luận|quy định|văn kiện|chuyên đề|văn bản|nội dung)"
)
_SOMEONE = re.compile(r" (?:đồng chí|ông|bà|anh|chị|thượng|đại|trung|thiếu|giữ|làm|phụ trách|đảm nhiệm|tham gia)")


def judge(view: View) -> Judgement:
    """Judge `view` by its own words alone; `act` is None where nobody in it does anything."""
    act = governing_act(view)
    if wording.is_question(view.low) and "”" not in view.low:
        return Judgement(None, Mode.REPORT, None, "question")
    if act is None:
        return event(view)
    if wording.sets_tasks(view.low) and act.subject is not None and act.subject.kind in _SETTERS:
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.tasks_set")
    if view.voice is not None or is_attribution(view, act):
        return _quoted(view, act)
    speaks = act.family == "report" and _SPEECH.match(view.low) is not None and view.after(act).startswith(":")
    if speaks or act.family in ("state", "find_fault"):
        return _stated(view, act)
    if act.family == "report":
        return _reported(view, act)
    return _FAMILIES[act.family](view, act)


def _reported(view: View, act: Act) -> Judgement:
    """`X cho biết ...`: a promise where it says what he will do or answers what was asked, else nothing."""
    after = view.after(act)
    answers = act.verb not in _WISHES and _ANSWER.match(view.low) is not None and _WILL.search(after) is not None
    tells = act.verb in ("cho biết", "cho hay")
    if answers or (tells and _OWN_WILL.match(after)) or ((tells or act.verb == "báo cáo") and wording.is_own_promise(after)):
        return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.answered")
    return Judgement(None, Mode.REPORT, act, "report")


def _quoted(view: View, act: Act) -> Judgement:
    """A quotation, or a sentence of one, by what it says."""
    told = act.verb in ("cho biết", "cho hay") or act.family not in ("report", "speak")
    kind = _content(view, act) if told else None
    mode = {OutcomeKind.DIRECTIVE: Mode.ASK, OutcomeKind.ASSESSMENT: Mode.APPRAISE}.get(kind, Mode.OPEN) if kind else Mode.OPEN
    return Judgement(kind, mode, act, "outcomes.quotation")


def _content(view: View, act: Act) -> OutcomeKind | None:
    low = view.low
    if _HOPES.search(low):
        return None
    if act.family == "promise":
        return OutcomeKind.COMMITMENT
    by_speaker = act.subject is None or act.subject.kind in SPEAKERS
    asks = act.family == "ask" and by_speaker and act.verb in low and not wording.is_question(low)
    if _FALLS_SHORT.search(low) and not asks and not wording.has_modal(low) and wording.is_appraisal(low):
        return OutcomeKind.ASSESSMENT
    if asks or wording.has_modal(low) or (wording.is_imperative(low) and not wording.is_promise(low) and not wording.is_own_promise(low)):
        return OutcomeKind.DIRECTIVE
    if wording.is_promise(low) or wording.is_own_promise(low):
        return OutcomeKind.COMMITMENT
    return OutcomeKind.ASSESSMENT if wording.is_appraisal(low) else None


def _stated(view: View, act: Act) -> Judgement:
    """`X nhấn mạnh ...`: a finding, a promise, a duty, an appraisal, by what is stated."""
    low = view.after(act)
    by_body = act.subject is not None and act.subject.kind is SubjectKind.BODY
    introduces = low.rstrip().endswith(":")
    asks = wording.has_modal(low)
    if (found := _found(act, low, asks=asks)) is not None:
        return found
    if not asks and act.verb == "theo" and wording.is_fault(low):
        return Judgement(None, Mode.OPEN, act, "stated")
    vows = (act.verb in _VOWS or low.startswith(" sẽ ")) and not by_body and _WILL.search(low[:_VOWED]) is not None
    if not asks and (vows or wording.is_promise(low)):
        return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.promise")
    told = low.lstrip(' :“"')
    urges = low.startswith((":", " :")) and (
        wording.is_imperative(told) or wording.urges_all(told) or (_AHEAD.match(view.low) is not None and wording.has_imperative(told))
    )
    points = _POINTS_SET.match(low.lstrip()) is not None and "đã " not in low[:_VOWED] and not by_body
    if asks or urges or points or (introduces and _TASKS_TO_COME.search(low)):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.stated_duty")
    if _APPRAISING.match(view.low):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.stated_appraisal")
    return _seen(act, low, by_body=by_body)


def _seen(act: Act, low: str, *, by_body: bool) -> Judgement:
    """How a speaker sees what was done, by what follows the verb."""
    if act.verb == "kết luận" and _AGREED.match(low):
        return Judgement(OutcomeKind.DECISION, Mode.ASK, act, "outcomes.decided")
    by_meeting = act.subject is not None and act.subject.kind is SubjectKind.MEETING
    reviews = by_meeting and act.verb == "đánh giá" and not _SAYS_HOW.search(low)
    if reviews or _OF_THE_EVENT.match(low):
        return Judgement(None, Mode.OPEN, act, "stated")
    concludes = act.verb == "kết luận" and low.startswith(":")
    if not by_body and (concludes or act.verb in _APPRAISES or wording.is_appraisal(low)):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.stated_appraisal")
    by_person = act.subject is not None and act.subject.kind in (SubjectKind.PERSON, SubjectKind.PRONOUN)
    if by_person and act.verb in _HOLDS and not wording.is_question(low) and _AS_IT_IS.search(low):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.stated_view")
    return Judgement(None, Mode.OPEN, act, "stated")


def _found(act: Act, low: str, *, asks: bool) -> Judgement | None:
    """What a body or its delegation finds, by what follows the verb; None where it finds nothing."""
    if act.subject is None or act.subject.kind not in (SubjectKind.BODY, SubjectKind.DELEGATION):
        return None
    if act.subject.kind is SubjectKind.BODY and _PENALISES_TOO.search(low):
        return Judgement(OutcomeKind.DISCIPLINE, Mode.FIND, act, "outcomes.disciplined")
    if act.verb in _FINDS and _ASKS_THEN.search(low):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.found_and_asked")
    if act.subject.kind is SubjectKind.BODY and act.verb in _FINDS and (low.rstrip().endswith(":") or wording.is_fault(low)):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.FIND, act, "outcomes.finding")
    if act.verb in _SEEN and not asks:
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.finding")
    return None


def _asked(view: View, act: Act) -> Judgement:
    """`X đề nghị ...`: a directive, unless it is to come, everyday work, a mere hint, or a post given."""
    after, subject = view.after(act), act.subject
    if subject is not None and act.passive and subject.kind is not SubjectKind.BODY:
        return event(view)
    if subject is not None and "sẽ" in view.low[subject.end - view.sentence.start : act.start - view.sentence.start]:
        return Judgement(None, Mode.SILENT, act, "planned")
    by_body = subject is not None and subject.kind in (SubjectKind.BODY, SubjectKind.DELEGATION)
    if act.verb in ("phân công", "giao") and view.named and wording.is_move(after) and _SOMEONE.match(after):
        return decided(view, act)
    if (nothing := _asks_nothing(view, act, by_body=by_body)) is not None:
        return nothing
    if subject is not None and subject.kind is SubjectKind.CROWD:
        return Judgement(OutcomeKind.PROPOSAL, Mode.OPEN, act, "outcomes.proposed")
    if by_body and proposes_penalty(view.low):
        return Judgement(OutcomeKind.PROPOSAL, Mode.OPEN, act, "outcomes.proposed_penalty")
    return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.asked")


def _asks_nothing(view: View, act: Act, *, by_body: bool) -> Judgement | None:
    """What a verb of asking amounts to that lays nothing down: study, everyday work, a hint, an introduction; None where it asks."""
    after = view.after(act)
    if act.verb == "quán triệt" and _STUDIED.match(after) and not _ASK_AGAIN.search(after):
        return Judgement(None, Mode.REPORT, act, "studied")
    if by_body and act.verb in _STANDING and not (act.verb == "chỉ đạo" and (_ON_GROUNDS.match(view.low) or _BY_A_DAY.search(after))):
        return Judgement(None, Mode.REPORT, act, "standing_work")
    hints = (
        act.verb in _HINTS
        and ((after.startswith(",") and not act.verb.startswith("mong")) or _SUGGESTS.match(after) is not None)
        and not (_lists_tasks(after) or _ASK_AGAIN.search(after))
    )
    if hints and not wording.has_modal(after) and not after.rstrip().endswith(":") and not wording.urges_all(after.lstrip(" ,:“")):
        return Judgement(None, Mode.OPEN, act, "hint")
    told = after.lstrip(' :“"')
    if act.verb in _SOFT and after.startswith(":") and not wording.has_modal(told) and not wording.is_imperative(told) and len(told) > 1:
        return Judgement(None, Mode.ASK, act, "hint")
    if not after.strip(" .,") and len(view.low) < _BARE and "”" not in view.low:
        return Judgement(None, Mode.ASK, act, "introduction")
    return None


def _lists_tasks(after: str) -> bool:
    """Whether what follows a colon in the sentence is what is to be done: `lưu ý một số vấn đề: (1) Làm tốt ...`."""
    _, colon, told = after.partition(":")
    return bool(colon) and wording.is_imperative(_NUMBERED.sub("", told, count=1))


def _proposed(_: View, act: Act) -> Judgement:
    return Judgement(OutcomeKind.PROPOSAL, Mode.OPEN, act, "outcomes.proposed")


def _praised(view: View, act: Act) -> Judgement:
    after = view.after(act)
    if _ASK_AGAIN.search(after):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.praised_and_asked")
    if _AND_WILL.search(after):
        return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.answered")
    if (giving := next((other for other in view.acts if other.start > act.start and other.family == "award"), None)) is not None:
        gift = given(view, giving)
        if gift.kind is OutcomeKind.AWARD:
            return gift
    if act.verb == "tuyên dương" and act.subject is not None and act.subject.kind is SubjectKind.BODY:
        return Judgement(None, Mode.SILENT, act, "ceremony")
    return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.praised")


def _promised(view: View, act: Act) -> Judgement:
    by_body = act.subject is not None and act.subject.kind is SubjectKind.BODY
    if by_body and (act.verb == "quyết tâm" or view.before(act).endswith("đã ")):
        return Judgement(None, Mode.SILENT, act, "recounted")
    if _ASK_AGAIN.search(view.after(act)):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.promised_and_asked")
    return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.promised")


_FAMILIES = {"ask": _asked, "propose": _proposed, "praise": _praised, "promise": _promised, "award": given, "decide": decided}
