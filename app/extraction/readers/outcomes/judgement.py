"""What one sentence amounts to by its own words: the kind of outcome that its governing act makes it."""

from __future__ import annotations

import re
from dataclasses import replace

from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.meetings.timing import opens_with_time
from app.extraction.readers.outcomes import duties, promises, telling, urging, wording
from app.extraction.readers.outcomes.decisions import decided
from app.extraction.readers.outcomes.demands import ASK_AGAIN, asked
from app.extraction.readers.outcomes.gifts import given
from app.extraction.readers.outcomes.governing import governing_act
from app.extraction.readers.outcomes.orders import is_duty
from app.extraction.readers.outcomes.posts_told import is_led
from app.extraction.readers.outcomes.quotations import is_attribution
from app.extraction.readers.outcomes.statements import stated
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.outcomes.without_decider import ALSO_PASSES, event, is_commended
from app.extraction.readers.subjects import SPEAKERS, SubjectKind
from app.extraction.word_groups import RANK

RESIDENTS = "residents"
"""The rule of a sentence that tells what residents say: no outcome, and nobody's word goes on in it."""
_HABIT = re.compile(
    r"(?<!\w)(?:trước mỗi|mỗi (?:kỳ|lần|khi|tháng|tuần|năm)|hằng (?:ngày|tuần|tháng|năm)|hàng (?:ngày|tuần|tháng|năm)|thường xuyên|(?<!bất )(?<!bình )(?<!phi )thường(?! (?:trực|vụ))|luôn)(?!\w)"
)
_ONCE = re.compile(
    r" (?:đồng chí|ông|bà|đảng ủy|ban|ủy ban|ubnd|sở|phòng(?!,| chống)|văn phòng|thanh tra|chi cục|công an|huyện ủy|thành ủy|quận ủy) "
)
"""Whoever directs one body or charges one person does so once."""
_HAVING = re.compile(r"sau khi (?:nghe|xem xét|kiểm tra|đi|thị sát|khảo sát|làm việc|trực tiếp)(?!\w)")
"""Who has heard or seen something asks once, whatever he does every day."""
_ASKS_TOO = re.compile(
    r"(?:;|, đồng thời|; đồng thời)[ ,]*(?:đồng thời,? )?(?:cũng )?(?:(?:yêu cầu|đề nghị)(?! (?:của|lưu|thông|dịch))|chỉ đạo (?:các|từng|cơ quan|sở|đơn vị|địa phương))(?!\w)"
)
"""`... cho biết ...; đồng thời, yêu cầu ...`: who tells something asks for something too."""
_HAS_DONE = re.compile(r"(?<!\w)đã (?:xây dựng|ban hành|triển khai|tổ chức|chỉ đạo|thành lập|mở|phân công|kiểm tra|rà soát)(?!\w)")
_SO_MANY = re.compile(r"(?:,| và) khen thưởng \d| \d")
_WAYS = re.compile(r" (?:ra )?(?:một số |các |những |nhiều |\d+ )?(?:nhóm )?(?:giải pháp|biện pháp|nhiệm vụ|phương hướng)")
"""What a meeting comes up with is not put to anyone."""
_AND_WILL = re.compile(
    r"^[^.;]{0,60}(?:,| và)(?: cũng)?(?: cho biết| khẳng định| thông tin)? sẽ(?! được)(?!\w)"
    r"|[;,] đồng thời,? (?:cũng )?(?:khẳng định|cam kết|hứa)[^.;]{0,80}? sẽ (?:tiếp tục|luôn|nỗ lực|quyết tâm|đồng hành|chỉ đạo|phối hợp|tập trung|cố gắng|quan tâm)(?!\w)"
)
_FEELS = frozenset({"tự hào", "vui mừng", "phấn khởi", "bày tỏ vui mừng", "bày tỏ phấn khởi"})
"""Who says so of himself may go on to promise."""
_IN_A_SPIRIT = re.compile(r"(?<!\w)với (?:tinh thần|sự|lòng|niềm|không khí|khí thế|quyết tâm)(?!\w)[^.;:]{0,60}$")
"""`Hội nghị khép lại với tinh thần đoàn kết, quyết tâm ...`: nobody promises."""
_TAKEN_IN = re.compile(r"[^.;]{0,80}?(?: để|,| và)(?: tiếp tục)? (?:bổ sung|hoàn chỉnh|hoàn thiện|chỉnh sửa|tổng hợp|giải trình)(?!\w)")
"""`Đoàn Chủ tịch tiếp thu các ý kiến để bổ sung vào văn kiện`: how a meeting goes on."""
_SPEECH = re.compile(r"(?:phát biểu|chúc mừng|kết luận|bế mạc|khai mạc)")
_FALLS_SHORT = Cued(r"(?<!\w)(?:còn|vẫn|chưa|rất|quá) (?:chậm|yếu|kém|hạn chế|thấp|nhiều|ít|cao|hình thức|lúng túng)(?!\w)")
_HOPES = Cued(
    r"(?:tôi |chúng tôi )(?:mong(?! (?:các|những|anh|chị|đồng chí|mỗi|mọi|cán bộ|ban|ủy ban|cấp|đảng|lãnh đạo)(?!\w))|hy vọng|tin)"
)
_ANSWER = re.compile(
    r"(?:về|với|trước|đối với|trả lời|giải đáp|giải trình|làm rõ|tiếp thu|ghi nhận|đồng tình|chia sẻ|phản hồi|liên quan)(?: đến| tới)?(?! báo chí)(?: [^\W\d_]+){0,4}? ?(?:kiến nghị|đề xuất|đề nghị|ý kiến|vấn đề|phản ánh|băn khoăn|câu hỏi|chỉ đạo|với|,)|[^.]{0,120} (?:đồng tình|nhất trí|ghi nhận|tiếp thu)(?:,| và)[^.]{0,20} cho (?:biết|hay)"
)
_OUR_VOW = re.compile(r"[“\"]?(?:chúng )?tôi (?:nhất định |cũng )?sẽ (?:không|kiên quyết|cố gắng|làm|xử lý|chỉ đạo)(?!\w)")
"""`Chúng tôi sẽ không để xảy ra ...`: whatever must not happen, the speaker promises it."""
_TO_YOU = re.compile(r"[“\"]?(?:các (?:đồng chí|cháu|em|bạn|anh chị|cô chú|thầy cô)|anh em|bà con)(?!\w)")
"""Whom a speaker talks to."""
_HEARD = re.compile(r" (?:các |những |nhiều |\d+ )*(?:lượt )?(?:ý kiến|tham luận|câu hỏi|kiến nghị|đề xuất|phản ánh)(?!\w)")
"""What a meeting takes note of, and does not praise."""
_ACHIEVED = re.compile(r"(?: và biểu dương)? (?:những |các )?(?:thành tích|kết quả|thành tựu)(?!\w)")
_OWN_WILL = re.compile(
    r"[ ,:“\"]*(?:rằng )?(?:(?:sắp tới|thời gian tới|tới đây|trong thời gian tới|(?:ngay )?(?:sau|trước|từ|qua) [^,.;:]{3,60}|năm \d{4}),? )?"
    rf"(?:(?:chúng tôi|đơn vị|{RANK}|địa phương|sở|ban (?:tổ chức|tuyên giáo|dân vận|nội chính)|văn phòng|đảng ủy|ubnd|ủy ban nhân dân)(?: [^\W\d_]+){{0,5}}? )?sẽ (?!được|diễn ra|có|là|xem xét|bầu)"
)
"""`... cho biết sẽ ...`: what the speaker or his own body will do."""
_CONCEDED = re.compile(
    r"(?: rằng)? (?:trên thực tế |thực tế )?(?:việc|công tác|tình trạng|tiến độ|chất lượng|nhiều|một số|một bộ phận|vẫn) [^.;]{3,160}?(?<!\w)(?:còn|chưa|rất|quá|vẫn) "
    r"(?:[^\W\d_]+ ){0,2}?(?:chậm|yếu|kém|thấp|hạn chế|buông lỏng|lỏng lẻo|bất cập|lúng túng|hình thức|nghiêm|tốt|hiệu quả|quyết liệt|đồng bộ)(?!\w)"
    r"|(?: rằng)? (?:để|việc|chuyện) [^.;]{3,160}? là (?:lỗi|khuyết điểm|thiếu sót|trách nhiệm|yếu kém)(?!\w)"
)
"""`thừa nhận việc di dời còn rất chậm`: how a leader finds what was done; what someone did himself is not so told."""
_IF_ELECTED = re.compile(r"[ ,:“\"]*(?:rằng )?nếu (?:[^\W\d_]+ ){0,2}?(?:được|trúng|đắc|tái) [^.;:]{2,60}? sẽ(?!\w)")
"""`Ông An cho biết nếu trúng cử sẽ ...`: a candidate promises."""
_LEFT_TO_SUPERIOR = re.compile(
    r"(?: với)? (?:ban thường vụ|ban chấp hành|thường trực|bộ chính trị|ban bí thư|cấp có thẩm quyền|(?:tỉnh|thành|huyện|quận|thị|đảng) ủy)(?: [^.;,]{1,40})? (?:xem xét|quyết định|xử lý|thi hành)(?!\w)"
)
"""`Ủy ban Kiểm tra báo cáo Ban Thường vụ Tỉnh ủy | xem xét, xử lý`"""
_PETITIONS = Cued(r"(?<!\w)nhận (?:được )?\d+ (?:lượt )?(?:đơn|thư|ý kiến)(?!\w)")
"""`đã nhận được 17 đơn tố cáo, kiến nghị`: what others asked for."""
_TELLS = frozenset({"cho biết", "cho hay", "chia sẻ", "thông tin"})
_SAYS_THAT = re.compile(
    r"^(?: thêm)?[ :,]*(?:rằng )?(?:[“\"] ?)?(?:(?:thời gian tới|sắp tới|trước mắt|tới đây|muốn [^,.;:]{3,60}?(?=,| thì)),?(?: thì)? )?"
)
_WISHES = frozenset({"tin tưởng", "hy vọng", "chúc", "chúc mừng", "cảm ơn", "gửi lời"})
_RESOLVES = frozenset({"bầu", "thông qua", "biểu quyết"})
"""What a meeting that is told the rules goes on to do: `Đại hội đã quán triệt quy chế; bầu Đoàn Chủ tịch`."""
_INSPECTING = frozenset({SubjectKind.BODY, SubjectKind.DELEGATION})
_SETTERS = frozenset({SubjectKind.BODY, SubjectKind.MEETING, SubjectKind.DOCUMENT})


