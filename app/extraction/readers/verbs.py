"""The verbs by which someone does something with words, as `lexicon/speech_acts.toml` has them, and where a word of theirs is none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.lexicon import load_toml

_LEXICON = load_toml("speech_acts")
VERBS: dict[str, list[str]] = _LEXICON["verbs"]
WORDS: dict[str, list[str]] = _LEXICON["words"]


def any_of(words: Iterable[str]) -> Cued:
    """A pattern that finds any of `words` (lower case) as whole words, the longest first."""
    return Cued(rf"(?<!\w)(?:{alternation(words)})(?!\w)")


_FAMILIES = ("state", "report", "speak", "attend", "find_fault", "decide", "award", "praise", "promise", "propose", "ask", "chair")
FAMILY_OF: dict[str, str] = {verb: family for family in _FAMILIES for verb in VERBS[family]}
"""The family of each verb; one of two families is of the later."""
DONE_TO = frozenset({"trúng cử"})
"""Who stands before such a verb is chosen, and does not choose."""
HANDS_OVER = frozenset(
    {
        "trao quyết định",
        "đọc quyết định",
        "công bố",
        "trao",
        "công bố và trao",
        "đọc và trao",
        "đọc, trao",
        "thông báo quyết định",
        "thông báo các quyết định",
    }
)
"""What is handed over or made known by such a verb was decided before, by whomever."""
AGREES = frozenset({"nhất trí", "thống nhất", "đồng ý", "chấp thuận", "tán thành"})
"""By such a verb one goes along with what another proposes."""
_COMPOUNDS = frozenset(WORDS["compounds"])
_VERB = any_of([*FAMILY_OF, *_COMPOUNDS])
_NOT_A_VERB = Before(
    r"(?:sự|việc|nghe|nghe và|lời|ý kiến|các|những|theo|được giao|kết quả|công tác|(?<!cơ )bản|nội dung|bài|thư|cuộc|buổi|báo cáo|nhiệm vụ|tiêu chí|một số|nhiều|mọi|đợt|dịp|(?<![\d/.-])[0-9]+|chương trình|có|tờ|hồ sơ|đơn) "
)
_NOUN_AFTER = re.compile(
    r" (?:của|số \d|nêu(?! ra| thêm)|ghi rõ|quy định|nêu trên|này|kỷ luật của|có hiệu lực|trên(?! (?:cương vị|cơ sở|tinh thần))|được)"
)
_IS_SO = re.compile(r" (?:vẫn|còn|chưa|đã được|luôn được|là)(?!\w)")
"""`Khen thưởng vẫn nặng về lãnh đạo`: the sentence is about what its verb means."""
_WORD = 12
_NOUNS_TOO = frozenset(
    {
        "quyết định",
        "báo cáo",
        "kết luận",
        "đề nghị",
        "yêu cầu",
        "kiến nghị",
        "chỉ đạo",
        "quy định",
        "đề xuất",
        "thông báo",
        "đánh giá",
        "phát biểu",
        "cam kết",
        "chỉ thị",
    }
)
_TOLD_IN_WRITING = frozenset({"đề nghị", "kiến nghị", "yêu cầu", "đề xuất", "đồng ý", "thống nhất", "chấp thuận"})
_IN_WRITING = Before(r"(?:có|gửi|ra) văn bản ")
_OBJECT_NOUN = re.compile(r"(?<!\w)(?:đối với|với|về|trước|tiếp thu|ghi nhận)(?: các| những)? $")
_IN_THE_MATTER = re.compile(r"trong việc (?:[^\W\d_]+,? ){1,3}$")
"""`có khuyết điểm trong việc tham mưu, đề xuất ...`"""
_VOICED = Before(r"(?:các|những|nhiều|một số|mọi|ghi nhận|tiếp thu|giải đáp|đầy đủ) ý kiến(?:,| và|, đề xuất,|, phản ánh,) ")
"""`Nhiều ý kiến, kiến nghị xoay quanh ... đã được giải đáp`: what was said, and nobody says it here."""
_DAY_OF = ("ngày ", "năm ")
"""`kỷ niệm 60 năm ngày thành lập Hội`"""
_BY_MEANS_OF = re.compile(
    r" (?:các |những )?(?:nền tảng|hình thức (?:trực|bỏ|văn|đấu|xã)|hệ thống|mạng|kênh|ứng dụng|cổng|phương tiện|màn hình|việc|hoạt động|công tác|mô hình|phong trào|buổi|đó|chương trình (?:học|giao lưu|phối hợp|hợp tác|tuyên truyền))(?!\w)"
)
_NUMBERED_ROUND = re.compile(r" lần (?:thứ )?(?:nhất|hai|ba|[123])(?!\w)")
"""`Hội nghị hiệp thương lần thứ hai`"""
_PAPER_AFTER = re.compile(
    r" (?:các |những |\d+ )?(?:quy chế|nghị quyết|báo cáo|kế hoạch|chương trình|đề án|danh sách|quyết định|dự thảo|tờ trình|phương án)",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r" (?:ban|lưu|dịch|thông|thừa|ước|hữu|tiếp|nhận|đất|cho\)|năm|\()(?!\w)|[,.;)]| \(")
_XIN_POLITE = re.compile(
    r" (?:được |phép |được phép |trân trọng |nhiệt liệt |chân thành |một lần nữa )*"
    r"(?:nhấn mạnh|lưu ý|chúc|chúc mừng|cảm ơn|cám ơn|gửi|báo cáo|khẳng định|nêu|đề nghị|kiến nghị|đề xuất|yêu cầu|biểu dương|ghi nhận|tuyên bố|thay mặt|thống nhất|hứa|cam kết|tiếp thu|giới thiệu|thông báo)(?!\w)"
)
"""`Tôi xin nhấn mạnh ...`: who says so politely asks for nothing by it."""


def verbs_in(low: str) -> list[re.Match[str]]:
    """Where words of verbs stand in a text in lower case, in order."""
    return [match for match in _VERB.finditer(low) if match.group() not in _COMPOUNDS]


def is_noun(low: str, match: re.Match[str], *, after_subject: bool) -> bool:
    """Whether the word of a verb is a noun here: `các yêu cầu`, `quyết định của`."""
    if not after_subject and _NOT_A_VERB.search(low[max(0, match.start() - 24) : match.start()]):
        return match.group() not in _TOLD_IN_WRITING or _IN_WRITING.search(low, 0, match.start()) is None
    if match.start() == 0 and _IS_SO.match(low, match.end()):
        return True
    if match.group() == "thành lập" and low.endswith(_DAY_OF, 0, match.start()):
        return True
    if match.group() == "hiệp thương" and _NUMBERED_ROUND.match(low, match.end()):
        return True
    if match.group() not in _NOUNS_TOO:
        return False
    before = low[max(0, match.start() - 24) : match.start()]
    if _VOICED.search(low, 0, match.start()) is not None:
        return True
    if _IN_THE_MATTER.search(before):
        return True
    return _NOUN_AFTER.match(low, match.end()) is not None or (not after_subject and _OBJECT_NOUN.search(before) is not None)


def _ends_with_name(before: str) -> bool:
    """Whether the last word of `before`, which ends with a blank, begins with a capital and goes on in small letters."""
    word = before[:-1].rpartition(" ")[2]
    return before.endswith(" ") and len(word) > 1 and word[0].isupper() and word[1:].isalpha() and word[1:].islower()


def is_other_word(text: str, match: re.Match[str]) -> bool:
    """Whether the verb is part of another word (`giao ban`, `Giao Thủy`) or stands without what it is done to (`chỉ tiêu được giao`)."""
    start, end = match.span()
    verb = match.group()
    if verb.startswith("chỉ đạo") and text[max(0, start - 4) : start].lower() == "ban ":
        return True  # `Ban Chỉ đạo` is a body
    if verb in _NOUNS_TOO and text[start].isupper() and text[max(0, start - 2) : start] == ", ":
        return True  # `nhất trí với Báo cáo chính trị, Báo cáo kiểm điểm`
    if verb == "thông qua" and (_BY_MEANS_OF.match(text, end) or (start == 0 and not _PAPER_AFTER.match(text, end))):
        return True  # by means of
    if verb == "xin" and _XIN_POLITE.match(text, end):
        return True
    if verb == "giao" and (_COMPOUND.match(text, end) or not text[end : end + 2].strip(" .,;)(%")):
        return True
    if text[start].isupper() and " " not in match.group() and _ends_with_name(text[max(0, start - _WORD) : start]):
        return True  # `xã Tân Lập tổ chức ...`, `ông Trần Văn Quyết đề nghị ...`
    return (
        text[start].isupper()
        and start > 1
        and text[start - 2] not in '.:;,–-“"'
        and text[start - 1] not in '“"('
        and not text[end : end + 2].islower()
    )
