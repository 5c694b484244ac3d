"""Sessions told of in passing: the first of a committee that a congress has elected, by what it elected; the one held with a ceremony."""

from __future__ import annotations

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import MeetingKind
from app.extraction.readers.meetings import timing
from app.extraction.readers.meetings.scene import TOLD, Event
from app.extraction.reading import Reading

_FIRST = Cued(r"(?<!\w)(?:phiên họp|hội nghị|họp phiên|họp|phiên)(?: ban chấp hành| bch)?(?: lần)? (?:thứ nhất|đầu tiên|thứ i|thứ 1)(?!\w)")
_AFTER = Cued(r"(?:ngay )?sau đại hội[^.;]{0,90}?(?<!\w)(?:đã )?họp(?! báo)(?!\w)")
"""`Ngay sau đại hội, Ban Chấp hành khóa mới đã họp, bầu ...`."""
_HELD = Cued(
    r"(?<!\w)(?:(?:được |tái )?bầu|trúng cử|(?:tái )?đắc cử|tái cử|nghe báo cáo kết quả|báo cáo kết quả|công bố kết quả|kết quả)(?!\w)"
)
_NEAR = 40
_COMMITTEE = ("ban chấp hành", "bch", "ban thường vụ", "bí thư")


_JOINED = Cued(
    r"và (?:tổ chức |tiến hành |họp )?(hội nghị|phiên họp|kỳ họp)(?= (?:[^,.;]|\.(?=\w)){0,90}?(?:lần (?:thứ )?|thứ )[\w]{1,5}(?!\w))"
)


def joined_session(ceremony: Event) -> Event | None:
    """The numbered session that was held with `ceremony` (`tổ chức lễ công bố quyết định ... và Hội nghị ... lần thứ nhất`); None where there was none."""
    low = ceremony.sentence.low
    match = _JOINED.search(low, ceremony.start)
    number = timing.number_of(low, match.start(1)) if match else None
    if match is None or number is None:
        return None
    return Event(
        ceremony.sentence,
        MeetingKind.CONFERENCE,
        match[1],
        match.start(1),
        date=ceremony.date,
        day=ceremony.day,
        organiser=ceremony.organiser,
        number=number,
        sure=TOLD,
    )


def first_session(reading: Reading, sentence: Sentence, congress: Event) -> Event | None:
    """The first session of the committee elected by `congress`, where `sentence` tells what it did; None where it does not.

    Its day is the one that the sentence names, unless only its results are made known then; that of the congress, which goes on for
    days, is not taken for it.
    """
    low = sentence.low
    numbered = _FIRST.search(low)
    match = numbered or _AFTER.search(low)
    if match is None or timing.is_to_come(low, match.end()) or not _HELD.search(low) or not any(word in low for word in _COMMITTEE):
        return None
    is_reported = "kết quả" in low[max(0, match.start() - _NEAR) : match.start()]
    date, day = (None, None) if is_reported else timing.day_of(reading, sentence)
    return Event(
        sentence,
        MeetingKind.CONFERENCE,
        match.group(),
        match.start(),
        date=date,
        day=day,
        organiser=congress.organiser,
        number=1 if numbered else None,
        sure=TOLD,
    )
