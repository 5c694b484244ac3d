"""Parts of the members admitted: `nữ 58`, `12 người có đạo`, `4 quần chúng là sinh viên`."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.facts import BreakdownKey
from app.extraction.lexicon import load_toml
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.recruitment.label import UNIT
from app.extraction.word_groups import ABOUT

_LEXICON = load_toml("breakdown")
_KEYS: dict[str, BreakdownKey] = {word: BreakdownKey(key) for key, words in _LEXICON.items() if key != "peoples" for word in words}
_PEOPLE = rf"(?:người|dân tộc|đồng bào|là|đảng viên|thanh niên|quần chúng|đoàn viên|học sinh)(?: dân tộc)? (?:{'|'.join(re.escape(name) for name in _LEXICON['peoples'])})\b"
_WORD = alternation(_KEYS)
_OF_A_PEOPLE = re.compile(rf" ?(?:[^,;.(\d]{{0,40}}? )??{_PEOPLE}|{_PEOPLE}(?:(?: là| có| chiếm|:) ?| \(| )$")
_RIGHT = re.compile(rf" ?(?:[^,;.(\d]{{0,40}}? )??({_WORD})\b(?! nhất)")
_LEFT = re.compile(
    rf"\b({_WORD})(?: (?:mới |được )?kết nạp)?(?:(?: chỉ| mới)?(?: là| có| chiếm| được| đạt| gồm| góp| đóng góp|:) ?| \(| )$"
)
_STANDING_FOR = r"(?:\(|(?:tức|tương ứng|tương đương|với)(?: là| với)? )$"
_SHARE_OF = re.compile(
    rf"\b(?:({_WORD})|{_PEOPLE}(?:(?:,| và) [^,;.\d]{{2,12}}){{0,3}})(?: (?:mới |được )?kết nạp)?(?: (?:chiếm|là|đạt|có))?(?: tỷ lệ| tỉ lệ)?"
    rf":? (?:{ABOUT} )?(?:[\d.,]+ ?%|một nửa),? {_STANDING_FOR}"
)
_AFTER_ITS_SHARE = re.compile(rf" {_STANDING_FOR}")
_WHOLE_OF_A_PEOPLE = re.compile(
    rf" {UNIT}(?: mới| ưu tú)*,? (?:tất cả |cả )?(?:đều )?là (?:{_PEOPLE}|(?:người )?dân tộc thiểu số)|(?= {UNIT} (?!mới|ưu tú|là)) ?{_PEOPLE}| {UNIT} {_PEOPLE}"
)
_WHOLE = re.compile(
    rf" (?:{UNIT}(?: mới| ưu tú)*(?: (?:được|vừa) kết nạp[^,;.\d]{{0,20}}?)?(?:,? đều)? (?:là|(?:là (?:công nhân|người lao động|cán bộ) )?(?:đang )?(?:làm việc |công tác )?(?:trong|ở|tại|thuộc)(?: các| lực lượng)?) |(?:{UNIT} (?:mới )?(?:người |gốc )?)?)(?:các em |em |người (?:theo )?(?:đạo )?)?({_WORD})\b"
)
_OF_YOUTH_AGE = re.compile(
    rf" {UNIT}(?: mới)?(?: có)?(?: (?:ở|trong|thuộc))? (?:độ )?tuổi(?: đời)?(?: (?:từ|là|trong khoảng))? 18(?: tuổi)? ?(?:đến|tới|-|–) ?30\b"
    rf"|(?: {UNIT})?(?: mới)?(?: có)?(?: (?:độ )?tuổi(?: đời)?)? (?:dưới|không quá) 30 tuổi"
)
"""`41 đồng chí tuổi đời từ 18 đến 30`: the ages of the youth union."""
_FIRMS = re.compile(r" (?:doanh nghiệp|chi bộ|đảng bộ|tổ chức(?: cơ sở)? đảng|chi, đảng bộ)\b")
"""`công nhân của 4 doanh nghiệp`, `5 chi bộ trong doanh nghiệp`: those counted are no people."""
_PUPILS = re.compile(r" em\b(?! (?:là )?(?:bộ đội|chiến sĩ|tân binh|dân quân|công nhân|công an|nông dân)\b)")
_LABELLED_PART = re.compile(rf"[(;,] ?(?:(?:đảng viên|đồng chí) )?(?:là )?(?:{_WORD}): $")
_PART_ADMITTED = re.compile(rf"\b(?:{_WORD}) (?:mới|được) kết nạp(?: là| có|:)? $")


def is_named_part(figure: Figure) -> bool:
    """Whether the words before the figure say of what sort those admitted are (`trong đó, đảng viên nữ mới kết nạp là 58`, `(nữ: 58; ...)`)."""
    return _PART_ADMITTED.search(figure.left) is not None or _LABELLED_PART.search(figure.left) is not None


def part_told(figure: Figure) -> BreakdownKey | None:
    """Which part of those admitted the figure counts."""
    if _OF_YOUTH_AGE.match(figure.sentence.low, figure.end - figure.sentence.start):
        return BreakdownKey.YOUTH
    said = (None if _FIRMS.match(figure.right) else _RIGHT.match(figure.right)) or _LEFT.search(figure.left) or _before_its_share(figure)
    if said is None and (_OF_A_PEOPLE.match(figure.right) or _OF_A_PEOPLE.search(figure.left)):
        return BreakdownKey.ETHNIC_MINORITY
    if said is None:
        return None
    return _KEYS[said[1]] if said[1] else BreakdownKey.ETHNIC_MINORITY


def _before_its_share(figure: Figure) -> re.Match[str] | None:
    """The word of a part that its share stands behind, and behind it the figure (`sinh viên chiếm 68% (103 đảng viên)`, `... 68%, tức 103 người`)."""
    return _SHARE_OF.search(figure.led_up) if _AFTER_ITS_SHARE.search(figure.left) else None


def whole_told(figure: Figure) -> tuple[BreakdownKey, ...]:
    """What all those counted by an admitted figure are (`02 đảng viên là học sinh`, `4 thanh niên Cơ Tu`)."""
    if _PUPILS.match(figure.right):
        return (BreakdownKey.STUDENT,)
    said = _WHOLE.match(figure.right)
    of_a_people = (BreakdownKey.ETHNIC_MINORITY,) if _WHOLE_OF_A_PEOPLE.match(figure.right) else ()
    return of_a_people + ((_KEYS[said[1]],) if said else ())
