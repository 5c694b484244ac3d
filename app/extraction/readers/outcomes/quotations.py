"""Quotations that run over several sentences, and who is said to have spoken them after their end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.document import Sentence
from app.extraction.readers.acts import Act, Acts
from app.extraction.readers.outcomes import duties
from app.extraction.readers.outcomes.views import View
from app.extraction.readers.subjects import SPEAKERS, Subject
from app.extraction.word_groups import HONORIFIC

_LONGEST = 12
_ANNOUNCES = frozenset({"state", "report"})
_SAYS_SO = _ANNOUNCES | {"speak", "ask"}
_SAYS = re.compile(r"(?:, [^“”\":.;]{3,90})? ?: ?[“\"]")
"""`Ông An: "..."`, `Tại hội nghị, ông An, Bí thư Huyện ủy: "..."`: who is named before a colon said what follows."""
_BEFORE_WHO = re.compile(rf"(?:[^“”\":.;]{{3,90}}, )?(?:{HONORIFIC} )?", re.IGNORECASE)
_SAYING = (
    r"(?:(?:đó|đây) )?(?:cũng |chính )?là (?:[^\W\d_]+ ){0,10}?"
    r"(?:chỉ đạo|yêu cầu|phát biểu|nhấn mạnh|khẳng định|lưu ý|đề nghị|kết luận|nhắn nhủ|căn dặn|chia sẻ|mong muốn|quan điểm|gợi mở|ý kiến|thông điệp|lời)"
    r"(?: [^\W\d_]+){0,8}? (?:của|mà|được) [^“”\".;,]{0,60}"
)
_OPENS = re.compile(r"(?:\([^()]{1,30}\) ?[-–]? ?|[\w.]{2,12} ?[-–] )?[“\"]")
"""The quotes that a sentence begins with, behind its dateline if it has one."""
_AFTERWARDS = re.compile(rf"[”\"] ?(?:[,–-]{{1,2}} ?|(?:[.,–-] ?)?{_SAYING})$", re.IGNORECASE)
"""`"...", ông An`, `"..." - đó là yêu cầu của Bí thư Huyện ủy An`"""
_NEXT = re.compile(rf"(?=đ[óâ]){_SAYING}", re.IGNORECASE)
"""What a sentence of its own says of the quotation before: `Đó là yêu cầu của ông An`."""
_ANEW = re.compile(
    r"(?:những |các )?(?:yêu cầu|chỉ đạo|phát biểu|khẳng định|lưu ý|đề nghị|kết luận|quan điểm|ý kiến|thông điệp|nội dung|nhận định|điều|lời nhắc)"
    r"(?: đó| này| trên| nêu trên)+ (?:vừa |đã )*được ",
    re.IGNORECASE,
)
"""`Yêu cầu trên được ông An đưa ra tại ...`"""
_SO = re.compile(r" (?:như )?(?:vậy|thế|trên)(?!\w)| (?:rõ )?(?:điều|nội dung|vấn đề|quan điểm|yêu cầu) (?:này|trên|đó)(?!\w)")
"""`Ông An nói như vậy tại ...`: it is said of what stands before."""
_LEAD_AT_MOST = 2
"""So many lines from the top a lead ends."""
_AFTERWARDS_AT_MOST = 200
_PUT_DOWN_TO = ", theo "
"""`Cán bộ phải gần dân, theo Bí thư Huyện ủy An.`: who is named last said it."""
_FULL_STOP = re.compile(r"\W*$")
_AFTER_QUOTES = re.compile(r"[”\"][ ,–-]*[^”\"“]{0,160}$")
_SAID_AT_LEAST = 30


def quoted_from(text: str) -> int:
    """Where in the sentence `text` what it quotes begins, if it begins with a quotation; 0 if it does not."""
    opens = _OPENS.match(text)
    return opens.end() if opens is not None else 0


def acts_in(sentence: Sentence, acts: Acts) -> list[Act]:
    """The acts of `sentence`, with who is only named after what he is quoted with."""
    found = acts.of(sentence)
    if not _is_attributable(sentence):
        return found
    said = _attribution(sentence, acts.subjects(sentence), found)
    return [*(act for act in found if act.start < said.start), said] if said else found


def _attribution(sentence: Sentence, subjects: Sequence[Subject], acts: Sequence[Act]) -> Act | None:
    """Who is named right after closing quotes (`"...", ông An thẳng thắn`), as having said it, whatever the verb; None where an act tells."""
    for subject in subjects[:1]:
        opens = _BEFORE_WHO.fullmatch(sentence.text, 0, subject.start - sentence.start) is not None
        if subject.kind in SPEAKERS and opens and _SAYS.match(sentence.text, subject.end - sentence.start):
            return Act(subject.start, subject.end, "state", "nói", subject)
    for subject in subjects:
        at = subject.start - sentence.start
        if subject.kind in SPEAKERS and (
            _NEXT.fullmatch(sentence.text, 0, at)
            or _ANEW.fullmatch(sentence.text, 0, at)
            or _AFTERWARDS.search(sentence.text[max(0, at - _AFTERWARDS_AT_MOST) : at])
        ):
            told = any(act.subject == subject for act in acts)
            return None if told else Act(subject.start, subject.end, "state", "nói", subject)
    return _put_down_to(sentence, subjects)


def _is_attributable(sentence: Sentence) -> bool:
    """Whether `sentence` may be put down to whom it names behind what was said."""
    quoted = "”" in sentence.text or '"' in sentence.text
    return quoted or sentence.low.startswith(("đó ", "đây ")) or _PUT_DOWN_TO in sentence.low or _ANEW.match(sentence.low) is not None


def _put_down_to(sentence: Sentence, subjects: Sequence[Subject]) -> Act | None:
    for subject in subjects[-1:]:
        at, end = subject.start - sentence.start, subject.end - sentence.start
        if subject.kind in SPEAKERS and sentence.low.endswith(_PUT_DOWN_TO, 0, at) and _FULL_STOP.match(sentence.low, end):
            return Act(subject.start, subject.end, "state", "nói", subject)
    return None


def voices(sentences: tuple[Sentence, ...], acts: list[list[Act]]) -> dict[int, Act]:
    """For each sentence of a quotation of several sentences, the act (`..., ông An yêu cầu`) that follows its closing quotes."""
    found: dict[int, Act] = {}
    opened: int | None = None
    for index, sentence in enumerate(sentences):
        text = sentence.text
        if opened is None:
            if not (begins := quoted_from(text)):
                continue
            if (announced := _announced(sentences, acts, index)) is not None:
                found.update(dict.fromkeys(range(index, _last_quoted(sentences, index) + 1), announced))
            if not _closes(text[begins:]):
                opened = index
            elif (said := _said_next(sentences, acts, index)) is not None:
                found[index] = said
            continue
        if index - opened > _LONGEST:
            opened = None
            continue
        close = _closing(text)
        if close is None:
            continue
        after = (act for act in acts[index] if act.start >= sentence.start + close and act.subject is not None)
        act = next(after, None) or _said_next(sentences, acts, index)
        if act is not None:
            found.update(dict.fromkeys(range(opened, index + 1), act))
        opened = None
    return _of_lead(sentences, acts) | found


def _of_lead(sentences: tuple[Sentence, ...], acts: list[list[Act]]) -> dict[int, Act]:
    """For each duty that a lead lays down the act of the next line that tells whose word it is: `Cán bộ phải gần dân.`, then `Đó là yêu cầu của ông An`."""
    for index, sentence in enumerate(sentences[1:]):
        if sentence.block > _LEAD_AT_MOST:
            break
        lead = sentences[index].block
        if lead != sentence.block and (said := next((act for act in acts[index + 1] if _is_of_the_last(sentence, act)), None)):
            return dict.fromkeys((told.index for told in sentences if told.block == lead and duties.has_modal(told.low)), said)
    return {}


def _said_next(sentences: tuple[Sentence, ...], acts: list[list[Act]], index: int) -> Act | None:
    """Who is said, in the sentence behind, to have said what ends the one at `index`: `"...". Đó là yêu cầu của ông An`."""
    if index + 1 == len(sentences) or not sentences[index].text.rstrip(" .").endswith(("”", '"')):
        return None
    text = sentences[index + 1]
    return next((act for act in acts[index + 1] if _is_of_the_last(text, act)), None)


def _is_of_the_last(sentence: Sentence, act: Act) -> bool:
    """Whether `act` tells who said what stands before `sentence`: `Đó là yêu cầu của ông An`, `Ông An nói như vậy`."""
    if act.subject is None or act.subject.kind not in SPEAKERS:
        return False
    subject = act.subject.start - sentence.start
    of_it = _NEXT.fullmatch(sentence.text, 0, act.start - sentence.start) or _ANEW.fullmatch(sentence.text, 0, subject)
    return of_it is not None or (act.family in _SAYS_SO and _SO.match(sentence.low, act.end - sentence.start) is not None)


def _announced(sentences: tuple[Sentence, ...], acts: list[list[Act]], index: int) -> Act | None:
    """Who is said, in the sentence before, to say what its colon opens: `Đồng chí An khẳng định:` and then the quotation."""
    if index == 0 or not sentences[index - 1].text.rstrip().endswith(":"):
        return None
    told = (act for act in acts[index - 1] if act.subject is not None and act.subject.kind in SPEAKERS and act.family in _ANNOUNCES)
    return next(told, None)


def _last_quoted(sentences: tuple[Sentence, ...], first: int) -> int:
    """The sentence in which the quotation that opens sentence `first` ends, `first` itself where that is not found."""
    for index in range(first, min(first + _LONGEST, len(sentences))):
        if _closing(sentences[index].text[1:] if index == first else sentences[index].text) is not None:
            return index
    return first


def _closes(text: str) -> bool:
    return _closing(text) is not None and text.count("“") < text.count("”") + text.count('"')


def _closing(text: str) -> int | None:
    at = max(text.rfind("”"), text.rfind('"'))
    return at if at >= 0 else None


def is_attribution(view: View, act: Act) -> bool:
    """Whether `act` comes after what it tells, in quotes (`"...", ông An nói`) or without (`Phải làm ngay, ông An nói.`, `Phải làm ngay, theo ông An.`)."""
    before = view.before(act)
    if act.subject is None or view.after(act).strip(" .:")[:1] in ("“", '"'):
        return False
    if not _AFTER_QUOTES.search(before):
        said = view.low[: act.subject.start - view.sentence.start]
        at_end = act.family in ("state", "report", "ask") and not view.after(act).strip(" .")
        return at_end and act.subject.kind in SPEAKERS and said.endswith((", ", _PUT_DOWN_TO)) and len(said) > _SAID_AT_LEAST
    return quoted_from(before.lstrip()) > 0 or before.count("“") != before.count("”")
