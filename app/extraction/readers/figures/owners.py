"""Whose figure it is: the organisation that a count in a sentence belongs to.

The subject of the clause owns its figures; where the clause names none, the body that the paragraph is about; else
the article's main committee.
"""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import WHOLE_PARTY, OrganisationKind
from app.extraction.gazetteer import gazetteer
from app.extraction.letters import LETTER
from app.extraction.readers.figures.bare_cells import BareCells
from app.extraction.readers.figures.bare_committees import BareCommittees
from app.extraction.readers.figures.behind import NamedBehind
from app.extraction.readers.figures.body_roles import PLACE_ROOM, SUBJECT_ROOM, BodyRoles
from app.extraction.readers.figures.guests import tells_guests
from app.extraction.readers.figures.intentions import introduction
from app.extraction.readers.figures.listed_units import listed_organisation_of
from app.extraction.readers.figures.main_committee import GENERIC, MainCommittee
from app.extraction.readers.figures.party_organisations import POLITICAL_SCHOOL, likely_organisation_of, party_organisation_of
from app.extraction.readers.figures.stand_ins import StandIns
from app.extraction.readers.figures.territory_committees import NAME, TERRITORY, committee_of, listed_in, places_in
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention
from app.extraction.weakly import weakly
from app.extraction.word_groups import RANKED_COMMITTEE

_COUNTED_BODIES = re.compile(r"(?<![\d/.-])\d{1,3} $")
_PLACED = (" tại ", " ở ")
"""What stands in front of where something happened: whose it is only where nobody is named."""
_OPENING = re.compile(r"(?:\([^()\n]{2,20}\) ?[-–]? ?|nhờ [^,.\d]{2,60}, )?(?:được )?(?:(?:thành lập|ra đời) [^;.]{0,30}?)?(?:với|từ|có) ")
_MAIN_CLAUSE = re.compile(r",(?: (?:đến nay|hiện nay|hiện|nay),?)? $")
_RESOLUTION_OF = re.compile(r"nghị quyết (?:đại hội )?(?:của )?$")
_SETS = re.compile(r"\b(?:đề ra|đặt ra|đặt|xác định|giao|nêu)\b")
_UNIT_NAME = re.compile(rf"(?:[{LETTER}]+ ){{1,4}}{NAME}")  # `trường THPT A` beside `Chi bộ trường THPT B`
_WITH_ITS_COMMITTEE = Before(rf"(?:ban chấp hành(?: đảng bộ)?|\bbch(?: đảng bộ)?|đảng ủy|{RANKED_COMMITTEE})(?:,| và) ")
_OF_ALL_RANKS = (" các cấp", " đảng các cấp", " cấp cơ sở", " các địa phương", " các đơn vị", " các huyện", " cơ sở")
_PARAGRAPHS_BACK = 3
_OF_LOWER_RANKS = (" cấp huyện", " cấp xã", " cấp dưới", " cấp trên cơ sở")


