"""The records of one article while they are gathered, figure by figure."""

from __future__ import annotations

from app.extraction.document import Sentence
from app.extraction.facts import Period
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.recruitment.label import RULES, Label
from app.extraction.readers.recruitment.records import RECENT, Record

_FEW = 4
_ONE_OF = ("một trong ", "một trong số ", "1 trong ", "1 trong số ")


class Gathered:
    """Keeps the records in text order; `low` is the article's text in small letters."""

    def __init__(self, low: str) -> None:
        self._low = low
        self.records: list[Record] = []
        self.block = -1
        """The paragraph that a record was told of last in."""

    def record(self, owner: str | None, period: Period | None, figure: Figure, label: Label) -> Record:
        """The record of this organisation and period, a new one if there is none yet; the clause becomes evidence."""
        known = (record for record in self.records[-RECENT:] if record.organisation == owner and record.period == period)
        record = next(known, None)
        if record is None:
            return self.new(owner, period, figure, label)
        self.note(record, figure)
        return record

    def told_before(self, owner: str | None, figure: Figure) -> Record | None:
        """The last record of the owner that counts as many admitted, whatever its period; None if there is none."""
        for record in reversed(self.records[-RECENT:]):
            if record.organisation == owner and record.admitted == figure.value:
                self.note(record, figure)
                return record
        return None

    def tells_of_one(self, figure: Figure) -> bool:
        """Whether somebody is one of so many that were told of before (`Em A, một trong 11 học sinh được kết nạp`)."""
        return figure.left.endswith(_ONE_OF) and any(record.admitted == figure.value for record in self.records[-RECENT:])

    def reaches(self, sentence: Sentence, paragraphs: int = 1) -> bool:
        """Whether one of the `paragraphs` before `sentence`, or its own, gave recruitment figures."""
        return bool(self.records) and sentence.block - self.block <= paragraphs

    def last_admitted(self, last: Record, period: Period | None, least: int = 0) -> Record | None:
        """The last record of the organisation of `last` that counts those admitted: of that `period` if there is one, else of the few latest.

        Where none of them counts `least`, a part of the whole that is asked for, the last record that does.
        """
        counting = [record for record in reversed(self.records[-RECENT:]) if record.admitted is not None]
        own = [record for record in counting if record.organisation == last.organisation]
        found = next((record for record in own if period and record.period == period), next(iter(own[:_FEW]), None))
        if found is not None and (found.admitted or 0) >= least:
            return found
        if found is None and not least:
            return None
        return next((record for record in counting if (record.admitted or 0) >= least), None)

    def new(self, owner: str | None, period: Period | None, figure: Figure, label: Label) -> Record:
        """A further record, whatever the others are of."""
        record = Record(owner, period, figure.sentence, RULES[label])
        self.records.append(record)
        self.note(record, figure)
        return record

    def note(self, record: Record, figure: Figure) -> None:
        """Keep the clause of the figure as evidence."""
        record.spans.append(figure.clause(self._low))
        record.last_told = figure.sentence.index
        self.block = figure.sentence.block


def set_share(record: Record, figure: Figure, label: Label) -> None:
    """Keep, in `record`, the attainment or surplus that the figure tells unless one was told before, or the rate."""
    if label is Label.RATE:
        record.target_rate_percent = float(figure.number.value)
    elif label is Label.ATTAINMENT and record.attainment_percent is None:
        record.attainment_percent = float(figure.number.value)
    elif label is Label.SURPLUS and record.surplus is None:
        record.surplus = figure.value


class UnownedTarget:
    """Keeps the target of a sentence until a committee is named behind it: `Chỉ tiêu giao 230, huyện A kết nạp 251 đảng viên`."""

    def __init__(self) -> None:
        self.record: Record | None = None
        """The record that was made for the target; None where none waits for its owner."""

    def give_to(self, record: Record, figure: Figure) -> None:
        """Make the target that of `record`, of the committee whose `figure` stands behind it in its sentence, if one waits there."""
        waiting = self.record
        if waiting is None or waiting.sentence.index != figure.sentence.index or waiting is record:
            return
        record.target, waiting.target = waiting.target, None
        record.spans += waiting.spans
        self.record = None
