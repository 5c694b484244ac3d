"""What the words of a sentence praise, blame, give or decide, apart from who says them."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.cues import Cued
from app.extraction.readers.verbs import WORDS, any_of
from app.extraction.word_groups import BY_DECISION, EVERY_YEAR, FEW, PENALTY

STANDING = frozenset(
    {
        "chỉ đạo",
        "chỉ đạo quyết liệt",
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
DAILY = STANDING - {"nhắc nhở", "kêu gọi", "mong muốn"}
"""Those of them that recount of a person too, or where somebody reports."""
_RESIDENTS = alternation(("cử tri", "người dân", "bà con", "luật sư", "phụ huynh", "chuyên gia", "giới chuyên gia", "giới phân tích"))
_NAMES_RESIDENTS = Cued(_RESIDENTS)
_BY_RESIDENTS = re.compile(
    rf"(?:[^.;:]{{0,90}}, )?(?:(?:vì thế,?|tuy nhiên,?|song,?|nhiều|các|một số|một|đa số|đông đảo|đa phần|cũng|theo|các ý kiến|ý kiến|bên cạnh đó,?) )*{_RESIDENTS}(?: [^.;:,]{{0,60}}?)?(?:, (?:phường|xã|quận|ngụ|trú|đoàn)[^,;:]{{2,50}},?)?"
    r" (?:(?:cũng|đã|còn|thì|đều|rất|tiếp tục|mạnh dạn|thẳng thắn) )*(?:cho rằng|cho biết|cho hay|bày tỏ|đề nghị|kiến nghị|đề xuất|mong|mong muốn|nêu|nêu ra|phản ánh|phản ảnh|đánh giá|đánh giá cao|đặt vấn đề|đặt câu hỏi|đồng tình|phát biểu|lưu ý|quan tâm|thắc mắc|bức xúc|nói|tin tưởng|ghi nhận|hỏi|nhận xét|góp ý|băn khoăn|đề cập|chia sẻ|chất vấn|nhận định|phân tích|kể)(?!\w)"
)
_GIVEN = Cued(
    r"(?:được (?:trao|tặng|trao tặng|nhận|vinh danh)|(?<!ghi )(?<!công )(?<!xác )(?<!tiếp )(?<!chứng )nhận|đón nhận|cấp (?:giấy )?chứng nhận cho|được truy tặng)(?!\w)"
)
_LABEL = Cued(rf": ?{PENALTY}[^,;]{{0,60}}$")
_TO_COME = re.compile(r"^[^.;]{0,60}(?<!\w)sẽ(?!\w)")
_APPRAISAL = any_of(WORDS["appraisals"])
_FAULT = any_of(WORDS["faults"])
_SIGNS = Cued(r"dấu hiệu vi phạm")
"""What an inspection begins with is not yet found."""
_BY_POLICE = Cued(r"(?:đã|vừa|ra quyết định) (?:khởi tố|bắt|truy tố)(?!\w)|bị (?:bắt|khởi tố|truy tố) (?:với|vì|về|để|do)(?!\w)")
_PENALISED_FOR = Cued(
    r"bị tố cáo|(?:vừa |đã )có báo cáo(?!\w)|bị (?:thi hành |xử lý )?kỷ luật (?:bằng|do|vì|về mặt)(?!\w)|(?:do|vì) bị kỷ luật(?!\w)|^lý do,? |^theo báo (?!cáo)"
)
"""How or why someone was penalised, or what another paper writes of it."""
WHO_WAS = r", (?:là )?(?:người|trường hợp) (?:từng |mới |đã )*(?:được|bị) "
"""`..., người được bổ nhiệm khi mới 29 tuổi`: what happened to someone, told by the way; a piece of patterns."""
_MENDED = Cued(
    r"(?<!thiếu )(?<!chưa )(?<!không )(?:tự giác (?:nhận|kiểm điểm|khắc phục)|thành khẩn|chủ động khắc phục|nghiêm túc nhận|tự nhận (?:rõ )?(?:khuyết điểm|trách nhiệm))"
)
_DONE_WRONGLY = r"(?:không đúng|chưa đúng|sai|trái) (?:với )?(?:quy định|thẩm quyền|quy trình|nguyên tắc|pháp luật|đối tượng|luật)(?!\w)"
_SET_UP = Cued(rf"đoàn (?:kiểm tra|giám sát|công tác)(?: số \d+)?{BY_DECISION} của ")
_WRONGLY = Cued(_DONE_WRONGLY)
_REASON = re.compile(r" (?:do|vì)(?!\w)")
"""`kỷ luật ông A | do vi phạm quy chế`: the fault is his whom it is about, and not in the penalty."""
_AGAINST_RULES = Cued(rf"{_DONE_WRONGLY}|vi phạm (?:luật|quy định|nguyên tắc|quy chế|pháp luật)(?!\w)|có vi phạm, khuyết điểm")
_FOUND = any_of(
    [
        "đã vi phạm",
        "vi phạm nguyên tắc",
        "vi phạm quy chế",
        "vi phạm các quy định",
        "thiếu trách nhiệm, buông lỏng",
        "chịu trách nhiệm chính",
        "chịu trách nhiệm người đứng đầu",
        "những vi phạm",
        "suy thoái về",
    ]
)
_PENALTY = any_of(WORDS["penalties"])
_STRIPPED = Cued(r"(?<!tư )cách (?:(?:hết|tất cả|toàn bộ|mọi|các|những) ){1,3}chức(?!\w)|xóa tư cách(?!\w)")
"""The posts that someone loses by a penalty, however many."""
_MOVE = any_of(WORDS["moves"])
_DEPUTIES_ELECTED = Cued(rf"bầu (?:ra |bổ sung )?(?:\d{{1,2}}|{FEW}|các) (?:đồng chí )?phó (?:bí thư|chủ tịch|chủ nhiệm|trưởng)(?!\w)")
_NOT_MOVED = Cued(
    r"được (?:dự kiến|quy hoạch) (?:làm|giữ|bầu)[^,;]{0,40}|(?:không|chưa) (?:được )?(?:trúng cử|đắc cử|tái cử|tái đắc cử|bầu|bổ nhiệm|phân công)"
)
_PRIZE = any_of(WORDS["prizes"])
_FILLS_POSTS = Cued(r"(?<!\w)(?:bầu|bổ nhiệm|chỉ định|điều động|chuẩn y|phê chuẩn|kiện toàn)(?!\w)")
_BIOGRAPHY = any_of(WORDS["biography"])
_RECOUNTING = re.compile(rf"(?:{alternation(WORDS['recounting'])})")
_CAREER_DATE = re.compile(
    r"(?:từ |đến |trước |hồi |vào |giữa |đầu |cuối |sau đó,? ?|sau hơn [^,]{1,20}, )*(?:tháng \d{1,2}|năm \d{4}|\d{1,2}/\d{4})"
)
_OVER_A_PERIOD = re.compile(
    rf"(?:cũng )?(?:trong |qua )?(?:\d{{1,2}} tháng|từ (?:đầu )?(?:năm|tháng|quý) [^,.;]{{1,14}} đến nay|\d{{1,2}} năm|quý |từ đầu(?! cầu)|trong năm|cả năm|(?:(?:một|{FEW}|\d{{1,2}}) )?năm qua|{EVERY_YEAR}|nhiệm kỳ|những năm|sau (?:một|{FEW}|\d{{1,2}}) năm|thời gian qua|(?:theo )?báo cáo của [^,.;:]{{3,80}} (?:cho thấy|cho biết|nêu)|theo báo cáo|theo thống kê|đến nay|tính đến)"
)
_JUST = Cued(r"(?<!\w)(?:vừa|mới|hôm nay)(?!\w)")
_CARRYING_OUT = re.compile(
    r"(?:thực hiện|triển khai|quán triệt|cụ thể hóa|xác định) [^;:]{5,220}, [^,;:]{3,80} đã (?:ban hành|xây dựng|thành lập|chỉ đạo)(?!\w)"
)
"""`Thực hiện Nghị quyết 12 của Tỉnh ủy, Ban Thường vụ Huyện ủy đã ban hành ...`"""
_OVER_THE_YEARS = re.compile(
    r"(?:ngay )?(?:từ )?đầu nhiệm kỳ|(?:trong )?(?:những|nhiều|các) năm (?:qua|gần đây|trở lại đây)|thời gian qua|nhiều năm (?:nay|liền)|từ nhiều năm"
)
_TASKS = Cued(
    rf"xác định (?:rõ )?(?:(?:\d+|{FEW}|năm|các|những|một số)(?:[^,.;:]{{0,40}}(?:nhiệm vụ|giải pháp|mục tiêu)|[^.;:]{{0,30}}(?:đột phá|trọng tâm|khâu))"
    r"|(?:nhiệm vụ|phương hướng|mục tiêu)(?: trọng tâm| tổng quát| chung)?(?: [^\W_]+){0,8}(?: là |: )|(?:tiếp tục|tập trung|đẩy mạnh|phải) )"
    r"|với (?:các |một số |\d+ )?nhiệm vụ (?:trọng tâm|chủ yếu|cụ thể)(?: như| sau| sau đây)?:"
    r"|(?<!thống nhất )(?:đề ra|đặt ra) \d+ chỉ tiêu(?: [^\W\d_]+){0,2}(?:, trong đó|:)"
    r"|(?:đề ra|đặt ra|thống nhất|triển khai) (?:\d+ (?:chỉ tiêu|mục tiêu|nhóm chỉ tiêu)(?: [^\W\d_]+){0,2}(?:,| và) )?\d+ (?:nhóm )?(?:nhiệm vụ|giải pháp|(?:khâu|nội dung|lĩnh vực|mũi)? ?đột phá)"
)
_AGREEING = frozenset({"nhất trí", "thống nhất", "tán thành", "đồng ý", "bỏ phiếu"})
_TO_PASS = re.compile(r" (?:cao |tuyệt đối )?(?:và )?(?:biểu quyết|thông qua|bầu|hiệp thương|suy tôn)(?!\w)")
_PARTING = Cued(r"nghỉ hưu|nghỉ chế độ|nghỉ công tác|chia tay|tiễn")
_FAREWELL = Cued(r"nghỉ hưu|nghỉ chế độ|chia tay|chuyển công tác|nhận nhiệm vụ mới|điều động")


def agrees_to_pass(after: str, verb: str) -> bool:
    """Whether those who agree (`verb`) pass something by it: `nhất trí thông qua ...`, with `after` what follows the verb."""
    return verb in _AGREEING and _TO_PASS.match(after) is not None


def is_of_residents(low: str) -> bool:
    """Whether `low` tells what voters, residents or lawyers say: `Cử tri phường A kiến nghị ...`."""
    return _NAMES_RESIDENTS.search(low) is not None and _BY_RESIDENTS.match(low) is not None


def is_question(low: str) -> bool:
    """Whether `low` only asks back."""
    return low.rstrip(' ”"').endswith("?")


def is_appraisal(low: str) -> bool:
    """Whether `low` says how well something was done."""
    return not is_question(low) and not _TO_COME.search(low) and "thành công hay không" not in low and _APPRAISAL.search(low) is not None


def is_fault(low: str) -> bool:
    """Whether `low` names violations or shortcomings, as what was found."""
    return _FAULT.search(_SIGNS.sub(" ", low)) is not None and may_be_found(low)


def may_be_found(low: str) -> bool:
    """Whether `low` is not about what came of faults: what was done to mend them, what the police do or why or how someone was penalised."""
    return not is_mended(low) and _BY_POLICE.search(low) is None and _PENALISED_FOR.search(low) is None


def is_mended(low: str) -> bool:
    """Whether `low` tells what those at fault did to mend it."""
    return _MENDED.search(low) is not None


def is_wrongful(low: str) -> bool:
    """Whether `low` says that what was decided or done is against the rules."""
    return _AGAINST_RULES.search(low) is not None


def is_called_wrong(low: str) -> bool:
    """Whether what `low` tells was done against the rules itself, and not for what was (`kỷ luật ông A do làm sai quy định`)."""
    wrongly = _WRONGLY.search(low)
    return wrongly is not None and _REASON.search(low, 0, wrongly.start()) is None


def decides_nothing(low: str) -> bool:
    """Whether the decision that `low` speaks of is called wrong, or only what set up a delegation that came (`Đoàn kiểm tra theo Quyết định 9 của Y`)."""
    return is_called_wrong(low) or _SET_UP.search(low) is not None


def is_found_fault(low: str) -> bool:
    """Whether `low` tells a fault as inspections find it (`đã vi phạm ...; thiếu trách nhiệm`), not as a speaker mentions it."""
    return _FOUND.search(low) is not None and not names_penalty(low)


def names_penalty(low: str) -> bool:
    """Whether `low` names a form of discipline."""
    return _PENALTY.search(low) is not None or _STRIPPED.search(low) is not None


def is_move(low: str) -> bool:
    """Whether `low` tells of a change of post."""
    return _MOVE.search(_NOT_MOVED.sub(" ", low)) is not None or _DEPUTIES_ELECTED.search(low) is not None


def fills_posts(low: str) -> bool:
    """Whether `low` tells that posts are filled, whoever comes to them."""
    return _FILLS_POSTS.search(low) is not None


def is_prize(low: str) -> bool:
    """Whether `low` names something that is given as an award or present."""
    return _PRIZE.search(low) is not None


def is_farewell(low: str) -> bool:
    """Whether what is given is given to someone who leaves."""
    return _FAREWELL.search(low) is not None


def is_welcome(low: str) -> bool:
    """Whether what is given is given to congratulate those who come to a new post, and not to someone who goes."""
    return "chúc mừng" in low and _PARTING.search(low) is None


def sets_tasks(low: str) -> bool:
    """Whether `low` sets a number of tasks (`xác định 5 nhiệm vụ`)."""
    return _TASKS.search(low) is not None


def is_biography(low: str) -> bool:
    """Whether `low` is told as someone's life."""
    return _BIOGRAPHY.search(low) is not None


