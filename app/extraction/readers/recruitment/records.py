"""The records that labelled figures add up to, and what arithmetic says of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.extraction.document import Document, Sentence
from app.extraction.facts import BreakdownKey, Period, Recruitment

RECENT = 200
"""A figure joins a record of its organisation and period among this many last ones."""


@dataclass(slots=True)
class Record:
    """The figures of one organisation and period while they are gathered. `spans`: the clauses they were read from."""

    organisation: str | None
    period: Period | None
    sentence: Sentence
    rule: str
    admitted: int | None = None
    target: int | None = None
    target_max: int | None = None
    attainment_percent: float | None = None
    surplus: int | None = None
    target_rate_percent: float | None = None
    breakdown: dict[BreakdownKey, int] = field(default_factory=dict)
    spans: list[tuple[int, int]] = field(default_factory=list)
    last_told: int = -1
    """The index of the sentence that its last figure stands in."""

    @property
    def only_target(self) -> bool:
        """Whether this says what is to be reached and nothing of what was."""
        return self.target is not None and self.admitted is None and self.attainment_percent is None

    @property
    def says_something(self) -> bool:
        """Whether there is an organisation and at least one figure."""
        figures = (self.admitted, self.target, self.attainment_percent, self.surplus, self.target_rate_percent)
        return self.organisation is not None and any(figure is not None for figure in figures)


def unite_targets(records: list[Record]) -> None:
    """Give a record that states its attainment the target beside it in its paragraph, if the figures say it is that one."""
    targets: dict[tuple[int, str | None], list[Record]] = {}
    beside: dict[int, list[Record]] = {}
    for record in records:
        if record.only_target:
            targets.setdefault((record.sentence.block, record.organisation), []).append(record)
            beside.setdefault(record.sentence.index, []).append(record)
    _unite_shares(records)
    yearly = [record for record in records if record.only_target and record.period is None]
    for record in records:
        if record.target is not None:
            for other in targets.get((record.sentence.block, record.organisation), []):
                if other is not record and other.target == record.target and _is_within(record.period, other.period):
                    other.target = None  # the target was said before, and again in the ratio
            continue
        for other in targets.get((record.sentence.block, record.organisation), []):
            if other.target is not None and not _follows(other.period, record.period) and fits(record, other.target, cut=True):
                record.target, other.target = other.target, None
                record.spans += other.spans
                break
        else:
            _take_yearly_target(record, yearly[-RECENT:])
            _take_given_target(record, beside.get(record.sentence.index, [])[:RECENT])


def _unite_shares(records: list[Record]) -> None:
    """Give what was admitted the target and the share of it that a later sentence tells, if the figures say that it is their share."""
    for index, record in enumerate(records):
        if record.admitted is not None or record.target is None or record.attainment_percent is None:
            continue
        for other in records[max(0, index - RECENT) : index]:
            if other.organisation != record.organisation or other.target is not None or other.attainment_percent is not None:
                continue
            joined = replace(other, attainment_percent=record.attainment_percent)
            if _is_within(other.period, record.period) and fits(joined, record.target, cut=True):
                other.target, other.attainment_percent = record.target, record.attainment_percent
                other.spans += record.spans
                record.target = record.attainment_percent = None
                break


def _take_yearly_target(record: Record, records: list[Record]) -> None:
    """Give a record the target of every year that was said elsewhere, if the figures say that its attainment refers to it."""
    for other in records:
        if other.only_target and other.period is None and other.organisation == record.organisation and fits(record, other.target or 0):
            record.target, other.target = other.target, None
            record.spans += other.spans
            return


def _take_given_target(record: Record, beside: list[Record]) -> None:
    """Give a record the target that another of its sentence is said to have given it, if the figures say it is its.

    `Huyện ủy A giao chỉ tiêu 10, Đảng bộ xã B kết nạp 14 đảng viên, đạt 140%`; `beside`: the targets that its sentence tells.
    """
    if record.target is not None or record.admitted is None:
        return
    for other in beside:
        may_be_its = other.only_target and other.organisation != record.organisation and other.period == record.period
        if may_be_its and fits(record, other.target or 0, cut=True):
            record.target, other.target = other.target, None
            record.spans += other.spans
            return


def _follows(later: Period | None, earlier: Period | None) -> bool:
    """Whether `later` begins after `earlier` is over: a target of the next year is none of what was reached before."""
    return bool(later and earlier and later.start and earlier.end and later.start > earlier.end)


def _is_within(inner: Period | None, outer: Period | None) -> bool:
    if inner is None or outer is None or not (inner.start and inner.end and outer.start and outer.end):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def without_repeats(records: list[Record]) -> list[Record]:
    """The records without those of no known period that only say again how many an organisation admitted."""
    told = {(record.organisation, record.admitted) for record in records if record.period is not None and record.admitted is not None}
    return [record for record in records if record.period is not None or (record.organisation, record.admitted) not in told]


def fits(record: Record, target: int, *, cut: bool = False) -> bool:
    """Whether what was admitted of `target` is the stated attainment, rounded as printed, or exceeds it by the stated surplus.

    `cut`: decimals may also have been cut off.
    """
    if target <= 0 or record.admitted is None:
        return False
    if record.attainment_percent is None:
        return record.surplus is not None and record.admitted - target == record.surplus
    decimals = len(f"{record.attainment_percent:.6f}".rstrip("0").split(".")[1])
    difference = record.admitted / target * 100 - record.attainment_percent
    return abs(difference) <= 0.5 * 10.0**-decimals + 1e-9 or (cut and 0 <= difference < 10.0**-decimals)


def _derived_target(record: Record) -> int | None:
    """The only whole target that the stated attainment leaves (116 at 72.5 % is 160), None if there are several or none."""
    if record.target is not None or record.admitted is None or not record.attainment_percent:
        return None
    near = round(record.admitted * 100 / record.attainment_percent)
    fitting = [target for target in range(max(1, near - 2), near + 3) if fits(record, target)]
    return fitting[0] if len(fitting) == 1 else None


def fact_of(record: Record, document: Document) -> Recruitment:
    """The finished fact; a target that only arithmetic gives is marked as derived."""
    derived = _derived_target(record)
    return Recruitment(
        organisation=record.organisation,
        period=record.period,
        admitted=record.admitted,
        target=derived if derived is not None else record.target,
        target_max=record.target_max,
        attainment_percent=record.attainment_percent,
        surplus=record.surplus,
        target_rate_percent=record.target_rate_percent,
        breakdown=record.breakdown or None,
        derived=("target",) if derived is not None else (),
        evidence=tuple(document.evidence(start, end) for start, end in dict.fromkeys(record.spans)),
        rule=record.rule,
    )


def united(told: list[Recruitment], above: list[Recruitment]) -> list[Recruitment]:
    """What the text told and what the headlines did: the time of figures that the text left undated, and whom it left out."""
    dated = {(fact.organisation, fact.admitted): fact.period for fact in above if fact.period is not None}
    known = {fact.organisation for fact in told}
    numbers = {fact.admitted for fact in told}
    times = {(fact.organisation, fact.period) for fact in told}
    found = []
    for fact in told:
        undated = fact.period is None and fact.admitted is not None
        period = dated.get((fact.organisation, fact.admitted)) if undated else None
        found.append(replace(fact, period=period) if period and (fact.organisation, period) not in times else fact)
    left_out = (fact for fact in above if fact.organisation not in known and (fact.period or fact.admitted not in numbers))
    planned = (fact for fact in above if fact.organisation in known and _is_plan(fact) and (fact.organisation, fact.period) not in times)
    return [*found, *left_out, *planned]


def _is_plan(fact: Recruitment) -> bool:
    """Whether this says only what a committee is to reach over a time that is known."""
    return fact.period is not None and fact.target is not None and fact.admitted is None and fact.attainment_percent is None
