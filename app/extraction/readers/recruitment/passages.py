"""The reading of recruitment passages: labelled figures of one organisation and period make up one record."""

from __future__ import annotations

import re

from app.extraction.cues import Cued, Passage
from app.extraction.document import Sentence
from app.extraction.facts import Period, Recruitment
from app.extraction.readers.figures.figure import CONTEXT, MOST_IN_ARTICLE, Figure, figures_of
from app.extraction.readers.figures.figure_times import FigureTimes
from app.extraction.readers.figures.intentions import Intentions
from app.extraction.readers.figures.lists import CommitteeLists
from app.extraction.readers.figures.owners import FigureOwners
from app.extraction.readers.recruitment.admitting import Admitting, is_shared_out
from app.extraction.readers.recruitment.announced_lists import AnnouncedLists
from app.extraction.readers.recruitment.counted_times import CountedTimes, whole_year, year_before
from app.extraction.readers.recruitment.gathered import Gathered, UnownedTarget, set_share
from app.extraction.readers.recruitment.label import Label, Situation
from app.extraction.readers.recruitment.labelling import OUT_OF_ALL, lists_parts, read_label
from app.extraction.readers.recruitment.parts import part_told, whole_told
from app.extraction.readers.recruitment.records import Record, fact_of, unite_targets, without_repeats
from app.extraction.readers.recruitment.shares import is_share_explained, of_what_is_told
from app.extraction.readers.recruitment.stock import ToldStock, leads_to_stock
from app.extraction.readers.recruitment.targets import is_aimed, named_giver
from app.extraction.readers.recruitment.topic import PARTS_WITHIN, goes_into_parts, goes_on_with, is_about_recruitment, takes_up
from app.extraction.readers.recruitment.turns import Turns, years_each
from app.extraction.reading import Reading
from app.extraction.word_groups import AIM, RANK, VILLAGE

# What is counted behind another verb is no part of those admitted.
_OTHER_DEED = Cued(
    r"\b(?:công nhận|bồi dưỡng|mở|trao|tặng|kiểm tra|giám sát|kỷ luật|thành lập|giới thiệu|xóa tên|khai trừ|chuyển|cử)\b(?! chính thức)"
)
_IN_ALL = re.compile(rf"\b(?:để|mới) (?:hoàn thành|đạt|vượt|thực hiện)[^,;.\d]{{0,40}} $|\bnâng {AIM} lên $")
_THOSE = re.compile(r" (?:đảng viên|đồng chí)(?: mới)? (?:này|ấy|đó|nói trên|kể trên)\b")
_IN_BRACKETS = re.compile(r"\((?:cùng kỳ|năm)\b[^()]*$")
_ITEM_MARKS = (",", ";", ":", "(", " và ")
"""What may stand before an item of a list."""
_OPENING = 40
"""The parts of what an earlier sentence counted are announced in so many characters (`Trong số đó có`)."""
_LISTED_WITHIN = 2
"""So many paragraphs behind what came of all, a list may tell what each did (`Dẫn đầu là Đảng bộ xã A (12 đảng viên)`)."""
_FOR_OTHERS = Cued(rf"\b(?:giúp|hỗ trợ|phối hợp)(?: \w+)? (?:địa phương|cơ sở|các|chi bộ|cấp ủy|{RANK}|{VILLAGE})\b[^;.]*$")
_ANNOUNCES = re.compile(r"(?:cụ thể|kết quả|trong đó|như sau|chi tiết)\b[^.;]*:$")


