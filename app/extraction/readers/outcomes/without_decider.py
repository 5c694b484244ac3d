"""A change of post, a penalty, an award, a paper passed or tasks set, told without the verb of who decides it."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.readers.outcomes import duties, wording
from app.extraction.readers.outcomes.posts_told import PLANNED, post_told
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.word_groups import DAY_PART, FEW, HONORIFIC, PENALTY, POST_WORD, SITTING

OCCASION = Cued(rf"(?:tại|trong) (?:cuộc họp|buổi|lễ|{SITTING})|hội nghị|kỳ họp|đại hội|^(?:{DAY_PART}|ngày) |trước đó|cũng tại")
_BY_DECISION = re.compile(
    r"(?:theo|căn cứ) (?:các )?quyết định|[^,.;]{3,80} (?:đã |cũng |vinh dự )?được (?:trao |biểu dương, |tuyên dương, )?tặng (?:bằng|giấy|cờ|huy|kỷ|danh)"
)
IN_THE_PAST = re.compile(
    r"(?:được biết|năm (?:\d{4}|ngoái|trước)|từ năm|trước đó|trước đây|nhiều năm|liên tục|[^.;]{0,80}, (?:vào )?năm \d{4}, |[^.;]{0,120} từng )"
)
"""What was received then is told as background."""
_BATCH = re.compile(
    r"(?:(?:trong |tại |cũng |cùng |nhân |theo đó, )*(?:đợt|dịp|lần) này|(?:nhân|đúng) dịp|trong (?:đợt|dịp) (?:trao [^,]{2,30} )?(?:ngày )?\d|(?:trong đó, )?huy hiệu|các đồng chí|trong (?:tổng )?(?:số )?\d+ )"
)
"""How those who get a badge this time are told of."""
_PRAISES = Cued(
    r"(?:đợt|dịp|lần)(?: [^\W_]+){0,4} này (?:đều )?là (?:những|các|sự|niềm)(?!\w)|(?<!\w)đều (?:có|là|đã)(?!\w)|(?<!\w)là (?:sự ghi nhận|(?:những |một )?phần thưởng|niềm (?:vinh dự|tự hào)|vinh dự)(?!\w)"
)
"""`Các đảng viên nhận Huy hiệu đợt này là những tấm gương ...`, `Huy hiệu Đảng được trao ... là phần thưởng cao quý`"""
_THIS_TIME = Cued(r"(?:đợt|dịp|lần)(?: [^\W_]+){0,4} này")
_OF_WHOM = Cued(r"gồm|: \d|(?:có|cho|tổng số) \d+ |tổng số")
_TAKES_PENALTY = Cued(
    r"(?:nhận|bị|chịu|phải nhận)(?: [^\W\d_]+){0,3} (?:hình thức|mức)(?: kỷ luật)?"
    r"|bị(?: thi hành| xử lý)?(?: kỷ luật)? (?:khiển trách|cảnh cáo|khai trừ|cách (?:chức|hết|tất cả|các|toàn bộ|mọi))(?!\w)"
)
_PENALISED_BY_PAPER = Cued(
    rf"(?:có|ra|ban hành|ký)(?: các)? quyết định (?:thi hành )?(?:kỷ luật )?(?:đảng )?(?:bằng )?(?:hình thức )?{PENALTY}(?!\w)[^.;]{{0,120}}? (?:đối với|với) (?:các )?{HONORIFIC}(?!\w)"
)
"""`Hội đồng kỷ luật ban hành quyết định cảnh cáo đối với ông A.`"""
_PASSED = Cued(
    r"(?:nghị quyết|báo cáo|phương hướng|văn kiện|quy chế|chương trình|đề án|phương án|dự thảo|danh sách)[^.;]{0,120} (?:đã )?được (?:[^.;]{0,60} )?(?:thông qua|biểu quyết|nhất trí|tán thành)(?!\w)"
    r"|(?:(?<=\d )|(?<=% )|(?<=toàn thể )|(?<=tất cả ))(?:số )?(?:các )?(?:đại biểu|đảng viên)[^.;]{0,60} (?:nhất trí|tán thành|đồng ý|biểu quyết|thông qua)(?!\w)"
)
_RESULT = re.compile(r"(?:theo )?kết quả(?: (?:biểu quyết|bầu cử|kiểm phiếu|bỏ phiếu))?,? ")
"""What so many voted for is the news, and no result of a report."""
_SO_MANY_PENALISED = re.compile(
    rf"(?:theo đó, |trong đó, |cả )?(?:\d{{1,2}}|{FEW}|năm) (?:cán bộ|đảng viên|người|lãnh đạo|{HONORIFIC})(?: [^,.;]{{0,50}})?(?: đều| cùng)? (?:bị|nhận) (?:thi hành |xử lý )?(?:kỷ luật )?(?:bằng )?(?:hình thức )?{PENALTY}"
    rf"|(?:theo đó, |trong đó, |ngoài ra,? |cùng với đó,? )?(?:còn )?(?:có )?(?:\d{{1,2}}|một|{FEW}|năm) quyết định (?:thi hành )?(?:kỷ luật )?(?:bằng hình thức )?{PENALTY}"
)
"""`Bốn cán bộ đều bị kỷ luật bằng hình thức khiển trách.`, `Hai quyết định cách chức đối với ...`"""
_VOTED_FOR_PENALTY = re.compile(
    rf"(?:[^.;]{{0,80}}, |kết quả(?: bỏ phiếu(?: kín)?)?:? )?(?:có |với )?(?:\d{{1,3}}/\d{{1,3}}|100%)[^.;]{{3,120}}? (?:đồng ý|tán thành|nhất trí|biểu quyết|bỏ phiếu)[^.;]{{0,60}} {PENALTY}(?!\w)"
)
"""`Kết quả bỏ phiếu kín, 30/32 đồng chí đồng ý hình thức khiển trách.`"""
_VOTED = re.compile(
    rf"(?:[^.;]{{0,60}}, |kết quả:? )?(?:có |với )?(?:\d{{1,3}}/\d{{1,3}}|100%)[^.;]{{3,160}}? (?:(?:bầu|miễn nhiệm|bãi nhiệm|cho thôi|chuẩn y|phê chuẩn)(?!\w)[^.;]{{0,160}}? {HONORIFIC} |cho {HONORIFIC} [^.;]{{2,160}}? thôi (?:giữ|làm|tham gia|nhiệm vụ)(?!\w))"
)
"""`41/46 phiếu đồng ý miễn nhiệm ... đối với ông A`: votes without who cast them."""
_VOTERS_CHOOSE = re.compile(
    rf"(?:[^.;:]{{3,140}}, )?(?:(?:cũng )?(?:tại|trong|qua) {SITTING}[^,.;:]{{0,60}}?,? )?"
    r"(?:(?:toàn thể |tất cả )?(?:các )?(?:vị |đồng chí |đ/c )?(?:đại biểu|ủy viên|thành viên|đảng viên|hội viên|(?<=đồng chí )(?:trong|thuộc|là))(?!\w)[^,.;:]{0,90}? |hội nghị |đại hội )?"
    r"(?:(?:đã|cùng|tiến hành|thực hiện|thống nhất|nhất trí|tín nhiệm|bỏ phiếu(?: kín)?(?: để)?|biểu quyết|hiệp thương|lựa chọn)(?: và|,)? )+"
    r"(?:bầu|(?<=hiệp thương )(?:chọn )?cử)(?: bổ sung)? "
    rf"(?:{POST_WORD} [^.;:]{{5,90}} đối với )?{HONORIFIC} "
)
"""`Các đại biểu dự kỳ họp đã bầu ông A ...`, `Tại hội nghị đã hiệp thương cử bà B ...`: by those who sat there."""
_ALSO_ELECTS = re.compile(
    r"(?:[^.;:]{3,40}, )?đại hội (?:đã |cũng |tiếp tục |tiến hành )*(?:nghe|thảo luận|thông qua|biểu quyết|xem xét)(?!\w)[^.;:]{3,240}?(?:,| và) (?:đã |tiến hành |bỏ phiếu )*bầu (?:ra )?(?:đoàn đại biểu|ban chấp hành|(?:ban )?chi ủy|cấp ủy|đảng ủy)(?!\w)"
)
"""`Đại hội đã nghe tham luận của các đảng bộ và bầu Đoàn đại biểu ...`: whoever spoke in between."""
ALSO_PASSES = re.compile(
    rf"(?:[^;:]{{3,90}}, )?{SITTING} [^;:]{{3,120}}?(?:bế mạc|kết thúc|khép lại)[^.;:,]{{0,40}} sau khi (?:đã )?(?:biểu quyết )?thông qua(?!\w)|(?:[^.;:]{{3,40}}, )?{SITTING} (?:đã |cũng |tiến hành |được )*nghe(?!\w)[^.:]{{3,240}}?(?:,|;| và) (?:đã |tiến hành |cùng )*(?:(?:thảo luận|biểu quyết|thống nhất|nhất trí)(?:,| và)? )*thông qua (?:toàn văn |dự thảo |các )?(?:nghị quyết|phương hướng|quy chế|đề án|số lượng)(?!\w)"
)
"""`Đại hội đã nghe ông A trình bày báo cáo chính trị; thông qua Nghị quyết`: whoever reported."""
_MADE = re.compile(
    r"theo (?:các |nội dung )?(?:quyết định|nghị quyết)[^,]{0,90}, [^.;]{5,160} được (?:thành lập|sáp nhập|hợp nhất|đổi tên|giải thể)(?!\w)"
)
"""`Theo các quyết định, Đảng bộ ... được thành lập trên cơ sở ...`"""
_MADE_BY_PAPER = re.compile(
    r"[^.;]{5,200}? (?:được (?:thành lập|nâng cấp|sáp nhập|hợp nhất|đổi tên|giải thể|chuyển giao)|kết thúc hoạt động)(?!\w)[^.;]{0,140}? theo (?:các )?(?:quyết định|nghị quyết)(?!\w)"
)
_NEWS = Cued(rf"(?<!\w)(?:vừa|chính thức|{DAY_PART}|hôm nay|từ ngày)(?!\w)")
"""`Từ ngày 1/7, Đảng bộ huyện A kết thúc hoạt động theo Quyết định của ...`"""
_FOUNDING = re.compile(
    r"(?:[^.;:]{0,60}, )?[^,;:]{3,80} (?:đã )?(?:long trọng |phối hợp )?tổ chức (?:buổi )?lễ (?:công bố|trao)(?: và trao)?(?: các)? quyết định(?: về(?: việc)?)?(?: [^\W\d_]+)? thành lập (?!bch|ban chấp)"
)
"""`Thành phố A tổ chức Lễ công bố Quyết định thành lập Chi bộ ...`"""
_MADE_KNOWN = re.compile(
    r"(?:(?:cũng )?(?:tại|trong) (?:buổi )?(?:đại hội|hội nghị|lễ|lễ công bố|buổi lễ)(?: này)?,? (?:đã |cũng )*|(?:(?:tại|trong) [^,]{3,40}, )?(?:các )?(?:đại hội|hội nghị|đại biểu)(?: (?:dự|tham dự) [^,;:]{3,40})? (?:đã |cũng |được )*nghe )"
    r"(?:công bố|trao|thông báo|đọc)(?: và trao|, trao)? (?:các |\d+ )?(?:nghị quyết|quyết định)(?: số [\w/-]+)?(?: của [^,;:]{3,60}?)?,?"
    r" (?:về (?:việc )?)?(?:chỉ định|thành lập|kiện toàn|kết thúc|giải thể|sáp nhập|hợp nhất|chuẩn y|bổ nhiệm|chuyển giao|đổi tên)(?!\w)"
)
"""`Tại đại hội đã công bố các quyết định chỉ định Ban Chấp hành ...`, `Đại hội nghe công bố quyết định ...`: nobody is said to do it."""
_ELECTED = re.compile(
    r"[^;:]{3,160} (?:khép lại|kết thúc|bế mạc|thành công)[^,.;:]{0,40} với việc bầu (?:ra )?(?:\d+|ban chấp hành|bch)(?!\w)|(?:đại hội|hội nghị)(?: [^\W\d_]+)?(?: đã| tiến hành){0,2} bầu cử (?:ra )?(?:ban chấp hành|ban thường vụ|ban chi ủy|chi ủy|cấp ủy|ủy ban kiểm tra)(?!\w)|[^.;:]{0,60}(?:trong|tại) (?:phiên|kỳ|hội nghị)[^.;:]{3,160}? (?:đã )bầu (?:ra )?\d+ (?:người|đồng chí|ủy viên) (?:tham gia |vào )(?:ban|btv|ủy ban)(?!\w)|(?:theo đó, |kết quả, )?(?:có )?\d+ (?:đồng chí|đại biểu|đảng viên|người|ủy viên) (?:(?:đã |được )+(?:tín nhiệm|bầu)(?: bầu)? vào|(?:đã )?(?:trúng cử|đắc cử)(?: vào)?) (?:ban chấp hành|bch|ban thường vụ|ủy ban kiểm tra|cấp ủy|đảng ủy)|(?:theo )?kết quả (?:bầu cử |bầu )(?:ra )?(?:ban chấp hành|bch|ban thường vụ|ban chi ủy|chi ủy|cấp ủy|đảng ủy|ủy ban kiểm tra)(?!\w)[^.;]{0,90} gồm (?:có )?\d+ (?:đồng chí|đ/c|ủy viên|người)|(?:theo )?kết quả(?: [^,.;]{1,60})?, (?:ban thường vụ|ban chấp hành|ủy ban kiểm tra|chi ủy)(?! trung)[^.;]{3,90} gồm (?:có )?\d+ (?:đồng chí|ủy viên)"
)
_SOME_OF_THEM = ("trong đó", "trong số các", "trong số những")
"""Those of whom the sentence before told got it, be it said how many."""
_COMMENDED = re.compile(
    r"(?:(?:dịp này|nhân dịp này|tại [^,]{3,40}|cũng (?:tại|trong) [^,]{3,40}|trong [^,]{3,40}),? )?(?:đã )?(?:có )?\d+ (?:tập thể|cá nhân|đảng viên|đồng chí|chi bộ|đảng bộ|tổ chức|điển hình|gương)[^.;]{0,90} (?:được|vinh dự được) (?:[^,.;]{0,60} )?(?:biểu dương|tuyên dương|khen thưởng|vinh danh|tôn vinh)(?!\w)"
    r"|(?:nhân |cũng )?(?:dịp này|kết thúc (?:hội nghị|đại hội|buổi lễ)|tại (?:hội nghị|đại hội|buổi lễ|lễ tổng kết)), (?:các|nhiều|một số) (?:tập thể|cá nhân|gương|điển hình)[^.;]{0,90} (?:đã |vinh dự )*được (?:[^,.;]{0,60} )?(?:biểu dương|tuyên dương|khen thưởng|vinh danh|tôn vinh)(?!\w)"
)
_PRESENTED = re.compile(
    r"(?:(?:dịp này|nhân dịp|tại|trong|cũng|cùng|kết thúc|sau)[^.;:]{0,120}, )?(?:[^.;:,]{2,110}? (?:đã|cũng đã|phối hợp) )?(?:[^.;:]{0,110}? )?(?:tổ chức )?(?:trao|tặng|trao tặng|gửi tặng)(?: tổng số| tới| gần| hơn)?:? (?:\d[\d.]*|những|nhiều|các)"
    r" (?:suất|phần|món)(?: [^\W\d_]+){0,3} ?quà|(?:[^.;:]{0,110}, )?(?:gần |hơn )?\d[\d.]* (?:suất|phần|món)(?: [^\W\d_]+){0,2} ?quà[^.;:]{0,60} (?:đã |cũng )*được (?:trao|tặng|gửi)"
    r"|(?:[^.;:]{0,60}, )?(?:có )?\d+ (?:tập thể|cá nhân|đồng chí|đảng viên|đơn vị|hộ)[^.;:]{0,80}? (?:đã |vinh dự )*được (?:[^,.;:]{0,60} )?(?:tặng|trao|công nhận|phong tặng|nhận) (?:danh hiệu|bằng khen|giấy khen|huân chương|huy chương|kỷ niệm chương)"
)
"""`Tại chương trình, Ngân hàng A đã trao 70 suất quà ...`, `58 cá nhân được tặng danh hiệu ...`"""
_VOWED = re.compile(
    rf"(?:(?:tại|trong|sau|thay mặt) [^,]{{3,60}}, )?(?:các|những|toàn thể|tập thể|{FEW}|năm|\d+)(?: (?:tân|đồng chí|cá nhân))?"
    r" (?:đồng chí|đảng viên|quần chúng|công dân|thanh niên|đoàn viên|chiến sĩ|cán bộ|bí thư|ủy viên|tập thể|cá nhân)(?!\w)[^.;:]{3,300}?(?<!\w)(?:xin hứa|hứa sẽ|hứa (?:tiếp tục|luôn|với))(?!\w)"
)
"""`Các đảng viên mới bày tỏ niềm xúc động, hứa sẽ ...`"""
_PETITIONED = re.compile(
    r"(?:[^.;:]{3,80}, )?(?:(?:các|nhiều|một số|những) (?:đại biểu|ý kiến|cử tri|thành viên|đồng chí|cán bộ|tham luận|đơn vị|địa phương|phòng|hội viên)|(?:đại diện|lãnh đạo)(?: lãnh đạo)? (?:các|một số|nhiều|những))(?!\w)(?P<told>[^.:]{0,220}?)"
    r"(?:(?:(?<!ý kiến) và| cũng| cũng như|[,;]? đồng thời,?|[,;] cũng) (?:cũng |đã )*(?:đề xuất|kiến nghị)(?! (?:của|và đề xuất của))(?!\w)|[,;] đồng thời,? đề nghị |(?:đưa ra|nêu|có)(?: lên)? (?:một số|nhiều|những|các|\d+) (?:câu hỏi,? (?:và )?|ý kiến,? (?:và )?)?(?:kiến nghị|đề xuất)(?! giải pháp)(?!\w))"
)
"""`Lãnh đạo các đơn vị đã báo cáo ...; đồng thời, đề xuất, kiến nghị ...`, `Các thành viên cũng đưa ra một số đề xuất`"""
_ASKED_BY_PAPER = re.compile(
    r"theo (?:kế hoạch|hướng dẫn|chỉ thị|đề án|nghị quyết|thông báo|công văn|quy định)(?: [^,.;]{1,60})?, (?:các|mỗi|từng|những|toàn|đảng viên|cấp ủy|chi bộ|cán bộ|người đứng đầu)(?!\w)"
)
"""`Theo kế hoạch, mỗi chi bộ phải ...`: a document lays down a duty."""


_WHO_IS_PENALISED = re.compile(
    r"(?:những |các |hai |ba )?(?:người|cán bộ|đảng viên|trường hợp)(?: vừa| đã)? (?:bị|chịu|phải nhận|nhận) [^.;:]{3,90}?,? (?:là|gồm|gồm có):? (?!do |vì |không |một )"
)
"""`Người bị kỷ luật bằng hình thức khiển trách là ông An`"""
_PAPER_TOO = re.compile(
    r"(?:cùng với đó|kèm theo đó|cùng đó|tiếp đó|tiếp theo|bên cạnh đó|ngoài ra|đồng thời)(?:,? còn)?,? (?:là|có)(?: các| \d+)? quyết định(?!\w)"
)
"""`Cùng với đó là quyết định của Huyện ủy A cảnh cáo bà Lan`: one more paper made known."""


_RULES: tuple[tuple[str, OutcomeKind, Mode, Callable[[View, str], object]], ...] = (
    ("outcomes.penalty_label", OutcomeKind.DISCIPLINE, Mode.FIND, lambda _, low: wording.is_penalty_label(low)),
    ("outcomes.vowed", OutcomeKind.COMMITMENT, Mode.OPEN, lambda _, low: "hứa" in low and _VOWED.match(low)),
    ("outcomes.petitioned", OutcomeKind.PROPOSAL, Mode.SILENT, lambda _, low: _petitions(low)),
    ("outcomes.received", OutcomeKind.AWARD, Mode.SILENT, lambda _, low: _is_received(low)),
    ("outcomes.penalty_voted", OutcomeKind.DISCIPLINE, Mode.SILENT, lambda _, low: _tells_votes(low) and _VOTED_FOR_PENALTY.match(low)),
    ("outcomes.voted", OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, lambda view, low: view.named and _tells_votes(low) and _VOTED.match(low)),
    ("outcomes.passed", OutcomeKind.DECISION, Mode.SILENT, lambda _, low: _is_passed(low)),
    (
        "outcomes.made",
        OutcomeKind.DECISION,
        Mode.SILENT,
        lambda _, low: _MADE.match(low) or (_NEWS.search(low) and _MADE_BY_PAPER.match(low)),
    ),
    (
        "outcomes.announced",
        OutcomeKind.DECISION,
        Mode.SILENT,
        lambda _, low: "thành lập" in low and _FOUNDING.match(low) and not PLANNED.search(low),
    ),
    ("outcomes.chosen", OutcomeKind.PERSONNEL_CHANGE, Mode.SILENT, lambda view, low: view.named and _chooses(low)),
    (
        "outcomes.made_known",
        OutcomeKind.DECISION,
        Mode.SILENT,
        lambda view, low: not view.named and _MADE_KNOWN.match(low) and not PLANNED.search(low),
    ),
    (
        "outcomes.elected",
        OutcomeKind.DECISION,
        Mode.SILENT,
        lambda _, low: _ELECTED.match(low) or ("bầu" in low and _ALSO_ELECTS.match(low)) or ALSO_PASSES.match(low),
    ),
    ("outcomes.commended", OutcomeKind.AWARD, Mode.SILENT, lambda _, low: is_commended(low)),
    ("outcomes.presented", OutcomeKind.AWARD, Mode.SILENT, lambda _, low: _is_presented(low)),
    (
        "outcomes.provision",
        OutcomeKind.DIRECTIVE,
        Mode.OPEN,
        lambda _, low: _ASKED_BY_PAPER.match(low) and (duties.has_modal(low) or " phụ trách " in low),
    ),
    (
        "outcomes.penalised",
        OutcomeKind.DISCIPLINE,
        Mode.SILENT,
        lambda view, low: view.named and _PAPER_TOO.match(low) and wording.names_penalty(low),
    ),
    (
        "outcomes.handed_over",
        OutcomeKind.PERSONNEL_CHANGE,
        Mode.SILENT,
        lambda view, low: view.named and _PAPER_TOO.match(low) and wording.is_move(low),
    ),
    ("outcomes.penalised_together", OutcomeKind.DISCIPLINE, Mode.SILENT, lambda _, low: _SO_MANY_PENALISED.match(low)),
    ("outcomes.penalised", OutcomeKind.DISCIPLINE, Mode.SILENT, lambda view, low: view.named and _is_penalised(low)),
)
"""What such a sentence may tell: how it is told, what it is then, how to read on, and whether it is told so; the first that holds counts."""


def event(view: View) -> Judgement:
    """A change of post, a penalty, an award, a paper passed or tasks set, told without the verb of who decides it."""
    low = view.low
    if wording.sets_tasks(low):
        return Judgement(OutcomeKind.DIRECTIVE, Mode.SILENT, next(iter(view.acts), None), "outcomes.tasks_set")
    for rule, kind, mode, holds in _RULES:
        if holds(view, low):
            return Judgement(kind, mode, None, rule)
    return post_told(view)


def _petitions(low: str) -> bool:
    """Whether delegates ask for something in `low`, among what they tell, and do not only talk over what is to be done."""
    told = _PETITIONED.match(low) if "đề xuất" in low or "kiến nghị" in low or "đề nghị" in low else None
    return told is not None and "thảo luận" not in told["told"] and not PLANNED.search(low) and not wording.recounts(low)


def _is_received(low: str) -> bool:
    """Whether `low` tells of an award that someone gets at the event that is told, and not only of some of those told before."""
    return wording.is_received(low) and _is_this_time(low) and not low.startswith(_SOME_OF_THEM) and not _PRAISES.search(low)


def _tells_votes(low: str) -> bool:
    """Whether `low` may say how many voted for something: `41/46`, `100%`."""
    return "/" in low or "100%" in low


def _chooses(low: str) -> bool:
    """Whether those who sat at a meeting give someone a post in `low`."""
    return ("bầu" in low or "hiệp thương" in low) and _VOTERS_CHOOSE.match(low) is not None and not PLANNED.search(low)


def _is_passed(low: str) -> bool:
    """Whether `low` tells of a paper that a meeting has passed."""
    return _PASSED.search(low) is not None and not PLANNED.search(low) and not wording.recounts(_RESULT.sub("", low, count=1))


def is_commended(low: str) -> bool:
    """Whether `low` tells of some who were commended, and sums nothing up."""
    return _COMMENDED.match(low) is not None and not wording.recounts(low) and not wording.sums_up(low)


def _is_presented(low: str) -> bool:
    """Whether `low` tells of so many presents or titles that were given, by whomever, and sums nothing up."""
    told = wording.is_prize(low) and _PRESENTED.match(low) is not None and not IN_THE_PAST.match(low) and not PLANNED.search(low)
    return told and not wording.recounts(low) and not wording.sums_up(low) and not low.startswith("trong đó")


def _is_penalised(low: str) -> bool:
    """Whether someone is penalised in `low`, and not only said in brackets to have been."""
    if not wording.names_penalty(low):
        return False
    return (
        _PENALISED_BY_PAPER.search(low) is not None
        or _WHO_IS_PENALISED.match(low) is not None
        or any(low.count("(", 0, told.start()) == low.count(")", 0, told.start()) for told in _TAKES_PENALTY.finditer(low))
    )


def _is_this_time(low: str) -> bool:
    """Whether what is received is received at the event that is told."""
    if IN_THE_PAST.match(low):
        return False
    told = OCCASION.search(low) or _BATCH.match(low) or _BY_DECISION.match(low)
    return told is not None or (_THIS_TIME.search(low) is not None and _OF_WHOM.search(low) is not None)
