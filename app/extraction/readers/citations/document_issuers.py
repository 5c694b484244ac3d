"""Who issued a document: who is named beside it, or what the last letters of its symbol tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import Level, OrganisationKind
from app.extraction.lexicon import load_toml
from app.extraction.reading import Reading

_LEXICON = load_toml("documents")
_ISSUERS: dict[str, str] = _LEXICON["issuers"]
_ORGANS: dict[str, str] = _LEXICON["organs"]
_COMMITTEES: dict[str, list[str]] = _LEXICON["committees"]
_COMMITTEE_ORGANS: dict[str, str] = _LEXICON["committee_organs"]
_DIRECT_OF = re.compile(r"[,)]? ?(?:\([^)]{0,30}\) ?)?(?:của|do) ")
_OF_PROVINCES = ("TU", "T.U")
_PROVINCIAL = (Level.PROVINCE, None)
_ISSUING = (OrganisationKind.PARTY_COMMITTEE, OrganisationKind.STATE_BODY)
_ITS_WORDS = re.compile(r"(?:(?:phó )?chủ tịch|hội nghị lần thứ [\w-]+(?: [\w-]+)??,?) ")
"""`của Chủ tịch | UBND tỉnh A`, `của Hội nghị lần thứ 11 | Ban Chấp hành Trung ương`"""
_ON_BEHALF = Cued(r"(?<!\w)thay mặt ")
"""`Thay mặt Bộ Chính trị, Thường trực Ban Bí thư A ký ban hành Kết luận số 5`"""
_HAS = re.compile(r" (?:đã |vừa |cũng |mới )?có ")
_DECIDES = re.compile(
    r" (?:đã )?(?:quyết định|đồng ý|quy định|yêu cầu|giao|phê duyệt|chuẩn y|chỉ định|phân công|ban hành|thống nhất)(?!\w)"
)


def central_issuer(number: str) -> str | None:
    """Whose documents the last letters of the symbol `number` tell wherever it is read: `12/QĐ-TTg`; None for those of territories."""
    return _ORGANS.get(re.split(r"[-/]", number)[-1])


class DocumentIssuers:
    """The issuers of the documents that one article names."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._low = reading.document.low
        self._told: dict[tuple[str, bool], str | None] = {}
        """Whose documents the letters of a symbol tell, of committees or of their organs: found once."""

    def of(self, sentence: Sentence, start: int, ends: tuple[int, int], number: str) -> str | None:
        """Who issued it: named behind one of `ends` (of the number, of the date), told by the symbol, or named before."""
        for of in filter(None, (_DIRECT_OF.match(self._low, end, sentence.end) for end in ends)):
            if body := self._reading.bodies_in(of.end(), of.end() + 1):
                return body[0].name
            if (words := _ITS_WORDS.match(self._low, of.end())) and (body := self._reading.bodies_in(words.end(), words.end() + 1)):
                return body[0].name
            if central := self._central(of.end()):
                return central
        named = self._before(sentence, start) or self._behind(sentence, ends[1])
        return self._of_symbol(number) or named or self._of_symbol(number, organs=True)

    def _central(self, position: int) -> str | None:
        names = (name for name in sorted(_ISSUERS, key=len, reverse=True) if self._low.startswith(name, position))
        return next((_ISSUERS[name] for name in names), None)

    def _before(self, sentence: Sentence, start: int) -> str | None:
        """`Huyện ủy A ban hành Nghị quyết số 5`, `Huyện ủy A có | Thông báo số 6`."""
        if not re.search(r"(?:ban hành|đã ký|ra|có)(?: các| \w+)? $", self._low[max(sentence.start, start - 24) : start]):
            return None
        if (behalf := _ON_BEHALF.search(self._low, sentence.start, start)) and (
            body := self._reading.bodies_in(behalf.end(), behalf.end() + 1)
        ):
            return body[0].name
        bodies = [body for body in self._reading.bodies_in(max(sentence.start, start - 90), start) if start - body.end < 40]
        if not bodies or (self._low.endswith("có ", 0, start) and not _HAS.fullmatch(self._low, bodies[-1].end, start)):
            return None
        return bodies[-1].name

    def _behind(self, sentence: Sentence, end: int) -> str | None:
        """Who is said behind a comma to decide: `Tại Quyết định số 5, Bộ Chính trị quyết định thành lập ...`."""
        body = next(iter(self._reading.bodies_in(end + 2, end + 3)), None) if self._text.startswith(", ", end) else None
        return body.name if body is not None and _DECIDES.match(self._low, body.end, sentence.end) else None

    def _of_symbol(self, number: str, *, organs: bool = False) -> str | None:
        """The issuer that the last letters of `number` tell: a central one, or the article's own body of that name; `organs` tell theirs."""
        parts = re.split(r"[-/]", number)
        if len(parts) < 2:
            return None
        organ = parts[-1].rstrip("0123456789")
        if organ in _ORGANS:
            return _ORGANS[organ]
        if (organ, organs) not in self._told:
            self._told[organ, organs] = self._of_organ(organ) or self._of_committee(organ, organs=organs)
        return self._told[organ, organs]

    def _of_committee(self, letters: str, *, organs: bool) -> str | None:
        """The committee, or with `organs` the one that an organ named is of, that `letters` tell, where the article names it: `TU`."""
        heads = tuple(_COMMITTEES.get(letters, ()))
        bodies = [body for body in self._reading.bodies if body.resolved and (letters not in _OF_PROVINCES or body.level in _PROVINCIAL)]
        named = [body.parent or "" for body in bodies] if organs else [body.name for body in bodies if body.kind in _ISSUING]
        return _most_named(name for name in named if heads and name.startswith(heads))

    def _of_organ(self, letters: str) -> str | None:
        """The organ of a committee that `letters` tell, where the article names it: `UBKTTU`."""
        starts = tuple(
            f"{_COMMITTEE_ORGANS[organ]} {head}"
            for committee, heads in _COMMITTEES.items()
            if (organ := letters.removesuffix(committee)) != letters and organ in _COMMITTEE_ORGANS
            for head in heads
        )
        return _most_named(body.name for body in self._reading.bodies if body.resolved and body.name.startswith(starts))


def _most_named(names: Iterable[str]) -> str | None:
    """The commonest of `names`, the first of those; None where there is none."""
    return next((name for name, _ in Counter(names).most_common(1)), None)
