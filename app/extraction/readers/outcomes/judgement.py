"""What one sentence amounts to by its own words: its governing act, and the kind of outcome that makes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from app.extraction.document import Sentence
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.subjects import SubjectKind
from app.extraction.readers.outcomes import wording


class Mode(Enum):
    """How the sentences that run on from here are to be read."""

    SILENT = auto()
    """Nobody speaks."""
    OPEN = auto()
    """Someone speaks; each sentence tells what it is."""
    ASK = auto()
    """Directives run on."""
    APPRAISE = auto()
    """An evaluation runs on."""
    FIND = auto()
    """The findings of an inspection run on."""
    REPORT = auto()
    """Someone recounts."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a sentence amounts to: `kind` of outcome (None: it is none), the `act` that says so, and how to read on."""

    kind: OutcomeKind | None
    mode: Mode
    act: Act | None
    rule: str


@dataclass(frozen=True, slots=True)
class View:
    """A sentence as it is judged. `low` is its text in lower case, `voice` the act that a quotation round it is put down to."""

    sentence: Sentence
    low: str
    acts: tuple[Act, ...]
    named: int
    """How many people the sentence names."""
    voice: Act | None = None

    def after(self, act: Act) -> str:
        """What follows `act`, in lower case."""
        return self.low[act.end - self.sentence.start :]

    def before(self, act: Act) -> str:
        """What precedes `act`, in lower case."""
        return self.low[: max(0, act.start - self.sentence.start)]