def judge(view: View) -> Judgement:
    """Judge `view` by its own words alone; `act` is None where nobody in it does anything."""
    act = governing_act(view)
    asks_back = wording.is_question(view.low) and "”" not in view.low
    if asks_back or wording.is_of_residents(view.low):
        return Judgement(None, Mode.REPORT, None, "question" if asks_back else RESIDENTS)
    by_unit = act is not None and act.subject is not None and act.subject.kind is SubjectKind.PRONOUN
    if act is None or (by_unit and is_led(view.low)):
        return event(view)
    if wording.sets_tasks(view.low) and act.subject is not None and act.subject.kind in _SETTERS:
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.tasks_set")
    if act.verb == "chốt" and act.subject is not None and act.subject.kind in SPEAKERS and duties.has_modal(view.after(act)):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.stated_duty")
    if view.voice is not None or is_attribution(view, act):
        return _quoted(view, act)
    speaks = act.family == "speak" or (act.family == "report" and _SPEECH.match(view.low) is not None and view.after(act).startswith(":"))
    if speaks or act.family in ("state", "find_fault"):
        return stated(view, act)
    if act.verb == "quán triệt" and act.subject is not None and act.subject.kind is SubjectKind.MEETING:
        act = next((other for other in view.acts if other.verb in _RESOLVES and other.subject == act.subject), act)
    if act.family == "report":
        return event(view) if ALSO_PASSES.match(view.low) else _reported(view, act)
    return _FAMILIES[act.family](view, act)


