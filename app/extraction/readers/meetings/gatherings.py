"""Events that are held: conferences, congresses, ceremonies, sessions; how surely one was, and by whom."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.cues import Cued
from app.extraction.facts import PEOPLES_COMMITTEE, PEOPLES_COUNCIL, MeetingKind
from app.extraction.lexicon import load_toml
from app.extraction.readers.meetings.organisers import complete, is_within, named_after, said_holder, sitter
from app.extraction.readers.meetings.scene import NAMED, TOLD, Event, Scene
from app.extraction.readers.meetings.sittings import handing_over_of, review_of, rite_of, sitting_of
from app.extraction.readers.meetings.timing import DATELINE, has_time_head, is_to_come, names_day, number_of, opens_with_time, takes_place
from app.extraction.readers.outcomes.wording import is_fault
from app.extraction.readers.subjects import SubjectKind
from app.extraction.word_groups import FEW

KIND_OF: dict[str, MeetingKind] = {}
"""The kind of event that each word of `lexicon/meeting_words.toml` names."""
for _entry in load_toml("meeting_words")["events"]:
    for _word in _entry["words"]:
        KIND_OF.setdefault(_word, MeetingKind(_entry["kind"]))

_EVENT = Cued(rf"(?<!\w)(?:{alternation(list(KIND_OF))})(?! đổi(?!\w))(?!\w)")
_OF_VISITS = frozenset(
    {
        "thăm",
        "làm việc",
        "tiếp",
        "kiểm tra",
        "giám sát",
        "khảo sát",
        "đến thăm",
        "kiểm tra thực tế",
        "thăm hỏi",
        "thăm và làm việc",
        "thăm, làm việc",
    }
)
_NOT_HELD = (" các cấp", " của đảng", " đảng khóa tới", " sắp tới", " tới")
_PAPER_BEFORE = Cued(
    r"nội dung(?: trình)? tại $|(?<!\w)mời (?!các đại biểu)[^.;]{3,120} (?:đến |tới |tham |về )?dự (?:buổi |cuộc )?$|duyệt(?:,? [^\W\d_]+){0,5} $|trước (?:giờ|thềm|khi)(?: [^\W\d_]+){0,6} $|(?:nghị quyết|quyết định|(?<!tiểu ban )văn kiện|dự thảo|báo cáo chính trị|(?<!chương )trình|chuẩn bị|tiến tới|phục vụ|kết quả|sau|chào mừng|thực hiện|mừng|việc tổ chức|(?<!làm )việc|hoãn|về(?! (?:(?:tham )?dự|trụ sở|hội trường|nhà văn hóa)(?!\w))|hướng tới|cho(?! biết| hay| rằng))(?: (?!tại )[^\W\d_]+){0,3} $| để (?:tổ chức|tiến hành|mở) $"
)
_SEVERAL = re.compile(
    r"(?<!\w)(?:nhiều|những|hàng chục|hàng trăm|hàng loạt|\d{2,4}) (?:cuộc |buổi |lượt |đợt |lớp )?$"
    r"|(?:nhiều|những|hàng chục|hàng trăm|hàng loạt|\d{2,4}) (?:hội nghị|hội thảo|lớp|buổi|cuộc|đợt)(?!\w)[^.;]{0,40}$"
    r"|(?<!\w)(?:thường xuyên|định kỳ) (?:mở|tổ chức) (?:các )?$"
    r"|(?<!\w)từng (?:tham )?(?:dự|tổ chức|chủ trì) $|(?<!\w)(?:mỗi|hằng|hàng|từng) (?:quý|tháng|tuần|năm|kỳ)(?!\w).*$"
)
"""`đã tổ chức nhiều hội nghị`, `mỗi quý họp một lần`, `từng dự đại hội`: what was done over time, and no event of a day."""
_COURSES = re.compile(rf"(?<!vừa)(?<!vừa mở)(?<!vừa tổ chức) (?:[2-9]|{FEW}|năm|các) (?:lớp(?!\w)[^.;]{{1,120}}(?:,| và) )?$")
"""`còn mở 4 lớp bồi dưỡng ...`: courses are counted over time sooner than other events are."""
_PRESIDES_AT = ("chủ trì ", "chủ trì buổi ", "chủ trì cuộc ")
"""`Tổ trưởng Tổ soạn thảo dự thảo Nghị quyết chủ trì cuộc họp`: the paper is part of a post."""
_TOLD_TO_HOLD = Cued(
    r"(?<!\w)(?:chỉ đạo|hướng dẫn|lãnh đạo) (?:các|cấp ủy|cơ sở|100%) [^.;]{0,90}?(?<!\w)(?:tổ chức|tiến hành) (?:tốt |thành công |hoàn thành )*$"
)
"""What a body has others hold (`chỉ đạo các chi bộ tổ chức tốt đại hội`) is none of its own."""
_CONTINUED = Cued(r"(?:tiếp tục|trong khuôn khổ|theo) (?:chương trình )?(?:làm việc )?(?:của )?(kỳ họp|phiên họp|hội nghị)(?!\w)")
"""What a body's sitting is one day of: `Tiếp tục chương trình kỳ họp thứ 7, sáng 20/5, Quốc hội thảo luận ...`."""
_SURELY_BEFORE = Cued(
    r"chủ trì(?:(?:,| và) (?:phát biểu )?(?:chỉ đạo|khai mạc|kết luận|điều hành))?(?: tại)?(?: các| buổi| cuộc)? $|đã diễn ra (?:buổi )?$|, (?:khóa [^,]{1,20}|nhiệm kỳ [^,]{1,20}) $|diễn ra $|vừa (?:tổ chức|diễn ra|tiến hành) $"
)
_SURELY_AFTER = re.compile(
    r" (?:đã |cũng )+(?:công bố|bầu|tiến hành|thông qua|trao|nghe|bỏ phiếu)|[^;,]{0,90}(?:, nhiệm kỳ [^,;]{1,20},?)? (?:đã |tiến hành )?họp phiên|[^;]{0,150}(?:diễn ra|được tổ chức|khai mạc|bế mạc|kết thúc|hoàn thành|tiếp tục|bước sang|thành công tốt đẹp|bắt đầu|đã bầu|đã tiến hành|đã công bố|công bố (?:ban chấp hành|kết quả)|nghe báo cáo|thông qua)"
)
_PRESIDED = re.compile(r"[^.;:]{3,60}, dưới sự (?:chủ trì|chủ tọa|điều hành) của .{5,400}, $")
_PLACE_BEFORE = Cued(
    r"(?:tại|(?<!\w)khi|bế mạc|khai mạc|dự|dự(?:,| và) [^\W\d_]+(?: [^\W\d_]+){0,2}|trong|khuôn khổ|chương trình|phiên|tổ chức|kết luận|ở|(?:phiên|ngày|buổi)(?: làm việc| họp| thảo luận)?(?: bế mạc| khai mạc| trù bị| chính thức| thứ \w+| đầu tiên| cuối cùng)(?: của)?)(?: các| buổi| cuộc)? $"
)
_BESIDE = "bên lề "
"""`nói với báo chí bên lề hội nghị diễn ra sáng 5/5`: it was held where its day is told."""
_HEAD_ONLY = re.compile(rf"^(?:{DATELINE}|\* ?)?(?:(?:[^,.;:]|[.,](?=\d)|(?<=\btp)\.){{1,60}}(?:\([^)]{{1,30}}\))?[,:] ){{0,3}}$")
_DATELINE_ONLY = re.compile(rf"(?:{DATELINE})?$")
_VOTERS_MET = re.compile(r"đại biểu [^;:]{3,120}(?<!cuộc )tiếp xúc")
_SESSION = re.compile(r"họp(?: (?:phiên|kỳ|lần))")
_HELD_BY_AFTER = re.compile(r"[^.;]{0,90} do [^.;]{3,90} tổ chức")
_ANNOUNCED = re.compile(r" (?:trực tuyến )?(?:công bố|trao(?! đổi)|triển khai quyết định)")
_OPENS = frozenset({"lễ khai mạc", "lễ bế mạc", "họp"})
_WHO_COME = ("đoàn", "lãnh đạo")
RITES = frozenset({"dâng hương", "dâng hoa", "đặt vòng hoa", "thắp hương", "viếng"})
"""What a delegation comes for: a ceremony without the word, where it is what the article is about and not done on the way."""
_HANDED_OVER = ("công bố", "trao")
_LESSONS = ("tập huấn", "bồi dưỡng", "diễn tập")
"""What whoever is named may only tell of (`Ông A cho biết đã tập huấn cho 200 người`) where no day is given."""
_HANDS_OVER = ("trao", "gắn")
_AND_HANDS_OVER = re.compile(r"(?: và|,) trao")
_MAKES_KNOWN = ("công bố", "đọc")
_OF_PERSONNEL = re.compile(
    r"[^.;]{0,80}?(?:bổ nhiệm|điều động|phân công|chỉ định|luân chuyển|chuẩn y|công tác cán bộ|giữ chức|nghỉ hưu|nghỉ chế độ)(?!\w)"
)
"""`Sáng 5/5, ông An đã công bố quyết định | của Y bổ nhiệm bà Bình ...`"""
_BY_LEADERS = re.compile(r"(?<!\w)lãnh đạo [^,.;:]{2,40} (?:đã |vừa |cũng )*$")
"""`Ngày 5/5, lãnh đạo thành phố đã trao quyết định ...`"""
_GOES_THERE = ("đoàn ", "đoàn đã ", "đoàn có ", "đại biểu ", "đại biểu đã ", "tiếp tục ", "đã có ", "cũng đã ")
"""`Chiều cùng ngày, đoàn | tiếp xúc cử tri tại xã Y`"""
_HAD = ("đã có ", " có ", "vừa có ")
_GATHERS = frozenset({"hội nghị", "buổi lễ", "lễ", "cuộc họp"})
_PASSED_ON = re.compile(
    r"(?:(?:các )?quyết định|việc điều động|việc bổ nhiệm)[^.;]{0,150}? được [^.;]{3,150}?(?<!\w)(?:trao|công bố)(?! đổi)(?!\w)"
)
"""`Quyết định của Y được ông An trao cho ông Bình tại hội nghị ...`."""
_COMMISSION = re.compile(r" (?:thường vụ|tổ chức|tuyên giáo|dân vận|nội chính|chấp hành|cán sự|chỉ đạo|quản lý)(?!\w)")