_BY_DELEGATES = frozenset({"kiến nghị", "đề xuất", "biểu quyết", "bầu", "bỏ phiếu", "thông qua"})
"""What delegates in general can do."""
_MUTE = frozenset({"speak", "chair", "attend"})
_STANDING = frozenset({"chỉ đạo", "đôn đốc", "vận động", "quán triệt", "phát động", "phân công", "kêu gọi", "khuyến khích", "định hướng", "nhắc nhở", "đốc thúc", "chấn chỉnh", "mong muốn"})
"""What a body does every day: as its verb these recount."""
_HINTS = frozenset({"lưu ý", "nhắc", "nhấn mạnh", "mong", "mong muốn", "quán triệt"})
_SUGGESTS = re.compile(r" (?:về|một số|đến|tới|thêm|vấn đề|các vấn đề)(?!\w)")
_TASKS_TO_COME = re.compile(r"nhiệm vụ|giải pháp|công việc|việc cần|nội dung trọng tâm|yêu cầu|vấn đề (?:trọng tâm|sau|cần)|nội dung sau")
_ASK_AGAIN = re.compile(r"(?<!lãnh đạo)(?<!điều hành)(?:,|;| và| đồng thời)[ ,]*(?:đã |cũng |đồng thời |trân trọng )*(?:yêu cầu|đề nghị|giao|chỉ đạo)(?! (?:của|lưu|thông|dịch))(?!\w)")
_NOMINATION = re.compile(r"giới thiệu [^.;]{0,200}(?:nhân sự|quy hoạch|ứng cử|tham gia ban chấp hành|để [^.;]{0,60}bầu)")
_EVENT_BEFORE = re.compile(r"(?:hội nghị|lễ|buổi)(?: [^\W\d_]+){0,9}(?: công bố,| công bố và)? $")
_STRONG_DECISION = re.compile(
    r"(?:^|[ ,])(?:quyết định|thông qua|tán thành|biểu quyết|phê chuẩn|tạm hoãn|hoãn|giữ nguyên|bầu|thống nhất|nhất trí|đồng ý|chấp thuận|chỉ định|bổ nhiệm|miễn nhiệm|bãi nhiệm|điều động|phê duyệt)(?!\w)(?! của)"
)
_DECISION_PAPER = re.compile(r"(?:công bố|trao|ký|đọc|ban hành|triển khai)(?: và trao|, trao)?(?: ban hành)?(?: toàn văn)?(?: các| những| \d+)? (?:quyết định|nghị quyết|kết luận|chỉ thị|quy định|quy chế|kế hoạch)")
_DECISION_NUMBER = re.compile(r"(?:công bố|trao|ký|đọc)(?: các| toàn văn)? quyết định số \d")
_PROVISIONS = re.compile(r"(?:ban hành|ký|công bố)[^.;]{0,30} (?:chỉ thị|quy định|hướng dẫn|nghị quyết|kết luận|quy chế|công điện|kế hoạch)")
"""A document is issued: what follows may be what it lays down."""
_OCCASION = re.compile(r"(?:tại|trong) (?:hội nghị|đại hội|kỳ họp|phiên họp|cuộc họp|buổi|lễ)|hội nghị|kỳ họp|đại hội|^(?:sáng|chiều|tối|ngày) |trước đó|cũng tại")
_IN_GENERAL = re.compile(r"^(?:theo luật|theo điều lệ|theo quy định)|trong trường hợp|có thẩm quyền (?:trình|quyết định|bổ nhiệm)|chưa (?:thông tin|quyết định|công bố|xem xét)")
_WHEN = re.compile(r"(?:từ khi|sau khi|kể từ khi|nếu|trước khi|khi|sau khi được) $")
_BATCH = re.compile(r"(?:đợt này|dịp này|nhân dịp|huy hiệu|các đồng chí)")
_PROPOSE_PENALTY = re.compile(r"(?:đề nghị|kiến nghị)[^.;]{0,120}(?:kỷ luật|xử lý)")
_REVIEW = re.compile(r"đến mức phải|xem xét,? (?:thi hành )?kỷ luật$")
_PASSIVE_MOVE = re.compile(r"(?:được|bị)[^,.;]{0,60}(?:bầu|chỉ định|bổ nhiệm|điều động|phân công|miễn nhiệm|bãi nhiệm|luân chuyển|giao|chuẩn y|phê chuẩn)|tái đắc cử|đắc cử|nghỉ hưu|tái cử|(?:được|tiếp tục) giữ chức|thôi giữ|cho thôi|thôi tham gia")
_PENALISED = re.compile(r"kỷ luật|hình thức|khai trừ|cách (?:hết )?chức|: (?:cảnh cáo|khiển trách)")
_PLANNED = re.compile(r"(?<!\w)(?:sẽ|dự kiến|chuẩn bị)(?: được)?(?: tiến hành| tổ chức| xem xét| bầu| giới thiệu| diễn ra| báo cáo| thực hiện)(?!\w)")


def judge(view: View) -> Judgement:
    """Judge `view` by its own words alone; `act` is None where nobody in it does anything."""
    act = _governing(view)
    if act is None:
        return _event(view)
    if wording.sets_tasks(view.low) and act.subject is not None and act.subject.kind is SubjectKind.BODY:
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.tasks_set")
    family = act.family
    if family == "report" and _SPEECH.match(view.low) and view.after(act).startswith(":"):
        family = "state"
    if view.voice is not None or _is_quoted(view, act):
        return _quoted(view, act)
    if family in ("state", "find_fault"):
        return _stated(view, act)
    if family == "report":
        return Judgement(None, Mode.REPORT, act, "report")
    return {"ask": _asked, "propose": _proposed, "praise": _praised, "promise": _promised, "award": _given, "decide": _decided}[family](view, act)