def is_everyday(view: View, judgement: Judgement) -> bool:
    """Whether what `judgement` takes for asked is what someone does every day or time and again, told of without a date."""
    act = judgement.act
    if judgement.kind is not OutcomeKind.DIRECTIVE or act is None or act.subject is None or opens_with_time(view.low):
        return False
    by_person = act.subject.kind in SPEAKERS and not _HAVING.match(view.low)
    asks = act.verb == "quán triệt" and duties.has_modal(view.after(act))
    stands = act.verb in wording.DAILY and not asks and not _ONCE.match(view.after(act)) and not ASK_AGAIN.search(view.after(act))
    return by_person and (stands or _HABIT.search(view.before(act)) is not None)


def _reported(view: View, act: Act) -> Judgement:
    """`X cho biết ...`: a promise where it says what he will do or answers what was asked, else nothing."""
    after = view.after(act)
    answers = act.verb not in _WISHES and _ANSWER.match(view.low) is not None and promises.says_will(after)
    if act.verb == "chúc mừng" and _ACHIEVED.match(after):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.praised")
    by_person = act.subject is not None and act.subject.kind in SPEAKERS
    if by_person and act.verb in _TELLS and is_duty(_SAYS_THAT.sub("", after, count=1)):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.told_duty")
    if by_person and act.verb == "thừa nhận" and _CONCEDED.match(after):
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.conceded")
    heard = act.subject is not None and act.subject.kind in _SETTERS and " nghe " in view.before(act)
    tells = act.verb in ("cho biết", "cho hay")
    if (heard and "đồng thời" not in after) or (
        act.verb == "tham luận" and after.startswith(" về ")
    ):  # `Ban Thường vụ đã nghe Ban Tổ chức báo cáo ...`
        return Judgement(None, Mode.REPORT, act, "discussed")
    if act.verb == "báo cáo" and act.subject is not None and act.subject.kind in _INSPECTING and _LEFT_TO_SUPERIOR.match(after):
        return Judgement(OutcomeKind.PROPOSAL, Mode.SILENT, act, "outcomes.put_forward")
    if act.subject is not None and _asks_too(after):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.told_and_asked")
    if (
        answers
        or (tells and (_OWN_WILL.match(after) or _IF_ELECTED.match(after)))
        or ((tells or act.verb == "báo cáo") and promises.is_own_promise(after))
    ):
        return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.answered")
    return Judgement(None, Mode.REPORT, act, "report")


