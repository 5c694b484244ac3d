"""The act that a sentence is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.before import Before
from app.extraction.readers.acts import HAS_DONE, Act
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.governing_candidates import acts_that_may_govern
from app.extraction.readers.outcomes.penalties import proposes_penalty
from app.extraction.readers.outcomes.views import View
from app.extraction.readers.subjects import SPEAKERS, Subject, SubjectKind
from app.extraction.word_groups import HONORIFIC, RANK, REPORTS_HEARD

_COURTESIES = frozenset({"chia sẻ", "động viên", "cảm ơn", "chúc mừng", "chúc", "gửi lời", "ôn lại"})
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
_NEXT_CLAUSE = Before(r";(?: đồng thời,?)?(?: đã| cũng)? ")
_FAULTS = re.compile(r" (?:những |các )?(?:vi phạm|khuyết điểm|sai phạm|dấu hiệu vi phạm)")
_WEIGHTY = frozenset({"ask", "propose", "promise"})
_NEXT_SPEAKER = re.compile(rf", (?:{HONORIFIC} )?(?:(?:phó |quyền )?(?:bí thư|chủ tịch|trưởng|giám đốc|chủ nhiệm)[^,]{{0,60}} )?$")
_LEAD_IN_AT_MOST = 300
_TAKEN_UP = frozenset({"tiếp thu", "xin tiếp thu"})
"""What a meeting does before it decides: `Tiếp thu ý kiến của các đại biểu, hội nghị đã thông qua ...`."""
_TELLS = frozenset({"theo", "cho biết", "cho hay", "xác nhận", "thông tin", "thông báo"})
_ORDERS = frozenset({"phân công", "giao", "giao nhiệm vụ", "yêu cầu", "đề nghị"})
_DECIDERS = (SubjectKind.BODY, SubjectKind.OFFICE, SubjectKind.MEETING)
_BACKGROUND = frozenset(
    {"ban hành", "ký", "ký ban hành", "thành lập", "lập", "kết nạp", "xem xét", "giới thiệu", "trình", "cử", "công nhận", "tiếp nhận"}
)
"""What a body does that someone tells of by the way."""
_FOUNDS, _BY_NOW = ("thành lập", "lập"), (" đã ", " vừa ")
"""`Theo ông An, Huyện ủy đã thành lập tổ xác minh`: the news that he tells."""
_SIGNED = re.compile(r"(?: ban hành)? (?:thông báo|công văn|văn bản|công điện|thư)[^.;:]{0,80}? ?")
_PASSED_ON = re.compile(r"(?: (?:ý kiến|kết luận|chỉ đạo|của))+ [^;:]{3,240}?, (?:(?:trong đó|theo đó),? )?")
_LEADS_UP = {
    "báo cáo": re.compile(r"(?:,| và) "),
    "ký": _SIGNED,
    "ký ban hành": _SIGNED,
    "ban hành": _SIGNED,
    "truyền đạt": _PASSED_ON,
    "thông báo": _PASSED_ON,
}
"""What leads up to asking, and what may stand between."""
_HEARING = re.compile(
    rf"(?:[^,.;:]{{3,100}}, )?(?:sau khi (?:được )?nghe|qua nghe|nghe|(?:sau|tiếp theo|tiếp sau|cùng với|bên cạnh) {REPORTS_HEARD}) "
)
_HEARERS = (*SPEAKERS, SubjectKind.BODY, SubjectKind.MEETING, SubjectKind.DELEGATION, SubjectKind.OFFICE)
_HEARD = re.compile(r"(?:sau khi|qua) ")
_TOLD_AT_MOST = 420
_TERRITORY = re.compile(rf"{RANK}(?!\w)")


def governing_act(view: View) -> Act | None:
    """The act that the sentence is about, None where nobody in it does anything.

    What a speaker only tells (`X cho biết, Ban Thường vụ đã thống nhất ...`) goes before his telling.
    """
    if view.voice is not None and not any(act.subject for act in view.acts):
        return view.voice
    candidates = acts_that_may_govern(view)
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
        return (_decided_besides(view, first) or handed) if handed.family == "state" else handed
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


def _decided_besides(view: View, first: Act) -> Act | None:
    """What a meeting decides in a clause of its own, behind what it only agrees on: `thống nhất đánh giá ...; quyết định thành lập ...`."""
    if first.subject is None or first.subject.kind is not SubjectKind.MEETING:
        return None
    further = (act for act in view.acts if act.start > first.start and act.family == "decide" and act.subject in (None, first.subject))
    act = next((act for act in further if _NEXT_CLAUSE.search(view.before(act))), None)
    return replace(act, subject=first.subject) if act is not None else None


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
        return next((act for act in candidates if _heard_out(view, first, act)), first) if _HEARING.match(view.low) else first
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
                appraises = first.family == "praise" and act.family in ("state", "report")
                return replace(first, subject=subject) if appraises else act  # `Không hài lòng với điều đó, ông An cho rằng ...`
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
        has_asked = act.subject.kind is SubjectKind.PERSON and act.verb in _ORDERS
        return telling.verb in _TELLS and (has_asked or (_by_body(act) and settles))  # its own decision
    if (
        act.subject is None
        and telling.verb in _TELLS
        and HAS_DONE.fullmatch(view.low, telling.end - view.sentence.start, act.start - view.sentence.start)
    ):  # `Ông A, Phó Chủ nhiệm Ủy ban Kiểm tra, cho biết đã có quyết định khiển trách ...`
        return act.family == "decide" and wording.names_penalty(view.after(act))
    if (
        act.subject is None
        or not (act.subject.kind in _DECIDERS or _is_territory(view, act.subject))
        or act.family not in ("decide", "ask")
    ):
        return False
    by_document = telling.subject is not None and telling.subject.kind is SubjectKind.DOCUMENT
    if not (by_document or telling.verb in _TELLS) or len(view.low) > _TOLD_AT_MOST:
        return False
    if " sẽ " in view.low[telling.end - view.sentence.start : act.start - view.sentence.start]:
        return False
    founds = telling.verb == "theo" and act.verb in _FOUNDS and view.before(act).endswith(_BY_NOW)
    settles = act.verb in _ORDERS if act.family == "ask" else act.verb not in _BACKGROUND or founds
    return settles or wording.is_move(view.after(telling)) or wording.names_penalty(view.after(act))


def _is_territory(view: View, subject: Subject) -> bool:
    return subject.kind is SubjectKind.PRONOUN and _TERRITORY.match(view.low, subject.start - view.sentence.start) is not None
