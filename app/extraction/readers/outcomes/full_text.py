"""An article that gives the text of a speech or letter, or the answers of an interview: what follows is in the words of whose it is, who calls himself `tôi`."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import BlockKind
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.readers.outcomes.views import View
from app.extraction.readers.outcomes.voice import Voice
from app.extraction.reading import Reading

_TEXT = r"(?:phát biểu|bài viết|bức thư|lá thư|thư|diễn văn|lời kêu gọi)"
_PRESENTED = Cued(
    rf"(?:toàn văn|nguyên văn|(?:trân trọng|xin) (?:giới thiệu|đăng(?: tải)?))(?:[^.;:]{{0,60}} {_TEXT}(?: [^\W\d_]+){{0,4}} của | cùng (?:bạn|quý) đọc)"
)
"""`Báo ... trân trọng giới thiệu toàn văn phát biểu của đồng chí Trần Văn An`."""
_ADDRESS = re.compile(r"(?:kính )?thưa (?:các |toàn thể |quý |đồng )(?:đồng chí|vị|đồng bào|đại biểu|thể|chí|bào)?")
_MYSELF = re.compile(r"(?:chúng )?tôi(?!\w)")
_SHORT = 160
_INTERVIEWED = Cued(
    r"(?:trao đổi|trả lời|trò chuyện|nói chuyện|chia sẻ)(?: phỏng vấn)?(?: (?:với|của|cùng))? (?:báo|tạp chí|phóng viên|pv|nhà báo|chúng tôi|[a-z]*news?(?!\w)|vietnamnet|vnexpress|tuổi trẻ|thanh niên|tiền phong|vov|dân trí|lao động|người lao động|pháp luật)(?!\w)"
    r"|(?<!\w)(?:phóng viên|pv|nhà báo)(?!\w)[^.;:]{0,60} (?:trao đổi|trò chuyện|phỏng vấn|cuộc phỏng vấn)(?: với| cùng)? (?:ông|bà|đồng chí|anh|chị|bí thư|phó|trưởng|chủ)(?!\w)"
)
"""`Ông An, Bí thư Huyện ủy, trao đổi với báo ...`: the lines behind ask and answer by turns."""
_LEAD, _QUESTIONS = 3, 2


class FullText:
    """Knows in whose words one article is: in nobody's at first."""

    def __init__(self, reading: Reading, issuers: Issuers) -> None:
        self._reading = reading
        self._issuers = issuers
        self._author: Issuer | None = None
        self._interviewed: Issuer | None = None
        self._asked = False
        """Whether the one who is interviewed has been asked something."""

    def author_of(self, view: View, voice: Voice) -> Issuer | None:
        """In whose words the sentence is, None where it is in the newspaper's; `voice` had the word before it.

        A text is told by being presented (`trân trọng giới thiệu toàn văn phát biểu của ...`), or by whom it speaks to (`Thưa các đồng chí,`).
        """
        if (answering := self._answering(view)) is not None:
            return answering
        author = self._author
        if author is not None and any(self._is_another(act.subject.name) for act in view.acts if act.subject is not None):
            author = self._author = None
        if self._author is None and (presented := _PRESENTED.search(view.low)) is not None:
            self._author = self._named_at(view.sentence.start + presented.end()) or self._speaker(view, voice)
        elif self._author is None and _ADDRESS.match(view.low) and len(view.low) < _SHORT:
            self._author = self._speaker(view, voice)
        return author

    def _answering(self, view: View) -> Issuer | None:
        """Who answers in the sentence where the article is an interview: each of its questions is a line by itself, and the answer follows."""
        if self._interviewed is None and view.sentence.block <= _LEAD and _INTERVIEWED.search(view.low) and self._asks_often():
            people = self._reading.people_in(view.sentence.start, view.sentence.end)
            self._interviewed = next((person for p in people if (person := self._issuers.person(p.name)) is not None), None)
        elif self._interviewed is not None and self._asked:
            if any(self._is_not(self._interviewed, act.subject.name) for act in view.acts if act.subject is not None):
                self._interviewed = None
            return self._interviewed
        return None

    def is_asked(self, view: View) -> bool:
        """Whether the sentence is part of a question that is put to the one who is interviewed."""
        asks = self._interviewed is not None and self._reading.document.block_of(view.sentence).text.rstrip().endswith("?")
        self._asked = self._asked or asks
        return asks

    def _asks_often(self) -> bool:
        """Whether so many lines of the article are questions that it is an interview."""
        return sum(block.text.rstrip().endswith("?") for block in self._reading.document.blocks[1:]) >= _QUESTIONS

    @staticmethod
    def speaks_himself(view: View) -> bool:
        """Whether it is the author who acts in a sentence: `tôi đề nghị ...`."""
        held = (view.low[act.subject.start - view.sentence.start :] for act in view.acts if act.subject is not None)
        return any(_MYSELF.match(low) for low in held)

    def _is_another(self, name: str | None) -> bool:
        """Whether it is an office-holder, and not the author, who acts: the newspaper tells again."""
        return self._author is not None and self._is_not(self._author, name)

    def _is_not(self, author: Issuer, name: str | None) -> bool:
        """Whether `name` is that of an office-holder who is not `author`."""
        person = self._issuers.person(name)
        return person is not None and person.name != author.name

    def _speaker(self, view: View, voice: Voice) -> Issuer | None:
        """Who speaks where nobody says whose text it is: who had the word, else whom the headline names first, else who was named last."""
        if voice.issuer is not None and voice.issuer.is_person:
            return voice.issuer
        headline = next((block for block in self._reading.document.blocks if block.kind is BlockKind.HEADLINE), None)
        titled = self._reading.people_in(headline.start, headline.end) if headline is not None else []
        before = self._reading.people_in(0, view.sentence.end)
        named = (self._issuers.person(person.name) for person in [*titled, *reversed(before)])
        return next((person for person in named if person is not None), None)

    def _named_at(self, position: int) -> Issuer | None:
        named = (self._issuers.person(person.name) for person in self._reading.people_in(position, position + 1))
        return next(named, None)
