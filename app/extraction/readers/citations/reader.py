"""Documents of party and state that the article names with a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from app.extraction.alternation import alternation
from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import PARTY_CENTRE, Citation, Evidence
from app.extraction.letters import LETTER
from app.extraction.lexicon import load_toml
from app.extraction.numbers import read_ordinal
from app.extraction.readers.citations.document_issuers import DocumentIssuers
from app.extraction.reading import Reading, within

_LEXICON = load_toml("documents")
_KINDS: dict[str, str] = {word: kind for kind, words in _LEXICON["kinds"].items() for word in (kind.lower(), *words)}
_CODES: dict[str, list[str]] = _LEXICON["codes"]
_FOREIGN = tuple(_LEXICON["foreign"]["issuers"])

_KIND = Cued(rf"(?<!kỷ ){alternation(_KINDS)}")
# Searched from digit to digit: the look-behind stands after the first one.
_SYMBOL = re.compile(
    rf"[0-9](?<![\w/.,-].)\d{{0,4}}(?:/\d{{4}})? ?[-/–] ?(?P<code>[{LETTER}]{{2,8}})\d{{0,2}}(?P<organ>(?: ?[-/–] ?[{LETTER}.]{{1,12}}[{LETTER}\d]\d?){{0,3}})"
)
_NUMBER = re.compile(
    r" (?:hành động )?(?:kỷ luật (?=số ))?(?:số )?(?P<number>\d{1,4}(?:/(?:19|20)\d\d)?)(?![\d%/:]|[.,]\d| ?[-–] ?[\dA-ZĐ])"
)
_MORE_NUMBERS = re.compile(
    r"(?:, | và |, và )(?:số )?(\d{1,4}(?:/(?:19|20)\d\d)?)(?![\d%/:]|[.,]\d| ?[-–] ?[\dA-ZĐ]| (?:năm|tháng|đồng chí|nhiệm vụ))"
)
_ENDS_LIST = re.compile(r"[.,;:)]|$| \(| (?:của|về|và|hay)(?!\w)")
"""What stands behind a number that goes on with `Nghị quyết số 18 và 19` and counts nothing."""
_COUNTED = re.compile(
    r" (?:năm|tháng|ngày(?! \d)|tuần|quý|đồng chí|điểm|nội dung|nhiệm vụ|người|xã|huyện|phường|chương|điều|giờ|lần|kỳ|nhóm|chỉ tiêu|đơn vị|cán bộ|trường hợp|phần|tỷ|triệu|nghìn|dự án|khâu|mục|đảng viên|chi bộ|chi ủy|đảng bộ|hội viên|quần chúng|vụ|hộ|tổ chức|cơ quan|địa phương|công trình|trang|vấn đề|chuyên đề|bước|giai đoạn|lớp|tập thể|cá nhân)\b"
)
_CENTRAL = re.compile(
    r" (?:của )?(?:hội nghị )?(?:lần thứ (?P<ordinal>\w+) )?(?:ban chấp hành |bch )?(?:trung ương|t\.?ư|tw)(?: đảng)?(?: lần thứ)? ?(?P<number>\d{1,2}|[ivx]{1,5}|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai| ba)?)?(?![\w%/])"
)
_ABBREVIATED = Cued(
    r"(?<![\w/.,-])(?P<code>NQ|CT|KL|QĐ|NĐ)(?: số)? ?(?P<number>[0-9]{1,3}(?:/20[0-9]{2})?)(?![\w%/:]|[.,][0-9]| ?[-–] ?[0-9A-ZĐ])"
)
"""`NQ 57 và CT 05`"""
_MONTHS = 12
_BARE_NUMBER = re.compile(r"\d+(?:/\d{4})?")
_DATE_GAP = re.compile(r",? ?\(?(?:ra |ban hành |ký )?(?:ngày )?| của (?:hội nghị lần thứ \d+ )?[^.;:,()\d]{3,60},? ngày ")
_ISSUED = Cued(r"ban hành (?:ngày |từ |vào )?$")
_NEXT_OF_LIST = re.compile(rf"[,;]?(?: và| hay)? (?:{alternation(_KINDS)} )?(?:số )?")
_PILLARS = re.compile(
    r" (?:trụ cột |chiến lược |quan trọng |đột phá )?(?:\(|gồm |: )(?:số )?(?P<number>\d{1,3})(?=, (?:số )?\d{1,3}(?:,| và))"
)
"""`bốn nghị quyết trụ cột (57, 59, 66, 68)`"""
_SIGNED = Cued(r"(?:ký|ban hành)(?: \w+){0,2} $")
_KIND_ROOM = 120
_EVIDENCE = 3
"""So many mentions of a document are kept as evidence."""


@dataclass(slots=True)
class _Mention:
    """A document named at [start, end) of cleaned text, its number at `at`; [end, last) is its date."""

    start: int
    at: int
    end: int
    kind: str
    number: str
    rule: str
    last: int = 0
    date: str | None = None
    issuer: str | None = None


@dataclass(slots=True)
class _Document:
    kind: str
    number: str
    rule: str
    date: str | None = None
    issuer: str | None = None
    evidence: list[Evidence] = field(default_factory=list)


def read_citations(reading: Reading) -> list[Citation]:
    """The numbered documents of the article, each once, in the order of their first mention.

    A date or issuer named at any mention is taken. `22-NQ/TW` alone tells no issuer, `28-NQ/TU` the article's
    provincial committee.
    """
    return _Citations(reading).read()


class _Citations:
    """The search for the documents of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.document.text
        self.low = reading.document.low
        self.found: dict[tuple[str, str], _Document] = {}
        self.taken: set[int] = set()
        self.issuers = DocumentIssuers(reading)

    def read(self) -> list[Citation]:
        mentions = sorted([*self._symbols(), *self._numbers()], key=lambda mention: (mention.start, mention.end))
        mentions = [mention for mention in mentions if self._read_about(mention)]
        for mention, following in reversed([*pairwise(mentions)]):
            self._share(mention, following)
        for mention in mentions:
            self._add(mention)
        self._merge_short_numbers()
        self._merge_slips()
        return [
            Citation(
                kind=doc.kind, number=doc.number, date=doc.date, issuer=doc.issuer, evidence=tuple(doc.evidence[:_EVIDENCE]), rule=doc.rule
            )
            for doc in self.found.values()
        ]

    def _symbols(self) -> list[_Mention]:
        """`Quy định số 293-QĐ/TW`, `quy định ... (102 - QĐ/TW)`, `các Nghị quyết số 18-NQ/TW, 19-NQ/TW`."""
        found = []
        for match in _SYMBOL.finditer(self.text):
            kinds = list(_KIND.finditer(self.low, max(0, match.start() - _KIND_ROOM), match.start()))
            near = [kind for kind in kinds if self._same_sentence(kind.start(), match.start())]
            code = match["code"] if match["code"] in _CODES else match["organ"].lstrip(" -/–").rstrip("0123456789")
            known = _CODES.get(code)
            fitting = [kind for kind in near if known is None or _KINDS[kind.group()] in known]
            if known is None and not (near and match.start() - near[-1].end() <= len(" số  ")):
                continue
            kind = _KINDS[fitting[-1].group()] if fitting else known[0] if known else _KINDS[near[-1].group()]
            if known and not fitting and code == "QĐ" and "TW" in match["organ"]:
                kind = "Quy định"
            start = fitting[-1].start() if fitting else match.start()
            number = re.sub(r"\s", "", match.group()).replace("–", "-")
            self.taken.add(match.start())
            start = start if self._same_sentence(start, match.start()) else match.start()
            found.append(_Mention(start, match.start(), match.end(), kind, number, "citation.symbol"))
        return found

    def _numbers(self) -> list[_Mention]:
        """`Nghị quyết số 20`, `Chỉ thị 05`, `Nghị quyết Trung ương 4`."""
        found = []
        for kind in _KIND.finditer(self.low):
            name = _KINDS[kind.group()]
            if central := _CENTRAL.match(self.low, kind.end()):
                number = read_ordinal(central["number"] or central["ordinal"])
                if number and name in {"Nghị quyết", "Kết luận"}:
                    found.append(_Mention(kind.start(), kind.start(), central.end(), name, str(number), "citation.plenum"))
                continue
            match = _NUMBER.match(self.text, kind.end()) or _PILLARS.match(self.low, kind.end())
            if match is None or match.start("number") in self.taken or not self._is_document(kind, match):
                continue
            found.append(_Mention(kind.start(), match.start("number"), match.end(), name, match["number"], "citation.number"))
            end = match.end()
            plural = self.low[max(0, kind.start() - 4) : kind.start()].endswith("các ")
            while (more := _MORE_NUMBERS.match(self.text, end)) and (plural or _ENDS_LIST.match(self.low, more.end())):
                found.append(_Mention(kind.start(), more.start(1), more.end(), name, more[1], "citation.number"))
                end = more.end()
        for match in _ABBREVIATED.finditer(self.text):
            kind_ = _CODES[match["code"]][0]
            found.append(_Mention(match.start(), match.start("number"), match.end(), kind_, match["number"], "citation.number"))
        return found

    def _is_document(self, kind: re.Match[str], match: re.Match[str]) -> bool:
        if " số " in match.group():
            return True
        number = int(match["number"].partition("/")[0])
        if "/" in match["number"]:
            return number > _MONTHS
        printed = self.text[kind.start()]
        if _KINDS[kind.group()] == "Chương trình":
            return False  # `Chương trình 135` is no document
        plain = _KINDS[kind.group()] in {"Kế hoạch", "Đề án", "Báo cáo", "Hướng dẫn", "Thông báo", "Luật"} and printed.islower()
        return not plain and 0 < number < 1900 and not _COUNTED.match(self.low, match.end())

    def _same_sentence(self, first: int, second: int) -> bool:
        return self.reading.document.sentence_at(first) is self.reading.document.sentence_at(second)

    def _read_about(self, mention: _Mention) -> bool:
        """Read the date and the issuer of `mention`; False if it is no document of this country's."""
        start, end = mention.start, mention.end
        sentence = self.reading.document.sentence_at(start)
        if sentence is None or any(name in self.low[end : end + 40] for name in _FOREIGN):
            return False
        mention.date, mention.last = self._date(sentence, start, end)
        is_plenums = mention.rule == "citation.plenum"
        mention.issuer = PARTY_CENTRE if is_plenums else self.issuers.of(sentence, start, (end, mention.last), mention.number)
        return True

    def _share(self, mention: _Mention, following: _Mention) -> None:
        """`các Nghị quyết số 18, 19 của A`: who is named behind the last of a list issued those before."""
        if mention.kind != following.kind or not _NEXT_OF_LIST.fullmatch(self.low, mention.last, following.at):
            return
        if mention.number.isdigit() and mention.start == following.start:
            mention.number += _series(following.number)  # `các Nghị quyết số 18, 19-NQ/TW`
        if mention.issuer is None and _series(mention.number) == _series(following.number):
            mention.issuer = following.issuer

    def _add(self, mention: _Mention) -> None:
        new = _Document(mention.kind, mention.number, mention.rule)
        document = self.found.setdefault((mention.kind, mention.number.lstrip("0")), new)
        document.date = document.date or mention.date
        document.issuer = document.issuer or mention.issuer
        if len(document.evidence) < _EVIDENCE:
            document.evidence.append(self.reading.document.evidence(mention.start, mention.last))

    def _date(self, sentence: Sentence, start: int, end: int) -> tuple[str | None, int]:
        """The day of the document, and where the words about it end."""
        dates = within(self.reading.dates, end, min(sentence.end, end + 260))
        if dates and _DATE_GAP.fullmatch(self.low, end, dates[0].start):
            return dates[0].value, dates[0].end
        for date in dates:
            if _ISSUED.search(self.low, end, date.start) and not _SYMBOL.search(self.text, end, date.start):
                return date.value, end
        before = within(self.reading.dates, max(sentence.start, start - 160), start)
        if before and _SIGNED.search(self.low, max(sentence.start, start - 40), start) and before[-1].value and len(before[-1].value) == 10:
            return before[-1].value, end
        return None, end

    def _merge_short_numbers(self) -> None:
        """`quy định 102` after `102-QĐ/TW` is that one."""
        for (kind, number), document in list(self.found.items()):
            if not _BARE_NUMBER.fullmatch(number):
                continue
            # `Nghị quyết Trung ương 4` is `04-NQ/TW` only; other numbers of a plenum's resolutions differ from its own.
            rest = r"-NQ/(?:TW|T\.?Ư)$" if document.rule == "citation.plenum" else "[-/]"
            full = next((key for key in self.found if key[0] == kind and re.match(rf"0*{number}{rest}", key[1])), None)
            if full is not None:
                whole = self.found[full]
                whole.date, whole.issuer = whole.date or document.date, whole.issuer or document.issuer
                whole.evidence += document.evidence
                del self.found[kind, number]

    def _merge_slips(self) -> None:
        """`1517/QĐNS-TW` and `1517-QĐ/TW` of the same day are one document, its symbol printed in two ways."""
        first: dict[tuple[str, str, str], _Document] = {}
        for key, document in list(self.found.items()):
            if document.date is None or document.rule != "citation.symbol":
                continue
            lead = re.split(r"[-/]", document.number)[0]
            other = first.setdefault((document.kind, lead, document.date), document)
            if other is not document:
                other.issuer = other.issuer or document.issuer
                other.evidence += document.evidence
                del self.found[key]


def _series(number: str) -> str:
    """What a symbol has behind its number: `-NQ/TW` of `18-NQ/TW`."""
    return number.lstrip("0123456789")
