"""A figure with the words between it and its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued, Passage
from app.extraction.document import Sentence
from app.extraction.lexicon import load_toml
from app.extraction.numbers import between
from app.extraction.spans import NumberMention

CONTEXT = 160
"""How far a figure's words are looked at on either side; it bounds the cost of an endless sentence."""
MOST_FIGURES = 300
"""No sentence or list item that a person wrote has more; what comes behind them is not read."""
MOST_IN_ARTICLE = 3_000
"""No article has more figures about the Party; a text of nothing else is read up to here."""
_CLAUSE_ROOM = 2000
_DIFFERENCE = Before(
    r"\b(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?:(?: so với)? (?:cùng kỳ|năm trước|năm ngoái|nhiệm kỳ trước)(?: năm trước| năm ngoái)?)?(?: thêm| được| gần| hơn| khoảng| là){0,2} "
)
_ABBREVIATIONS: dict[str, str] = load_toml("measures")["abbreviations"]
_ABBREVIATION = Cued(rf"\b(?:{alternation(_ABBREVIATIONS)})\b(?!/)")


@dataclass(slots=True)
class Figure:
    """A number, or two joined ones, in a sentence.

    `joint` is `/` for a ratio (`12/10`), `-` for a range, None for a single number; `second` is then None. `left` and
    `right` are the words, in lower case, up to the neighbouring figures; a figure never sees past those.
    """

    sentence: Sentence
    number: NumberMention
    second: NumberMention | None
    joint: str | None
    left: str
    right: str

    @property
    def start(self) -> int:
        """Where the figure begins in the cleaned text."""
        return self.number.start

    @property
    def end(self) -> int:
        """Where the figure, with its second number, ends in the cleaned text."""
        return (self.second or self.number).end

    @property
    def led_up(self) -> str:
        """All that its sentence says before the figure, past other figures too."""
        return self.sentence.low[: self.start - self.sentence.start]

    @property
    def percent(self) -> bool:
        """Whether this is a share (`3%`, `3 - 4%`)."""
        return self.number.percent or (self.second is not None and self.second.percent)

    @property
    def value(self) -> int:
        """The (first) number, as a whole one."""
        return int(self.number.value)

    @property
    def second_value(self) -> int | None:
        """The number after the slash or the dash."""
        return int(self.second.value) if self.second else None

    def clause(self, low: str) -> tuple[int, int]:
        """The stretch of `low` between the semicolons around the figure, inside its sentence: what shows it."""
        start = low.rfind(";", max(self.sentence.start, self.start - _CLAUSE_ROOM), self.start)
        stop = low.find(";", self.end, min(self.sentence.end, self.end + _CLAUSE_ROOM))
        first = self.sentence.start if start < 0 else start + 1
        return first + (low[first] == " "), self.sentence.end if stop < 0 else stop


def is_difference(figure: Figure) -> bool:
    """Whether the figure says by how much something grew or shrank (`tăng 12 tổ chức so với cùng kỳ`, `nhiều hơn năm trước 31 đảng viên`)."""
    return _DIFFERENCE.search(figure.left) is not None


def figures_of(sentence: Sentence, numbers: list[NumberMention], low: Passage) -> Iterator[Figure]:
    """The figures that `numbers` (of `sentence`, in text order) make; `low` is the whole cleaned text in lower case."""
    numbers = numbers[:MOST_FIGURES]
    index, before = 0, sentence.start
    shortened = bool(numbers) and _ABBREVIATION.search(low, sentence.start, sentence.end) is not None
    while index < len(numbers):
        number = numbers[index]
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        joint = between(low, number, following) if following else None
        second = following if joint and not (joint == "/" and number.percent) else None
        index += 2 if second else 1
        end = (second or number).end
        after = numbers[index].start if index < len(numbers) else sentence.end
        left, right = low.passage(max(before, number.start - CONTEXT), number.start), low[end : min(after, end + CONTEXT)]
        if right[:1].isalpha():
            right = f" {right}"  # `11quần chúng`
        yield Figure(
            sentence=sentence,
            number=number,
            second=second,
            joint=joint if second else None,
            left=_written_out(left) if shortened else left,
            right=_written_out(right) if shortened else right,
        )
        before = end


def _written_out(words: str) -> str:
    words = words.replace(" (đv)", "")  # `1.614 đảng viên (ĐV) mới`
    return _ABBREVIATION.sub(lambda match: _ABBREVIATIONS[match.group()], words)