def is_career_step(low: str) -> bool:
    """Whether `low` begins with a month or year, as the steps of a career do."""
    return _CAREER_DATE.match(low) is not None


def sums_up(low: str) -> bool:
    """Whether `low` begins as a sum of what was done over a period."""
    return _OVER_A_PERIOD.match(low) is not None


def recounts(low: str) -> bool:
    """Whether `low` begins as a report of how things are or were."""
    return _RECOUNTING.match(low) is not None


def tells_purpose(low: str) -> bool:
    """Whether `low` begins with what something was done for, with no word that it is news (`Để làm tốt việc này, Huyện ủy đã ...`)."""
    for_it = low.startswith(("để ", "nhằm ", "với mục tiêu ")) and not low.rstrip().endswith(":") and " sau: " not in low
    return (for_it or _CARRYING_OUT.match(low) is not None) and _JUST.search(low) is None


def looks_back(low: str) -> bool:
    """Whether `low` begins to tell of what was done over the years."""
    return _OVER_THE_YEARS.match(low) is not None


def is_received(low: str) -> bool:
    """Whether `low` tells of an award from the side of those who get it."""
    return is_prize(low) and _GIVEN.search(low) is not None


def is_penalty_label(low: str) -> bool:
    """Whether `low` is a name with its penalty (`Đồng chí A, Phó Giám đốc: Cảnh cáo.`)."""
    return _LABEL.search(low, 0, len(low.rstrip(" ."))) is not None