def _asks_too(after: str) -> bool:
    """Whether who tells something asks for something in the same breath, and does not count what was done: `... đã mở 3 lớp; yêu cầu ...`."""
    asks = _ASKS_TOO.search(after)
    return asks is not None and ("đồng thời" in asks.group() or _HAS_DONE.search(after, 0, asks.start()) is None)


def _quoted(view: View, act: Act) -> Judgement:
    """A quotation, or a sentence of one, by what it says."""
    told = act.verb in ("cho biết", "cho hay") or act.family not in ("report", "speak")
    kind = _content(view, act) if told else None
    told_only = Mode.REPORT if act.family == "report" and act.verb in _TELLS else Mode.OPEN
    mode = {OutcomeKind.DIRECTIVE: Mode.ASK, OutcomeKind.ASSESSMENT: Mode.APPRAISE}.get(kind, Mode.OPEN) if kind else told_only
    said, by = view.voice, act.subject
    unnamed = by is None or (by.kind is SubjectKind.PRONOUN and by.name is None)  # `“Tôi đề nghị ...`
    if said is not None and said.subject is not None and unnamed and not act.passive:
        act = replace(act, subject=said.subject)
    return Judgement(kind, mode, act, "outcomes.quotation")


def _content(view: View, act: Act) -> OutcomeKind | None:
    low = view.low
    if _HOPES.search(low) or "chúng tôi xác định" in low:
        return None
    if act.family == "promise":
        return OutcomeKind.COMMITMENT
    by_speaker = act.subject is None or act.subject.kind in SPEAKERS
    if _OUR_VOW.match(low):
        return OutcomeKind.COMMITMENT
    asks = act.family == "ask" and by_speaker and act.verb in low and not wording.is_question(low)
    if _FALLS_SHORT.search(low) and not asks and not duties.has_modal(low) and wording.is_appraisal(low):
        return OutcomeKind.ASSESSMENT
    if asks or duties.has_modal(low) or (urging.is_imperative(low) and not promises.is_promise(low) and not promises.is_own_promise(low)):
        return OutcomeKind.DIRECTIVE
    if promises.is_promise(low) or promises.is_own_promise(low) or promises.is_own_will(low.lstrip('“"')):
        return OutcomeKind.COMMITMENT
    if _TO_YOU.match(low) and not telling.tells(low):
        return OutcomeKind.DIRECTIVE
    return OutcomeKind.ASSESSMENT if wording.is_appraisal(low) else None


