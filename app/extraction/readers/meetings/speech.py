"""Who speaks in a sentence: whoever a word of speech follows, by position and not by the grammar of the whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.lexicon import load_toml
from app.extraction.readers.verbs import VERBS
from app.extraction.spans import PersonMention
from app.extraction.word_groups import FEW, HONORIFIC, RANK

SPEECH = sorted(
    {
        *load_toml("meeting_words")["presence"]["speaks"],
        *(verb for family in ("state", "report", "speak", "ask", "propose", "praise", "promise") for verb in VERBS[family]),
    }
)
_LISTS = re.compile(rf"(?:^|, )(?:các|{FEW}) (?:ông, bà|đại biểu|đảng viên|cử tri|đoàn viên|hội viên|{HONORIFIC}):? $")
_LISTED_ON = re.compile(rf"(?: ?\([^)]{{1,60}}\)|(?: [-–] |, )[^,;:.]{{1,90}})?(?:[,;]| và) (?:{HONORIFIC} )?")
"""What stands between two of a list: the posts of the one, and a comma."""
_QUOTED = re.compile(r"[^.;:“”\"]{0,80}: ?[“\"]")
"""`Đảng viên A đứng lên: “Con đường ...”`"""
SPEAKS = Cued(
    rf"(?<!\w)(?<!bàn )(?<!bằng )(?<!giấy )(?:{alternation(SPEECH)})(?<!ban chỉ đạo)(?<!nêu(?= trên))(?! riêng| thưởng| chung| cao (?:tinh thần|vai trò|trách nhiệm|ý thức)| gương| (?:để )?(?:bầu|ứng cử))(?!\w)"
)
_HEAVY = re.compile(
    r"[;:“”\"]|(?<!\w)(?:là|để|với|về|nhằm|theo|trong|khi|mà|nếu|vì|bởi|giữa|gồm|từ|qua|bằng|của|cho|như|được|bị|không|sẽ|chưa|có|bầu|nhiều|các|những|giữ|làm|sau|trước|cần|phải)(?!\w)"
)
_OF_A_POST = re.compile(rf" được (?:[^\W\d_]+ ){{1,6}}?ủy quyền(?!\w)| của (?:đảng|quốc hội|chính phủ|trung ương|{RANK})(?!\w)")
_ANEW = re.compile(
    r"(?:[,)–-]|(?<!\w)và|(?<!\w)đồng thời) ?(?:đã |cũng |thì |lại |còn |có |vừa |trực tiếp |thẳng thắn |vui mừng |xúc động |trân trọng |tiếp tục |đại diện [^,]{1,60}, ?)*$"
)
_FURTHEST = 170
_NEAR = 60
_OBJECT = Before(
    rf"(?<!\w)(?:cho|của|với|bầu|bầu bổ sung|đối với|điều động|bổ nhiệm|chỉ định|tặng|chúc mừng|thăm|gặp|tiếp|kỷ luật|giới thiệu|trao|đề nghị|yêu cầu|giao|cùng|và|đón|tới|đến|cảm ơn|mời|nhất là|chuẩn y|phân công|luân chuyển|gia đình|thay|trường hợp|do ông|nhờ|mà)(?: (?:các đồng chí|{HONORIFIC}))? "
)
_OWN_VERB = re.compile(r" (?!ủy quyền )(?:[^\W\d_]{1,8} ){0,3}")
_BREAK = re.compile(r"[;“”:]")
_SOURCE = Before(r"(?:^|[.;,:–-] ?|[“”\"] ?)(?:còn |cũng |vẫn |nhưng |và )*theo(?: lời)? ")
_HEARD = Before(rf"(?<!\w)nghe(?: các)?(?: {HONORIFIC})? ")
_SPEECH_OF = Before(rf"(?<!các )(?:phát biểu|tham luận|lời|báo cáo)(?: (?!do )[^\W\d_]+){{0,4}} của(?: {HONORIFIC})? ")
_DIRECTIONS_OF = Before(rf"(?:ý kiến|phát biểu)(?: phát biểu)? chỉ đạo(?: [^\W\d_]+){{0,2}} của(?: {HONORIFIC})? ")
DONE_TO = frozenset({"phân công", "giao", "giao nhiệm vụ"})
"""What is done to those named behind it, and said by none of them."""
_BY_PAPER = Cued(r"(?:quyết định|về việc)(?!\w)")
"""`A trao quyết định điều động và phân công B`: the paper assigns, whoever hands it over says nothing."""
EVENT_BEFORE = ("lễ ", "hội nghị ", "buổi ", "phiên ")
"""`dự lễ công bố ...`: the event is named, nobody makes anything known."""
_FOR_OTHERS = "thay mặt"
_STANDS_FOR = re.compile(r"[^.;]{0,80}?(?<!\w)(?:trao|tặng|gắn|nhận|ký|chủ trì|điều hành)(?!\w)(?! đổi)")
"""`thay mặt Tỉnh ủy trao ...`: no speech."""
_FLOWERS = re.compile(r"(?<!\w)(?:hoa|quà|cờ|bức trướng|huy hiệu|quyết định|thăm|đến|tới)(?: và|,)? $")
_CONGRATULATES = "chúc mừng"
_WISHES = (" tết", " thọ", " xuân")
"""`đến thăm, chúc Tết`, `tặng hoa chúc mừng`: no speech."""
_SIGNS = " ký "
"""`Quyết định do ông An ký nêu rõ ...`: the paper says it."""
ONCE = (" từng ", " từng có ")
"""`Thủ tướng từng lưu ý ...`: that was on another day."""
_PASSIVE = re.compile(r"(?<!\w)được (?!biết)")
"""`bà An, Phó Chủ tịch ..., được Ban Thường vụ điều động, phân công ...`: it is done to her."""
_TURN = re.compile(r" ?(?:\([^)]{1,60}\))? ?: ?[^ ].{10}")


def runs(people: Sequence[PersonMention], start: int, low: str) -> Iterator[list[PersonMention]]:
    """Those of `people` that `và` joins or `các ông` lists, and each of the others by himself: whoever does something together."""
    run: list[PersonMention] = []
    lists = False
    for person in people:
        gap = low[run[-1].end - start : person.start - start] if run else ""
        if run and gap != " và " and not (lists and _LISTED_ON.fullmatch(gap)):
            yield run
            run = []
        if not run:
            lists = _LISTS.search(low[: person.name_start - start]) is not None
        run.append(person)
    if run:
        yield run


def speech_of(speakers: Sequence[PersonMention], start: int, low: str, others: Collection[int]) -> int | None:
    """Where in the sentence `low` (at `start` of the document) the words end that show `speakers` speaking; None where there are none.

    `speakers` are one person or, joined by `và`, several. `low` ends where the next person is named. `others`: where in it the names
    of bodies end, whose verbs are not theirs.
    """
    first, last = speakers[0].start - start, speakers[-1].end - start
    if _SOURCE.search(low[:first]) or _HEARD.search(low[:first]) or _SPEECH_OF.search(low[max(0, first - 60) : first]):
        return last
    if _OBJECT.search(low[max(0, first - 40) : first]):
        return None
    if turn := _TURN.match(low, last) or _QUOTED.match(low, last):
        return turn.end()
    for match in SPEAKS.finditer(low, last, last + _FURTHEST):
        gap = low[last : match.start()]
        if any(last < end < match.start() and _OWN_VERB.fullmatch(low[end : match.start()]) for end in others):
            continue
        if (
            (match.group() == _FOR_OTHERS and _STANDS_FOR.match(low, match.end()))
            or (match.group() in DONE_TO and _PASSIVE.search(gap))
            or is_by_paper(match.group(), gap)
            or gap == _SIGNS
            or gap.endswith(ONCE)
            or gap.endswith(EVENT_BEFORE)
            or _is_greeting(match, low, gap)
        ):
            continue
        if (len(gap) <= _NEAR and not _HEAVY.search(_OF_A_POST.sub("", gap))) or (_ANEW.search(gap) and not _BREAK.search(gap)):
            return match.end()
    return None


def speaks_before(low: str, end: int) -> bool:
    """Whether a word of speech stands before `end` of the sentence `low`."""
    return any(match.group() != _FOR_OTHERS for match in SPEAKS.finditer(low, 0, end))


def gave_directions(person: PersonMention, start: int, low: str) -> bool:
    """Whether the directions that the sentence `low` (at `start` of the document) tells of before `person` are his.

    Two posts before the name are two people's (`chỉ đạo của A's post, B's post B`).
    """
    return (
        _DIRECTIONS_OF.search(low[: person.start - start]) is not None and ", " not in low[person.start - start : person.name_start - start]
    )


def is_by_paper(verb: str, gap: str) -> bool:
    """Whether what `verb` says, `gap` behind someone, is what a paper does that he hands over, and nothing that he says."""
    return verb in DONE_TO and _BY_PAPER.search(gap) is not None


def _is_greeting(verb: re.Match[str], low: str, gap: str) -> bool:
    """Whether `verb`, `gap` behind the speakers in `low`, tells of a visit or a gift and of no speech."""
    if verb.group() == "chúc":
        return low.startswith(_WISHES, verb.end())
    return verb.group() == _CONGRATULATES and _FLOWERS.search(gap) is not None