class FigureOwners:
    """Answers whose a figure is, for one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text, self._low = reading.document.text, reading.document.low
        self._main = MainCommittee(reading)
        self._roles = BodyRoles(reading)
        self._bare = BareCommittees(reading)
        self._cells = BareCells(reading, self._roles)
        self._stand_ins = StandIns(reading, self._main, self._roles, self._cells, weakly(self._subject_of_paragraph))
        self._behind = NamedBehind(reading, self._main, self._cells)
        self._party = [body for body in reading.bodies if body.is_party]
        self._party_names = {body.name for body in self._party}
        self._topics: dict[tuple[int, bool], str | None] = {}
        self._subjects: dict[tuple[int, int, bool], tuple[str | None, str | None]] = {}
        """The subjects that have been asked for, by the sentence, the place of the figure and whether an organ may own it."""

    def abroad(self) -> bool:
        """Whether the article is about another country."""
        return self._main.abroad()

    def main(self) -> str | None:
        """The committee or cell that the article is about, None if none is known."""
        return self._main.name()

    def owner(self, sentence: Sentence, position: int, *, organs: bool = False) -> str | None:
        """The canonical name of the body that the figure at `position` in `sentence` belongs to, None if none is known.

        `organs`: an organ (an inspection commission) may own the figure; else its committee does.
        """
        return self.told(sentence, position, organs=organs) or self._main.name() or self._of_paragraphs_before(sentence)

    def told(self, sentence: Sentence, position: int, *, organs: bool = False) -> str | None:
        """The same, but only what the sentence or its paragraph tell."""
        return self._told(sentence, position, organs=organs, in_posts=True)

    def _told(self, sentence: Sentence, position: int, *, organs: bool, in_posts: bool) -> str | None:
        """What `told` says. `in_posts`: a body named only in someone's post may own the figure."""
        subject, mentioned = self._named_before(sentence, position, organs=organs)
        in_posts = in_posts and not tells_guests(sentence)  # they come from elsewhere
        return (
            subject or self.beside(sentence, position) or (mentioned if in_posts else None) or self._of_paragraph(sentence, organs=organs)
        )

    def in_sentence(self, sentence: Sentence, position: int) -> str | None:
        """The subject named in `sentence` before `position`, None if there is none."""
        subject, mentioned = self._named_before(sentence, position, organs=False)
        return subject or mentioned

    def _named_before(self, sentence: Sentence, position: int, *, organs: bool) -> tuple[str | None, str | None]:
        """The subject named in `sentence` before `position`; and what stands for it where none is, a body mentioned there in a post."""
        asked = (sentence.index, position, organs)
        if asked not in self._subjects:
            subject, mentioned = self._candidates(sentence, position, organs=organs)
            told = mentioned or self._bare.label(sentence) or self._opened_for(sentence, position)
            self._subjects[asked] = subject, told or self._spoken_by(sentence, position)
        return self._subjects[asked]

    def _opened_for(self, sentence: Sentence, position: int) -> str | None:
        """The subject behind an opening (`Với 587 đảng viên, Đảng bộ xã A là ...`) that the figure at `position` stands in."""
        if not _OPENING.match(self._low, sentence.start):
            return None
        bodies = self._reading.bodies_in(position, min(sentence.end, position + SUBJECT_ROOM))
        first = next((body for body in bodies if body.is_party and body.name not in GENERIC), None)
        if first is None or first.kind is OrganisationKind.PARTY_ORGAN:
            return None
        return first.name if _MAIN_CLAUSE.search(self._low, sentence.start, first.start) else None

    def _spoken_by(self, sentence: Sentence, position: int) -> str | None:
        """Whose leader says what is quoted with the figure (`“... kết nạp 7 đảng viên”, ông A, Bí thư Đảng ủy xã B cho biết`)."""
        closed = self._text.find("”", position, sentence.end)
        if closed < 0 or self._text.rfind("“", sentence.start, position) < 0:
            return None
        bodies = self._reading.bodies_in(closed, min(sentence.end, closed + PLACE_ROOM * 2))
        leads = next((body for body in bodies if body.is_party and self._roles.is_in_post(body)), None)
        return self._owner_name(leads, sentence, organs=False) if leads else None

    def resolving(self, sentence: Sentence, position: int) -> str | None:
        """The committee or cell whose resolution sets what is aimed at (`Nghị quyết của Chi bộ thôn A đề ra`), None if none is named."""
        named = [
            body
            for body in self._reading.bodies_in(sentence.start, position)
            if body.is_party
            and _RESOLUTION_OF.search(self._low, sentence.start, body.start)
            and _SETS.search(self._low, body.end, position)
        ]
        return self._owner_name(named[-1], sentence, organs=False) if named else None

    def beside(self, sentence: Sentence, position: int) -> str | None:
        """The committee or cell named right behind what is counted from `position` on (`41 đảng viên của Đảng bộ xã A`)."""
        named = self._behind.of(position, sentence.end)
        return self._owner_name(named, sentence, organs=False) if isinstance(named, BodyMention) else named

    def school(self, sentence: Sentence, position: int) -> str | None:
        """The political school that held the course told of, where neither the sentence nor its paragraph say who did."""
        if named := self._told(sentence, position, organs=False, in_posts=False):
            return named if named.startswith(POLITICAL_SCHOOL) else None
        schools = (body for body in self._reading.bodies_in(0, position) if body.name.startswith(POLITICAL_SCHOOL))
        return next((school.name for school in schools if not self._roles.is_partner(school)), None)

    def sharers(self, start: int, end: int) -> list[str]:
        """The cells and committees that share what is said of each at `end`, in text order, each once.

        Of `Chi bộ trường A, trường B, mỗi chi bộ ...` the second is a cell too.
        """
        bodies = [body for body in self._party if start <= body.start < end and body.kind is not OrganisationKind.PARTY_ORGAN]
        names = [body.name for body in bodies]
        if bodies and bodies[-1].name.startswith("Chi bộ "):
            rest = self._text[bodies[-1].end : end].split(" mỗi ", 1)[0]
            items = (item.strip() for item in re.split(r",| và ", rest))
            names += [f"Chi bộ {item[0].upper()}{item[1:]}" for item in items if _UNIT_NAME.fullmatch(item)]
        elif bodies:
            names += [committee_of(match[1], match[2]) for match in TERRITORY.finditer(self._text, bodies[-1].end, end)]
        return list(dict.fromkeys(names)) or listed_in(self._text, start, end)

    def _candidates(self, sentence: Sentence, position: int, *, organs: bool, topic: bool = False) -> tuple[str | None, str | None]:
        found: list[tuple[int, str, bool]] = []
        start = max(sentence.start, position - SUBJECT_ROOM)
        for body in self._reading.bodies_in(start, position):
            name = self._owner_name(body, sentence, organs=organs)
            if body.start in self._main.whole_membership or body.name in GENERIC:
                continue  # `toàn Đảng bộ huyện` is not the whole Party: `_territories` reads it
            if _COUNTED_BODIES.search(self._text, max(0, body.start - 6), body.start):
                continue  # `12 đảng bộ xã`: those are counted
            if (
                body.kind is OrganisationKind.PARTY_COMMITTEE
                and self._roles.is_address(body.start)
                and self._roles.follows_a_cell(body.start)
            ):
                continue  # `Chi bộ thôn A, Đảng bộ xã B đã kết nạp`
            if body.is_party and name and not self._roles.is_no_subject(body, sentence, topic=topic):
                found.append((body.start, name, not self._roles.is_in_post(body)))
        found += self._of_units(start, position)
        found += [(at, name, not self._text.endswith(_PLACED, 0, at)) for at, name in self._stand_ins.between(start, position)]
        found = sorted(item for item in found if not self._in_brackets(item[0], start, position))
        if len(found) > 1 and (joined := self._roles.others_joined(sentence, position)):
            found = [item for item in found if not joined[0] <= item[0] < joined[1]] or found
        if not any(subject for _, _, subject in found):
            found += [(at, name, True) for at, name in places_in(self._text, start, position, self._places())]
        strong = next((name for _, name, subject in reversed(found) if subject), None)
        return strong, (found[-1][1] if found else None)

    def _places(self) -> list[str]:
        """The committees whose territory's bare name may stand for them: those that the article names, and those of where it is about."""
        context = self._reading.context
        units = [gazetteer().unit(code) for code in (context.district, context.province) if code]
        return [*self._main.ranked(), *(committee_of(unit.type, unit.name) for unit in units if unit is not None)]

    def _in_brackets(self, at: int, start: int, end: int) -> bool:
        """Whether `at` lies in brackets that are closed again before `end`: an aside to what stands before them."""
        opened = self._text.rfind("(", start, at)
        if opened < 0 or self._text.find(")", opened, at) >= 0:
            return False
        return self._text.find(")", at, end) >= 0

    def _of_units(self, start: int, position: int) -> list[tuple[int, str, bool]]:
        """A school or company whose cell or committee the article names stands for it; a political school owns its classes."""
        found = []
        for body in self._reading.bodies_in(start, position):
            if body.is_party or self._roles.is_in_post(body):
                continue
            if body.name.startswith(POLITICAL_SCHOOL):
                if not self._roles.is_partner(body):
                    found.append((body.start, body.name, True))
            elif not self._roles.is_part_of(body):
                own = party_organisation_of(body.name, self._party_names)
                admits = self._roles.admits(body)
                if name := own or likely_organisation_of(body.name) or (listed_organisation_of(body.name) if admits else None):
                    found.append((body.start, name, own is not None or admits))
        return found

    def _owner_name(self, body: BodyMention, sentence: Sentence, *, organs: bool) -> str | None:
        if meant := self._bare.meant_by(body, sentence):
            return meant
        if body.kind is OrganisationKind.PARTY_ORGAN and self._low.startswith(_OF_ALL_RANKS, body.end):
            return (
                self._stand_ins.told_by_centre(sentence, body.start) or self._stand_ins.of_place_told(body.start) or body.parent
            )  # the commissions of every rank: the whole membership's
        if body.kind is OrganisationKind.PARTY_ORGAN and self._low.startswith(_OF_LOWER_RANKS, body.end):
            return self._stand_ins.whole_of_theirs(body.start)
        if organs and _WITH_ITS_COMMITTEE.search(self._low, max(sentence.start, body.start - PLACE_ROOM), body.start):
            return body.parent  # `Ban Chấp hành Đảng bộ, Ban Thường vụ Huyện ủy A`
        if organs and (together := self._roles.acting_together(body)):
            return together
        return body.name if organs or body.kind is not OrganisationKind.PARTY_ORGAN else body.parent

    def host_after(self, sentence: Sentence, position: int) -> str | None:
        """The body that holds a ceremony, named behind the figure (`... được Chi bộ X tổ chức`)."""
        bodies = [b for b in self._reading.bodies_in(position, min(sentence.end, position + PLACE_ROOM * 2)) if b.is_party]
        return next((b.name for b in bodies if b.kind is not OrganisationKind.PARTY_ORGAN and b.name not in GENERIC), None)

    def _of_paragraphs_before(self, sentence: Sentence) -> str | None:
        """The subject that a paragraph shortly before named last, for an article that names no committee (`Toàn tỉnh kết nạp ...`)."""
        blocks = self._reading.document.blocks
        for earlier in reversed(self._reading.document.sentences[: sentence.index]):
            if sentence.block - earlier.block > _PARAGRAPHS_BACK or blocks[earlier.block].kind is BlockKind.HEADLINE:
                break
            if subject := self._candidates(earlier, earlier.end, organs=False, topic=True)[0]:
                return subject if subject != WHOLE_PARTY else None
        return None

    def _subject_of_paragraph(self, sentence: Sentence) -> str | None:
        return self._of_paragraph(sentence, organs=False)

    def _of_paragraph(self, sentence: Sentence, *, organs: bool) -> str | None:
        """The last subject named earlier in the same paragraph."""
        sentences, passed = self._reading.document.sentences, []
        subject: str | None = None
        speaker: str | None = None
        for index in range(sentence.index - 1, -1, -1):
            earlier = sentences[index]
            if earlier.block != sentence.block:
                break
            if (index, organs) in self._topics:
                subject = self._topics[index, organs]
                break
            passed.append(index)
            if self._roles.lists_several(earlier):
                continue
            strong, weak = self._candidates(earlier, self._roles.end_of_whole(earlier), organs=organs, topic=True)
            speaker = speaker or weak
            if subject := strong:
                break
        if subject is None and (intro := introduction(self._reading.document, sentence)):
            subject = self._candidates(intro, intro.end, organs=organs, topic=True)[0]
        subject = subject or speaker
        for index in passed:
            self._topics[index, organs] = subject
        return subject