def _governing(view: View) -> Act | None:
    """The act that the sentence is about; one told of by a speaker (`X cho biết, Ban Thường vụ đã thống nhất ...`) before his telling."""
    if view.voice is not None and not any(act.subject for act in view.acts):
        return view.voice
    candidates = [act for act in view.acts if act.family not in _MUTE and (act.subject or _heads(view, act) or (act.family in ("decide", "award") and _ON_BEHALF.match(view.low))) and not (act.subject and act.subject.kind is SubjectKind.CROWD and act.verb not in _BY_DELEGATES)]
    if not candidates:
        return view.voice
    first = candidates[0]
    for act in candidates:
        if act.subject is not None and act.subject.kind is not SubjectKind.DOCUMENT and view.after(act).startswith(":") and _HEARD.match(view.low):
            return act
    if first.subject is None and len(candidates) > 1 and first.family in ("report", "state"):
        first = candidates[1]
    if first.verb in _COURTESIES:
        first = next((act for act in candidates if act.subject == first.subject and act.family != "report"), first)
    if first.family == "report":
        for act in candidates[candidates.index(first) + 1 :]:
            if act.subject and act.subject != first.subject and act.subject.kind is SubjectKind.BODY and act.family in ("decide", "ask") and _told_decision(view, first, act):
                return act
    return first


def _told_decision(view: View, telling: Act, act: Act) -> bool:
    return telling.verb in _TELLS and len(view.low) < 420 and (wording.is_move(view.after(telling)) or act.verb in ("thống nhất", "quyết định", "giao", "đồng ý", "thi hành kỷ luật", "kỷ luật", "yêu cầu"))


_COURTESIES = frozenset({"cảm ơn", "chúc mừng", "chúc", "gửi lời", "ôn lại"})
_HOPES = re.compile(r"(?:tôi |chúng tôi )(?:mong|hy vọng|tin)")
_ON_BEHALF = re.compile(r"(?:thay mặt|thừa ủy quyền) ")
_TELLS = frozenset({"cho biết", "cho hay", "xác nhận", "thông tin"})
_SPEECH = re.compile(r"(?:phát biểu|chúc mừng|kết luận|bế mạc|khai mạc)")
_HEARD = re.compile(r"(?:sau khi|qua) ")


def _heads(view: View, act: Act) -> bool:
    """Whether `act` opens the sentence, its subject left out."""
    return wording.opening(view.low) >= act.start - view.sentence.start


def _is_quoted(view: View, act: Act) -> bool:
    """Whether `act` comes after the closing quotes of what it tells."""
    before = view.before(act)
    return act.subject is not None and re.search(r"[”\"][ ,–-]*[^”\"“]{0,160}$", before) is not None and not view.after(act).strip(" .:")[:1] in ("“", '"') and (
        before.lstrip()[:1] in ("“", '"') or before.count("“") != before.count("”")
    )


def _quoted(view: View, act: Act) -> Judgement:
    own = view.low
    told = act.verb in ("cho biết", "cho hay") or act.family not in ("report", "speak")
    kind = _content(own, act) if told else None
    return Judgement(kind, _mode_of(kind), act, "outcomes.quotation")


def _content(low: str, act: Act) -> OutcomeKind | None:
    if _HOPES.search(low):
        return None
    if wording.has_modal(low) or (act.family == "ask" and act.verb in low and not low.rstrip(' ”"').endswith("?")) or (wording.is_imperative(low) and not wording.is_promise(low)):
        return OutcomeKind.DIRECTIVE
    if wording.is_promise(low):
        return OutcomeKind.COMMITMENT
    if wording.is_appraisal(low):
        return OutcomeKind.ASSESSMENT
    return None


def _mode_of(kind: OutcomeKind | None) -> Mode:
    if kind is OutcomeKind.DIRECTIVE:
        return Mode.ASK
    return Mode.APPRAISE if kind is OutcomeKind.ASSESSMENT else Mode.OPEN


