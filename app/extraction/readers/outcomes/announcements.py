"""Sentences that only say what a ceremony is held for, that posts are filled or so many penalised, before those that say who."""

from __future__ import annotations

from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.issuers import Issuer
from app.extraction.readers.outcomes.repeats import Candidate
from app.extraction.readers.outcomes.views import View

_POSTS_FILLED = Cued(
    r"(?:trao|công bố|ban hành|ký|ra|có)(?: và trao|, trao)?(?: các| \d+)? quyết định (?:số [^ ,;]+ )?(?:về (?:việc )?)?(?:tiếp nhận|điều động|bổ nhiệm|luân chuyển|phân công|chỉ định(?! (?:nhân sự )?(?:ban chấp|bch|ban thường|cấp ủy|ủy ban))|chuẩn y|phê chuẩn)(?!\w)"
    r"|(?:ký|công bố)(?: các| \d+)? quyết định (?:của [^,;]{3,60} )?về (?:công tác )?(?:nhân sự|cán bộ)(?!\w)"
    r"|quyết định (?:điều động|bổ nhiệm|luân chuyển|phân công)(?: cán bộ)? được [^.;]{3,80} (?:công bố|trao)(?!\w)"
)

_BY_IT = ("theo đó", "theo quyết định", "cụ thể")
_BARE_PAPER = Cued(r"quyết định(?: số [^ ,;]+)?(?:,? ngày [^ ,;]+)?,?(?: của [^,;.]{3,60})?[ .]*$")
"""`... công bố Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy.`: what it decides is told next."""
_PENALTIES_MADE_KNOWN = Cued(
    r"(?:trao|công bố|triển khai)(?: và trao|, trao|, công bố| và công bố)?(?: các| \d+)? quyết định (?:về (?:việc )?)?(?:thi hành |xử lý )?kỷ luật(?!\w)"
)
_MADE_KNOWN = Cued(r"(?:công bố|trao|đọc)(?: và trao|, trao)?(?: toàn văn)?(?: các| \d+)? quyết định(?!\w)")


def only_announces(last: Candidate, view: View, kind: OutcomeKind, issuer: Issuer | None) -> bool:
    """Whether `last`, the outcome before, only says what the one of `kind` by `issuer` in `view` now tells of those it names."""
    if kind is OutcomeKind.DISCIPLINE:
        if last.outcome.kind is OutcomeKind.DECISION and not last.people and _PENALTIES_MADE_KNOWN.search(last.low):
            return True
        by_same = issuer is not None and issuer.name == last.outcome.issuer
        names_now = bool(view.people) and not last.people
        return last.outcome.kind is kind and by_same and names_now and not wording.names_penalty(last.low)
    if kind is OutcomeKind.DECISION and last.outcome.rule == "outcomes.announced":
        return last.outcome.kind is kind and _MADE_KNOWN.search(view.low) is not None
    posts = kind is OutcomeKind.PERSONNEL_CHANGE and last.outcome.kind is OutcomeKind.DECISION
    told_now = view.low.startswith(_BY_IT) and _BARE_PAPER.search(last.low) is not None
    return posts and (told_now or _POSTS_FILLED.search(last.low) is not None)
