"""What happens to a post in its sentence: who comes to it, who leaves it, who held it before, who is only proposed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.alternation import alternation
from app.extraction.facts import AppointmentStatus
from app.extraction.letters import LETTER
from app.extraction.lexicon import load_toml
from app.extraction.mentions.chains import Chain, group_of
from app.extraction.mentions.people import RawPerson
from app.extraction.mentions.posts import RawPost

_WORDS = load_toml("appointment_events")


_EVENT = re.compile(
    rf"(?<![{LETTER}])(?:(?P<outgoing>{alternation(_WORDS['outgoing'])})|(?P<former>{alternation(_WORDS['former'])})"
    rf"|(?P<incoming>{alternation(_WORDS['incoming'])})|(?P<current>{alternation(_WORDS['current'])}))(?![{LETTER}])"
    r"|(?P<since>(?:\d{1,2}[/-])?\d{4} ?(?:[-–]|đến) ?nay)|(?P<span>(?<!kỳ )(?<!đoạn )(?<!khóa )(?<!\d)(?:\d{1,2}[/-])?\d{4} ?(?:[-–]|đến) ?(?:tháng |năm )?(?:\d{1,2}[/-])?\d{4})",
    re.IGNORECASE,
)
_PROPOSED = re.compile(rf"(?<![{LETTER}])(?:{alternation(_WORDS['proposed'])})(?![{LETTER}])", re.IGNORECASE)
_PROPOSES = re.compile(rf"(?<![{LETTER}])(?:giới thiệu|đề cử|đề xuất|ứng cử|quy hoạch) (?:\w+ ){{0,2}}$", re.IGNORECASE)
_LEAVING = re.compile(rf"(?<![{LETTER}])(?:{alternation(_WORDS['leaving'])})(?![{LETTER}])", re.IGNORECASE)
_MOVED = re.compile(rf"(?<![{LETTER}])(?:{alternation(_WORDS['moved'])})(?![{LETTER}])", re.IGNORECASE)
_IS = re.compile(r"(?:^|\s)(?:là|gồm)(?: |:)", re.IGNORECASE)
_OBJECT = re.compile(rf"(?<![{LETTER}])(?:đối với|cho|của)(?: các| hai)? ?$", re.IGNORECASE)
_WHAT_HAPPENS_BEFORE = re.compile(
    rf"(?<![{LETTER}])(?:điều động|luân chuyển|bổ nhiệm|phân công)(?: và \w+ \w+|, \w+ \w+)?(?: \w+){{0,3}} ?$", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\W{0,4}(?:(?:và|rồi|kiêm|sau đó là|sau đó|đồng thời là|đồng thời|tiếp đó là|tiếp đó)\W{0,2})?(?:\d{1,2}[/-]?\d{0,4}\W{0,3}){0,4}"
)
_OPENS_LIST = re.compile(
    r" ?(?:gồm|là)(?: có)?(?: các)?(?: đồng chí| ông, bà| ông| bà)? ?:| ?(?:gồm)(?: có)?(?: các)?(?: đồng chí| ông, bà| ông| bà) | ?:"
)
_PLURAL = re.compile(
    rf"(?<![{LETTER}\d])(?:các|những|\d{{1,2}})(?: đồng chí| ông, bà| ông| bà| nhân sự| người)?(?: đang)?(?: giữ chức)? $", re.IGNORECASE
)
_ACTOR = re.compile(
    rf"(?<![{LETTER}])(?:ký|công bố|trao|ban hành|thông báo|chúc mừng|yêu cầu|tặng hoa|giao nhiệm vụ|chủ trì|phát biểu)(?![{LETTER}])",
    re.IGNORECASE,
)
"""Words that make the person the one who acts, not the one who is appointed."""
_OPENING_TIME = re.compile(
    r"(?:[-+•] ?)?(?:(?:từ|trong|vào|đầu|cuối|giữa) )*(?:(?:ngày \d{1,2}[/-])?(?:tháng |năm |ngày )?(?:\d{1,2}[/-]){0,2})?(?P<first>(?:19|20)\d{2})"
    r"(?: ?(?:[-–]|đến) ?(?:(?:tháng |năm |ngày )?(?:\d{1,2}[/-]){0,2})(?P<last>(?:19|20)\d{2}))?(?! ?(?:[-–]|đến) ?nay)(?=[,:]| )",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:[/.-]|năm )(20[0-4]\d)(?![\d-])(?! ?[-–] ?\d)")
_NEAR = 48
"""`là` ties a person to a post only close by."""
_FAR = 140
"""A post further behind the name than this is another clause's."""

Held = tuple[RawPerson, RawPost, AppointmentStatus]


def event_in(text: str, start: int, end: int) -> AppointmentStatus | None:
    """What the words of [start, end), between a person and a post, make of the post; the last word that tells decides.

    None where nothing tells, or where the post is only proposed.
    """
    if end - start > _FAR or _PROPOSED.search(text, start, end) or _ACTOR.search(text, start, end):
        return None
    found = [match.lastgroup for match in _EVENT.finditer(text, start, end)]
    if not found:
        return None
    if "former" in found or "span" in found:
        return AppointmentStatus.FORMER
    if found[-1] == "since":
        return AppointmentStatus.CURRENT
    if "incoming" in found and found[-1] == "current":
        return AppointmentStatus.INCOMING
    if found[-1] == "current" and end - start > _NEAR:
        return None
    return AppointmentStatus(str(found[-1]))