def _stated(view: View, act: Act) -> Judgement:
    low = view.after(act)
    body = act.subject is not None and act.subject.kind is SubjectKind.BODY
    if body and act.verb in ("nhận thấy", "kết luận", "xác định", "chỉ rõ", "chỉ ra", "phát hiện", "nhận định"):
        if wording.is_fault(low) or low.rstrip().endswith(":"):
            return Judgement(OutcomeKind.ASSESSMENT, Mode.FIND, act, "outcomes.finding")
    if act.verb == "theo" and wording.is_fault(low) and not wording.has_modal(low):
        return Judgement(None, Mode.OPEN, act, "stated")
    if wording.is_promise(low) and not wording.has_modal(low):
        return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.promise")
    if wording.has_modal(low) or (low[:3].strip(" ") == ":" and wording.is_imperative(low[1:].strip(" “\""))):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.stated_duty")
    if low.rstrip().endswith(":") and _TASKS_TO_COME.search(low):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.stated_duty")
    concludes = act.verb == "kết luận" and low.startswith(":")
    if (wording.is_appraisal(low) or act.verb in ("đánh giá", "nhận xét") or concludes) and not body:
        return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.stated_appraisal")
    return Judgement(None, Mode.OPEN, act, "stated")


def _asked(view: View, act: Act) -> Judgement:
    after = view.after(act)
    body = act.subject is not None and act.subject.kind in (SubjectKind.BODY, SubjectKind.DELEGATION)
    if act.passive and act.subject is not None and act.subject.kind is not SubjectKind.BODY:
        return _event(view)
    if "sẽ" in view.low[act.subject.end - view.sentence.start : act.start - view.sentence.start] if act.subject else False:
        return Judgement(None, Mode.SILENT, act, "planned")
    if body and act.verb in _STANDING and not (act.verb == "chỉ đạo" and re.match(r"(?:trên cơ sở|sau khi|căn cứ|qua)|(?:[^,]{0,30}, )?[^,]{5,80} chỉ đạo (?:đảng ủy|ban|ủy ban|ubnd|sở|công an)", view.low)):
        return Judgement(None, Mode.REPORT, act, "standing_work")
    if act.verb in ("phân công", "giao") and view.named and wording.is_move(after) and re.match(r" (?:đồng chí|ông|bà|anh|chị|thượng|đại|trung|thiếu|giữ|làm|phụ trách|đảm nhiệm|tham gia)", after):
        return _decided(view, act)
    if act.verb in _HINTS and (_SUGGESTS.match(after) or after[:1] == ",") and not wording.has_modal(after):
        if after.rstrip().endswith(":"):
            return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.asked")
        return Judgement(None, Mode.OPEN, act, "hint")
    if _PROPOSE_PENALTY.search(view.low) and body:
        return Judgement(OutcomeKind.PROPOSAL, Mode.OPEN, act, "outcomes.proposed_penalty")
    return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.asked")


def _proposed(view: View, act: Act) -> Judgement:
    return Judgement(OutcomeKind.PROPOSAL, Mode.OPEN, act, "outcomes.proposed")


def _praised(view: View, act: Act) -> Judgement:
    if _ASK_AGAIN.search(view.after(act)):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.praised_and_asked")
    return Judgement(OutcomeKind.ASSESSMENT, Mode.APPRAISE, act, "outcomes.praised")


def _promised(view: View, act: Act) -> Judgement:
    if _ASK_AGAIN.search(view.after(act)):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, act, "outcomes.promised_and_asked")
    return Judgement(OutcomeKind.COMMITMENT, Mode.OPEN, act, "outcomes.promised")


def _given(view: View, act: Act) -> Judgement:
    if "quyết định" in view.after(act)[:30]:
        return _decided(view, act)
    if not wording.is_prize(act.verb + view.after(act)) or (re.search(r"tổ chức (?:[^\W\d_]+ ){0,4}$", view.before(act)) and not view.named):
        return Judgement(None, Mode.SILENT, act, "no_prize")
    kind = OutcomeKind.PERSONNEL_CHANGE if wording.is_farewell(view.after(act)) and "hoa" in view.after(act) + act.verb else OutcomeKind.AWARD
    return Judgement(kind, Mode.SILENT, act, "outcomes.given")