class Passages:
    """The state of reading: the record that a figure without a subject of its own goes to."""

    def __init__(self, reading: Reading, low: Passage, owners: FigureOwners, intentions: Intentions) -> None:
        self.reading = reading
        self.low = low
        self.owners = owners
        self.times = FigureTimes(reading)
        self.lists = CommitteeLists(reading)
        self.intentions = intentions
        self.gathered = Gathered(low)
        self.records = self.gathered.records
        self.announced = AnnouncedLists(low, self.lists)
        self.turns = Turns(reading, owners)
        self.admitting = Admitting(reading, owners, self.lists, self.turns, self.records)
        self.counted = CountedTimes(low, self.times, self.lists, self.records)
        self.current: Record | None = None
        self.parts_of: Record | None = None
        self.unowned = UnownedTarget()
        self.stock = ToldStock()
        self.listing_targets = False
        self.last_label: Label | None = None
        self.read_figures = 0

    def read(self, sentences: list[Sentence]) -> list[Recruitment]:
        """The records that `sentences`, in text order, add up to."""
        for sentence in sentences:
            if self._concerns(sentence):
                self._sentence(sentence)
            elif self.gathered.reaches(sentence) and _ANNOUNCES.search(sentence.low):
                self.lists.intro = sentence  # `Cụ thể:` behind what came of all
        unite_targets(self.records)
        return [fact_of(record, self.reading.document) for record in without_repeats(self.records) if record.says_something]

    def _concerns(self, sentence: Sentence) -> bool:
        """Whether the sentence is about recruitment, or goes on with what the last one said of it."""
        if self.read_figures > MOST_IN_ARTICLE:
            return False
        if is_about_recruitment(sentence) or self.lists.announced(sentence):
            return True
        last = self.current or next(reversed(self.records), None)
        return last is not None and goes_on_with(last, sentence, self.low)

    def _sentence(self, sentence: Sentence) -> None:
        """Read the figures of one sentence, having forgotten what a paragraph before cannot lend it."""
        if self.current and self._block_of(self.current) != sentence.block and not takes_up(sentence):
            self.current = None
            self.listing_targets = self.listing_targets and self.lists.announced(sentence)
            if not self.gathered.reaches(sentence):
                self.parts_of = None
                self.lists.forget_rank()
        if not lists_parts(sentence.low.passage(0, _OPENING)):
            self.parts_of = None
        if goes_into_parts(sentence) and (last := self._last_admitted(sentence, paragraphs=PARTS_WITHIN)):
            self.current = self.parts_of = last
        self.lists.enter(sentence)
        numbers = [number for number in self.reading.numbers_in(sentence) if not self.times.covers(number)]
        for figure in figures_of(sentence, numbers, self.low):
            self._figure(figure)
            self.read_figures += 1

    def _figure(self, figure: Figure) -> None:
        """Read one figure by what it is labelled to tell."""
        if _OTHER_DEED.search(figure.left):
            self.parts_of = None
        if _FOR_OTHERS.search(figure.left) or self.gathered.tells_of_one(figure):
            return
        label = read_label(figure, self._situation(figure))
        before, self.last_label = self.last_label, label
        goes_on = self.current is not None and self.current.last_told == figure.sentence.index
        share_of_part = label is Label.ATTAINMENT and before is Label.PART and goes_on and not of_what_is_told(figure)
        if self.stock.is_taken_apart(figure, label) or share_of_part:
            return  # `nữ 45 đồng chí (45,9%)`
        if label is None:
            self._unlabelled(figure)
        elif label is Label.LISTED and (self.listing_targets or self.announced.is_shared_out(figure)):
            self._plan(figure, label, self.lists.committee_before(figure.start))
        elif label is Label.PLANNED or (label is Label.ADMITTED and self._lies_ahead(figure)):
            self._plan(figure, Label.PLANNED)
        elif label in {Label.ADMITTED, Label.CEREMONY, Label.LISTED}:
            self._admit(figure, label)
        elif label is Label.TARGET:
            self._target(figure)
        elif label is Label.PART:
            self._part(figure)
        elif label is Label.EARLIER:
            self._earlier(figure)
        else:
            self._measure(figure, label)

    def _unlabelled(self, figure: Figure) -> None:
        """A figure that tells nothing by itself: what is there, or a number that was told before (`Con số 52 ấy chia không đều`)."""
        if leads_to_stock(figure):
            self.parts_of = None
        again = figure.left.endswith("con số ") or _THOSE.match(figure.right) is not None
        last = self._last_admitted(figure.sentence) if again else None
        if last is not None and (whole := self.gathered.told_before(last.organisation, figure)):
            self.current = self.parts_of = whole

    def _lies_ahead(self, figure: Figure) -> bool:
        """Whether the figure counts over a time that was to come when the article appeared."""
        period, named = self.times.before(figure.sentence, figure.start, days=False, resolutions=True)
        if not named or period is None or period.start is None or period.end is None or "đã" in figure.left.split():
            return False
        return self.times.is_ahead(period)

    def _situation(self, figure: Figure) -> Situation:
        """Where the figure stands: what came before it."""
        start = max(figure.sentence.start, figure.start - 2 * CONTEXT)
        words = self.low[start : figure.start]
        item = self.lists.committee_before(figure.start)
        told = self.current is not None or self.lists.intro is not None or self.gathered.reaches(figure.sentence, _LISTED_WITHIN)
        return Situation(
            current=self.current,
            parts=self.parts_of is not None,
            item=item,
            listing=item is not None and (told or "kết nạp" in words or "đảng viên mới" in words or "phát triển đảng viên" in words),
            in_turn=self.turns.owner(figure) is not None or self.turns.period(figure) is not None,
            shares=item is not None and self.announced.tells_shares(figure),
            aimed=is_aimed(self.low, max(figure.sentence.start, figure.start - 4 * CONTEXT), figure.start)
            or self.intentions.covers(figure.sentence),
            after=self.last_label,
        )

    def _block_of(self, record: Record) -> int:
        """The paragraph that the last figure of `record` stands in."""
        return self.reading.document.sentences[record.last_told].block

    def _last_admitted(self, sentence: Sentence, paragraphs: int = 1) -> Record | None:
        """The last record that counts those admitted, if figures of the same organisation go on from it to `sentence` within `paragraphs`."""
        if not self.gathered.reaches(sentence, paragraphs):
            return None
        period, _ = self.times.before(sentence, sentence.end, days=False)
        numbers = (number for number in self.reading.numbers_in(sentence) if not (number.percent or self.times.covers(number)))
        least = max((int(number.value) for number in numbers if not self.low.startswith(" tuổi", number.end)), default=0)
        return self.gathered.last_admitted(self.current or self.records[-1], period, least)

    def _admit(self, figure: Figure, label: Label) -> None:
        """So many were admitted: by whom and when, and whether a record of theirs has that already."""
        years = years_each(figure)
        for period in years or (self._counted_over(figure, label),):
            self._admit_in(figure, label, period)

    def _counted_over(self, figure: Figure, label: Label) -> Period | None:
        """The time that those admitted are counted over."""
        return self.turns.period(figure) or (
            self.counted.of_list(figure, self.current)
            if label is Label.LISTED or is_share_explained(figure, self.current)
            else self.counted.of(figure, result=True)
        )

    def _admit_in(self, figure: Figure, label: Label, period: Period | None) -> None:
        """So many were admitted over `period`."""
        for owner in self.admitting.of(figure, label, self.current):
            again = self.gathered.told_before(owner, figure) if OUT_OF_ALL.search(figure.left) else None
            record = again or self.gathered.record(owner, period, figure, label)
            if again is None and period is None and record.admitted not in {None, figure.value} and self._counts_anew(figure, record):
                record = self.gathered.new(owner, period, figure, label)  # `nhiệm kỳ trước kết nạp 2, nhiệm kỳ này 5`
            if record.admitted is None:
                record.admitted = figure.value
                self.unowned.give_to(record, figure)
                if figure.second_value is not None:
                    record.target = figure.second_value
            for whole in whole_told(figure) if record.admitted >= figure.value else ():
                record.breakdown.setdefault(whole, figure.value)
            part = part_told(figure) if record.admitted > figure.value else None
            if part is not None:
                record.breakdown.setdefault(part, figure.value)
            if self.current is not None and _IN_BRACKETS.search(figure.left):
                continue  # `(năm 2020 là 151)` is an aside
            self.current = record
            goes_on = self.parts_of is record and (
                lists_parts(figure.sentence.low[:_OPENING])
                or (part is not None and (goes_into_parts(figure.sentence) or "trong số" in figure.led_up))
            )
            self.parts_of = record if goes_on or record.admitted == figure.value else None  # else only some kind of members is counted
            self.listing_targets = False

    def _counts_anew(self, figure: Figure, record: Record) -> bool:
        """Whether a figure of no known time is told of another time than `record`, that has none either."""
        return record.sentence.block != figure.sentence.block or self.times.names_one(figure.sentence, figure.start)

    def _plan(self, figure: Figure, label: Label, owner: str | None = None) -> None:
        """So many are to be admitted, by `owner` or by whom the sentence names."""
        if owner is None and is_shared_out(figure):
            return  # what each cell is to reach is no committee's target
        giver = named_giver(figure) if owner is None else None
        place = figure.start if giver is None else giver
        owner = (
            owner
            or self.turns.owner(figure)
            or self.owners.in_sentence(figure.sentence, place)
            or (giver is not None and self.owners.host_after(figure.sentence, figure.end))
            or self.owners.resolving(figure.sentence, place)
            or self.owners.owner(figure.sentence, place)
        )
        rule = Label.PLANNED if label is Label.LISTED else label
        record = self.gathered.record(owner, self.counted.of(figure, result=False), figure, rule)
        if record.period is None and record.admitted is not None and record.sentence.block != figure.sentence.block:
            record = self.gathered.new(owner, None, figure, rule)
        if record.target is None:
            record.target, record.target_max = figure.value, figure.second_value
        self.parts_of = None
        self.listing_targets = True
        told = self.owners.told(figure.sentence, figure.start) is not None
        self.unowned.record = None if told or label is not Label.TARGET else record
        if self.current is None or self.current.sentence.index != figure.sentence.index:
            self.current = record

    def _target(self, figure: Figure) -> None:
        """A target that the attainment before it refers to joins that record; any other stands for itself."""
        record = self.current
        if record is None or not self.counted.is_target_of(record, figure):
            self._plan(figure, Label.TARGET)
        elif record.target is None:
            record.target, record.target_max = figure.value, figure.second_value
            self.gathered.note(record, figure)
        elif record.only_target and _IN_ALL.search(figure.left):
            self._target_in_all(record, figure)

    def _target_in_all(self, record: Record, figure: Figure) -> None:
        """What is to be reached over the whole year with those that are still to come (`kết nạp thêm 3 để đạt chỉ tiêu 10 đảng viên`)."""
        year = whole_year(record.period)
        if year != record.period:
            record = self.gathered.record(record.organisation, year, figure, Label.TARGET)
        record.target, record.target_max = figure.value, figure.second_value

    def _part(self, figure: Figure) -> None:
        """So many of those admitted are of a sort."""
        record = self.parts_of or self.current
        if record is None or record.admitted is None or figure.value > record.admitted:
            return
        if part := part_told(figure):
            record.breakdown.setdefault(part, figure.value)
            self.gathered.note(record, figure)

    def _earlier(self, figure: Figure) -> None:
        """What was admitted in the same time of the year before, where that time is known."""
        if self.current is not None and (period := year_before(self.current.period)):
            self.gathered.record(self.current.organisation, period, figure, Label.ADMITTED).admitted = figure.value
            self.current.last_told = figure.sentence.index  # which goes on behind the comparison

    def _measure(self, figure: Figure, label: Label) -> None:
        """An attainment, a surplus or a rate: of the committee right before it, or of the record being read."""
        record = None if label is Label.RATE or self._is_of_another(figure) else self.current
        opens = figure.start - len(figure.left) <= figure.sentence.start or any(mark in figure.left for mark in _ITEM_MARKS)
        in_turn = self.turns.owner(figure)
        named = [in_turn] if in_turn else self.lists.committees_before(figure.start) if opens else []
        named = named or self.lists.committees_alike(figure.start - len(figure.left), figure.start)
        if named:
            period = self.counted.of_list(figure, self.current)
            for other in named[:-1]:
                set_share(self.gathered.record(other, period, figure, Label.LISTED), figure, label)
            record = self.gathered.record(named[-1], period, figure, Label.LISTED)
        elif record is None:
            owner = self.owners.owner(figure.sentence, figure.start)
            record = self.gathered.record(owner, self.counted.of(figure, result=label is not Label.RATE), figure, label)
        else:
            self.gathered.note(record, figure)
        set_share(record, figure, label)
        if label is not Label.RATE:
            self.current = record

    def _is_of_another(self, figure: Figure) -> bool:
        """Whether a new sentence names another committee than the one being read."""
        if self.current is None or self.current.last_told == figure.sentence.index:
            return False
        named = self.owners.in_sentence(figure.sentence, figure.start)
        return named is not None and named != self.current.organisation