def statuses(text: str, sentence: tuple[int, int], chains: Sequence[Chain], people: Sequence[RawPerson], year: int | None) -> list[Held]:
    """Who holds which post, and how, by the words of the sentence [start, end). `year` is that of the article, if known."""
    sentence_start, sentence_end = sentence
    held: list[Held] = []
    last: tuple[list[RawPerson], AppointmentStatus, int] | None = None
    for chain in chains:
        if chain.people:
            held += _by_position(text, sentence_end, chain, chains, people)
            continue
        tied = _by_event(text, sentence_start, chain, people)
        if not tied and last is not None and _GOES_ON.fullmatch(text, last[2], chain.start):
            tied = [(person, post, last[1]) for person in last[0] for post in chain.posts]
        held += tied
        if tied:
            last = (list(dict.fromkeys(person for person, _post, _status in tied)), tied[-1][2], chain.end)
    held += _plural(text, chains, people, sentence_end)
    if _is_past(text, sentence_start, year):
        held = [(person, post, AppointmentStatus.FORMER) for person, post, _status in held]
    return held


def article_year(text: str, published_on: str | None) -> int | None:
    """The year of the article: that of its day, else the latest that cleaned `text` names outside of terms of office; None without any."""
    if published_on:
        return int(published_on[:4])
    years = [int(match.group(1)) for match in _YEAR.finditer(text)]
    return max(years, default=None)


def _is_past(text: str, start: int, year: int | None) -> bool:
    """Whether the sentence opens with a time gone by: a closed stretch of years, or a year well before the article's."""
    opening = _OPENING_TIME.match(text, start)
    if opening is None:
        return False
    if opening.group("last"):
        return year is None or int(opening.group("last")) <= year
    return year is not None and int(opening.group("first")) < year - 1


def _plural(text: str, chains: Sequence[Chain], people: Sequence[RawPerson], sentence_end: int) -> list[Held]:
    """`các Ủy viên Ban Thường vụ Huyện ủy: A, ...; B, ...`: the post is that of everyone listed behind the colon."""
    for chain in chains:
        if _OPENS_LIST.match(text, chain.end) and _PLURAL.search(text, max(0, chain.start - 24), chain.start):
            listed = [person for person in people if chain.end <= person.start < sentence_end and not person.short]
            return [(person, post, AppointmentStatus.CURRENT) for person in listed for post in chain.posts]
    return []


def _by_position(text: str, sentence_end: int, chain: Chain, chains: Sequence[Chain], people: Sequence[RawPerson]) -> list[Held]:
    """`A, post, post ...`: held, unless the clause behind says that A leaves or is moved to another post."""
    person = chain.people[0]
    if not chain.follows and _IS.search(text, chain.end, person.start):
        group = _listed_from(text, person, people)  # `... hai Ủy viên Ủy ban Kiểm tra là A và B`
        return [
            (other, post, AppointmentStatus.FORMER if post.former else AppointmentStatus.CURRENT) for other in group for post in chain.posts
        ]
    clause_start = max(chain.end, person.end)
    following = next((other.start for other in people if other.start >= clause_start), sentence_end)
    semicolon = text.find(";", clause_start, following)
    following = semicolon if semicolon >= 0 else following
    leaves = _LEAVING.search(text, clause_start, following) is not None
    opened = _WHAT_HAPPENS_BEFORE.search(text, max(0, person.start - 60), person.start) is not None
    gains = any(not other.people and clause_start <= other.start < following for other in chains)
    move = _MOVED.search(text, clause_start, following)
    moved = (opened and gains) or (move is not None and _ACTOR.search(text, clause_start, move.start()) is None)
    last = len(chain.posts) - 1
    held: list[Held] = []
    for index, post in enumerate(chain.posts):
        status = AppointmentStatus.CURRENT
        if post.former:
            status = AppointmentStatus.FORMER
        elif leaves or (moved and _is_left(chain.posts, index, last)):
            status = AppointmentStatus.OUTGOING
        held.append((person, post, status))
    return held


def _is_left(posts: list[RawPost], index: int, last: int) -> bool:
    """A transfer ends the leading posts of the place that is left; a seat on a higher committee is kept."""
    post = posts[index]
    return index == last or not post.title.startswith("Ủy viên")


def _by_event(text: str, sentence_start: int, chain: Chain, people: Sequence[RawPerson]) -> list[Held]:
    """Posts that a verb ties to the people before them (`A và B được bầu giữ chức ...`), or behind (`... đối với ông A`)."""
    behind = next((person for person in people if person.start >= chain.end), None)
    if behind is not None and behind.start - chain.end < _FAR and _OBJECT.search(text, chain.end, behind.start):
        status = event_in(text, max(sentence_start, chain.start - 120), chain.start)
        group = _listed_from(text, behind, people)
        return (
            [(person, post, AppointmentStatus.FORMER if post.former else status) for person in group for post in chain.posts]
            if status
            else []
        )
    before = next((person for person in reversed(people) if person.end <= chain.start), None)
    if before is None:
        return []
    status = event_in(text, before.end, chain.start)
    if status is None or _PROPOSES.search(text, max(sentence_start, before.start - 24), before.start):
        return []
    group = [before] if status is AppointmentStatus.CURRENT else group_of(text, before, people)
    return [(person, post, AppointmentStatus.FORMER if post.former else status) for person in group for post in chain.posts]


def _listed_from(text: str, person: RawPerson, people: Sequence[RawPerson]) -> list[RawPerson]:
    """`person` and those listed with it behind (`đối với ông A và ông B`)."""
    behind = [other for other in people if other.start >= person.start]
    group = [person]
    for other in behind[1:]:
        if group_of(text, other, [group[-1], other]) != [group[-1], other]:
            break
        group.append(other)
    return group
