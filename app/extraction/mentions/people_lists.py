"""Who is listed with whom: `ông A, Bí thư ...; bà B, Chủ tịch ... và ông C`, each with posts of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.letters import LETTER
from app.extraction.mentions.chains import Chain
from app.extraction.mentions.changes_of_post import decides_in
from app.extraction.mentions.people import RawPerson
from app.extraction.word_groups import FEW

_MANY = re.compile(rf"(?<![{LETTER}\d])(?:các|những|{FEW}|\d{{1,2}})(?:,? [{LETTER}]+){{0,3}}:? ?$", re.IGNORECASE)
_NEXT = re.compile(r"(?: \([^()]{2,40}\)|\)|,? (?:sinh năm|SN) \d{4})?\s*(?:[,;]? (?:và|cùng)|[,;])\s*", re.IGNORECASE)
_STRONG_NEXT = re.compile(r"[;]|(?:và|cùng)\s*$", re.IGNORECASE)
_REASON = re.compile(r"\)?,? (?:do|vì|để|lý do|[-–] do) [^;]{2,120}; ?(?:và )?", re.IGNORECASE)
_PRESENTS = re.compile(r":|(?<!\w)(?:là|gồm)(?!\w)", re.IGNORECASE)
_HEADS_CLAUSE = re.compile(r"[;:.] $")
_OWN_VERB = re.compile(r" (?:được|đã|bị|giữ|thôi)(?!\w)", re.IGNORECASE)


class Listings:
    """The people of the sentence that begins at `start` of cleaned text, with the posts beside them."""

    def __init__(self, text: str, start: int, chains: Sequence[Chain], people: Sequence[RawPerson]) -> None:
        self._text = text
        self._start = start
        self._chains = chains
        self._people = people
        self.extents = {id(person): (person.start, person.end) for person in people}
        """Where what is told of each person by position begins and ends, by `id`: the name and the posts beside it."""
        for chain in chains:
            if chain.people:
                first, last = self.extents[id(chain.people[0])]
                self.extents[id(chain.people[0])] = (min(first, chain.start), max(last, chain.end))

    def clause_start(self, position: int) -> int:
        """Where the clause begins that `position` is in: behind the last person or post before it."""
        ends = [end for _first, end in self.extents.values() if end <= position]
        ends += [chain.end for chain in self._chains if chain.end <= position]
        return max(ends, default=self._start)

    def are_many(self, person: RawPerson, start: int) -> bool:
        """Whether the words from `start` to the name of `person` open a list (`các ông: | A, ...`)."""
        return _MANY.search(self._text, start, person.name_start) is not None

    def listed_from(self, person: RawPerson, *, plural: bool) -> list[RawPerson]:
        """`person` and those listed with it behind, each with its own posts (`đối với ông A, ... và ông B`)."""
        group = [person]
        titled = {id(chain.people[0]) for chain in self._chains if chain.people and not chain.follows and self._presents(chain)}
        for other in self._people:
            if other.start <= group[-1].start:
                continue
            if id(other) in titled:
                break  # `Bí thư là đồng chí A; Phó Bí thư: đồng chí B`
            end, start = self.extents[id(group[-1])][1], self.extents[id(other)][0]
            joint = self._text[end:start]
            listed = _NEXT.fullmatch(joint) is not None and (plural or _STRONG_NEXT.search(joint) is not None)
            explained = plural and _REASON.fullmatch(joint) is not None and not decides_in(self._text, end, start)
            if not (listed or explained) or (not plural and _OWN_VERB.match(self._text, self.extents[id(other)][1])):
                break
            group.append(other)
        return group

    def _presents(self, chain: Chain) -> bool:
        """Whether the posts of `chain` are said of the name behind them (`Phó Bí thư: ông B`), not only put before it (`Phó Bí thư B`)."""
        return _PRESENTS.search(self._text, chain.end, chain.people[0].name_start) is not None

    def listed_up_to(self, person: RawPerson) -> list[RawPerson]:
        """`person` and those listed with it in front, each with its own posts (`Các ông A, ...; B, ... được bầu`), in text order."""
        group = [person]
        strong = False
        for other in reversed(self._people):
            if other.start >= group[0].start:
                continue
            joint = self._text[self.extents[id(other)][1] : self.extents[id(group[0])][0]]
            if not _NEXT.fullmatch(joint):
                break
            strong = strong or _STRONG_NEXT.search(joint) is not None
            group.insert(0, other)
        plural = self.are_many(group[0], max(self._start, group[0].start - 24))
        return group if strong or plural or self._share_an_honorific(group) else [person]

    def _share_an_honorific(self, group: list[RawPerson]) -> bool:
        """`; đồng chí A, B giữ chức P`: whether the names of `group` alone, without posts, stand behind one word at the head of a clause."""
        bare = all(self.extents[id(person)] == (person.start, person.end) for person in group)
        heads = group[0].start == self._start or _HEADS_CLAUSE.search(self._text, max(self._start, group[0].start - 2), group[0].start)
        return bare and group[0].marked and not any(person.marked for person in group[1:]) and bool(heads)
