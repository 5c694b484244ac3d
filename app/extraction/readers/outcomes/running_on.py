"""What a sentence without a speaker of its own amounts to, by what was said before it."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import Block
from app.extraction.facts import OutcomeKind
from app.extraction.readers.meetings.timing import opens_with_time
from app.extraction.readers.outcomes import duties, openings, promises, telling, urging, wording
from app.extraction.readers.outcomes.addressee import asked_as_subject
from app.extraction.readers.outcomes.findings import falls_short
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.outcomes.voice import NEW_SCENE, NEXT, QUIET, Voice, in_passage, is_near, is_other_asked
from app.extraction.reading import Reading
from app.extraction.word_groups import SITTING

_DUTIES = re.compile(
    r"(?:theo đó, |trong đó, |cụ thể, )?(?:các |mỗi |từng |những )?(?:đoàn|tổ|ban|tiểu ban|hội đồng|thành viên|đơn vị|cơ quan|cấp ủy|địa phương|chi bộ|đảng bộ)(?! hành)[^.;:,]{0,60}? (?:có nhiệm vụ|có trách nhiệm|phải|cần|không được)(?!\w)"
)
"""After what a body decided: who is to do what by it."""
_DRAWN = re.compile(
    r"(?:do đó|vì vậy|do vậy|vì thế|bởi vậy|bởi thế|chính vì vậy|chính vì thế|vì lẽ đó|trên cơ sở đó|từ đó|bên cạnh đó|cùng với đó|song song với đó|đồng thời|ngoài ra|đặc biệt|trước mắt)(?:,| )"
)
"""Ties what is asked to what was said, even past a paragraph that only explains."""
_FOUNDED = re.compile(r"(?:thành lập|giải thể|sáp nhập|hợp nhất|đổi tên|kết thúc hoạt động|chuyển giao) (?!được|mới được)")
"""One more thing set up or closed by what was decided: `Thành lập Đảng bộ phường A trên cơ sở ...`."""
_GO_ON = re.compile(r"(?:tiếp tục|tập trung|kiên quyết|đẩy mạnh|tăng cường|chú trọng|phấn đấu)(?!\w)")
_AS_FOR = ("đối với", "riêng", "với", "nếu")
_COMMENTS = ("nhờ đó", "nhờ vậy", "đó là", "đây là", "việc này", "điều này", "điều đó", "đây cũng")
"""What a speaker says of what he asks for."""
_TASK_IS = re.compile(
    r"(?:đi đôi|đi liền|song song|song hành|cùng|gắn liền) với (?:đó|việc (?:này|đó)|[^,.;:]{3,40}),? (?:là|phải) (?!một|những|các )|(?:một (?:trong những )?)?(?:nhiệm vụ|việc(?: cần làm)?|mục tiêu|quan điểm|giải pháp|yêu cầu|tinh thần|phương châm)(?: [^\W\d_]+){0,6}? là (?!một|nhiệm vụ|khâu|vấn đề|việc|trách nhiệm|nội dung|yêu cầu)"
)
"""`Mục tiêu là ...`, `Một nhiệm vụ quan trọng nữa là ...`, among what is asked."""
_ATTENDS = Cued(rf"(?<!\w)dự (?:buổi|lễ|phiên|cuộc|chương trình|{SITTING})(?: [^\W\d_]+){{0,4}}[ .]*$")
"""`Các đồng chí trong Ban Thường vụ dự Hội nghị.`: below a picture, or between two paragraphs."""
_TOPIC = re.compile(r"(?:riêng )?(?:đối với|với|riêng|về) [^,;:]{3,60}, ")
"""`Với cây ăn quả, hướng dẫn dân ...`"""
_SO_FAR = re.compile(
    r"(?:tính )?đến nay(?!\w)|tính đến(?!\w)|từ (?:đầu )?(?:năm|tháng|quý|khi) [^,.;]{1,40} đến nay(?!\w)|nhờ (?:thế|vậy|đó)(?!\w)"
)
"""`Đến nay, các xã đã ...`, `Nhờ thế ...`: what has come about among what is asked."""
_FALLS_SHORT = re.compile(
    r"(?:tuy nhiên|tuy vậy|song|nhưng|thế nhưng|nguyên nhân|bên cạnh đó|tuy thế|dù vậy|mặc dù vậy)(?!\w)[^.;]{3,200}? (?:còn|chưa|vẫn|thiếu|yếu|chậm|hạn chế)(?!\w)"
)
"""`Tuy nhiên, tiến độ còn chậm`: what is held against what was said before."""
_BY_PAPER = re.compile(r"theo (?:nội dung )?(?:công văn|công điện|văn bản|chỉ thị)(?: này| trên| nói trên)?, ")
"""`Theo công văn, thời gian qua một số phường lơ là`: why it asks."""
_DUE = Cued(r"(?<!\w)(?:trước|chậm nhất|xong) (?:vào |là |trong )?(?:ngày|tháng) \d|^(?:thời )?hạn (?:cuối|chót|chậm nhất)(?!\w)")
_CLAUSE = 110
_ENDS = (".", ";", "…", "”", '"')
_SHORT = 24
_LINE = 120
_FURTHER = 4
"""So many lines on, a speech may be taken up again by such a word."""
_STRESSES_WORTH = re.compile(
    r"(?:(?:đồng thời|bên cạnh đó|ngoài ra),? )?(?:cũng )?(?:nhấn mạnh|khẳng định) (?:rõ )?(?:về )?(?:vai trò|vị trí|ý nghĩa|tầm quan trọng)(?!\w)"
)
"""`Đồng thời nhấn mạnh vai trò của Chi bộ ...`: nothing is asked for."""


def kind_running_on(voice: Voice, reading: Reading, view: View, judgement: Judgement, block: Block) -> OutcomeKind | None:
    """What a sentence without a speaker of its own amounts to while `voice` has the word; None: nothing."""
    low = view.low
    if voice.resolves and is_near(voice, reading, block) and _lays_duty(voice, reading, view):
        return OutcomeKind.DIRECTIVE
    if voice.mode is Mode.FIND:
        return OutcomeKind.ASSESSMENT if wording.is_fault(low) or falls_short(view, voice, judgement.act) else None
    if _vows_on(voice, reading, view, block):
        return OutcomeKind.COMMITMENT
    if voice.resolves and (further := _resolved_on(voice, reading, low, block)) is not None:
        return further
    point = voice.points is not None and openings.is_enumerated(low)
    if (broken := _breaks_off(voice, reading, low, block, point=point)) or point:
        return None if broken else voice.points
    return _kind_spoken(voice, reading, view, judgement, block)


def _lays_duty(voice: Voice, reading: Reading, view: View) -> bool:
    """Whether the sentence says who is to do what by what `voice` has decided."""
    return _DUTIES.match(view.low) is not None or (is_other_asked(voice, reading, view) and duties.has_modal(view.low))


def _resolved_on(voice: Voice, reading: Reading, low: str, block: Block) -> OutcomeKind | None:
    """What a sentence that goes on with what a body decided tells: what else it set up, or what is to be done by it."""
    if _FOUNDED.match(low) and is_near(voice, reading, block):
        return OutcomeKind.DECISION
    urges = urging.is_imperative(low) and (_GO_ON.match(low) is not None or not telling.is_done(low))
    return OutcomeKind.DIRECTIVE if urges and block.index == voice.block else None


def _vows_on(voice: Voice, reading: Reading, view: View, block: Block) -> bool:
    """Whether who speaks, if only to recount, says what his own side will do: `Thời gian tới, xã sẽ tiếp tục ...`."""
    speaks = voice.mode is not Mode.SILENT and voice.issuer is not None and voice.issuer.is_person and in_passage(voice, reading, block)
    return speaks and promises.is_own_will(view.low) and not wording.is_question(view.low)


def _kind_spoken(voice: Voice, reading: Reading, view: View, judgement: Judgement, block: Block) -> OutcomeKind | None:
    """What a sentence amounts to in which `voice` goes on to speak, by its words and by what was said before."""
    low = view.low
    if telling.counts_inspected(low) and not urging.looks_ahead(low):
        return None
    if voice.mode is Mode.ASK and _BY_PAPER.match(low) and wording.is_fault(low):
        return OutcomeKind.ASSESSMENT
    if voice.mode is Mode.APPRAISE and (urging.looks_ahead(low) or urging.is_urgent(low)):
        return OutcomeKind.DIRECTIVE
    again = voice.has_asked and voice.mode is not Mode.ASK and _asks_again(voice, reading, view, block)
    if again or duties.has_modal(low) or _is_due(voice, reading, low, block) or _begins_to_ask(voice, reading, low, block):
        return voice.kind
    if voice.mode is Mode.ASK:
        return _asked_on(voice, reading, view, judgement, block)
    if voice.mode is Mode.APPRAISE and len(low) > _SHORT and not wording.recounts(low) and not _is_beside(low):
        return OutcomeKind.ASSESSMENT
    return OutcomeKind.ASSESSMENT if voice.mode is Mode.OPEN and _weighs_up(voice, view, block) else None


def _weighs_up(voice: Voice, view: View, block: Block) -> bool:
    """Whether who speaks says, in the same line, what falls short all the same."""
    low = view.low
    speaks = voice.issuer is not None and block.index == voice.block
    return speaks and _FALLS_SHORT.match(low) is not None and not _is_beside(low) and not wording.recounts(low)


def _is_due(voice: Voice, reading: Reading, low: str, block: Block) -> bool:
    """Whether those in general are to have done something by a day, or to have reported: `Các đơn vị gửi dự thảo về Đảng ủy trước ngày 10/3`."""
    told = (
        _DUE.search(low) is not None
        and (urging.starts_collectively(low) or low.startswith(("báo cáo ", "hạn ", "thời hạn ")))
        and "đã " not in low
    )
    return told and voice.mode in (Mode.ASK, Mode.OPEN) and in_passage(voice, reading, block)


def _is_beside(low: str) -> bool:
    """Whether `low`, told among praise, praises nobody: what the audience does, or what something means or will bring about."""
    return telling.is_tally(low) or telling.is_of_audience(low) or telling.is_of_occasion(low) or telling.is_to_come(low)


def _begins_to_ask(voice: Voice, reading: Reading, low: str, block: Block) -> bool:
    """Whether a sentence begins with a verb of what is to be done, among what is asked or as the next that a speaker says."""
    if voice.mode not in (Mode.ASK, Mode.OPEN):
        return False
    if voice.mode is Mode.ASK and urging.is_imperative(low):
        return True
    return (urging.is_imperative(low) or urging.is_deed(low)) and not telling.is_done(low) and in_passage(voice, reading, block)


def _breaks_off(voice: Voice, reading: Reading, low: str, block: Block, *, point: bool) -> bool:
    """Whether `voice` no longer speaks in a sentence: another scene or a report begins, or it only asks back."""
    if voice.mode in QUIET or wording.is_question(low) or NEW_SCENE.match(low) or (len(low) < _LINE and _ATTENDS.search(low)):
        return True
    if not is_near(voice, reading, block) and not (_takes_up(voice, low) and block.index - voice.block <= _FURTHER):
        return True
    return not point and (opens_with_time(low) or (voice.mode is Mode.OPEN and wording.recounts(low)))


def _takes_up(voice: Voice, low: str) -> bool:
    """Whether a sentence past a paragraph that only explains goes on with what was said: it is tied to it, or urges as the last one did."""
    return _DRAWN.match(low) is not None or (voice.mode is Mode.ASK and urging.is_imperative(low) and not telling.tells(low))


def _asks_again(voice: Voice, reading: Reading, view: View, block: Block) -> bool:
    """Whether, after an aside, the sentence takes up what the speaker asks of one body after another."""
    if not in_passage(voice, reading, block) or telling.is_stated(view.low[openings.opening(view.low) :], _CLAUSE):
        return False
    return asked_as_subject(reading, view.sentence).name is not None


def _asked_on(voice: Voice, reading: Reading, view: View, judgement: Judgement, block: Block) -> OutcomeKind | None:
    """What a sentence among directives is that does not say so itself: one more, where it is of the same passage and tells of nothing."""
    low = view.low
    if judgement.act is not None and judgement.act.family == "ask":
        return OutcomeKind.DIRECTIVE
    if _STRESSES_WORTH.match(low):
        return None
    if urging.urges_place(low) and block.index - voice.block <= NEXT:
        return voice.kind
    same = in_passage(voice, reading, block)
    by_person = voice.issuer is not None and voice.issuer.is_person
    begins = view.sentence.start == block.start
    at_once = view.sentence.index - voice.heard == 1
    if (same or (begins and by_person)) and _urges(view, same_line=block.index == voice.block, at_once=at_once):
        return voice.kind
    if telling.is_figure(low) or _SO_FAR.match(low) or telling.is_of_audience(low) or telling.is_of_many(low):
        return None
    if (same or begins) and _TASK_IS.match(low, openings.opening(low)) and not telling.is_past(low):
        return voice.kind
    if asked_as_subject(reading, view.sentence).name and not telling.is_stated(low[openings.opening(low) :], _CLAUSE):
        return voice.kind
    plain = same and at_once and by_person and not view.names_anyone and view.sentence.text.endswith(_ENDS)
    return voice.kind if plain and not telling.tells(low) else None


def _urges(view: View, *, same_line: bool, at_once: bool) -> bool:
    """Whether a sentence of the passage says what those in general do who are asked, or holds a verb of what is to be done.

    `same_line`: it stands in the line of what was said before; what stands in one of its own has to tell of nothing at all, as has what does not
    stand right behind it (`at_once`): there a verb that may urge is not enough.
    """
    low = view.low
    if telling.is_of_event(low) or telling.is_figure(low) or wording.recounts(low) or _SO_FAR.match(low) or telling.is_of_many(low):
        return False
    if urging.urges_unit(low):
        return True
    if not (same_line and at_once) and telling.tells(low):
        return False
    if (low.startswith(_AS_FOR) and urging.urges_all(low)) or (urging.starts_collectively(low) and not telling.is_stated(low)):
        return True
    topic = _TOPIC.match(low)
    if topic is not None and urging.is_imperative(low[topic.end() :]) and not telling.is_done(low[topic.end() :]):
        return True
    urges = (
        (at_once or not same_line)
        and not low.startswith(_COMMENTS)
        and len(low) > _SHORT
        and urging.has_imperative(low)
        and not view.names_anyone
    )
    return urges and not telling.is_past(low) and not wording.recounts(low)
