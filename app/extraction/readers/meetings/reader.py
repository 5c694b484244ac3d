"""The meetings of one article: its events, each with the people shown there."""

from __future__ import annotations

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import PEOPLES_COUNCIL, Evidence, Meeting, MeetingKind, ParticipantRole
from app.extraction.readers.acts import Acts
from app.extraction.readers.meetings import timing
from app.extraction.readers.meetings.events import Events
from app.extraction.readers.meetings.first_sessions import first_session, joined_session
from app.extraction.readers.meetings.gathered import Gathered
from app.extraction.readers.meetings.gatherings import RITES
from app.extraction.readers.meetings.guests import is_guest, is_only_cited
from app.extraction.readers.meetings.implied_events import ImpliedEvents
from app.extraction.readers.meetings.items import Items
from app.extraction.readers.meetings.named_bodies import first_body, inspecting, only_cell, only_council
from app.extraction.readers.meetings.participants import Participants
from app.extraction.readers.meetings.sameness import complete, is_next_round, is_same
from app.extraction.readers.meetings.scene import TOLD, VISITS, Event, is_caption
from app.extraction.readers.programmes import programme_of
from app.extraction.reading import Reading

_OPENING = 4
_LONGEST = 6000
"""A longer sentence is no prose; nobody meets in it."""
_OF_CELLS = ("sinh hoạt", "kết nạp")
"""What cells hold."""
_JOINS_CELL = Cued(r"(?<!\w)(?:dự|tham gia) (?:buổi |cùng )?sinh hoạt(?! chính trị)(?!\w)")
"""Whoever comes to the session of a cell from above visits it."""
_OPEN_TO_ALL = ("cử tri", "đối thoại", "tiếp công dân")
"""Where whoever lives there has the floor."""
_IN_SERIES = ("hội nghị", "đại hội", "kỳ họp", "phiên họp")
"""What a body holds time and again, by numbers."""
_DATED = 6
"""Among how many first sentences the day of an event may stand that its own sentence does not date."""


def read_meetings(reading: Reading, acts: Acts | None = None) -> list[Meeting]:
    """The meetings that the article reports as having taken place, in text order; planned ones and background are none.

    `acts`: the acts of the article where another reader has found them already.
    """
    acts = acts or Acts(reading)
    items = Items(reading)
    events = Events(reading, acts, items)
    document = reading.document
    planned = programme_of(document)
    sentences = (s for s in document.sentences if len(s.text) <= _LONGEST and s.index not in planned)
    body = [s for s in sentences if document.block_of(s).kind is not BlockKind.HEADLINE]
    gathered = _gather(reading, acts, events, body)
    _gather_implied(reading, acts, events, gathered, body)
    if not gathered:
        return []
    congress = _only_congress(gathered)
    if congress is not None and congress.organiser is None:
        events.complete_from_headline(congress)
        if congress.organiser is None and len(gathered) == 1:
            congress.organiser = first_body(reading, congress.kind)
    first = gathered[0].event
    _complete_first(reading, items, events, first, body, is_only=len(gathered) == 1)
    for event in (meeting.event for meeting in gathered[1:] if timing.is_same_day(meeting.event.day)):
        event.date = event.date or first.date
    if congress is not None:
        congress.date = _opened_with(reading, congress, body)
    _read_participants(reading, acts, items, gathered, body)
    if len(gathered) == 1:
        gathered[0].participants.promote(events.presiding())
    gathered += _first_sessions(reading, acts, gathered, body)
    told = [each for meeting in gathered for each in (meeting, *meeting.fellows)]
    return [_meeting(reading, meeting) for meeting in sorted(told, key=lambda meeting: meeting.sentences[0].index)]


def _complete_first(reading: Reading, items: Items, events: Events, first: Event, body: list[Sentence], *, is_only: bool) -> None:
    """Give the article's first event, in place, what its own sentence leaves out: who held it, its number, its day."""
    if first.organiser is None and any(word in first.word for word in _OF_CELLS) and "các chi bộ" not in first.sentence.low:
        first.organiser = only_cell(reading)
    events.settle_kind(first, body[:_OPENING])
    if (first.host if first.kind in VISITS else first.organiser) is None:
        events.complete_from_headline(first)
    if first.number is None and first.organiser is not None and first.word in _IN_SERIES and is_only:
        first.number = events.number_shown(first)
    if first.organiser is None and first.kind in VISITS and first.host is not None:
        first.organiser = inspecting(reading)
    if first.word == "kỳ họp" and first.organiser in (None, PEOPLES_COUNCIL):
        first.organiser = only_council(reading) or first.organiser
    if first.date is None and first.day is None and not first.is_notice:
        opening = body[: max(_OPENING, first.sentence.index)][:_DATED]
        own = items.of(first.sentence) if first.is_item else None
        first.date, first.day = events.first_day([s for s in opening if own is None or items.of(s) == own])