def _proposed(view: View, act: Act) -> Judgement:
    by_meeting = act.subject is not None and act.subject.kind is SubjectKind.MEETING
    before = view.before(act)
    if before.endswith(("dự kiến ", "chưa ")):
        return Judgement(None, Mode.SILENT, act, "planned")
    if (by_meeting or "thảo luận" in before) and _WAYS.match(view.after(act)):
        return Judgement(None, Mode.SILENT, act, "discussed")
    if _PETITIONS.search(before):
        return Judgement(None, Mode.SILENT, act, "recounted")
    return Judgement(OutcomeKind.PROPOSAL, Mode.OPEN, act, "outcomes.proposed")


def _praised(view: View, act: Act) -> Judgement:
    after = view.after(act)
    if ASK_AGAIN.search(after):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.praised_and_asked")
    vows = act.verb in _FEELS and any(
        other.start > act.start and other.family == "promise" and other.subject == act.subject for other in view.acts
    )
    if vows or _AND_WILL.search(after):
        return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.answered")
    if (giving := next((other for other in view.acts if other.start > act.start and other.family == "award"), None)) is not None:
        gift = given(view, giving)
        if gift.kind is OutcomeKind.AWARD:
            return gift
    if act.verb == "ghi nhận" and act.subject is not None and act.subject.kind is SubjectKind.MEETING and _HEARD.match(after):
        return Judgement(None, Mode.REPORT, act, "recounted")
    if act.verb == "tuyên dương" and act.subject is not None and act.subject.kind is SubjectKind.BODY:
        held = OutcomeKind.AWARD if _SO_MANY.match(after) or is_commended(view.low) else None
        return Judgement(held, Mode.SILENT, act, "outcomes.commended" if held else "ceremony")
    return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.praised")


def _promised(view: View, act: Act) -> Judgement:
    by_body = act.subject is not None and act.subject.kind is SubjectKind.BODY
    by_speaker = act.subject is not None and act.subject.kind in SPEAKERS
    told = view.before(act).endswith("đã ") and not view.low.startswith("lãnh đạo ")  # its leaders speak for it
    if by_body and act.verb == "tiếp thu" and _TAKEN_IN.match(view.after(act)):
        return Judgement(None, Mode.SILENT, act, "recounted")
    if (by_body and ((act.verb == "quyết tâm" and not promises.is_to_come(view.low)) or told)) or (
        not by_speaker and _IN_A_SPIRIT.search(view.before(act))
    ):
        return Judgement(None, Mode.SILENT, act, "recounted")
    if ASK_AGAIN.search(view.after(act)):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.promised_and_asked")
    return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.promised")


_FAMILIES = {"ask": asked, "propose": _proposed, "praise": _praised, "promise": _promised, "award": given, "decide": decided}
