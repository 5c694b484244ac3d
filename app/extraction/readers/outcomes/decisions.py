"""Decisions and changes of post, told with the verb of who decides them; of penalties, where they come in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.cases import is_figure
from app.extraction.readers.outcomes.penalties import PENALTIES, disciplines, only_proposes, only_reviews, tells_why
from app.extraction.readers.outcomes.posts_told import IN_GENERAL, PLANNED
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.outcomes.without_decider import event
from app.extraction.readers.subjects import SPEAKERS, Subject, SubjectKind
from app.extraction.readers.verbs import AGREES, HANDS_OVER
from app.extraction.word_groups import AIM, FEW, HONORIFIC, RANK, SITTING

_OTHER_MATTERS = Cued(r"(?:một số|các|nhiều) (?:nội dung|vấn đề)(?: [^\W\d_]+){0,2} khác[ ./]*$|ký (?:kết )?biên bản bàn giao")
"""`đã xem xét, quyết định một số nội dung khác`: what, nobody says."""
_NOMINATION = Cued(
    r"(?<!thủ tục )(?<!quy trình )(?<!hướng dẫn )giới thiệu [^.;]{0,200}(?:nhân sự|quy hoạch|ứng cử|tham gia ban chấp hành|để [^.;]{0,60}(?:bầu|hiệp thương))"
    r"|(?<!\w)(?:thống nhất|đồng ý|nhất trí|chủ trương) để (?:ban chấp hành|bch|hội đồng nhân dân|hđnd|đảng bộ|chi bộ|đại hội|hội nghị|ủy ban)(?!\w)[^.;]{0,120} bầu(?!\w)"
)
_EVENT_BEFORE = re.compile(r"(?:hội nghị|lễ|buổi)(?: [^\W\d_]+){0,9}(?: công bố,| công bố và)? $")
_ON_POSTS = re.compile(r"quyết định[ .]*$|quyết định(?: [^,.;:]{3,90})? về công tác (?:tổ chức,? |tổ chức và )?cán bộ[ .]*$")
_SESSION_FOR = re.compile(rf"tổ chức {SITTING}[^,.;:]{{0,60}} $")
"""`HĐND tỉnh tổ chức kỳ họp bất thường bầu ...`: what a session is held for."""
_HOLDS = re.compile(r"(?<!ban )tổ chức (?:trọng thể |long trọng )?(?:công bố(?:,| và) )?$")
"""`Tỉnh ủy tổ chức công bố các quyết định ...`: the event without its word."""
_STRONG_DECISION = Cued(
    rf"(?:^|[ ,])(?:quyết định|thông qua|tán thành|biểu quyết|quyết nghị|(?<!nghị )(?<!giải )(?<!kiên )(?<!cương )(?<!thuyết )quyết(?! tâm| sách| chí| liệt| toán)|ra quyết định|ra nghị quyết|xóa tên|giải thể|lập (?:tổ|ban|đoàn|hội đồng)|chọn|lựa chọn|hiệp thương (?:cử|chọn|bầu|giới thiệu)|suy tôn|ký kết (?:các )?(?:chương trình|quy chế|kế hoạch|thỏa thuận|biên bản|nghị quyết)|chốt|công bố thành lập|phê chuẩn|tạm hoãn|hoãn|giữ nguyên|bầu|đề ra(?: \d+| một số| các| những| nhiều)?(?: phương hướng| nhiệm vụ| giải pháp| biện pháp| {AIM})|thống nhất|nhất trí|đồng ý|chấp thuận|chỉ định|bổ nhiệm|miễn nhiệm|bãi nhiệm|điều động|phê duyệt)(?!\w)(?! của)"
)
_DECISION_PAPER = Cued(
    r"(?:công bố|trao|ký|đọc|ban hành|triển khai|phát hành|(?<!chỉ )ra|có)(?: và trao|, trao)?(?: ban hành)?(?: toàn văn)?(?: các| những| \d+)? (?:quyết định|nghị quyết|kết luận|chỉ thị|quy định|quy chế|kế hoạch|hướng dẫn|thông tri|công điện)"
)
_DECISION_NUMBER = Cued(r"(?:công bố|trao|ký|đọc)(?: các| toàn văn)? quyết định số \d")
_ON_THE_AGENDA = re.compile(r"theo (?:chương trình|kế hoạch|dự kiến)(?: (?:làm việc|nghị sự|đề ra))?, ")
_PROVISIONS = Cued(r"(?:ban hành|ký|công bố)[^.;]{0,30} (?:chỉ thị|quy định|hướng dẫn|nghị quyết|kết luận|quy chế|công điện|kế hoạch)")
"""A document is issued: what follows may be what it lays down."""
_AT_MEETING = re.compile(rf"(?:cũng )?tại {SITTING}(?: này)?,")
_SAYS_WILL = re.compile(r"(?: (?:là|rằng|khẳng định|cho biết|nêu rõ))* sẽ ")
"""`phát đi thông báo khẳng định sẽ ...`"""
_WHEN = Before(r"(?:từ khi|sau khi|kể từ khi|nếu|trước khi|khi|sau khi được) ")
_BY_COURTS = Cued(r"(?:quyết định|lệnh)[^.;]{0,20} (?:khởi tố|bắt tạm giam|truy tố|truy nã)|tuyên phạt|tuyên án")
"""What police and courts decide is no outcome."""
_TAKES_OUT = Cued(r"đình chỉ (?:sinh hoạt|chức|công tác|hoạt động)|khai trừ|cách chức|thi hành kỷ luật")
"""`Bộ Chính trị quyết định đình chỉ sinh hoạt đảng ... theo Quyết định khởi tố bị can`: what the party decides on it."""
_ITS_CONTENT = Cued(
    r"quyết định số \d(?![^.;]{0,80} (?:kiểm tra|giám sát)(?!\w))|quyết định[^,.;]{0,60} (?:tiếp nhận tổ chức đảng|thành lập|sáp nhập|hợp nhất|giải thể|kết nạp|chuyển đảng viên|công nhận đảng viên)"
)
_LISTED = Cued(r"(?:nội dung|nghị quyết|vấn đề|chủ trương|quyết định|việc)(?: sau(?: đây)?| cụ thể)?:\s*$")
"""What a decision introduces as a list: its items are what was decided."""
_AWARD_DECIDED = Cued(r"quyết định(?: số [^ ,;]+)?(?: ngày [\d/.-]+)?(?: về việc)? (?:trao |khen |truy )?(?:tặng|thưởng)(?!\w)")
_MOVED_BY = Cued(r"được [^,.;]{0,50}(?:điều động|chỉ định|bổ nhiệm|bầu|phân công)(?: làm |[^.;]{0,60}giữ chức)")
_BY_DECISION = re.compile(
    r"(?:(?:cũng|cụ thể|theo đó),? )?(?:theo|tại|thực hiện) (?:các )?quyết định(?: số [^ ,;]+)?(?:[^;:.]{0,60}? của [^;:.]{3,80}?)?, "
)
"""`Theo Quyết định của Bộ Chính trị, ông A thôi giữ chức P; điều động ...`: whom it moves comes first."""
_PUT_FORWARD = Cued(
    r"(?:(?:thống nhất|nhất trí|quyết định) (?:trình|đề nghị|kiến nghị)|(?:ủy|kiểm tra|đã|cũng)(?: [^,.;]{0,40})? trình|(?:thống nhất|nhất trí|quyết định) báo cáo(?: với)?) (?:cấp có thẩm quyền|bộ chính trị|ban|trung ương|tỉnh ủy|thành ủy|huyện ủy|hội đồng|hđnd|quốc hội)[^.;]{0,120}(?:xem xét|xét|kỷ luật|xử lý)"
)
_MOVED_FIRST = Cued(r"(?:điều động|chỉ định|bổ nhiệm|luân chuyển|phân công)[^.]{5,300}giới thiệu")
_ISSUED = re.compile(
    r"(?:chỉ thị|quy định|nghị quyết|kết luận|kế hoạch|hướng dẫn|quy chế)(?: số)? [^.;]{3,250}? (?:vừa |đã |mới )(?:được )[^.;,]{0,60}?(?:ký ban hành|ban hành)(?!\w)"
)
"""`Quy định về ... vừa được Bộ Chính trị ban hành.`"""
_LEAVES_FIRST = re.compile(r" thôi (?:giữ|tham gia|làm|đảm nhiệm) [^.]{3,200}[;,] $")
_OF_A_PLACE = re.compile(r"(?:đây|đó) (?:cũng )?là (?:[^\W_]+ ){1,9}")
"""`Đây là xã được Ban Thường vụ Huyện ủy chọn ...`: what was decided of it is told by the way."""
_CHOOSES = frozenset({"chọn", "lựa chọn"})
_SAID_OF_IT = Before(
    rf", (?:là )?(?:(?:một|1) trong (?:những|các|\d+|{FEW}) )?(?:đơn vị|địa phương|chi bộ|đảng bộ|đại hội|{RANK})(?: [^\W_]+){{0,4}} được "
)
_GOES_ON = Cued(r", (?:đã|vừa|cũng|sẽ) ")
"""`Đại hội Đảng bộ xã A, đơn vị được Huyện ủy chọn làm điểm, đã bế mạc`: what was decided before is told by the way."""
_SIGNS = frozenset({"ký", "ký ban hành", "ban hành"})
_BY_A_PERSON = frozenset({"quyết định", "ký", "ký ban hành", "phê duyệt", "ban hành"})
_HANDED_OVER = Cued(
    r"quyết định(?:(?! của)[^.;]{0,60}| của [^;]{5,90} về (?:việc )?)(?: |(?<= ))(?:kết nạp|thành lập|chuyển đảng chính thức|công nhận đảng viên|chỉ định (?:nhân sự )?(?:ban chấp hành|bch|ban thường vụ|cấp ủy|ủy ban kiểm tra))"
)
_PRESENTED_THEN = re.compile(
    r"(?:[^,;.]{3,40}, )?(?:các|những) (?:đồng chí|đ/c|ủy viên)(?: vừa| mới)? được bầu [^.;]{3,80}? (?:ra mắt|nhận nhiệm vụ|hứa|phát biểu|cảm ơn)(?!\w)"
)
"""`Các đồng chí được bầu vào Ban Chấp hành đã ra mắt đại hội.`"""
_TO_POSTS = Cued(
    rf"bầu (?:ra )?(?:\d{{1,2}}|{FEW}|các) (?:đồng chí )?(?:phó bí thư|phó chủ tịch|phó chủ nhiệm)[^.;]{{0,60}}(?::| gồm| là)"
    rf"|(?:bầu(?: bổ sung)?|phân công|cử) (?:thêm |ra )?(?:\d{{1,2}}|{FEW}|năm|các) (?:đồng chí|ông, bà|người|ủy viên) (?:tham gia|vào)(?! đoàn| ban chấp hành| bch)(?!\w)[^.;:]{{0,80}}(?::| gồm| là)"
)
"""`bầu 2 Phó Bí thư gồm ông A và ông B`, `bầu 4 đồng chí vào Ban Thường vụ, gồm: A, B ...`"""
_MOVES_GIVEN = re.compile(
    rf"(?:công bố|trao|đọc|công bố và trao|công bố, trao)(?: các| \d+)? quyết định (?:về (?:việc )?)?(?:tiếp nhận|điều động|bổ nhiệm|luân chuyển|phân công|chỉ định|chuẩn y|giải quyết|nghỉ hưu|cho)(?!\w)[^.;]{{0,60}} (?:\d+|một số|các|nhiều|{FEW}|năm|cán bộ|nhân sự|lãnh đạo)(?!\w)"
)
_ADMITS = re.compile(r"(?: các)?(?: quyết định)?(?: số [^ ]+)? (?:về việc )?kết nạp(?!\w)")
_CONCLUDES = re.compile(
    r"(?:sau khi (?:nghe|thảo luận|xem xét)|qua (?:nghe|thảo luận)|trên cơ sở|(?:[^,]{3,20} )?kết luận|thay mặt [^,]{3,60}, )"
    r"|[^.;:]{5,120} (?:đồng ý|nhất trí|thống nhất|chấp thuận)(?: với| về)?(?: các| những)? (?:chủ trương|phương án|đề xuất|đề nghị|kế hoạch)"
    rf"|[^.;:]{{2,120}} (?:đồng ý|chấp thuận|chấp nhận) (?:để|cho(?! {HONORIFIC})|việc) "
)
"""Who heard the others out and then agrees, or agrees to let something be done, decides."""
_VOTERS_ELECT = re.compile(
    r"(?:(?:cũng )?(?:tại|trong|với|sau khi) [^,;.]{3,90}, )?(?:\d+ |100% |toàn thể |tất cả )?(?:số )?(?:các )?(?:đại biểu|đảng viên|hội viên)(?: [^,.;]{1,40})?"
    r" (?:(?:đã|tiến hành|bỏ phiếu|tín nhiệm|thống nhất|nhất trí|sáng suốt|lựa chọn,?) )*bầu (?:ra )?(?:\d+ (?:đồng chí|đ/c|người|ủy viên) (?:tham gia |vào )+)?"
    r"(?:ban chấp hành|bch|(?:ban )?chi ủy|cấp ủy|ban thường vụ|btv|đảng ủy|ủy ban kiểm tra)(?!\w)"
)
"""`Tại Đại hội, các đại biểu đã bầu 15 đồng chí vào Ban Chấp hành`: the congress has, by those who sat there."""
_DELEGATES_ELECTED = re.compile(r"đoàn đại biểu (?:đi )?dự đại hội [^.;:,]{3,80},? (?:gồm|với) (?:có )?\d")
"""`Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 14 người cũng được bầu.`"""
_SO_MANY_ELECTED = Cued(
    r"(?<!\w)bầu (?:cử )?(?:ra )?(?:\d+ (?:đồng chí|đ/c|người|ủy viên) (?:tham gia |vào )+)?(?:ban chấp hành|bch|ban thường vụ|(?:ban )?chi ủy|cấp ủy|đảng ủy|ủy ban kiểm tra)(?!\w)[^.;]{0,120}(?<!\w)\d+ (?:đồng chí|đ/c|ủy viên|người)"
)
"""`... đã bầu Chi ủy khóa mới gồm 3 đồng chí:`: the body is what was decided on, who is in it stands below."""
_DEED_OF = "việc "
_STILL_TO = ("cần được ", "phải được ")
_MAY = Cued(r"(?<!cấp )(?<!quan )có thẩm quyền (?:trình|quyết định|bổ nhiệm)(?!\w)")
"""`Thủ tướng có thẩm quyền trình ...`: what the law lets someone do."""
_DECIDERS = frozenset({SubjectKind.BODY, SubjectKind.MEETING, SubjectKind.DELEGATION, SubjectKind.OFFICE})


def _moves(view: View, act: Act) -> bool:
    """Whether someone comes to a post or leaves one by `act`."""
    moved = wording.is_move(view.low) or (view.named and _TO_POSTS.search(view.low))
    by_act = moved and (
        view.done_to(act) or _by_pronoun(act) or _MOVED_BY.search(view.low) or _BY_DECISION.match(view.low) or _is_moved_on(view, act)
    )
    return bool(by_act) and not tells_why(view.low)


def _is_moved_on(view: View, act: Act) -> bool:
    """Whether the subject of `act` is the one it moves: `Ông A thôi tham gia Ban Chấp hành; điều động, chỉ định giữ chức ...`."""
    by_person = act.subject is not None and act.subject.kind is SubjectKind.PERSON and not act.passive
    return by_person and _LEAVES_FIRST.search(view.before(act), act.subject.end - view.sentence.start if act.subject else 0) is not None


def _elects(view: View, act: Act) -> bool:
    """Whether delegates elect a body in a sentence that leaves open who is in it, or only introduces them."""
    if not view.named and (_VOTERS_ELECT.match(view.low) or (act.passive and _DELEGATES_ELECTED.match(view.low))):
        return True
    return view.low.rstrip().endswith(":") and _SO_MANY_ELECTED.search(view.low) is not None


def _hands_over_moves(view: View, act: Act) -> bool:
    """Whether a leader hands over decisions by which people move whom the sentence does not name."""
    by_person = act.subject is not None and act.subject.kind in SPEAKERS and not act.passive
    return by_person and _MOVES_GIVEN.match(act.verb + view.after(act)) is not None


def _by_pronoun(act: Act) -> bool:
    """Whether someone whom only a pronoun names is moved: `Ông được bầu làm ...`."""
    return act.passive and act.subject is not None and act.subject.kind is SubjectKind.PRONOUN


_RULES: tuple[tuple[str, OutcomeKind, Mode, Callable[[View, Act], object]], ...] = (
    (
        "outcomes.decided_award",
        OutcomeKind.AWARD,
        Mode.SILENT,
        lambda view, _: wording.is_prize(view.low) and _AWARD_DECIDED.search(view.low),
    ),
    (
        "outcomes.proposed_penalty",
        OutcomeKind.PROPOSAL,
        Mode.OPEN,
        lambda view, act: act.verb not in PENALTIES | {"quyết định"} and only_proposes(view.low),
    ),
    ("outcomes.disciplined", OutcomeKind.DISCIPLINE, Mode.FIND, disciplines),
    ("outcomes.put_forward", OutcomeKind.PROPOSAL, Mode.SILENT, lambda view, _: _PUT_FORWARD.search(view.low)),
    ("outcomes.issued", OutcomeKind.DECISION, Mode.OPEN, lambda view, _: _ISSUED.match(view.low)),
    (
        "outcomes.nominated",
        OutcomeKind.DECISION,
        Mode.SILENT,
        lambda view, _: _NOMINATION.search(view.low) and not _MOVED_FIRST.search(view.low),
    ),
    (
        "outcomes.admitted",
        OutcomeKind.DECISION,
        Mode.SILENT,
        lambda view, act: act.verb in HANDS_OVER and _ADMITS.match(view.after(act)),
    ),
    ("outcomes.moved", OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, _moves),
    ("outcomes.elected", OutcomeKind.DECISION, Mode.SILENT, lambda view, act: act.verb == "bầu" and _elects(view, act)),
    ("outcomes.many_moved", OutcomeKind.DECISION, Mode.SILENT, _hands_over_moves),
)
"""What the verb of who decides may amount to: how it is told, what it is then, how to read on, and whether it is told so; the first that holds counts."""


def _made_known(view: View, act: Act) -> OutcomeKind | None:
    """What the event told of made known, as far as the sentence says it: None where that is left to what follows."""
    if view.named and disciplines(view, act):
        return OutcomeKind.DISCIPLINE
    if view.done_to(act) and wording.is_move(view.low):
        return OutcomeKind.PERSONNEL_CHANGE
    return OutcomeKind.DECISION if _ITS_CONTENT.search(view.low) else None


def decided(view: View, act: Act) -> Judgement:
    """What a verb of deciding (`quyết định`, `bầu`, `công bố`) amounts to, by what was decided."""
    low = view.low
    courts = _BY_COURTS.search(low)
    if courts is not None and not _TAKES_OUT.search(low, 0, courts.start()):
        return Judgement(None, Mode.SILENT, act, "court")
    if _is_unreal(view, act) or _is_spoken_of(view, act):
        return Judgement(None, Mode.SILENT, act, "planned")
    if _is_event(view, act):
        return Judgement(_made_known(view, act), Mode.SILENT, act, "outcomes.announced")
    for rule, kind, mode, holds in _RULES:
        if holds(view, act):
            return Judgement(kind, mode, replace(act, passive=True) if _is_moved_on(view, act) else act, rule)
    if only_reviews(low):
        return Judgement(None, Mode.SILENT, act, "recounted")
    if low.rstrip().endswith(":") and not ("kết luận" not in low and _lays_down(view, act) and _LISTED.search(low)):
        return Judgement(None, Mode.FIND if "kết luận" in low else Mode.SILENT, act, "introduction")
    if _lays_down(view, act):
        return Judgement(OutcomeKind.DECISION, Mode.OPEN if _PROVISIONS.search(low) else Mode.SILENT, act, "outcomes.decided")
    of_paper = act.subject is not None and act.subject.kind is SubjectKind.DOCUMENT
    return event(view) if of_paper else Judgement(None, Mode.SILENT, act, "recounted")


def _is_event(view: View, act: Act) -> bool:
    """Whether `act` only says what an event is held for."""
    before = view.before(act)
    if not view.named and act.verb in HANDS_OVER and _ON_POSTS.search(act.verb + view.after(act)):
        return True
    if act.verb in ("bầu", "bầu cử bổ sung") and not view.named and _SESSION_FOR.search(before) is not None:
        return True
    if "diễn ra" not in before and "tổ chức" not in before.replace("ban tổ chức", ""):
        return False
    hands_over = not view.named and act.verb.startswith(("công bố", "trao"))
    return _EVENT_BEFORE.search(before) is not None or (hands_over and _HOLDS.search(before) is not None)


def _is_spoken_of(view: View, act: Act) -> bool:
    """Whether the sentence says something of a deed and does not tell of it: `Việc Thanh tra huyện lập đoàn ... xuất phát từ ...`."""
    subject = act.subject
    return (
        view.low.startswith(_DEED_OF) and subject is not None and not act.passive and subject.start - view.sentence.start == len(_DEED_OF)
    )


def _is_unreal(view: View, act: Act) -> bool:
    """Whether nothing is decided: it is to come, holds in general, sums up, or only says when something else happened."""
    if (
        _is_planned(view, act)
        or _to_come(view, act)
        or (IN_GENERAL.search(view.low) and not disciplines(view, act))
        or _MAY.search(view.low)
        or (wording.sums_up(view.low) and not (act.subject is not None and act.subject.kind is SubjectKind.MEETING))
    ):
        return True
    led_up = view.low[: max(0, act.subject.start - view.sentence.start)] if act.subject is not None else ""
    if led_up.endswith(_STILL_TO) or (led_up.endswith(" do ") and act.verb in _SIGNS):
        return True  # `cần được Huyện ủy xem xét, quyết định`; `Nghị quyết 73, do ông A ký ban hành`
    by_the_way = act.verb in _CHOOSES and _SAID_OF_IT.search(led_up) is not None and _GOES_ON.search(view.after(act)) is not None
    return by_the_way or _WHEN.search(led_up) is not None or _OF_A_PLACE.fullmatch(led_up) is not None


def _is_planned(view: View, act: Act) -> bool:
    """Whether the sentence tells of what is to be held; what is agreed to be prepared has been decided."""
    if _ON_THE_AGENDA.match(view.low) and act.subject is not None and act.subject.kind is SubjectKind.MEETING:
        return True
    planned = PLANNED.search(view.low)
    return planned is not None and not (planned.group().startswith("chuẩn bị") and view.sentence.start + planned.start() > act.start)


def _to_come(view: View, act: Act) -> bool:
    """Whether `sẽ` stands between who decides and what is decided, or it is still weighed (`đang xem xét`)."""
    if act.subject is None:
        return False
    between = view.low[max(0, act.subject.end - view.sentence.start) : act.start - view.sentence.start]
    return " sẽ " in between or (act.verb == "xem xét" and between == " đang ") or _SAYS_WILL.match(view.after(act)) is not None


def _lays_down(view: View, act: Act) -> bool:
    """Whether a body or meeting decides by `act`, or one that the sentence before named, or a numbered decision is made known."""
    if act.subject is not None and _DECISION_NUMBER.search(view.low):
        return True
    if act.passive and act.verb == "bầu" and act.subject is not None and act.subject.kind is SubjectKind.CROWD:
        return (
            not view.low.startswith("trong đó") and _PRESENTED_THEN.match(view.low) is None
        )  # delegates elected, whoever they are, and not who of them came how
    if is_figure(view, act):
        return False
    if act.verb == "đề ra" and act.subject is not None and act.subject.kind is not SubjectKind.MEETING and not _AT_MEETING.match(view.low):
        return False  # what a body set itself before is told as background
    if act.passive or _OTHER_MATTERS.search(view.low) or not (_STRONG_DECISION.search(view.low) or _DECISION_PAPER.search(view.low)):
        return False
    return act.subject is None or _may_decide(view, act, act.subject)


def _may_decide(view: View, act: Act, subject: Subject) -> bool:
    """Whether `subject` can decide by `act`: a body or meeting does, others by some verbs only."""
    if _HANDED_OVER.search(view.low) is not None and act.verb in HANDS_OVER:
        return True
    if subject.kind in SPEAKERS:
        return act.verb in _BY_A_PERSON or (act.verb in AGREES and _CONCLUDES.match(view.low) is not None)
    if subject.kind is SubjectKind.CROWD:
        return act.verb in ("biểu quyết", "thông qua") or wording.agrees_to_pass(view.after(act), act.verb)
    return subject.kind in _DECIDERS
