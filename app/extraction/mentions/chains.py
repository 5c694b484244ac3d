"""Whose posts are whose: lists of posts and the people beside them, in one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from app.extraction.before import Before
from app.extraction.letters import LETTER, LOWER, UPPER
from app.extraction.mentions.people import RawPerson
from app.extraction.mentions.posts import RawPost
from app.extraction.word_groups import FEW, HONORIFIC, RANK_OR_SHORT, VILLAGE

_ROLE = (
    rf"(?:thành viên|người đại diện|đại diện|chuyên gia|anh hùng|nhà giáo|nghệ sĩ|nghệ nhân|thầy thuốc|người có uy tín|già làng|trợ lý|thư ký|tổ trưởng|đội trưởng|trưởng (?:{VILLAGE}|khu)"
    r"|cán bộ|báo cáo viên|giảng viên|học viên|hội viên|cựu chiến binh|thương binh|phụ trách)(?: [^;(),.:]{1,60})?"
)
"""What someone is called between commas that is no post, or one of a body that the text leaves unnamed."""
# Between two posts of one person.
_LINK = re.compile(
    rf"(?: (?:trực tiếp )?phụ trách(?: [^;(),.:]{{1,40}})?(?=,))?(?:, {_ROLE}(?=,))?(?:(?:, | \(){RANK_OR_SHORT}(?: [{UPPER}][{LETTER}]*){{1,4}}\)?| \([^()]{{2,48}}\))?(?:\s*(?:,|;|-|–|\+|/|\(|\))?\s*(?:và|kiêm|đồng thời là|đồng thời|rồi|sau đó là|cùng|hiện là|hiện đang là|đang là|nay là|hiện nay là|là|cũng là|nguyên|kiêm nhiệm)?\s*(?:chức vụ|chức)?\s*(?<![{LETTER}]))$",
    re.IGNORECASE,
)
_ON_BEHALF_OF = Before(r"(?:ủy quyền(?: của)?|thay mặt) (?:đồng chí )?", re.IGNORECASE)
"""`thừa ủy quyền của | Chủ tịch UBND tỉnh |, Giám đốc Sở A ...`: the post of whom someone acts for."""
_NEAR = 32
_CLAUSE = 140
_OF_ANOTHER = re.compile(r" (?:đối với|cho) ", re.IGNORECASE)
"""`đối với ông A, Bí thư ... và chức vụ | Phó Chủ tịch ... | đối với ông B`: the next decision."""
# Between a person and the posts behind the name.
_SMALL_PLACE = rf"(?:, (?:số|đường|phố|ngõ|tổ|{VILLAGE}|khối|{RANK_OR_SHORT})[^;(),]{{1,30}})"
_DETAIL = (
    r"(?>(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|\d{2} (?:năm )?tuổi(?: Đảng)?|SN:? ?\d{4}|(?:sinh|mất) (?:ngày|tháng|năm) [\d/.-]{1,10}(?: tại [^;(),]{2,40})?"
    r"|(?:quê(?: quán)?|nguyên quán|trú quán|(?:nơi )?thường trú|nơi ở|trú|trình độ)(?::| tại| ở)? ?[^;(),]{2,40}"
    rf"{_SMALL_PLACE}{{0,5}}+(?: ?\([^()]{{2,40}}\))?"
    r"|(?:(?:là|có|có bằng|có trình độ|tốt nghiệp) )?(?:thạc sĩ|tiến sĩ|cử nhân|kỹ sư|bác sĩ|cao cấp lý luận|trung cấp lý luận)[^;(),]{0,60}"
    r"|(?:nguyên )?(?:là )?đảng viên [^;(),]{2,80}(?:\([^()]{2,40}\))?(?:, (?:thuộc )?Đảng bộ [^;(),]{2,60})?|(?:đang |hiện )?(?:sinh hoạt|công tác) (?:đảng )?(?:tại|ở) [^;(),]{2,80}(?:\([^()]{2,40}\))?"
    r"|(?:tham gia|hoạt động) (?:cách mạng|hoạt động cách mạng|công tác)[^;(),]{0,40}|(?:được )?(?:kết nạp|vào)(?: vào)? Đảng[^;(),]{0,60}|dân tộc \w+"
    rf"|{_ROLE})"
)
"""What an obituary or a portrait tells of someone before the posts."""
_AFTER_NAME = re.compile(
    r"\s*(?:\([^()]{2,160}\),?)?\s*(?:,|-|–|\(|\[|:)?\s*"
    rf"(?>(?:{_DETAIL}[,;]\s*){{0,6}})"
    r"(?:hiện là|hiện đang là|hiện|đang là|là|cũng(?: là)?|nguyên là|nguyên:?|cựu|tân)?\s*:?\s*$",
    re.IGNORECASE,
)
_BESIDES = re.compile(r"(?:Ngoài|Cùng với|Bên cạnh)(?: [^\W\d_]+){0,2} $")
"""`Ngoài ông A, Thủ tướng ...`: the comma ends what is said of A."""
_HEARD_OUT = re.compile(
    rf"(?:nghe|trước|ghi nhận|tiếp thu|trả lời|giải đáp|đồng tình|đồng ý|nhất trí|chia sẻ|trao đổi|tiếp lời)(?!\w)(?: [^\s.,;:]+){{0,8}} (?:của|với)(?: {HONORIFIC})? (?:phó |nguyên )?(?:bí thư|chủ tịch|trưởng|giám đốc|chủ nhiệm|chánh|phó)(?: [^\s.,;:]+){{1,14}} $",
    re.IGNORECASE,
)
"""`Sau khi nghe báo cáo của Bí thư Huyện ủy B, Bí thư Tỉnh ủy | yêu cầu ...`: B has his post before the name, the next one speaks."""
# Between posts and the name behind them.
_LARGER_PLACES = rf"(?:, {RANK_OR_SHORT}(?-i:(?: [{UPPER}][{LETTER}]*){{1,4}}|(?: \d{{1,2}}))){{0,3}}"
"""`Bí thư Chi bộ thôn A | , xã B, huyện C | Trần Văn An`"""
_HAS_COME_OR_GONE = r"(?: (?:vừa |mới |xin )?(?:được (?!là)|bị |nghỉ |thôi )[^,;.:()]{2,60}(?= (?:là|gồm)[ :]))?"
"""`2 Phó Giám đốc | nghỉ hưu trước tuổi | là bà A và ông B`"""
_BEFORE_NAME = re.compile(
    rf"{_LARGER_PLACES}{_HAS_COME_OR_GONE}\s*(?:\([^()]{{2,40}}\))?\s*(?:,? ?(?:hiện (?:nay |tại |đang )?|trước (?:đó|đây) )?là|:)?\s*$",
    re.IGNORECASE,
)
_COMMA_BEFORE_NAME = re.compile(rf"{_LARGER_PLACES}, ", re.IGNORECASE)
_OPENS_CLAUSE = re.compile(r"(?:^|[.:;“\"\n] ?|\b[Tt]heo (?:lời )?|\b[Bb]ởi )$")
_OPENS_SENTENCE = re.compile(r"(?:^|[.:;“\"\n] ?|\b[Tt]heo |\b[Bb]ởi |\b[Cc]ủa |\b(?:[Nn]hà|[Vv]ới|[Gg]ặp) )$")
_GOES_ON = re.compile(rf" [{LOWER}]")
_DASH_BEFORE_NAME = re.compile(r" ?[-–] $")
_DECIDED_BY = re.compile(r"(?<!\w)(?:quyết định|ý kiến|phê chuẩn|chỉ đạo) của [^.;:]{0,40}$", re.IGNORECASE)
"""`theo quyết định của | Thủ tướng Chính phủ: | Ông A ... được chỉ định`"""
IS_TO_COME = re.compile(
    r" (?:sẽ|tiếp tục|được phân công|được giao)(?: tiếp tục)? (?:là|làm|giữ|đảm nhiệm|đảm nhận|kiêm|kiêm nhiệm)(?!\w)", re.IGNORECASE
)
"""Behind a post: whoever holds it comes to another (`; Giám đốc Sở A | sẽ làm Trưởng Ban B`)."""
_COMES_TO = re.compile(r"[^.;:]{1,80}(?<!\w)(?:làm|giữ chức|giữ chức vụ|đảm nhiệm|đảm nhận) $", re.IGNORECASE)
_HEADS = ("Bí thư", "Chủ tịch")
_SOMEONE_ELSE = re.compile(rf"[;,](?: và)? (?:bầu )?(?:các |{FEW} )?{HONORIFIC}[^.;]{{3,160}}", re.IGNORECASE)
_FORMER_OPENER = re.compile(rf"(?<![{LETTER}])(?:nguyên|cựu)(?: là)?:?\s*$", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Chain:
    """Posts that stand together. `people` are those whose posts they are by position.

    `follows` tells whether the posts stand behind the name. A chain without people stands alone.
    """

    posts: list[RawPost]
    people: list[RawPerson] = field(default_factory=list)
    follows: bool = False

    @property
    def start(self) -> int:
        """Where its first post begins."""
        return self.posts[0].start

    @property
    def end(self) -> int:
        """Where its last post ends."""
        return self.posts[-1].end


def read_chains(text: str, posts: Sequence[RawPost], people: Sequence[RawPerson]) -> list[Chain]:
    """Group the posts of one sentence and give each group to the person it stands beside.

    A name right behind the posts takes them before a name in front does; in `A, post; post B` the last post is B's.
    """
    chains: list[Chain] = []
    for chain in _group(text, posts, people):
        chains += _give(text, chain, people)
    for chain, following in pairwise(chains):
        _name_by_the_last(text, chain, following)
    return chains


def _name_by_the_last(text: str, chain: Chain, following: Chain) -> None:
    """`bầu ông A làm Chủ tịch, ông B làm Phó Chủ tịch HĐND xã C`: who heads the body that only the last of them names."""
    last, deputy = chain.posts[-1], following.posts[0]
    is_head = last.body is None and last.title in _HEADS and deputy.title.startswith(f"Phó {last.title}")
    if is_head and deputy.body is not None and not deputy.body.is_bare and _SOMEONE_ELSE.fullmatch(text, chain.end, following.start):
        last.body = replace(deputy.body, start=last.end, end=last.end)


def _group(text: str, posts: Sequence[RawPost], people: Sequence[RawPerson]) -> list[Chain]:
    starts = [person.start for person in people]
    chains: list[Chain] = []
    for post in posts:
        joint = _LINK.match(text, chains[-1].end, post.start) if chains else None
        if (
            joint is not None
            and not any(chains[-1].end <= start < post.start for start in starts)
            and not (";" in joint.group() and IS_TO_COME.match(text, post.end))
            and not ("chức" in joint.group() and _OF_ANOTHER.match(text, post.end))
            and not (joint.group().startswith(",") and _ON_BEHALF_OF.search(text, max(0, chains[-1].start - _NEAR), chains[-1].start))
        ):
            chains[-1].posts.append(post)
        else:
            chains.append(Chain([post]))
    return chains


def _give(text: str, chain: Chain, people: Sequence[RawPerson]) -> list[Chain]:
    before = next((person for person in reversed(people) if person.end <= chain.start), None)
    behind = next((person for person in people if person.start >= chain.end), None)
    takes_before = (
        before is not None
        and _AFTER_NAME.match(text, before.end, chain.start) is not None
        and (
            text[chain.end : chain.end + 1] in (",", ")", ";")
            or (
                _BESIDES.search(text, max(0, before.start - 24), before.name_start) is None
                and (
                    not _GOES_ON.match(text, chain.end)
                    or _HEARD_OUT.search(text, max(0, before.start - _CLAUSE), before.name_start) is None
                )
            )
        )
    )
    takes_behind = (
        behind is not None
        and not (text.startswith(":", chain.end) and _DECIDED_BY.search(text, max(0, chain.start - 60), chain.start))
        and (
            _BEFORE_NAME.match(text, chain.end, behind.start) is not None
            or (not takes_before and _is_in_apposition(text, chain, behind, people))
            or (not takes_before and _DASH_BEFORE_NAME.fullmatch(text, chain.end, behind.start) is not None)
        )
    )
    if takes_before and takes_behind and before is not None and behind is not None:
        split = _split(text, chain)
        if split is None:
            chain.people = [behind]
            return [chain]
        return [Chain(chain.posts[:split], [before], follows=True), Chain(chain.posts[split:], [behind])]
    if takes_behind and behind is not None:
        if before is not None and _COMES_TO.match(text, before.end, chain.start) and (split := _last_behind_semicolon(text, chain)):
            return [Chain(chain.posts[:split]), Chain(chain.posts[split:], [behind])]
        chain.people = [behind]
    elif takes_before and before is not None:
        chain.people, chain.follows = [before], True
        if _FORMER_OPENER.search(text, before.end, chain.start):
            for post in chain.posts:
                post.former = True
    return [chain]


def _is_in_apposition(text: str, chain: Chain, person: RawPerson, people: Sequence[RawPerson]) -> bool:
    """`Chủ tịch UBND xã, ông A, cho biết`: posts that open a clause, then a comma and a name that no other post goes with.

    A name alone must go on with no comma (`Bí thư Đảng ủy xã, Trần Văn An chia sẻ`): with one, it is the next of a list.
    """
    if not _COMMA_BEFORE_NAME.fullmatch(text, chain.end, person.start) or not (
        person.marked or (not person.short and _GOES_ON.match(text, person.end))
    ):
        return False
    opener = _OPENS_CLAUSE if person.marked else _OPENS_SENTENCE
    if not opener.search(text, max(0, chain.start - 12), chain.start):
        return False
    following = next((other for other in people if other.start >= person.end), None)
    return following is None or text[person.end : following.start] not in (", ", " và ", "; ")


def _last_behind_semicolon(text: str, chain: Chain) -> int | None:
    """Where the posts behind the last semicolon of `chain` begin (`ông A làm Bí thư; | Phó Bí thư B phát biểu`)."""
    return next((at for at in range(len(chain.posts) - 1, 0, -1) if ";" in text[chain.posts[at - 1].end : chain.posts[at].start]), None)


def _split(text: str, chain: Chain) -> int | None:
    """Where the posts of the name behind begin in a list that stands between two names: after the last `;`, `và` or `, `."""
    for mark in (";", " và ", " cùng "):
        for index in range(len(chain.posts) - 1, 0, -1):
            if mark in text[chain.posts[index - 1].end : chain.posts[index].start]:
                return index
    return None
