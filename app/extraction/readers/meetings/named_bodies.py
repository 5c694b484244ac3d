"""Which of the bodies that an article names may have held what it leaves without a holder."""

from __future__ import annotations

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import PEOPLES_COUNCIL, WHOLE_PARTY, MeetingKind, OrganisationKind
from app.extraction.readers.meetings.scene import in_post
from app.extraction.reading import Reading
from app.extraction.word_groups import BY_DECISION

_HOLDS_CONGRESSES = Cued(r"(?:ban chấp hành |bch )?(?:đảng bộ|chi bộ|đảng ủy|hội|đoàn|công đoàn|liên đoàn)(?! đồng| đại biểu)(?!\w)")
_LISTENED_TO = ("nghe ", "nghe đại diện ", "nghe lãnh đạo ")
"""Who speaks to those who meet does not hold the meeting."""
_BARE = frozenset({"Đảng ủy", "Chi bộ"})
_LEFT_BARE = frozenset({"đảng bộ", "đảng ủy", "chi bộ", "ban chấp hành", "bch"})
_INSPECTORS_OF = Before(
    rf"đoàn (?:kiểm tra|giám sát)(?:(?:,| và) (?:kiểm tra|giám sát))?(?: số \d{{1,4}})?{BY_DECISION}? của |đoàn{BY_DECISION} của "
)


def first_body(reading: Reading, kind: MeetingKind) -> str | None:
    """The first body that the article names by itself; of a congress, the first whose members may hold one."""
    text = reading.document.text
    bodies = [
        body
        for body in reading.bodies
        if not in_post(reading, body) and body.name != WHOLE_PARTY and not text.endswith(_LISTENED_TO, 0, body.start)
    ]
    if kind is MeetingKind.CONGRESS:
        bodies = [body for body in bodies if _HOLDS_CONGRESSES.match(body.printed.lower())]
        bodies.sort(key=lambda body: body.printed.lower() in _LEFT_BARE)  # after the guests' posts `Đảng bộ` may be taken for theirs
    return next((body.name for body in bodies if body.name not in _BARE), None)


def inspecting(reading: Reading) -> str | None:
    """The one body whose delegation the article says inspects, None where it names none or several."""
    text = reading.document.low
    named = {body.name for body in reading.bodies if body.name and _INSPECTORS_OF.search(text, 0, body.start)}
    return named.pop() if len(named) == 1 else None


def only_cell(reading: Reading) -> str | None:
    """The cell that the article names by its unit, None where it names several."""
    bodies = (body for body in reading.bodies if body.kind is OrganisationKind.PARTY_CELL and body.name not in _BARE)
    names = {body.name for body in bodies if not in_post(reading, body)}
    return names.pop() if len(names) == 1 else None


def only_council(reading: Reading) -> str | None:
    """The one people's council that the article names with its place, None where it names none or several."""
    named = {body.name for body in reading.bodies if body.name and body.name.startswith(PEOPLES_COUNCIL)} - {PEOPLES_COUNCIL}
    return named.pop() if len(named) == 1 else None
