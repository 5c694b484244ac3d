"""The words of a sentence that lay a duty on someone: `cần`, `phải`, `ai ... thì ...`, `chịu trách nhiệm trước ...`."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.cues import Cued
from app.extraction.readers.outcomes.openings import opening
from app.extraction.readers.outcomes.wording import is_question
from app.extraction.readers.verbs import WORDS, any_of

_MODAL = any_of(WORDS["modals"])
_NOT_MODAL = any_of(WORDS["not_modals"])
_ANSWERABLE = re.compile(
    r"[“\"]?(?:(?:người đứng đầu|lãnh đạo|bí thư|chủ tịch|thủ trưởng|cán bộ) )?(?:ai(?!\w)|[^.;:,]{2,50}(?:, [^.;:,]{2,30})? nào(?!\w))[^.;?]{3,120}? (?:thì|phải|sẽ|sẽ bị|bị)(?!\w)[^.;?]{0,60}"
    r"(?:chịu trách nhiệm|xử lý|kiểm điểm|kỷ luật|cho thôi|thay thế|giải trình|điều chuyển|xem xét)(?!\w)"
    r"|[“\"]?[^.;:,]{2,40} nào(?!\w)[^.;?]{3,80}?, [^.;?,]{2,40} (?:đó|ấy)(?!\w)"
    r"|[“\"]?[^.;:,]{2,40} nào(?!\w)[^.;?]{3,80}?(?:,| thì) (?:cứ|hãy|xin mời|mời) "
    r"|[“\"]?(?:[^,.;:]{3,30}, )?(?:có )?(?:việc|cái|điều|chuyện|vấn đề|chỗ|nơi|khâu|nội dung|phần|dự án|công trình|nhà máy|cơ sở|doanh nghiệp|chủ đầu tư|cơ quan|sở|ngành|huyện|xã|phường|người|cán bộ) (?:gì|nào)(?!\w)[^.;?]{2,80}? thì(?!\w)(?! đã)"
    r"|[“\"]?(?:người đứng đầu|thủ trưởng|bí thư các|bí thư cấp ủy|chủ tịch các|lãnh đạo các)(?!\w)[^.;:]{0,80}? chịu trách nhiệm (?:toàn diện |trực tiếp |chính |cá nhân )?(?:trước|về|nếu|khi)(?!\w)"
    rf"|[“\"]?(?:những|các|nơi|đơn vị|địa phương|chi bộ|đảng bộ|đồng chí)(?!\w)[^.;:]{{3,110}}? thì (?:[^\W\d_]+ ){{0,7}}?(?:cần|phải|{alternation(WORDS['imperatives'])})(?!\w)"
    r"|[“\"]?nếu [^.;:]{3,100}?(?:,| thì) [^.;:]{3,80}? (?:phải |sẽ )?(?:bị |phải )?(?:chịu trách nhiệm|xử lý|kiểm điểm|thay thế|điều chuyển)(?!\w)"
    r"|[“\"]?(?:mỗi|từng) [^,.;:]{3,60} là (?:một )?(?:tấm gương|hạt nhân|chiến sĩ|điểm sáng|tuyên truyền viên|cầu nối|pháo đài|điển hình)(?!\w)"
)
"""`Nơi nào để xảy ra chậm trễ thì người đứng đầu chịu trách nhiệm`, `Việc gì khó thì đảng viên đi trước`, `Mỗi đảng viên là một tấm gương`."""
_SO_IT_FALLS_SHORT = Cued(
    rf"(?<!\w)nên (?!{alternation(WORDS['imperatives'])}(?!\w))[^.;:]{{2,80}}? (?:còn|chưa|vẫn|gặp|bị|khá|rất) (?:[^\W\d_]+ ){{0,2}}?"
    r"(?:hạn chế|đồng đều|cao|thấp|chậm|khó khăn|khó|bất cập|lúng túng|ảnh hưởng|đạt|kịp|sâu|nhiều|ít|yếu)(?!\w)"
)
"""`... kiêm nhiệm nhiều việc nên nghiệp vụ còn hạn chế`: what comes of it, and no advice."""
_KEPT_FROM = Cued(r"(?<!\w)đã (?:[^\W\d_]+,? ){2,16}?không để(?!\w)")
"""`Công an tỉnh đã giữ vững an ninh, không để bị động`: so it was."""
_ANSWERABLE_BY = (" nào", " gì ", " thì ", " chịu trách nhiệm ")


def has_modal(low: str) -> bool:
    """Whether `low` says that something is to be done (`cần`, `phải`, `không được`)."""
    return not is_question(low) and (_says_must(low) or _is_answerable(low))


def _says_must(low: str) -> bool:
    """Whether a word of `low` says so where it is not part of another, nor tells only what comes of something."""
    return (
        _MODAL.search(low) is not None
        and _MODAL.search(_KEPT_FROM.sub(" ", _SO_IT_FALLS_SHORT.sub(" ", _NOT_MODAL.sub(" ", low)))) is not None
    )


def _is_answerable(low: str) -> bool:
    likely = any(word in low for word in _ANSWERABLE_BY) or low.lstrip('“"').startswith(("ai ", "mỗi ", "từng ", "nếu "))
    return likely and _ANSWERABLE.match(low, opening(low)) is not None
