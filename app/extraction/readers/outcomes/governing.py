"""The act that a sentence is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.before import Before
from app.extraction.readers.acts import HAS_DONE, Act
from app.extraction.readers.outcomes import openings, wording
from app.extraction.readers.outcomes.decisions import proposes_penalty
from app.extraction.readers.outcomes.views import View
from app.extraction.readers.subjects import SPEAKERS, Subject, SubjectKind

_BY_DELEGATES = frozenset(
    {"kiến nghị", "đề xuất", "đề nghị", "biểu quyết", "bầu", "bỏ phiếu", "thông qua", "hiệp thương"}
    | {"hứa", "hứa sẽ", "xin hứa", "nguyện", "xin nguyện", "cam kết", "khẳng định sẽ"}
    | {"bày tỏ quyết tâm", "thể hiện quyết tâm", "khẳng định quyết tâm"}
)
"""What delegates or members in general can do."""
_MUTE = frozenset({"speak", "chair", "attend"})
_COURTESIES = frozenset({"động viên", "cảm ơn", "chúc mừng", "chúc", "gửi lời", "ôn lại"})
_AGREES = frozenset({"thống nhất", "nhất trí", "đồng tình", "đồng ý", "tán thành", "bày tỏ đồng tình", "bày tỏ"})
_WEIGHS = frozenset(
    {
        "băn khoăn",
        "trăn trở",
        "phân tích",
        "nói",
        "lo ngại",
        "nhắc lại",
        "tâm sự",
        "chia sẻ",
        "giải thích",
        "phản ánh",
        "phản ảnh",
        "báo cáo",
        "trình bày",
        "nêu",
        "thông tin",
        "đề cập",
        "tin tưởng",
        "bày tỏ tin tưởng",
        "bày tỏ sự tin tưởng",
        "bày tỏ niềm tin",
        "kể",
        "đặt vấn đề",
    }
)
_WEIGHED = frozenset({"kết luận", "biểu quyết", "xem xét", "nhận định", "đánh giá"})
_ROW = re.compile(r"(?:,| và|, và| [^\W\d_]+){1,8} ")
_TIED_ON = Before(r"(?:,|;| và)(?: đồng thời)?(?: đã)? ")
_FAULTS = re.compile(r" (?:những |các )?(?:vi phạm|khuyết điểm|sai phạm|dấu hiệu vi phạm)")
_WEIGHTY = frozenset({"ask", "propose", "promise"})
_NEXT_SPEAKER = re.compile(r", (?:đồng chí |ông |bà )?(?:(?:phó |quyền )?(?:bí thư|chủ tịch|trưởng|giám đốc|chủ nhiệm)[^,]{0,60} )?$")
_LEAD_IN_AT_MOST = 300
_TAKEN_UP = frozenset({"tiếp thu", "xin tiếp thu"})
"""What a meeting does before it decides: `Tiếp thu ý kiến của các đại biểu, hội nghị đã thông qua ...`."""
_TELLS = frozenset({"theo", "cho biết", "cho hay", "xác nhận", "thông tin", "thông báo"})
_ORDERS = frozenset({"phân công", "giao", "giao nhiệm vụ", "yêu cầu", "đề nghị"})
_BACKGROUND = frozenset(
    {"ban hành", "ký", "ký ban hành", "thành lập", "lập", "kết nạp", "xem xét", "giới thiệu", "trình", "cử", "công nhận", "tiếp nhận"}
)
"""What a body does that someone tells of by the way."""
_SUBORDINATE = Before(r"(?:(?<!\w)(?<!sau )(?:khi|mà|như|nếu)|, để) ")
"""`... khi đoàn yêu cầu`: what someone else does is told by the way."""
_WHICH = Before(r"(?<!\w)(?:điều|việc|vấn đề|nội dung|nhiệm vụ|khâu|yêu cầu) mà ")
"""`Điều mà ông An trăn trở nhất là ...`: what the sentence is about."""
_RELATIVE = Before(r"(?<!\w)(?:vấn đề|nội dung|ý kiến|điều|việc|câu hỏi)(?: mà| do)? ")
"""`Những vấn đề cử tri kiến nghị, ...`: what is spoken of, not what the sentence tells."""
_NEWS_OF = re.compile(
    r"(?:trước|về|liên quan(?: đến| tới)?|xung quanh|theo) (?:các )?(?:thông tin|tin|việc|chuyện|vụ|dư luận)(?: [^\W\d_]+){0,3} "
)
"""`Trước thông tin ông An yêu cầu ..., một số người ...`."""
_SIGNED = re.compile(r"(?: ban hành)? (?:thông báo|công văn|văn bản|công điện|thư)[^.;:]{0,80}? ?")
_LEADS_UP = {"báo cáo": re.compile(r"(?:,| và) "), "ký": _SIGNED, "ký ban hành": _SIGNED, "ban hành": _SIGNED}
"""What leads up to asking, and what may stand between."""
_HAS_DUTY = re.compile(
    r"(?:theo đó, |trong đó, )?(?:các |mỗi |từng )?(?:đoàn|tổ|tiểu ban|ban|hội đồng|thành viên)(?! hành)[^.;:,]{0,60}? (?:có nhiệm vụ|có trách nhiệm)(?!\w)"
)
_NOT_YET = re.compile(r"(?<!\w)(?:trước|từ|kể từ|sau)? ?khi (?:được |bị |có |nhận )?(?:quyết định |[^,.;]{3,50} )?$")
"""`Trước khi được bổ nhiệm, ông An là ...`: told by the way."""
_HEARING = ("sau khi nghe ", "sau khi được nghe ", "qua nghe ", "nghe ")
_HEARERS = (*SPEAKERS, SubjectKind.BODY, SubjectKind.DELEGATION, SubjectKind.OFFICE)
_HEARD = re.compile(r"(?:sau khi|qua) ")
_BESIDES = re.compile(
    r"(?:ngoài|bên cạnh|cùng với|song song với)(?: việc)? (?:đề nghị|yêu cầu|kiến nghị|quyết định|thi hành|xem xét)[^;:]{0,160}, $"
    r"|sau khi (?:đồng chí|ông|bà) [^,;:]{2,40} (?:được|thôi|nghỉ|chuyển)[^,;:]{3,160}, (?:(?:đồng chí|ông|bà) )?(?:[^;:]{2,160} được (?:lãnh đạo )?)?$"
)
"""`Ngoài đề nghị Ban Bí thư kỷ luật ông An, Ủy ban đã ...`, `Sau khi ông An nghỉ hưu, bà Lan được ...`: what else was done stands before who does it."""
_ANSWERS_TO = Before(r"(?:chịu trách nhiệm|báo cáo|giải trình) trước ")
"""Whom someone has to answer to, does nothing: `phải chịu trách nhiệm trước Bí thư và bị xem xét ...`."""
_ON_BEHALF = re.compile(r"(?:thay mặt|thừa ủy quyền) ")
_BY_LEADERS = re.compile(
    r"(?:các|những|đại diện) (?:đồng chí )?(?:lãnh đạo|chi bộ|thường trực|trong ban)(?!\w)[^.;:]{0,80}? (?:tặng|trao|công bố|gửi tặng)(?!\w)"
)
"""`Các đồng chí lãnh đạo tỉnh tặng hoa ...`, `đại diện chi bộ trao quyết định ...`"""
_TOLD_AT_MOST = 420
_TERRITORY = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã)(?!\w)")


def governing_act(view: View) -> Act | None:
    """The act that the sentence is about, None where nobody in it does anything.

    What a speaker only tells (`X cho biết, Ban Thường vụ đã thống nhất ...`) goes before his telling.
    """
    if view.voice is not None and not any(act.subject for act in view.acts):
        return view.voice
    candidates = _behind_aside(view, [act for act in view.acts if not _in_brackets(view, act) and _may_govern(view, act)])
    if not candidates:
        return view.voice
    if (concluding := _concluding(view, candidates)) is not None:
        return concluding
    first = _past_lead_in(view, candidates)
    if first.verb in _WEIGHED and (settled := _settled(view, first, candidates)) is not None:
        return settled
    if first.verb in _LEADS_UP and (handed := _asked_at_once(view, first)) is not None:
        return handed
    if first.verb in _AGREES and (handed := _handed_on(first, view.acts)) is not None:
        return handed
    if _says_little(first):
        said = view.low.find("“", first.end - view.sentence.start)
        spoken = view.sentence.end if said < 0 else view.sentence.start + said  # what is quoted behind is not what he does
        done = [_shared(view, first, act) for act in view.acts if act in candidates or _praises_too(view, first, act)]
        first = next((act for act in done if first.start < act.start < spoken and _goes_further(first, act)), first)
    by_document = first.subject is not None and first.subject.kind is SubjectKind.DOCUMENT and first.family == "state"
    if first.family == "report" or first.verb == "theo" or by_document:
        told = (act for act in view.acts if act.start > first.start and (act in candidates or act.subject is None))
        return next((act for act in told if _is_told(view, first, act)), first)
    return first


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


def _settled(view: View, first: Act, candidates: list[Act]) -> Act | None:
    """What a body decides after it has weighed the matter: `đã thảo luận, kết luận, biểu quyết, quyết định ...`.

    What a meeting sets itself may come far behind what it looked at: `Hội nghị đánh giá ... và đề ra ...`.
    """
    by_meeting = first.subject is not None and first.subject.kind is SubjectKind.MEETING
    for act in candidates:
        between = view.low[first.end - view.sentence.start : act.start - view.sentence.start]
        settles = (
            act.family == "decide" or act.verb == "nhận thấy" or (act.verb == "kết luận" and _FAULTS.match(view.after(act)) is not None)
        )
        at_once = _ROW.fullmatch(between) or (by_meeting and act.verb == "đề ra" and _TIED_ON.search(between))
        if act.start > first.start and settles and act.subject == first.subject and at_once:
            return act
    return None


def _handed_on(first: Act, acts: Sequence[Act]) -> Act | None:
    """What is agreed to be asked or seen: `Hội nghị thống nhất giao ...`, `thống nhất đánh giá ...`."""
    handed = next((act for act in acts if (act.family == "ask" or act.verb in _WEIGHED) and 0 < act.start - first.end <= 1), None)
    return replace(handed, subject=first.subject) if handed is not None else None


def _asked_at_once(view: View, first: Act) -> Act | None:
    """What is asked by a paper that is signed or a report that is made: `ký thông báo, yêu cầu ...`, `báo cáo, đề nghị ...`."""
    for act in view.acts:
        if act.start > first.start and act.family in ("ask", "propose"):
            between = view.low[first.end - view.sentence.start : act.start - view.sentence.start]
            return replace(act, subject=first.subject) if _LEADS_UP[first.verb].fullmatch(between) else None
    return None


def _past_lead_in(view: View, candidates: list[Act]) -> Act:
    """The first act that is no lead-in: `Kết luận hội nghị, ông An ...` is about what he does next."""
    first = candidates[0]
    if first.subject is not None:
        return next((act for act in candidates if _heard_out(view, first, act)), first) if view.low.startswith(_HEARING) else first
    if first.verb == "xem xét" and (weighing := next((act for act in candidates if _by_body(act)), None)) is not None:
        return weighing
    if len(candidates) > 1 and first.family in ("report", "state"):
        return candidates[1]
    if first.family == "praise" and (praising := _praising(view, first)) is not None:
        return replace(first, subject=praising)
    for act in candidates[1:]:
        subject = act.subject
        if subject is not None and (subject.kind in SPEAKERS or (subject.kind is SubjectKind.MEETING and first.verb in _TAKEN_UP)):
            before = view.low[first.end - view.sentence.start : subject.start - view.sentence.start]
            held = view.low[subject.start - view.sentence.start : subject.end - view.sentence.start]
            if (_NEXT_SPEAKER.search(before) or (before.endswith(" của ") and ", " in held)) and len(before) < _LEAD_IN_AT_MOST:
                return act
    return first


def _praising(view: View, first: Act) -> Subject | None:
    """The delegation that praises by `first` before it is named: `Ghi nhận kết quả của Huyện ủy A, Đoàn kiểm tra cũng chỉ ra ...`."""
    named = next((act.subject for act in view.acts if act.subject is not None), None)
    if named is None or named.kind is not SubjectKind.DELEGATION or named.start < first.end:
        return None
    return named if view.low[: named.start - view.sentence.start].endswith(", ") else None


def _heard_out(view: View, first: Act, act: Act) -> bool:
    """Whether who does `act` has heard the one who does `first`: `Sau khi nghe ông A báo cáo ..., ông B biểu dương ...`."""
    if first.family != "report" or act.subject is None or first.subject is None or act.subject.kind not in _HEARERS:
        return False
    return act.subject.start > first.end and view.low[: act.subject.start - view.sentence.start].endswith(
        (", ", ", đồng chí ", ", ông ", ", bà ")
    )


def _by_body(act: Act) -> bool:
    return act.subject is not None and act.subject.kind is SubjectKind.BODY


def _says_little(act: Act) -> bool:
    """Whether a speaker does `act` by the way: he agrees, thanks or explains before he asks or promises."""
    by_speaker = act.subject is not None and act.subject.kind in SPEAKERS
    return act.verb in _COURTESIES or act.verb == "đồng tình" or (by_speaker and (act.verb in _AGREES or act.verb in _WEIGHS))


def _praises_too(view: View, first: Act, act: Act) -> bool:
    """Whether who thanks or congratulates praises in the same breath: `chúc mừng hai đảng viên được nhận Huy hiệu, ghi nhận ...`."""
    return first.verb in _COURTESIES and act.family == "praise" and act.subject is None and _TIED_ON.search(view.before(act)) is not None


def _shared(view: View, first: Act, act: Act) -> Act:
    """`act`, with the subject of `first` where it is only tied on to it."""
    return replace(act, subject=first.subject) if _praises_too(view, first, act) else act


def _goes_further(first: Act, act: Act) -> bool:
    if act.subject != first.subject:
        return False
    if first.verb in _COURTESIES and act.family != "report":
        return True
    return act.family in _WEIGHTY or (first.verb in _AGREES and act.family in ("report", "state", "praise"))


def _may_govern(view: View, act: Act) -> bool:
    by_crowd = act.subject is not None and act.subject.kind is SubjectKind.CROWD
    speaks_out = act.family == "speak" and act.subject is not None and view.after(act).startswith(":")
    gives = (
        by_crowd and act.family in ("award", "decide") and _BY_LEADERS.match(view.low, act.subject.start - view.sentence.start) is not None
        if act.subject
        else False
    )
    if (act.family in _MUTE and not speaks_out) or (
        by_crowd and not gives and act.verb not in _BY_DELEGATES and not wording.agrees_to_pass(view.after(act), act.verb)
    ):
        return False
    if act.subject is not None and view.is_duty(act):
        return False  # `người đứng đầu phải báo cáo`: to be done, not done
    if (duty := _HAS_DUTY.match(view.low)) is not None and duty.end() <= act.start - view.sentence.start:
        return False
    if act.subject is not None:
        return not _is_led_up_to(view, act.subject, by_crowd=by_crowd)
    if _NOT_YET.match(view.before(act)):
        return False
    opens = openings.opens_with(view.low, act.start - view.sentence.start)
    return opens or (act.family in ("decide", "award") and _ON_BEHALF.match(view.low) is not None)


def _is_led_up_to(view: View, subject: Subject, *, by_crowd: bool) -> bool:
    """Whether what stands before `subject` makes a clause of what it does: `khi đoàn yêu cầu`, `những vấn đề cử tri kiến nghị`."""
    low, end = view.low, subject.start - view.sentence.start
    if (_SUBORDINATE.search(low, 0, end) and not _WHICH.search(low, 0, end)) or _ANSWERS_TO.search(low, 0, end):
        return True
    return _NEWS_OF.fullmatch(low, 0, end) is not None or (by_crowd and _RELATIVE.search(low, 0, end) is not None)


def _concluding(view: View, candidates: list[Act]) -> Act | None:
    """The act before the colon of `Sau khi nghe A báo cáo, B kết luận: ...`."""
    if not _HEARD.match(view.low):
        return None
    named = (act for act in candidates if act.subject is not None and act.subject.kind is not SubjectKind.DOCUMENT)
    return next((act for act in named if view.after(act).startswith(":")), None)


def _is_told(view: View, telling: Act, act: Act) -> bool:
    """Whether `act` is a decision of a body that someone tells of by `telling`."""
    if act.subject is not None and act.subject == telling.subject:
        settles = act.family == "decide" or (act.verb in _ORDERS and proposes_penalty(view.low))
        return _by_body(act) and settles and telling.verb in _TELLS  # its own decision
    if (
        act.subject is None
        and telling.verb in _TELLS
        and HAS_DONE.fullmatch(view.low, telling.end - view.sentence.start, act.start - view.sentence.start)
    ):  # `Ông A, Phó Chủ nhiệm Ủy ban Kiểm tra, cho biết đã có quyết định khiển trách ...`
        return act.family == "decide" and wording.names_penalty(view.after(act))
    if (
        act.subject is None
        or not (act.subject.kind is SubjectKind.BODY or _is_territory(view, act.subject))
        or act.family not in ("decide", "ask")
    ):
        return False
    by_document = telling.subject is not None and telling.subject.kind is SubjectKind.DOCUMENT
    if not (by_document or telling.verb in _TELLS) or len(view.low) > _TOLD_AT_MOST:
        return False
    if " sẽ " in view.low[telling.end - view.sentence.start : act.start - view.sentence.start]:
        return False
    settles = act.verb in _ORDERS if act.family == "ask" else act.verb not in _BACKGROUND
    return settles or wording.is_move(view.after(telling)) or wording.names_penalty(view.after(act))


def _is_territory(view: View, subject: Subject) -> bool:
    return subject.kind is SubjectKind.PRONOUN and _TERRITORY.match(view.low, subject.start - view.sentence.start) is not None
