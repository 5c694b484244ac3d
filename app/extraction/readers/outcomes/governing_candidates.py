"""The acts that a sentence may be about: those that it does not only tell by the way."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes import duties, openings, wording
from app.extraction.readers.outcomes.views import View
from app.extraction.readers.subjects import Subject, SubjectKind
from app.extraction.word_groups import HONORIFIC

_BY_DELEGATES = frozenset(
    {"kiến nghị", "đề xuất", "đề nghị", "biểu quyết", "bầu", "bỏ phiếu", "thông qua", "hiệp thương"}
    | {"hứa", "hứa sẽ", "xin hứa", "nguyện", "xin nguyện", "cam kết", "khẳng định sẽ"}
    | {"bày tỏ quyết tâm", "thể hiện quyết tâm", "khẳng định quyết tâm"}
)
"""What delegates or members in general can do."""
_MUTE = frozenset({"speak", "chair", "attend"})
_SUBORDINATE = Before(r"(?:(?<!\w)(?<!sau )(?:khi|mà|như|nếu)|, để) ")
"""`... khi đoàn yêu cầu`: what someone else does is told by the way."""
_WHICH = Before(r"(?<!\w)(?:điều|việc|vấn đề|nội dung|nhiệm vụ|khâu|yêu cầu) mà ")
"""`Điều mà ông An trăn trở nhất là ...`: what the sentence is about."""
_RELATIVE = Before(r"(?<!\w)(?:vấn đề|nội dung|ý kiến|điều|việc|câu hỏi)(?: mà| do)? ")
_AIM_SET = Before(r"(?<!\w)(?:mục tiêu|nhiệm vụ|chỉ tiêu|phương hướng|chủ trương)(?: mà| do)? ")
"""`Để thực hiện mục tiêu đại hội đề ra, đồng chí gợi ý ...`"""
"""`Những vấn đề cử tri kiến nghị, ...`: what is spoken of, not what the sentence tells."""
_NEWS_OF = re.compile(
    r"(?:trước|về|liên quan(?: đến| tới)?|xung quanh|theo) (?:các )?(?:thông tin|tin|việc|chuyện|vụ|dư luận)(?: [^\W\d_]+){0,3} "
)
"""`Trước thông tin ông An yêu cầu ..., một số người ...`."""
_HAS_DUTY = re.compile(
    r"(?:theo đó, |trong đó, )?(?:các |mỗi |từng )?(?:đoàn|tổ|tiểu ban|ban|hội đồng|thành viên)(?! hành)[^.;:,]{0,60}? (?:có nhiệm vụ|có trách nhiệm)(?!\w)"
)
_NOT_YET = re.compile(r"(?<!\w)(?:trước|từ|kể từ|sau)? ?khi (?:được |bị |có |nhận )?(?:quyết định |[^,.;]{3,50} )?$")
"""`Trước khi được bổ nhiệm, ông An là ...`: told by the way."""
_SOON = 20
_WHO_WAS = re.compile(rf"{wording.WHO_WAS}(?:[^,.;:]{{1,30}} )?")
"""`về trường hợp ông An, người | được bổ nhiệm khi mới 29 tuổi`: what happened to him is told by the way."""
_BESIDES = re.compile(
    r"(?:ngoài|bên cạnh|cùng với|song song với)(?: việc)? (?:đề nghị|yêu cầu|kiến nghị|quyết định|thi hành|xem xét)[^;:]{0,160}, $"
    rf"|sau khi {HONORIFIC} [^,;:]{{2,40}} (?:được|thôi|nghỉ|chuyển)[^,;:]{{3,160}}, (?:{HONORIFIC} )?(?:[^;:]{{2,160}} được (?:lãnh đạo )?)?$"
)
"""`Ngoài đề nghị Ban Bí thư kỷ luật ông An, Ủy ban đã ...`, `Sau khi ông An nghỉ hưu, bà Lan được ...`: what else was done stands before who does it."""
_ANSWERS_TO = Before(r"(?:chịu trách nhiệm|báo cáo|giải trình) trước ")
"""Whom someone has to answer to, does nothing: `phải chịu trách nhiệm trước Bí thư và bị xem xét ...`."""
_OF_REPORTS = frozenset({"ask", "propose", "state"})
_REPORT_HEARD = re.compile(
    r" (?:đã |cũng |tiếp tục )*(?:được )?nghe (?:[^;:]*? )?(?:báo cáo|tờ trình|dự thảo)(?!\w)(?!.*(?<!\w)(?:đã|cũng|đồng thời|sau đó|thống nhất|nhất trí|thảo luận|qua đó|trên cơ sở|kết luận)(?!\w))[^;:]*"
)
"""`Hội nghị đã nghe báo cáo về việc tự đánh giá và đề nghị ...`: what the report is about."""
_ON_BEHALF = re.compile(r"(?:thay mặt|thừa ủy quyền) ")
_BY_LEADERS = re.compile(
    r"(?:các|những|đại diện) (?:đồng chí )?(?:lãnh đạo|chi bộ|thường trực|trong ban)(?!\w)[^.;:]{0,80}? (?:tặng|trao|công bố|gửi tặng)(?!\w)"
)
"""`Các đồng chí lãnh đạo tỉnh tặng hoa ...`, `đại diện chi bộ trao quyết định ...`"""


def acts_that_may_govern(view: View) -> list[Act]:
    """The acts of the sentence, in text order, that are no aside, no duty and no clause of what someone else does."""
    return _behind_aside(view, [act for act in view.acts if not _in_brackets(view, act) and _may_govern(view, act)])


def _in_brackets(view: View, act: Act) -> bool:
    """Whether `act` is told of someone by the way: `ông An (đã bị khai trừ khỏi Đảng) chịu trách nhiệm ...`."""
    end = max(0, act.start - view.sentence.start)
    return view.low.count("(", 0, end) > view.low.count(")", 0, end)


def _behind_aside(view: View, acts: list[Act]) -> list[Act]:
    """`acts` without those of an aside that opens the sentence (`Ngoài đề nghị ..., `)."""
    for act in acts:
        if act.subject is not None and _BESIDES.fullmatch(view.low[: act.subject.start - view.sentence.start]):
            return [other for other in acts if other.start > act.subject.start]
    return acts


def _may_govern(view: View, act: Act) -> bool:
    subject = act.subject
    by_crowd = subject is not None and subject.kind is SubjectKind.CROWD
    if act.family in _MUTE and not (act.family == "speak" and subject is not None and view.after(act).startswith(":")):
        return False
    if subject is not None and by_crowd and not _can_be_done_by_many(view, act, subject):
        return False
    if subject is not None and (view.is_duty(act) or _is_of_report(view, act, subject)):
        return False  # `người đứng đầu phải báo cáo`: to be done, not done
    if (duty := _HAS_DUTY.match(view.low)) is not None and duty.end() <= act.start - view.sentence.start:
        return False
    if subject is not None:
        by_the_way = act.passive and _is_in_passing(view, act, subject)
        return not (by_the_way or _is_led_up_to(view, subject, by_crowd=by_crowd))
    if _NOT_YET.match(view.before(act)):
        return False
    opens = openings.opens_with(view.low, act.start - view.sentence.start)
    return opens or (act.family in ("decide", "award") and _ON_BEHALF.match(view.low) is not None)


def _is_in_passing(view: View, act: Act, subject: Subject) -> bool:
    """Whether what was done to `subject` is only told of him in a clause of its own, behind what the sentence is about."""
    start = view.sentence.start
    opens = subject.start - start <= _SOON
    return not opens and _WHO_WAS.fullmatch(view.low, subject.end - start, act.start - start) is not None


def _is_of_report(view: View, act: Act, subject: Subject) -> bool:
    """Whether `act` is only what a report tells of that `subject` heard, or what someone has to do who is named before a document, the `subject`."""
    if act.family not in _OF_REPORTS:
        return False
    if subject.kind is SubjectKind.DOCUMENT:
        return act.family == "ask" and duties.has_modal(view.low[: subject.start - view.sentence.start])
    between = view.low[subject.end - view.sentence.start : act.start - view.sentence.start]
    return " nghe " in between and _REPORT_HEARD.fullmatch(between) is not None


def _can_be_done_by_many(view: View, act: Act, crowd: Subject) -> bool:
    """Whether delegates or members in general, the `crowd`, can do `act`, or leaders in general hand something over by it."""
    gives = act.family in ("award", "decide") and _BY_LEADERS.match(view.low, crowd.start - view.sentence.start) is not None
    return gives or act.verb in _BY_DELEGATES or wording.agrees_to_pass(view.after(act), act.verb)


def _is_led_up_to(view: View, subject: Subject, *, by_crowd: bool) -> bool:
    """Whether what stands before `subject` makes a clause of what it does: `khi đoàn yêu cầu`, `những vấn đề cử tri kiến nghị`."""
    low, end = view.low, subject.start - view.sentence.start
    if (_SUBORDINATE.search(low, 0, end) and not _WHICH.search(low, 0, end)) or _ANSWERS_TO.search(low, 0, end):
        return True
    by_meeting = subject.kind is SubjectKind.MEETING
    return (
        _NEWS_OF.fullmatch(low, 0, end) is not None
        or (by_crowd and _RELATIVE.search(low, 0, end) is not None)
        or (by_meeting and _AIM_SET.search(low, 0, end) is not None)
    )
