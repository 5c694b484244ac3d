"""Penalties told with the verb of who decides them, and those that are only asked for or talked over."""

from __future__ import annotations

from app.extraction.cues import Cued
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.cases import counts_cases, is_figure
from app.extraction.readers.outcomes.views import View
from app.extraction.readers.subjects import SubjectKind
from app.extraction.word_groups import HONORIFIC, PENALTY

_PROPOSE_PENALTY = Cued(
    r"(?<!báo cáo )(?<!tờ trình )(?<!văn bản )(?:đề nghị|kiến nghị)(?! của)(?! (?:các )?(?:cơ quan|tổ chức đảng)(?: [^\W\d_]+){0,4} (?:kịp thời |khẩn trương |xem xét,? )?(?:kỷ luật|xử lý kỷ luật)(?: về)? hành chính)[^.;]{0,120}(?:kỷ luật|xử lý|khai trừ|cách chức)"
)
_PENALISED = Cued(
    rf"^{PENALTY}|quyết định (?:khiển trách|cảnh cáo|khai trừ|cách)|kỷ luật|hình thức|khai trừ|(?:khiển trách|cảnh cáo) (?:đối với|{HONORIFIC})|cách (?:hết |tất cả |toàn bộ )?(?:các |mọi )?chức|: (?:cảnh cáo|khiển trách)|bị (?:khiển trách|cảnh cáo|khai trừ|cách)"
)
PENALTIES = frozenset({"khiển trách", "cảnh cáo", "khai trừ", "cách chức"})
"""The penalties of party members that are verbs as well."""
_REVIEWED = Cued(r"xem xét,? (?:đề nghị )?(?:thi hành |xử lý )?kỷ luật(?!\w)")
"""What a session is about, before each penalty is told."""
_BECAUSE_OF = Cued(r"(?:vì|do)(?: lý do)?(?: vừa| đã)? bị [^,;]{3,60} kỷ luật")
"""`bị loại vì bị Huyện ủy A kỷ luật ...`: told of by the way."""
_BECAUSE = Cued(r"bị (?:thi hành |xử lý )?kỷ luật (?:là )?(?:do|vì)(?!\w)")
"""Why someone was penalised, is told of a penalty known already."""
_PENALTIES_KNOWN = Cued(
    r"(?:công bố|ra|ban hành|ký|trao|triển khai) (?:các |\d+ )?quyết định (?:về (?:việc )?)?(?:thi hành |xử lý )?kỷ luật (?:đảng )?(?:đối với|với|ông|bà|đồng chí|các|tập thể|ban|phó |nguyên |giám đốc|chủ tịch|bí thư|trưởng |\d)"
    r"|quyết định (?:thi hành|xử lý) kỷ luật(?! (?:của|nêu|này|đã|có))"
    rf"|xem xét,? (?:và )?quyết định kỷ luật (?:đảng )?(?:đối với|với|{HONORIFIC})(?!\w)"
    rf"|(?:thông qua|thống nhất|biểu quyết|nhất trí)(?: về)? (?:hình thức|mức) (?:thi hành |xử lý )?kỷ luật (?:đối với|với|các|tập thể|ban|{HONORIFIC})(?!\w)"
)


def proposes_penalty(low: str) -> bool:
    """Whether `low` asks another body for a penalty."""
    return _PROPOSE_PENALTY.search(low) is not None


def only_proposes(low: str) -> bool:
    """Whether `low` asks for a penalty and tells of none before that: `công bố quyết định khai trừ ông A; đề nghị Sở xử lý về chính quyền`."""
    asks = _PROPOSE_PENALTY.search(low)
    if asks is None:
        return False
    told = low[: asks.start()]
    return not (wording.names_penalty(told) and _PENALISED.search(told))


def only_reviews(low: str) -> bool:
    """Whether `low` says that penalties are gone into, and names none."""
    return _REVIEWED.search(low) is not None and not wording.names_penalty(low)


def tells_why(low: str) -> bool:
    """Whether `low` says why someone was penalised: the penalty is known already."""
    return _BECAUSE.search(low) is not None


def disciplines(view: View, act: Act) -> bool:
    """Whether someone, or a body, is penalised by `act`."""
    low = view.low
    if _BECAUSE_OF.search(low) or (tells_why(low) and not wording.names_penalty(low)):
        return False
    if act.subject is not None and act.family == "decide" and _PENALTIES_KNOWN.search(low) and not is_figure(view, act):
        return True
    by_body = act.subject is not None and act.subject.kind in (SubjectKind.BODY, SubjectKind.OFFICE)
    if by_body and (act.verb in PENALTIES or act.verb.startswith("cách")) and not counts_cases(view, act):
        return True
    if wording.names_penalty(low) and _PENALISED.search(low):
        return True
    return view.named > 0 and "thi hành kỷ luật" in low and "xem xét" not in low
