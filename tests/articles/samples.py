"""Articles written for these tests, with invented people, and what is in them."""

from __future__ import annotations

from dataclasses import dataclass

from app.extraction import Extraction
from app.extraction.facts import (
    Appointment,
    AppointmentStatus,
    BreakdownKey,
    Citation,
    Evidence,
    Level,
    Measure,
    Meeting,
    MeetingKind,
    Organisation,
    OrganisationKind,
    Outcome,
    OutcomeKind,
    Participant,
    ParticipantRole,
    Period,
    Person,
    Recruitment,
    Statistic,
)
from tests.articles.reader import EXTRACTOR

HUYEN_UY = "Huyện ủy Tân Hòa"
BAN_TO_CHUC = "Ban Tổ chức Huyện ủy Tân Hòa"
UY_BAN = "Ủy ban nhân dân huyện Tân Hòa"
LAM, HANH = "Trần Văn Lâm", "Đỗ Thị Hạnh"
TEXT = (
    "Huyện uỷ Tân Hoà sơ kết công tác xây dựng Đảng\n"
    "Ngày 4/10/2024, Huyện ủy Tân Hòa tổ chức hội nghị lần thứ 20. Đồng chí Trần Văn Lâm, Bí thư Huyện ủy Tân Hòa chủ trì; "
    "đồng chí Đỗ Thị Hạnh, Trưởng Ban Tổ chức Huyện ủy, nguyên Phó Chủ tịch UBND huyện dự.\n"
    "Trong 9 tháng đầu năm 2024, huyện kết nạp 116 đảng viên mới, trong đó có 61 nữ, đạt 72,5% kế hoạch. Đảng bộ huyện có 4.312 đảng viên.\n"
    "Đồng chí Trần Văn Lâm yêu cầu Ban Tổ chức Huyện ủy tiếp tục thực hiện Nghị quyết số 21-NQ/TW."
)


@dataclass(frozen=True, slots=True)
class Told:
    """A text, for facts that are read from it."""

    text: str

    def quote(self, words: str) -> tuple[Evidence, ...]:
        """The evidence that `words`, which stand in the text, are."""
        start = self.text.index(words)
        return (Evidence(start, start + len(words), words),)

    def person(self, name: str) -> Person:
        """A person named in the text."""
        return Person(name=name, evidence=self.quote(name), rule="test.person")

    def organisation(
        self,
        name: str,
        kind: OrganisationKind = OrganisationKind.PARTY_COMMITTEE,
        level: Level | None = Level.DISTRICT,
        *,
        printed: tuple[str, ...] = (),
        place: str | None = "193",
        parent: str | None = None,
        resolved: bool = True,
    ) -> Organisation:
        """An organisation that the text names by `printed`, or else by its canonical name."""
        names = printed or (name,)
        evidence = self.quote(names[0])
        return Organisation(
            name=name,
            kind=kind,
            level=level,
            names=names,
            place=place,
            parent=parent,
            resolved=resolved,
            evidence=evidence,
            rule="test.organisation",
        )

    def appointment(
        self, person: str, title: str, organisation: str | None, status: AppointmentStatus = AppointmentStatus.CURRENT
    ) -> Appointment:
        """A post that the text gives, its evidence being the person's name."""
        return Appointment(
            person=person, title=title, organisation=organisation, status=status, evidence=self.quote(person), rule="test.appointment"
        )


def tan_hoa() -> Extraction:
    """What is in `TEXT`: each of the eight kinds of fact."""
    told = Told(TEXT)
    directive = "Đồng chí Trần Văn Lâm yêu cầu Ban Tổ chức Huyện ủy tiếp tục thực hiện Nghị quyết số 21-NQ/TW."
    return Extraction(
        extractor=EXTRACTOR,
        published_on="2024-10-05",
        place="193",
        people=(told.person(LAM), told.person(HANH)),
        organisations=(
            told.organisation(HUYEN_UY, printed=("Huyện uỷ Tân Hoà", "Đảng bộ huyện")),
            told.organisation(BAN_TO_CHUC, OrganisationKind.PARTY_ORGAN, printed=("Ban Tổ chức Huyện ủy",), parent=HUYEN_UY),
            told.organisation(UY_BAN, OrganisationKind.STATE_BODY, printed=("UBND huyện",)),
        ),
        appointments=(
            told.appointment(LAM, "Bí thư", HUYEN_UY),
            told.appointment(HANH, "Trưởng Ban", BAN_TO_CHUC),
            told.appointment(HANH, "Phó Chủ tịch", UY_BAN, AppointmentStatus.FORMER),
        ),
        recruitment=(
            Recruitment(
                organisation=HUYEN_UY,
                period=Period("2024-01-01", "2024-09-30"),
                admitted=116,
                target=160,
                attainment_percent=72.5,
                breakdown={BreakdownKey.FEMALE: 61},
                derived=("target",),
                evidence=told.quote("huyện kết nạp 116 đảng viên mới, trong đó có 61 nữ, đạt 72,5% kế hoạch"),
                rule="test.recruitment",
            ),
        ),
        statistics=(
            Statistic(
                organisation=HUYEN_UY,
                measure=Measure.PARTY_MEMBERS,
                value=4312,
                as_of="2024-09",
                evidence=told.quote("Đảng bộ huyện có 4.312 đảng viên"),
                rule="test.statistic",
            ),
        ),
        meetings=(
            Meeting(
                kind=MeetingKind.CONFERENCE,
                date="2024-10-04",
                organiser=HUYEN_UY,
                host=None,
                number=20,
                participants=(Participant(LAM, ParticipantRole.CHAIR), Participant(HANH, ParticipantRole.ATTENDEE)),
                evidence=told.quote("Huyện ủy Tân Hòa tổ chức hội nghị lần thứ 20"),
                rule="test.meeting",
            ),
        ),
        outcomes=(
            Outcome(
                kind=OutcomeKind.DIRECTIVE,
                issuer=LAM,
                issuer_is_person=True,
                addressee=BAN_TO_CHUC,
                meeting=0,
                evidence=told.quote(directive),
                rule="test.outcome",
            ),
        ),
        citations=(
            Citation(
                kind="Nghị quyết",
                number="21-NQ/TW",
                date="2022",
                issuer=None,
                evidence=told.quote("Nghị quyết số 21-NQ/TW"),
                rule="test.citation",
            ),
        ),
    )


def post_of(
    text: str,
    name: str,
    title: str,
    organisation: str,
    *,
    level: Level | None = Level.DISTRICT,
    place: str | None = "193",
    status: AppointmentStatus = AppointmentStatus.CURRENT,
) -> Extraction:
    """What is in a `text` that does nothing but name someone with a post; the text holds both names."""
    told = Told(text)
    return Extraction(
        extractor=EXTRACTOR,
        people=(told.person(name),),
        organisations=(told.organisation(organisation, level=level, place=place),),
        appointments=(told.appointment(name, title, organisation, status),),
    )