def _decided(view: View, act: Act | None) -> Judgement:
    low = view.low
    announced = act is not None and "tổ chức" in view.before(act) and _EVENT_BEFORE.search(view.before(act)) is not None
    if announced and view.named and wording.is_move(low) and not _PLANNED.search(low):
        return Judgement(OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, act, "outcomes.announced")
    if announced or _PLANNED.search(low) or _IN_GENERAL.search(low) or (act is not None and act.subject is not None and _WHEN.search(view.low[: max(0, act.subject.start - view.sentence.start)])):
        return Judgement(None, Mode.SILENT, act, "planned")
    if wording.is_prize(low) and re.search(r"quyết định (?:trao |khen )?(?:tặng|thưởng)", low):
        return Judgement(OutcomeKind.AWARD, Mode.SILENT, act, "outcomes.decided_award")
    if _PROPOSE_PENALTY.search(low) and not (act and act.verb == "quyết định"):
        return Judgement(OutcomeKind.PROPOSAL, Mode.OPEN, act, "outcomes.proposed_penalty")
    if wording.names_penalty(low) and _PENALISED.search(low) or "thi hành kỷ luật" in low and view.named and "xem xét" not in low:
        return Judgement(OutcomeKind.DISCIPLINE, Mode.FIND, act, "outcomes.disciplined")
    if _NOMINATION.search(low):
        return Judgement(OutcomeKind.DECISION, Mode.SILENT, act, "outcomes.nominated")
    if (view.named or re.search(r"được [^,.;]{0,50}(?:điều động|chỉ định|bổ nhiệm|bầu|phân công)[^.;]{0,60}giữ chức", low)) and wording.is_move(low):
        return Judgement(OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, act, "outcomes.moved")
    if low.rstrip().endswith(":"):
        return Judgement(None, Mode.FIND if "kết luận" in low else Mode.SILENT, act, "introduction")
    if _lays_down(act) and (_STRONG_DECISION.search(low) or _DECISION_PAPER.search(low)) or (act is not None and act.subject is not None and _DECISION_NUMBER.search(low)):
        return Judgement(OutcomeKind.DECISION, Mode.OPEN if _PROVISIONS.search(low) else Mode.SILENT, act, "outcomes.decided")
    return Judgement(None, Mode.SILENT, act, "recounted")


def _lays_down(act: Act | None) -> bool:
    """Whether a body or meeting decides by `act`, or one that the sentence before named."""
    if act is None or act.passive:
        return False
    if act.subject is not None and act.subject.kind is SubjectKind.PERSON:
        return act.verb in ("quyết định", "ký", "ký ban hành", "phê duyệt", "ban hành")
    return act.subject is None or act.subject.kind in (SubjectKind.BODY, SubjectKind.MEETING, SubjectKind.DELEGATION, SubjectKind.OFFICE)


def _event(view: View) -> Judgement:
    """A change of post, a penalty or a task set, told without the verb of who decides it."""
    low = view.low
    if wording.is_penalty_label(low.rstrip(" .")):
        return Judgement(OutcomeKind.DISCIPLINE, Mode.FIND, None, "outcomes.penalty_label")
    if wording.is_received(low) and (_OCCASION.search(low) or _BATCH.match(low)):
        return Judgement(OutcomeKind.AWARD, Mode.SILENT, None, "outcomes.received")
    if wording.sets_tasks(low):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.SILENT, next(iter(view.acts), None), "outcomes.tasks_set")
    if _PLANNED.search(low) or _IN_GENERAL.search(low) or "nhân sự sẽ" in low:
        return Judgement(None, Mode.SILENT, None, "planned")
    if view.named and _PASSIVE_MOVE.search(low):
        if wording.names_penalty(low) and "kỷ luật" in low:
            return Judgement(OutcomeKind.DISCIPLINE, Mode.SILENT, None, "outcomes.penalised")
        return Judgement(OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, None, "outcomes.post_taken")
    if view.named and "giữ chức" in low:
        return Judgement(OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, None, "outcomes.post_listed")
    return Judgement(None, Mode.SILENT, None, "none")
