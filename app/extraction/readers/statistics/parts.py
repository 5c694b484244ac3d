"""Which figures of a sentence only count parts of what was counted before them, or set it against something else."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.facts import Measure, OrganisationKind
from app.extraction.readers.figures.figure import Figure, is_difference
from app.extraction.readers.statistics import exclusions
from app.extraction.readers.statistics.counted import Counted
from app.extraction.readers.statistics.counted_things import DEED_AT_END, unit_of
from app.extraction.readers.statistics.growth import tells_by_now
from app.extraction.readers.statistics.measures import ESTABLISHED, ORGAN_VERBS, STOCK
from app.extraction.readers.statistics.stock import counts_all, is_of_staff, is_out_of_all_members
from app.extraction.readers.statistics.verbs import splits_new_ones
from app.extraction.reading import Reading

_NEXT_DEED = re.compile(r",? (?:và )?(?:kiểm tra|giám sát) ")
_BY_THOSE_BELOW = Before(
    r"; ?(?:các )?(?:đảng ủy cơ sở|chi bộ|cấp ủy cơ sở|đảng ủy, chi bộ cơ sở|chi, đảng bộ cơ sở|cấp cơ sở)(?: trực thuộc)? (?:đã )?(?:kiểm tra|giám sát|(?:thi hành |xử lý )?kỷ luật)(?: đối với)? "
)
"""`trong đó, Ban Thường vụ kiểm tra 8 tổ chức; chi bộ kiểm tra 105 đảng viên`: the list of who did what goes on."""
_OTHER_TIME = re.compile(r"\b(?:năm|tháng|quý|kỳ|nhiệm kỳ)\b")
_PEOPLE = frozenset({"members", "people"})
_TOLD_BEFORE = "before"
"""Stands for what an earlier sentence counted, whose parts a sentence begins with."""


class Parts:
    """Follows the figures of one sentence from one to the next."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._whole: str | None = None
        """The kind of what is taken apart."""
        self._opened = self._by_another = self._compared = self._among_some = False
        self._outside: frozenset[Measure] = frozenset()
        """What was counted before the brackets that the figure stands in."""

    def enter(self, figure: Figure, was: str | None, verb: str | None, *, first: bool, seen: set[Measure]) -> None:
        """Begin `figure`.

        `was`: the kind of what the one before it counts; `verb`: what is done with those counted here; `first`: there is none before it;
        `seen`: what has been counted already.
        """
        opened, closed = figure.left.rfind("("), figure.left.rfind(")")
        if opened > closed:
            theirs = was not in _PEOPLE and unit_of(figure)[0] in _PEOPLE  # `6 lớp đảng viên mới (731 học viên)`
            another = theirs or _OTHER_TIME.search(figure.left, opened) is not None
            self._outside = frozenset() if another else frozenset(seen)
        elif closed >= 0:
            self._outside = frozenset()
        if (exclusions.opens_parts(figure) or splits_new_ones(figure, verb)) and not is_out_of_all_members(figure):
            self._opened, self._whole = True, _TOLD_BEFORE if first else was
        elif self._opened:
            bare = DEED_AT_END.search(figure.left) is not None and not unit_of(figure)[1]
            self._opened = (
                bare
                or _BY_THOSE_BELOW.search(figure.left) is not None
                or not (";" in figure.left or ". " in figure.left or counts_all(figure) or tells_by_now(figure))
            )

    def leave(self, counted: Counted) -> None:
        """End a figure: what comes next may be out of all that it counts."""
        if is_out_of_all_members(counted.figure):
            self._opened, self._whole = True, counted.kind

    def is_part(self, counted: Counted, measure: Measure | None, seen: set[Measure]) -> bool:
        """Whether a part of the whole is counted. `seen`: what has been counted already."""
        figure, kind, verb = counted.figure, counted.kind, counted.verb
        self._by_another = self._opened and (
            self._is_by_another(figure, verb)
            or (self._by_another and (exclusions.goes_on(figure) or _NEXT_DEED.fullmatch(figure.left) is not None))
        )
        if measure in self._outside and not self._is_by_another(figure, verb):
            return True  # `5 lớp (2 lớp nhận thức về Đảng, 3 lớp đảng viên mới)`
        if not self._opened or figure.joint == "/" or self._by_another or (verb == STOCK and is_of_staff(figure)):
            return False
        whole = self._whole
        if verb == ESTABLISHED and measure not in seen:
            return False  # `thành lập 17 tổ chức đảng, gồm 13 chi bộ và 4 đảng bộ`: new cells are counted as such
        return measure in seen or (verb != STOCK and whole is not None) or kind == whole or {kind, whole} <= _PEOPLE

    def is_set_apart(self, counted: Counted, measure: Measure | None) -> bool:
        """Whether a figure only tells a difference, or the members of some that were told of just before."""
        figure = counted.figure
        self._compared = is_difference(figure) or (self._compared and exclusions.goes_on(figure))
        apart = self._compared or (self._among_some and measure is Measure.PARTY_MEMBERS and exclusions.are_theirs(figure))
        if ")" in figure.left and "(" not in figure.left:
            self._among_some = apart = self._compared  # those in brackets were only some of what stands before them
        self._among_some = exclusions.is_of_a_kind(figure, counted.unit_end) or (self._among_some and exclusions.goes_on(figure))
        return apart

    def _is_by_another(self, figure: Figure, verb: str | None) -> bool:
        """Whether an organ named right before the figure did what is counted (`trong đó Ban Thường vụ kiểm tra 2 tổ chức`).

        Bare numbers (`Ban Thường vụ kỷ luật 2, đảng ủy cơ sở kỷ luật 9`) make up the whole that was told.
        """
        if not unit_of(figure)[1]:
            return False
        near = self._reading.bodies_in(figure.start - len(figure.left), figure.start)
        return verb in ORGAN_VERBS and any(body.kind is OrganisationKind.PARTY_ORGAN for body in near)
