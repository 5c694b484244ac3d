"""When two articles quote one outcome."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.dates import day
from app.extraction.facts import Organisation, Outcome
from app.extraction.folding import fold, normal
from app.registry.grouping import decided_groups, differ
from app.registry.meetings import seat_key

_WORD = re.compile(r"\w+")
_SHARED = 0.9
"""The share of the shorter quote's words that must stand in the longer one."""
_LONGEST = 2.0
"""How many times as long as the shorter quote the longer one may be."""


@dataclass(frozen=True)
class OutcomeReport:
    """What one article says of one outcome.

    `meeting`: the record of the meeting that it came out of, whichever article tells it. `addressee`: a `committee_name`.
    `issuer`, `words`: the name and the quote as they stand.
    """

    id: int
    article_id: int
    meeting: int | None
    issuer: str
    addressee: str | None
    words: str

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each word of the quote stands in it, by folded word."""
        return Counter(fold(word) for word in self._words)

    @cached_property
    def length(self) -> int:
        """How many words the quote has."""
        return self.counted.total()

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The words that hold digits."""
        return frozenset(word for word in self.counted if any(map(str.isdigit, word)))

    @cached_property
    def names(self) -> frozenset[str]:
        """The folded words with a capital, except the first of the quote and those of the issuer's name."""
        said_by = {fold(word) for word in _WORD.findall(normal(self.issuer))}
        return frozenset(fold(word) for word in self._words[1:] if word[0].isupper()) - said_by

    @cached_property
    def _words(self) -> list[str]:
        """The words of the quote, without those that present the issuer where its first half names them."""
        words, name = _WORD.findall(normal(self.words)), _WORD.findall(fold(self.issuer))
        folded = [fold(word) for word in words[: len(words) // 2]]
        ends = (end for end in range(len(name), len(folded) + 1) if folded[end - len(name) : end] == name)
        return words[next(ends, 0) :]


def outcome_occasion(outcome: Outcome, date: str | None, bodies: Mapping[str, Organisation]) -> str | None:
    """The day, the kind and the issuer of `outcome`: only reports of one occasion can be of one outcome.

    `date`: the meeting's, else the article's day; `bodies`: the article's organisations by folded name. None where there is no day or
    no issuer that another article could mean too; then the report stands alone.
    """
    if outcome.issuer is None or day(date) is None:
        return None
    issuer = fold(outcome.issuer) if outcome.issuer_is_person else seat_key(outcome.issuer, bodies)
    return f"{date} {outcome.kind} {issuer}" if issuer is not None else None


def one_outcome_each(reports: Sequence[OutcomeReport]) -> list[list[OutcomeReport]]:
    """Part the reports of one occasion into outcomes.

    Newspapers cut a sentence and add to it, and present its speaker in their own way; what was said they seldom reword. So two quotes are
    of one outcome where nearly all words of the shorter, after the speaker's name, stand in the longer, whatever their order. A changed figure or name is but one
    word and yet another outcome: neither may have one in the place of the other's.
    """
    return decided_groups(reports, _linked, _apart)


def _apart(one: OutcomeReport, other: OutcomeReport) -> bool:
    """Whether the two cannot be one, by where they stand or by their words."""
    return _told_apart(one, other) or _each_has_its_own(one.numbers, other.numbers) or _each_has_its_own(one.names, other.names)


def _told_apart(one: OutcomeReport, other: OutcomeReport) -> bool:
    """Whether the two cannot be one, whatever their words: an article tells an outcome once, and those of two meetings are two."""
    return one.article_id == other.article_id or differ(one.meeting, other.meeting) or differ(one.addressee, other.addressee)


def _linked(one: OutcomeReport, other: OutcomeReport) -> bool:
    if _told_apart(one, other):  # first: the words of most need not be counted
        return False
    shorter, longer = sorted((one, other), key=lambda report: report.length)
    if longer.length > _LONGEST * shorter.length or _apart(one, other):
        return False
    return (shorter.counted & longer.counted).total() >= _SHARED * shorter.length


def _each_has_its_own(words: frozenset[str], others: frozenset[str]) -> bool:
    return bool(words - others and others - words)
