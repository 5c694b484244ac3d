"""Whose decision, flag or certificate is handed over or made known, whoever does it."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import PARTY_CENTRE, OutcomeKind
from app.extraction.readers.citations.document_issuers import central_issuer
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.readers.outcomes.views import Judgement, View
from app.extraction.readers.subjects import Subject, SubjectKind
from app.extraction.reading import Reading

_PAPER = r"(?:quyết định|nghị quyết|kết luận(?! (?:kiểm tra|thanh tra|việc))|bằng khen|giấy khen|thư khen|cờ thi đua|cờ|bức trướng|lẵng hoa|kỷ niệm chương|khen thưởng)"
_DECISION_OF = re.compile(
    rf"{_PAPER}[^,;:]{{0,60}} của (?:[^\W\d_]+ ){{0,4}}$|(?:thừa ủy quyền|thay mặt|được (?:sự )?ủy quyền)(?: của)? (?:(?:chủ tịch|bí thư|bộ trưởng|giám đốc|trưởng ban) )?$",
    re.IGNORECASE,
)
_BY_NUMBER = Cued(r"(?:theo|tại|bằng) (?:các )?quyết định (?:số )?(\d{1,5}/qđ-\w+)(?!\w)")
"""Who decided, the symbol of the decision tells: `Theo Quyết định 12/QĐ-TTg, ông A được ...`."""
_DECISION = "quyết định của "
_MADE_KNOWN = Before(
    rf"(?:công bố|trao|triển khai)(?:,? (?:và )?trao)? (?:các )?{_DECISION}(?:(?:ban chấp hành|đồng chí|chủ tịch|bộ trưởng|giám đốc) )?"
)
_GIVEN = re.compile(
    r"(?:công bố|trao|công bố và trao|công bố, trao|đọc|đọc và trao|đọc, trao|thông qua và trao) (?:các |toàn văn )?quyết định(?! của)(?!\w)|(?:trao|đọc) quyết định(?! của)"
)
_BY_LEADERS = re.compile(r"(?:lãnh đạo|đại diện)(?: lãnh đạo)? ?$")
"""`lãnh đạo Ban Tổ chức công bố các quyết định`: they only make them known."""
_CARRIED_OUT = Before(r"(?:thực hiện|theo tinh thần|quán triệt|học tập|cụ thể hóa|sơ kết|tổng kết) ", re.IGNORECASE)
_ROLLED_OUT = Before(r"triển khai ", re.IGNORECASE)
"""What is carried out so, unless it is a decision, that is made known."""
_OFFICE_PAPER = Cued(
    rf"(?:{_PAPER}[^,;:]{{0,40}} của|thừa ủy quyền(?: của)?) (thủ tướng chính phủ|thủ tướng|chủ tịch nước|trung ương(?= |:|,|\.)(?! đảng| đoàn| hội| mặt))(?!\w)",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?:thủ tướng(?: chính phủ)?|chủ tịch nước)$", re.IGNORECASE)
_PASSED_ON = Cued(r"(?:truyền đạt|thông báo)(?: (?:ý kiến|kết luận|chỉ đạo))+ của ")
"""`Văn phòng Tỉnh ủy có công văn truyền đạt ý kiến của Bí thư Tỉnh ủy Trần An, giao ...`"""
_FOR = "thay mặt "
_DECIDERS = (SubjectKind.OFFICE, SubjectKind.MEETING)
_LEADERS, _CENTRE = "lãnh đạo ", "trung ương"
_REACH, _SOON = 110, 6


class Papers:
    """Knows whose decisions are made known in one article."""

    def __init__(self, reading: Reading, issuers: Issuers) -> None:
        self._reading = reading
        self._issuers = issuers
        self._made_known: Issuer | None = None
        """Whose decisions were last said to be made known: `lễ công bố quyết định của Bộ Chính trị`."""
        self._made_known_in = 0
        """The sentence that said so."""
        self._mover: Issuer | None = None
        """The body that was last said to have moved someone."""

    def note_mover(self, issuer: Issuer | None) -> None:
        """Note that the body `issuer` was said to have moved someone: a decision handed over after that is its own, and no other's made known before."""
        if issuer is None or issuer.is_person:
            return
        self._mover = issuer
        if self._made_known is not None and self._made_known.name != issuer.name:
            self._made_known = None

    def note(self, sentence: Sentence) -> None:
        """Note whose decisions `sentence` says to be made known."""
        for body in self._reading.bodies_in(sentence.start, sentence.end) if _DECISION in sentence.low else ():
            if _MADE_KNOWN.search(sentence.low, 0, body.start - sentence.start) and (issuer := self._issuers.mover(body.name)):
                self._made_known, self._made_known_in = issuer, sentence.index

    def said(self, view: View, judgement: Judgement) -> Issuer | None:
        """The body or office whose paper the sentence says it is: `trao quyết định của Ban Bí thư`."""
        text, start = self._reading.document.text, view.sentence.start
        act, gives = judgement.act, judgement.kind is OutcomeKind.AWARD
        if not gives and act is not None and act.subject is not None and _OFFICE.match(text[act.subject.start : act.subject.end]):
            return Issuer(text[act.subject.start : act.subject.end], is_person=False, rank=0)
        if office := _OFFICE_PAPER.search(text, start, view.sentence.end):
            by_centre = office[1].lower() == _CENTRE
            return Issuer(PARTY_CENTRE if by_centre else office[1], is_person=False, rank=0)
        if (act is None or act.passive or act.subject is None) and (number := _BY_NUMBER.search(view.low)):
            printed = text[start + number.start(1) : start + number.end(1)]
            if (central := central_issuer(printed)) is not None:
                return self._issuers.body(central) or Issuer(central, is_person=False)
        told = act.subject.start if act is not None and act.subject is not None and act.subject.kind in _DECIDERS else None
        for body in self._reading.bodies_in(start, view.sentence.end):
            if told is not None and body.end < told and view.low.endswith(_FOR, 0, body.start - start):
                continue  # `Thay mặt Bộ Chính trị, ông A cho biết Trung ương đã thống nhất ...`
            paper = _DECISION_OF.search(text[max(start, body.start - _REACH) : body.start])
            if paper is not None and not _is_carried_out(paper):
                return self._issuers.body(body.name) or Issuer(body.name, is_person=False)
        return None

    def passed_on(self, view: View) -> Issuer | None:
        """The leader whose word an office passes on in the sentence."""
        passed = _PASSED_ON.search(view.low)
        if passed is None:
            return None
        at = view.sentence.start + passed.end()
        named = self._reading.people_in(at, min(at + _REACH, view.sentence.end))
        return self._issuers.person(named[0].name) if named else None

    def of_ceremony(self, view: View, judgement: Judgement, organiser: Issuer | None) -> Issuer | None:
        """Whose decisions the ceremony is held to make known, where someone hands one over without saying whose it is.

        `organiser`: who holds it, whose they are where nobody is said to have made them.
        """
        act = judgement.act
        if judgement.kind is OutcomeKind.PERSONNEL_CHANGE:
            if act is None:  # `Theo đó, ông A đến nhận công tác tại ...`
                return self._made_known
            listed = act.subject is None and view.low.removeprefix("theo đó, ").startswith(act.verb)  # `- Điều động đồng chí A ...`
            if (act.passive or listed) and "bầu" not in act.verb:  # `Theo quyết định, ông A được điều động ...`
                return self._made_known if view.sentence.index - self._made_known_in <= _SOON else None
            if judgement.rule == "outcomes.handed_over":
                return self._made_known or self._mover
        elif judgement.kind is not OutcomeKind.DECISION or act is None:
            return None
        if not _GIVEN.match(view.low[act.start - view.sentence.start :]):
            return None
        return self._made_known or self._for_whom(view, act.subject, organiser)

    def _for_whom(self, view: View, giver: Subject | None, organiser: Issuer | None) -> Issuer | None:
        """For whom `giver` hands a paper over: who holds the ceremony, or the body above it that the giver comes from."""
        if giver is None or organiser is None or organiser.name is None:
            return None
        if giver.kind is SubjectKind.BODY:
            return organiser if _BY_LEADERS.search(view.low[: giver.start - view.sentence.start]) else None
        if giver.kind is SubjectKind.PRONOUN and view.low.startswith(_LEADERS, giver.start - view.sentence.start):
            return organiser
        person = self._issuers.person(giver.name) if giver.kind is SubjectKind.PERSON else None
        if person is None:
            return None
        if not self._issuers.is_guest(person, organiser.name):
            return organiser
        posts = self._reading.posts_in(view.sentence.start, view.sentence.end)
        homes = (self._issuers.body(post.body.name) for post in posts if post.person == giver.name and post.body is not None)
        return next((home for home in homes if home is not None), None)


def _is_carried_out(paper: re.Match[str]) -> bool:
    """Whether the paper is only what is carried out: `ban hành kế hoạch triển khai Nghị quyết số 57 của Bộ Chính trị`."""
    text, start = paper.string, paper.start()
    rolled_out = _ROLLED_OUT.search(text, 0, start) is not None and not paper.group().lower().startswith("quyết định")
    return rolled_out or _CARRIED_OUT.search(text, 0, start) is not None