def _only_congress(gathered: list[Gathered]) -> Event | None:
    """The congress among the events, None where there is none or more than one."""
    congresses = [meeting for meeting in gathered if meeting.event.kind is MeetingKind.CONGRESS]
    return congresses[0].event if len(congresses) == 1 and not congresses[0].fellows else None


def _opened_with(reading: Reading, congress: Event, body: list[Sentence]) -> str | None:
    """The day of the preparatory session of `congress` where the article tells it, else its own."""
    days = (timing.day_of(reading, sentence)[0] for sentence in body if timing.is_preparatory(sentence.low))
    opened = next((day for day in days if day is not None and timing.days_apart(day, congress.date) is not None), None)
    return min(opened, congress.date) if opened is not None and congress.date is not None else congress.date


def _gather(reading: Reading, acts: Acts, events: Events, body: list[Sentence]) -> list[Gathered]:
    """The events that the sentences of `body` tell of, each with all that is told of it."""
    gathered: list[Gathered] = []
    for place, sentence in enumerate(body):
        if is_caption(reading, sentence):
            continue
        event = events.told(sentence, is_opening=place < _OPENING, known=gathered[-1].event if gathered else None)
        if event is None or not (_is_public(reading, event) or (gathered and is_next_round(gathered[-1].event, event))):
            continue
        fellow = next((fellow for g in gathered if (fellow := g.fellow_of(event)) is not None), None)
        known = fellow or next((g for g in reversed(gathered) if is_same(g.event, event)), None)
        if known is not None:
            complete(known.event, event)
        else:
            _follow_on(gathered, event)
            gathered.append(Gathered(event, Participants(reading, acts), [sentence]))
            gathered[-1].join(events.besides(event), reading, acts)
    return gathered


def _gather_implied(reading: Reading, acts: Acts, events: Events, gathered: list[Gathered], body: list[Sentence]) -> None:
    """Add to `gathered` the event that no sentence of `body` says was held: the only one, or the one before `Chiều cùng ngày, ...`."""
    if not gathered:
        implied = ImpliedEvents(reading, acts).first(body) or _captioned(reading, events, body)
    elif gathered[0].event.is_later and (before := body[: gathered[0].event.sentence.index - body[0].index]):
        implied = ImpliedEvents(reading, acts).first(before)
    else:
        return
    if implied is not None:
        gathered.insert(0, Gathered(implied, Participants(reading, acts), [implied.sentence]))


def _captioned(reading: Reading, events: Events, body: list[Sentence]) -> Event | None:
    """The event of an article that only its captions tell of, with the day at their head."""
    captions = (s for s in body if is_caption(reading, s) and timing.opens_with_time(s.low))
    told = (events.told(sentence, is_opening=True, known=None) for sentence in captions)
    return next((event for event in told if event is not None), None)


def _first_sessions(reading: Reading, acts: Acts, gathered: list[Gathered], body: list[Sentence]) -> list[Gathered]:
    """The first sessions of the committees elected by the congresses among `gathered`, and those held with its ceremonies; nobody is shown there."""
    known = {meeting.event.organiser for meeting in gathered if meeting.event.number == 1 and meeting.event.kind is MeetingKind.CONFERENCE}
    congresses = [meeting.event for meeting in gathered if meeting.event.kind is MeetingKind.CONGRESS]
    found = []
    for sentence in body if congresses else ():
        congress = next((c for c in reversed(congresses) if c.sentence.index <= sentence.index), None)
        if congress is None or congress.organiser in known:
            continue
        event = first_session(reading, sentence, congress)
        if event is not None:
            known.add(event.organiser)
            found.append(Gathered(event, Participants(reading, acts), [sentence]))
    ceremonies = (meeting.event for meeting in gathered if meeting.event.kind is MeetingKind.CEREMONY and meeting.event.sure == TOLD)
    joined = (session for event in ceremonies if (session := joined_session(event)) is not None and session.organiser not in known)
    return found + [Gathered(session, Participants(reading, acts), [session.sentence]) for session in joined]


def _is_public(reading: Reading, event: Event) -> bool:
    """Whether a body or an office-holder of Viet Nam has to do with `event`."""
    sentence = event.sentence
    if event.has_time and any(body.is_party for body in reading.bodies):
        return True
    return bool(
        event.organiser or event.host or reading.bodies_in(sentence.start, sentence.end) or reading.people_in(sentence.start, sentence.end)
    )


def _follow_on(gathered: list[Gathered], event: Event) -> None:
    """Give a later stop of the same visit (`Buổi chiều, đoàn làm việc với ...`) its day and who came."""
    if not gathered or not event.is_later:
        return
    first = gathered[-1].event
    is_closing = first.kind is MeetingKind.CONGRESS and event.date is not None  # which opened days before
    if event.date is None or (timing.is_same_day(event.day) and not is_closing):
        event.date = timing.day_after(first.date) if timing.is_next_day(event.sentence.low) else first.date
    if _is_anothers_visit(event, first):
        return
    if event.kind in VISITS and first.kind in VISITS and event.organiser is None:
        event.organiser, event.visitor = first.organiser, event.visitor or first.visitor
    elif event.organiser is None and ((event.kind in VISITS and _is_of_delegation(first)) or is_next_round(first, event)):
        event.organiser = first.organiser