def gathering_of(scene: Scene, least: int) -> Event | None:
    """The event that the sentence says was held, as surely as `least` (TOLD or NAMED); None where it tells of none.

    `Y tổ chức hội nghị`, `hội nghị do Y tổ chức`, `X chủ trì họp Y`, `Hội nghị Y lần thứ N diễn ra`.
    """
    best = _surest(scene, least) or review_of(scene)
    if best is None and least == NAMED:
        best = (
            (sitting_of(scene) if opens_with_time(scene.low) or names_day(scene.low) else None) or rite_of(scene) or handing_over_of(scene)
        )
    if best is not None:
        _finish(scene, best)
    return best


def _surest(scene: Scene, least: int) -> Event | None:
    """Of the events that the sentence names by their words, the one that was held most surely; of equals the first, but a congress before its session."""
    best: Event | None = None
    named: list[int] = []
    """Where the words of events stand that the sentence names without saying that they were held."""
    has_fault = is_fault(scene.low)
    for match in _EVENT.finditer(scene.low):
        if _is_none(scene, match) or (has_fault and is_fault(scene.low[: match.start()])):
            continue
        sure, organiser = _holder(scene, match)
        named.append(match.start())
        kind = _kind(match, scene.low)
        congress_sits = best is not None and kind is MeetingKind.CONGRESS and best.word.startswith("phiên") and sure == best.sure
        if best is not None and kind is MeetingKind.CONGRESS and match.start() == best.start + len(best.word) + 1 and best.word in _OPENS:
            congress_sits, sure = True, best.sure  # `lễ khai mạc Đại hội ...`, `họp đại hội`
        if sure >= least and (best is None or sure > best.sure or congress_sits):
            best = Event(
                scene.sentence,
                kind,
                match.group(),
                match.start(),
                organiser=organiser,
                number=number_of(scene.low, match.start()),
                sure=sure,
            )
    if best is not None and best.number is None and best.word == "họp":
        numbers = (number_of(scene.low, at) for at in named if at < best.start)
        best.number = next((number for number in numbers if number is not None), None)
    return best


