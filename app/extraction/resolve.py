"""Who is meant inside the article: `ông Thanh`, `Bí thư Thăng`, `đồng chí Bí thư Đảng ủy Khối`, `Đồng chí`.

A given name is that of who was named so last, or of the only one named so further on; a post that fits two people is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from app.extraction.before import Before
from app.extraction.document import Document, Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.folding import fold
from app.extraction.mentions.people import RawPerson
from app.extraction.mentions.posts import RawPost
from app.extraction.spans import BodyMention, PersonForm, PersonMention
from app.extraction.word_groups import FEW, HONORIFIC, REPORTS_HEARD

_HONORIFIC_BEFORE = Before(rf"{HONORIFIC} ", re.IGNORECASE)
_AT_THE_HEAD = 16
_TAKES_FLOOR = re.compile(
    r"(?:phát biểu|kết luận|chỉ đạo|giao nhiệm vụ|trao quyết định|chúc mừng|động viên|bế mạc|khai mạc|trao đổi|trả lời|sau khi nghe|nghe)(?!\w)[^.;:]{3,160}$"
)
"""`Phát biểu tại buổi lễ, Bí thư Tỉnh ủy Trần An nói ...`: `ông` in the next sentence is him."""
_BY_HIM = re.compile(r"(?:cũng |vẫn )?theo (?:ông|bà|anh|chị|cụ|đồng chí)(?=,| thì(?!\w))")
"""`Theo ông, tân bí thư ...`: whoever comes behind, `ông` in the next sentence is still the one who speaks."""
_HEARS = re.compile(rf"(?:sau khi (?:được )?nghe|qua nghe|nghe|sau {REPORTS_HEARD}) ")
"""`Sau báo cáo do ông An trình bày, ông Bình kết luận`: `ông` in the next sentence is who has listened."""
_NEXT_ACTS = re.compile(r" [^,.;:]+(?:, [^.;:]+)*, (?:[^,.;:]{0,60} )?$")
_REASON = Before(r"(?<!\w)(?:do|vì|bởi) ", re.IGNORECASE)
_GENDERS = {"ông": "male", "anh": "male", "bà": "female", "chị": "female"}
_GENDERED_MIDDLES = {"thị": "female", "văn": "male"}
_PLURAL_BEFORE = Before(rf"(?:các|những|mỗi|từng|mọi|nhiều|{FEW}|[0-9]|một số|toàn thể|tất cả) ", re.IGNORECASE)


class Resolver:
    """Remembers who has been named so far, in text order."""

    def __init__(self, document: Document, named: Iterable[str] = ()) -> None:
        """`named`: the full names of the whole article, for whom a headline calls by the given name before the text names them."""
        self._document = document
        self._upcoming: dict[str, set[str]] = defaultdict(set)
        for name in named:
            self._upcoming[fold(name.rpartition(" ")[2])].add(name)
        self._names: list[str] = []
        """Full names, last named last."""
        self._by_given: dict[str, list[str]] = defaultdict(list)
        self._holders: dict[tuple[str, str | None], list[str]] = defaultdict(list)
        self._subject: str | None = None
        """Whom a bare `Đồng chí` at the head of the next sentence stands for."""
        self._leads = False
        """Whether the sentence that it was named in began with it."""
        self._genders: dict[str, str] = {}
        self._named_in: dict[str, int] = {}
        """The index of the sentence that each was last named in."""
        self._here = -1
        self._last_block = -1

    def enter(self, sentence: Sentence) -> None:
        """Begin `sentence`; a pronoun does not reach back over more than one paragraph."""
        if sentence.block > self._last_block + 1:
            self._subject = None
        self._last_block = sentence.block
        self._here = sentence.index

    def name_of(self, person: RawPerson, posts: Sequence[tuple[str, BodyMention | None]] = ()) -> str | None:
        """The full name that `person` stands for; None for a short name that fits no one, and for a pronoun before any name.

        `posts` are the titles and bodies told of `person`: of two with one given name the one who holds such a post is meant.
        """
        if person.pronoun is not None:
            return self._of_the_reason(person) or self._subject_for(person.pronoun)
        name = self._full_name_of(person, posts)
        word = self._document.text[person.start : person.name_start].split(" ")[0].lower()
        if name is not None:
            self._named_in[name] = self._here
            if word in _GENDERS:
                self._genders[name] = _GENDERS[word]
        return name

    def _full_name_of(self, person: RawPerson, posts: Sequence[tuple[str, BodyMention | None]]) -> str | None:
        if (not person.short or len(person.name.split()) > 2) and not self._is_end_of_another(person.name):
            self._add(person.name)
            return person.name
        if candidates := self._by_given[fold(person.name)]:
            holders = {name for title, body in posts for name in self._holders.get((fold(title), body.key if body else None), ())}
            return next((name for name in reversed(candidates) if name in holders), candidates[-1])
        upcoming = self._upcoming.get(fold(person.name), set())
        return next(iter(upcoming)) if len(upcoming) == 1 else None

    def _is_end_of_another(self, name: str) -> bool:
        """`ông Hoàng Việt` behind `Trần Hoàng Việt`: a middle syllable that is a family name too."""
        return name.count(" ") == 1 and name not in self._names and bool(self._by_given[fold(name)])

    def _subject_for(self, pronoun: str) -> str | None:
        """Whom `ông` or `bà` stands for: the subject so far, unless it is known to be of the other sex; then the last named who is not."""
        gender = _GENDERS.get(pronoun)
        if self._subject is not None and self._fits(self._subject, gender):
            sure = gender is None or self._leads or self._gender_of(self._subject) is not None
            return self._subject if sure else self._called(gender or "") or self._subject
        return next((name for name in reversed(self._names) if self._fits(name, gender)), None) if gender else None

    def _of_the_reason(self, person: RawPerson) -> str | None:
        """`miễn nhiệm đối với đồng chí A do | đồng chí | đã ...`: a reason is told of whom its sentence has named last."""
        if _REASON.search(self._document.text, max(0, person.start - 8), person.start) is None or not self._names:
            return None
        last = self._names[-1]
        return last if self._named_in[last] == self._here and self._fits(last, _GENDERS.get(person.pronoun or "")) else None

    def _called(self, gender: str) -> str | None:
        """Who was last named with a word for `gender`, not far before: a subject of unknown sex is less likely meant."""
        near = (name for name in reversed(self._names) if self._named_in[name] >= self._here - 3)
        return next((name for name in near if self._gender_of(name) == gender), None)

    def _fits(self, name: str, gender: str | None) -> bool:
        return gender is None or self._gender_of(name) in (gender, None)

    def _gender_of(self, name: str) -> str | None:
        """The sex that the words before `name` told, or its middle word; None where nothing does."""
        return self._genders.get(name) or _gender_told_by(name)

    def _add(self, name: str) -> None:
        if name in self._names:
            self._names.remove(name)
        self._names.append(name)
        words = name.split()
        for count in (1, 2):
            if len(words) > count:
                given = self._by_given[fold(" ".join(words[-count:]))]
                if name in given:
                    given.remove(name)
                given.append(name)

    def holds(self, name: str, title: str, body: BodyMention | None, status: AppointmentStatus) -> None:
        """Note that `name` holds the post, so that the post alone can stand for the person."""
        if status in (AppointmentStatus.FORMER,):
            return
        for key in ((fold(title), body.key if body else None), (fold(title), None)):
            holders = self._holders[key]
            if name in holders:
                holders.remove(name)
            holders.append(name)

    def references(
        self, sentence: Sentence, posts: Sequence[RawPost], bodies: dict[int, BodyMention | None], named: Sequence[PersonMention]
    ) -> list[PersonMention]:
        """People that the sentence speaks of by a post that stands alone. `named` are those it names otherwise."""
        found = [mention for post in posts if (mention := self._by_post(sentence, post, bodies.get(id(post))))]
        first = self._who_acts(sentence, sorted((*named, *found), key=lambda person: person.start))
        if first is not None and _BY_HIM.match(sentence.low) is None:
            goes_on = self._leads and first.form is PersonForm.PRONOUN and first.name == self._subject
            self._subject = first.name
            opens = first.start - sentence.start < _AT_THE_HEAD
            self._leads = goes_on or opens or _TAKES_FLOOR.match(self._document.low, sentence.start, first.start) is not None
        return found

    def _who_acts(self, sentence: Sentence, people: Sequence[PersonMention]) -> PersonMention | None:
        """Who of `people`, in text order, the sentence is about: the first, but who has heard others out comes behind them."""
        if not people or len(people) == 1 or _HEARS.match(sentence.low) is None:
            return people[0] if people else None
        for before, person in pairwise(people):
            if _NEXT_ACTS.search(self._document.low[before.end : person.start]):
                return person
        return people[0]

    def _by_post(self, sentence: Sentence, post: RawPost, body: BodyMention | None) -> PersonMention | None:
        text = self._document.text
        before = text[max(sentence.start, post.start - 24) : post.start]
        if post.former or _PLURAL_BEFORE.search(before):
            return None
        honorific = _HONORIFIC_BEFORE.search(before)
        if honorific is not None and _PLURAL_BEFORE.search(before[: honorific.start()]):
            return None
        holders = self._holders.get((fold(post.title), body.key if body else None), [])
        if len(set(holders)) != 1:
            return None
        start = post.start - len(honorific.group()) if honorific else post.start
        return PersonMention(start, post.end, holders[0], PersonForm.POST, post.start, post.end)


def _gender_told_by(name: str) -> str | None:
    """`Trần Thị An` is a woman's name, `Trần Văn An` a man's; other names are of either."""
    return next((_GENDERED_MIDDLES[word] for word in name.lower().split()[1:-1] if word in _GENDERED_MIDDLES), None)
