"""Quotations that run over several sentences, and who is said to have spoken them after their end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.document import Sentence
from app.extraction.readers.acts import Act
from app.extraction.readers.subjects import SPEAKERS, Subject

_LONGEST = 12
_ANNOUNCES = frozenset({"state", "report"})
_SAYS = re.compile(r" ?: ?[“\"]")
"""`Ông An: "..."`: who is named before a colon said what follows."""
_AFTERWARDS = re.compile(r"[”\"] ?[,–-]{1,2} ?$")


def attribution(sentence: Sentence, subjects: Sequence[Subject], acts: Sequence[Act]) -> Act | None:
    """Who is named right after closing quotes (`"...", ông An thẳng thắn`), as having said it, whatever the verb; None where an act tells."""
    for subject in subjects[:1]:
        if subject.kind in SPEAKERS and subject.start == sentence.start and _SAYS.match(sentence.text, subject.end - sentence.start):
            return Act(subject.start, subject.end, "state", "nói", subject)
    for subject in subjects:
        at = subject.start - sentence.start
        if subject.kind in SPEAKERS and _AFTERWARDS.search(sentence.text[max(0, at - 5) : at]):
            told = any(act.subject == subject for act in acts)
            return None if told else Act(subject.start, subject.end, "state", "nói", subject)
    return None


def voices(sentences: tuple[Sentence, ...], acts: list[list[Act]]) -> dict[int, Act]:
    """For each sentence of a quotation of several sentences, the act (`..., ông An yêu cầu`) that follows its closing quotes."""
    found: dict[int, Act] = {}
    opened: int | None = None
    for index, sentence in enumerate(sentences):
        text = sentence.text
        if opened is None:
            if text[:1] in ("“", '"') and (announced := _announced(sentences, acts, index)) is not None:
                found.update(dict.fromkeys(range(index, _last_quoted(sentences, index) + 1), announced))
            if text[:1] in ("“", '"') and not _closes(text[1:]):
                opened = index
            continue
        if index - opened > _LONGEST:
            opened = None
            continue
        close = _closing(text)
        if close is None:
            continue
        act = next((act for act in acts[index] if act.start >= sentence.start + close and act.subject is not None), None)
        if act is not None:
            found.update(dict.fromkeys(range(opened, index + 1), act))
        opened = None
    return found


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