def _finish(scene: Scene, event: Event) -> None:
    """Fill in who held `event`, and of which session it is a day; where decisions are handed over, it is a ceremony."""
    if event.number is None and event.kind is MeetingKind.CONFERENCE and (series := _CONTINUED.search(scene.low, 0, event.start)):
        event.number = number_of(scene.low, series.start(1))
    if event.sure == NAMED and event.word in _GATHERS and _PASSED_ON.match(scene.low):
        event.kind, event.sure = MeetingKind.CEREMONY, TOLD
    if event.word.startswith("kỳ họp") and (event.organiser or "").startswith(PEOPLES_COMMITTEE):
        councils = (subject.name for subject in scene.before(len(scene.low), SubjectKind.BODY))
        event.organiser = next((name for name in councils if name and name.startswith(PEOPLES_COUNCIL)), None)
    if event.organiser is None:
        event.organiser = sitter(scene)
    complete(scene, event)


def _is_none(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the word of an event at `match` tells of none that was held: a paper's, one of many, one to come, a part of a name."""
    word, low, before = match.group(), scene.low, scene.low.passage(0, match.start())
    if (
        word in _OF_VISITS
        or (_PAPER_BEFORE.search(before) and not before.endswith(_PRESIDES_AT))
        or _TOLD_TO_HOLD.search(before)
        or low.startswith(_NOT_HELD, match.end())
        or scene.is_taken(match.start(), but_meetings=True)
        or is_to_come(low, match.end())
    ):
        return True
    is_named = word.startswith(_HANDED_OVER) and is_within(low)
    is_assigned = word == "giao ban" and _COMMISSION.match(low, match.end())  # `Giao Ban Tổ chức ...`
    if is_named or is_assigned or has_time_head(low):
        return bool(is_named or is_assigned)
    return bool(_SEVERAL.search(before) or (word.startswith("lớp") and _COURSES.search(before)))  # one of several


def series_of(scene: Scene) -> Event | None:
    """The session of a series that the sentence only names (`ngày thứ hai của Hội nghị Trung ương 3`), None where it names none."""
    for match in _EVENT.finditer(scene.low):
        if not _PAPER_BEFORE.search(scene.low, 0, match.start()) and (organiser := named_after(scene, match)):
            number = number_of(scene.low, match.start())
            if number is not None:
                return Event(scene.sentence, _kind(match, scene.low), match.group(), match.start(), organiser=organiser, number=number)
    return None


def _kind(match: re.Match[str], low: str) -> MeetingKind:
    kind = KIND_OF[match.group()]
    if kind is MeetingKind.CONFERENCE and low.startswith(" giao ban", match.end()):
        return MeetingKind.BRIEFING
    if kind is MeetingKind.CONFERENCE and _ANNOUNCED.match(low, match.end()):
        return MeetingKind.CEREMONY
    return kind


def _holder(scene: Scene, match: re.Match[str]) -> tuple[int, str | None]:
    """How surely the event at `match` was held, and by whom."""
    if (organiser := said_holder(scene, match)) is not None:
        return TOLD, organiser
    word, low = match.group(), scene.low
    actors = {subject.kind for subject in scene.before(match.start(), SubjectKind.PERSON, SubjectKind.DELEGATION, SubjectKind.BODY)}
    if _is_done_by(actors, match, low):
        return TOLD, None
    if word in RITES and (SubjectKind.PERSON in actors or any(who in low[: match.start()] for who in _WHO_COME)) and has_time_head(low):
        return NAMED, None
    if word.startswith("công bố") and actors - {SubjectKind.PERSON}:
        return TOLD, None
    organiser = named_after(scene, match)
    before, after = low.passage(0, match.start()), low[match.end() :]
    if _SESSION.match(low, match.start()) and opens_with_time(low):
        return TOLD, organiser
    if (
        _SURELY_BEFORE.search(before)
        or (_PRESIDED.match(before) and has_time_head(low) and _SURELY_AFTER.match(after))
        or (_HEAD_ONLY.match(before) and _SURELY_AFTER.match(after))
        or (before.endswith(_BESIDE) and takes_place(low.passage(match.end(), match.end() + 40)))
    ):
        return TOLD, organiser
    heads = _DATELINE_ONLY.match(before) is not None and KIND_OF[word] is not MeetingKind.CEREMONY  # `Lễ kết nạp ở ...`: under a picture
    if _PLACE_BEFORE.search(before) or (_HEAD_ONLY.match(before) and (heads or has_time_head(low))):
        return (TOLD if takes_place(low.passage(match.end(), match.end() + 40)) or _HELD_BY_AFTER.match(after) else NAMED), organiser
    return 0, None


def _is_done_by(actors: set[SubjectKind], match: re.Match[str], low: str) -> bool:
    """Whether `actors`, named before the word at `match`, are said to do what is only done where people come together."""
    word = match.group()
    hands_over = word.startswith(_HANDS_OVER) or (word.startswith(_HANDED_OVER) and _AND_HANDS_OVER.search(word) and has_time_head(low))
    if hands_over and actors - {SubjectKind.BODY}:
        return True
    is_other = KIND_OF[word] is MeetingKind.OTHER and (not word.startswith(_LESSONS) or has_time_head(low))
    if is_other and (SubjectKind.PERSON in actors or _VOTERS_MET.search(low[: match.start()] + word)):
        return True
    if not has_time_head(low):
        return False
    if is_other and SubjectKind.DELEGATION in actors and low.endswith(_GOES_THERE, 0, match.start()):
        return True
    if word.startswith(_HANDS_OVER) and _BY_LEADERS.search(low[: match.start()]):
        return True
    has_met = word == "cuộc họp" and low.endswith(_HAD, 0, match.start())
    makes_known = word.startswith(_MAKES_KNOWN) and _OF_PERSONNEL.match(low, match.end()) is not None
    return SubjectKind.PERSON in actors and (has_met or makes_known)