def _is_anothers_visit(event: Event, first: Event) -> bool:
    """Whether someone else than the one who made the visit `first` is named as making the visit `event`."""
    return event.visitor is not None and first.visitor is not None and event.visitor != first.visitor


def _is_of_delegation(event: Event) -> bool:
    """Whether `event`, which is no visit, is what a delegation did at a stop of its tour (`Đoàn giám sát của Y tiếp xúc cử tri ...`)."""
    return event.sentence.low.find("đoàn giám sát", 0, event.start) >= 0 or event.sentence.low.find("đoàn công tác", 0, event.start) >= 0


def _set_out(reading: Reading, meeting: Gathered) -> None:
    """Note what sort of meeting it is and who comes or is honoured there, as the sentence that tells of it says."""
    event, participants = meeting.event, meeting.participants
    told, start = event.sentence.low, event.sentence.start
    participants.visitor, participants.is_visit = event.visitor, event.kind in VISITS
    if _JOINS_CELL.search(told) is not None:
        coming = (p.name for p in reading.people_in(start, event.sentence.end) if p.name is not None)
        participants.is_visit, participants.visitor = True, next(coming, None)
    participants.is_open = any(word in event.word for word in _OPEN_TO_ALL)
    participants.admits = "kết nạp" in told and event.kind is MeetingKind.CEREMONY
    participants.hands_over = "trao" in told and "quyết định" in told
    if not (participants.admits or event.word in RITES or event.kind in (*VISITS, MeetingKind.OTHER)):
        return
    for person in reading.people_in(start, event.sentence.end):
        is_honoured = event.word in RITES and person.start - start > event.start  # `dâng hương đồng chí ...`
        if not is_honoured and is_guest(person, event.sentence) and not is_only_cited(person, event.sentence):
            participants.add(person.name, ParticipantRole.ATTENDEE)


def _read_participants(reading: Reading, acts: Acts, items: Items, gathered: list[Gathered], body: list[Sentence]) -> None:
    current = 0
    for meeting in (each for one in gathered for each in (one, *one.fellows)):
        _set_out(reading, meeting)
    first, hands_over = gathered[0].event.sentence.index, gathered[0].event.kind is MeetingKind.CEREMONY
    comes_to = gathered[0].event.sentence.low.startswith("theo đó,")
    of_several = sum(meeting.event.is_item for meeting in gathered) > 1
    for sentence in body:
        while current + 1 < len(gathered) and gathered[current + 1].event.sentence.index <= sentence.index:
            current += 1
            before, now = gathered[current - 1], gathered[current]
            if _is_anothers_visit(now.event, before.event):
                continue
            if now.event.is_later and now.event.kind in VISITS and (before.event.kind in VISITS or _is_of_delegation(before.event)):
                now.participants.take_delegation(before.participants)
        told = gathered[current].event
        if timing.is_foreseen(sentence.low) or _is_before(reading, sentence, told) or (told.is_notice and sentence is told.sentence):
            continue
        is_shown = is_caption(reading, sentence) or (hands_over and "trao quyết định" in sentence.low)
        if sentence.index < first and not is_shown and (first > _OPENING or comes_to) and not told.refers_back:
            continue  # who is quoted before the article comes to its event was not there
        is_apart = told.is_item and (of_several or items.opens_place(told.sentence))
        if not is_apart or items.of(sentence) == told.sentence.index:
            gathered[current].read(sentence, reading, acts)


def _is_before(reading: Reading, sentence: Sentence, event: Event) -> bool:
    """Whether `sentence` goes back to another day than that of `event`: who is named there was not at it."""
    if sentence is event.sentence or not (timing.is_earlier(sentence.low) or timing.opens_with_time(sentence.low)):
        return False
    if timing.is_days_before(sentence.low):
        return True
    date, day = timing.day_of(reading, sentence)
    if not timing.is_earlier(sentence.low):
        return date is not None and event.date is not None and date < event.date
    return day is not None and event.day is not None and day != event.day


def _meeting(reading: Reading, meeting: Gathered) -> Meeting:
    event = meeting.event
    evidence: tuple[Evidence, ...] = tuple(reading.document.evidence(s.start, s.end) for s in meeting.sentences)
    return Meeting(
        kind=event.kind,
        date=event.date,
        organiser=event.organiser,
        host=event.host,
        number=event.number,
        participants=meeting.participants.listed(),
        evidence=evidence,
        rule=f"meetings.{event.kind.value}",
    )
