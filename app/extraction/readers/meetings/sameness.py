"""Whether two sentences tell of one event, and what both say of it."""

from __future__ import annotations

import re

from app.extraction.facts import PEOPLES_COUNCIL, MeetingKind
from app.extraction.readers.meetings import timing
from app.extraction.readers.meetings.scene import MADE_KNOWN_BY, Event
from app.extraction.word_groups import DAY_PART

_GATHERINGS = frozenset({MeetingKind.CONFERENCE, MeetingKind.BRIEFING, MeetingKind.CEREMONY, MeetingKind.CONGRESS})
_LONGEST_CONGRESS = 4
"""How many days after it opened a congress may still sit."""
_NAMES = ("buổi ", "cuộc ", "chương trình ", "hội nghị ")
"""With which a noun names an event; what goes on there may then be called a conference, but is none."""
_COURSES = ("khai giảng", "bế giảng", "khai mạc lớp", "bế mạc lớp")
_CEREMONIES = ("lễ", "hội nghị")
_STAYS_THERE = re.compile(rf"cũng (?:tại|trong) (?:hội nghị|đại hội|lễ|kỳ họp|phiên họp|(?:buổi|cuộc) (?!{DAY_PART}|đó))")
"""`Cũng trong buổi tổng kết, Y đã khen thưởng ...`"""


def is_same(first: Event, second: Event) -> bool:
    """Whether `second` tells of the event that `first` told of."""
    if (
        first.host is None
        and second.host is not None
        and first.kind is second.kind
        and not (first.day and second.day and first.day != second.day)
    ):
        return True
    if _is_another_s(first, second) or is_another_council_s(first, second) or is_next_round(first, second):
        return False
    if _is_its_course(first, second) or _is_held_for(first, second) or goes_on(first, second) or _is_numbered_alike(first, second):
        return True
    if not second.has_time or (first.kind is second.kind and timing.is_resumed(second.sentence.low)):
        return True
    for mine, other in (
        (first.day, second.day),
        (_committee(first.organiser), _committee(second.organiser)),
        (first.host, second.host),
        (first.number, second.number),
    ):
        if mine is not None and other is not None and mine != other:
            return False
    if first.kind is second.kind:
        return not second.is_later or (first.host == second.host and not second.word.startswith(MADE_KNOWN_BY))
    if MeetingKind.CONGRESS in (first.kind, second.kind) and first.sure == second.sure:
        return False
    return not second.is_later and (first.kind in _GATHERINGS) == (second.kind in _GATHERINGS)


def _is_another_s(first: Event, second: Event) -> bool:
    """Whether another body is told to have held `second`: a session of its own, or an item of a list of news."""
    if second.organiser in (None, first.organiser):
        return False
    is_session = second.word.startswith("kỳ họp") and first.kind is not second.kind
    mine, other = _committee(first.organiser), _committee(second.organiser)
    are_rites = (
        second.kind is first.kind is MeetingKind.CEREMONY and second.word.startswith("lễ") and not first.word.startswith(MADE_KNOWN_BY)
    )
    if are_rites and first.sure == second.sure and mine and mine != other:
        return True  # each held a rite of its own
    return is_session or (second.is_item and second.has_time and (first.day is not None or second.is_later))


def is_another_council_s(first: Event, second: Event) -> bool:
    """Whether `second` is the session of the same number that another council held, where an article goes through those of several."""
    mine, other = first.organiser or "", second.organiser or ""
    return (
        first.number is not None
        and first.number == second.number
        and first.word.startswith("kỳ họp")
        and second.word.startswith("kỳ họp")
        and mine.startswith(PEOPLES_COUNCIL)
        and other.startswith(PEOPLES_COUNCIL)
        and not mine.startswith(other)
        and not other.startswith(mine)
    )


def is_next_round(first: Event, second: Event) -> bool:
    """Whether `second` is the next place where those of `first` meet voters on a day (`Chiều cùng ngày, Đoàn tiếp xúc cử tri tại xã Y`)."""
    return second.is_later and second.word == first.word and "cử tri" in second.word


def _committee(name: str | None) -> str | None:
    """The committee that acts by its standing committee, for which its organ stands too."""
    return name and name.removeprefix("Ban Thường vụ ").removeprefix("Thường trực ")


def _is_numbered_alike(first: Event, second: Event) -> bool:
    """Whether both are the same session of a series, whichever of its days each tells of."""
    mine, other = _committee(first.organiser), _committee(second.organiser)
    return first.kind is second.kind and first.number is not None and first.number == second.number and mine is not None and mine == other


def _is_held_for(first: Event, second: Event) -> bool:
    """Whether `second` is the ceremony at which was made known what `first` only tells as news (`Y vừa công bố quyết định ...`)."""
    return not first.has_time and first.word.startswith(MADE_KNOWN_BY) and second.kind is first.kind and second.word.startswith(_CEREMONIES)


def _is_its_course(first: Event, second: Event) -> bool:
    """Whether `second` is only the course that was opened or closed at the ceremony `first`."""
    return first.word.endswith(_COURSES) and second.word.startswith("lớp")


def goes_on(first: Event, second: Event) -> bool:
    """Whether `second` is a later day of the congress that `first` told of."""
    days = timing.days_apart(first.date, second.date)
    return (
        first.kind is second.kind is MeetingKind.CONGRESS
        and days is not None
        and days <= _LONGEST_CONGRESS
        and second.organiser in (None, first.organiser)
        and (first.number is None or second.number in (None, first.number))
    )


def complete(known: Event, told: Event) -> None:
    """Add to the event `known` what is told of it again."""
    if _is_its_course(known, told):
        return
    if told.kind is MeetingKind.CONGRESS is not known.kind and told.sure <= known.sure:
        return  # the congress that a conference prepares, or that reports are laid before
    reaches_back = timing.is_resumed(told.sentence.low) or timing.is_earlier(told.sentence.low)
    if told.date and known.date and told.date < known.date and reaches_back:
        known.date, known.day = told.date, told.day  # it closed on the day told first
    only_named_by_the_way = known.kind is MeetingKind.CONGRESS and told.word == "hội nghị" and not told.has_time  # `Hội nghị đã nghe ...`
    if (told.sure > known.sure and not only_named_by_the_way) or (
        known.kind is MeetingKind.OTHER and told.kind in _GATHERINGS and told.sure == known.sure and not known.word.startswith(_NAMES)
    ):
        known.kind, known.sure = told.kind, told.sure
        known.organiser = told.organiser or known.organiser
    if _is_held_for(known, told):
        known.word, known.organiser = told.word, told.organiser or known.organiser
    if known.day is None:
        known.date, known.day = told.date, told.day
    is_anothers = told.organiser is not None and known.organiser is not None and _committee(told.organiser) != _committee(known.organiser)
    known.organiser = known.organiser or told.organiser
    known.host = known.host or told.host
    if known.number is None and not is_anothers and (known.kind is told.kind or known.kind is not MeetingKind.CONGRESS):
        known.number = told.number
    known.visitor = known.visitor or told.visitor


def stays_there(low: str) -> bool:
    """Whether the sentence `low` goes on with what was done at the event told of before, whoever did it."""
    return _STAYS_THERE.match(low) is not None
