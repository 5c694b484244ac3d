"""Articles that report meetings, for tests of what several of them tell together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from fastapi.testclient import TestClient

from app.extraction import Extraction
from app.extraction.facts import Level, Meeting, MeetingKind, OrganisationKind, Outcome, OutcomeKind, Participant, ParticipantRole
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HUYEN_UY, LAM, Told
from tests.articles.sending import items, send

BAN_THUONG_VU = f"Ban Thường vụ {HUYEN_UY}"
XA = "Đảng ủy xã Tân Phú"
TINH_UY = "Tỉnh ủy Hòa Phú"
CHAIR = (LAM, ParticipantRole.CHAIR)
DIRECTIVE = "Đồng chí Trần Văn Lâm yêu cầu các chi bộ rà soát danh sách 45 quần chúng ưu tú và hoàn thành hồ sơ trước ngày 30/11."


@dataclass(frozen=True)
class Report:
    """One meeting as one article tells it. `said` is what its outcomes quote; `when` opens the article."""

    organiser: str | None = HUYEN_UY
    host: str | None = None
    kind: MeetingKind = MeetingKind.CONFERENCE
    date: str | None = "2024-10-04"
    number: int | None = None
    people: tuple[tuple[str, ParticipantRole], ...] = (CHAIR,)
    said: tuple[str, ...] = ()
    outcome: Outcome = field(
        default_factory=lambda: Outcome(
            kind=OutcomeKind.DIRECTIVE, issuer=LAM, issuer_is_person=True, addressee=None, meeting=0, evidence=(), rule="test.outcome"
        )
    )
    when: str = "Ngày 4/10"
    published_on: str = "2024-10-05"

    def extraction(self, text: str) -> Extraction:
        """What is in an article of this `text`."""
        told = Told(text)
        return Extraction(
            extractor=EXTRACTOR,
            published_on=self.published_on,
            organisations=(
                told.organisation(HUYEN_UY),
                told.organisation(BAN_THUONG_VU, OrganisationKind.PARTY_ORGAN, parent=HUYEN_UY),
                told.organisation(BAN_TO_CHUC, OrganisationKind.PARTY_ORGAN, parent=HUYEN_UY),
                told.organisation(XA, level=Level.COMMUNE),
                told.organisation(TINH_UY, level=Level.PROVINCE, place="22"),
                told.organisation("Quận ủy", resolved=False, place=None),
            ),
            meetings=(
                Meeting(
                    kind=self.kind,
                    date=self.date,
                    organiser=self.organiser,
                    host=self.host,
                    number=self.number,
                    participants=tuple(Participant(*someone) for someone in self.people),
                    evidence=told.quote(self.when),
                    rule="test.meeting",
                ),
            ),
            outcomes=tuple(replace(self.outcome, evidence=told.quote(words)) for words in self.said),
        )


def send_report(client: TestClient, reader: ScriptedReader, number: int, report: Report) -> dict[str, Any]:
    """Send in the article of this number that tells of `report`; gives the answer."""
    named = ", ".join((HUYEN_UY, BAN_THUONG_VU, BAN_TO_CHUC, XA, TINH_UY, "Quận ủy"))
    text = "\n".join((f"Bài {number}. {report.when}: {named}.", *report.said))
    reader.finds(text, report.extraction(text))
    return send(client, text)


def send_all(client: TestClient, reader: ScriptedReader, *reports: Report) -> None:
    for number, report in enumerate(reports, start=1):
        send_report(client, reader, number, report)


def articles(client: TestClient, path: str = "/meetings") -> list[list[int]]:
    """The articles of the sources of each record."""
    return [[source["article_id"] for source in record["sources"]] for record in items(client, path)]
