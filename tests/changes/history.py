"""A register to which things happen by chance, and what a program sees of it through its addresses."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field, replace
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import text
from sqlmodel import Session

from app.articles.ingest import Ingested, ingest_many
from app.articles.preparation import prepare
from app.articles.presentation import whole_article
from app.articles.submission import Submission
from app.decisions.repository import DecisionRepository
from app.extraction import Extraction, facts
from app.extraction.facts import (
    AppointmentStatus,
    Level,
    Meeting,
    MeetingKind,
    OrganisationKind,
    Outcome,
    OutcomeKind,
    Participant,
    ParticipantRole,
)
from app.meetings.repository import MeetingRepository
from app.members.presentation import whole_member
from app.members.repository import PersonRepository
from app.organisations.repository import OrganisationRepository
from app.organisations.schemas import Organisation
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.rereading import reread
from tests.articles.samples import HANH, LAM, Told
from tests.conftest import Backend
from tests.decisions.deciding import WHO

COMMITTEE, ORGAN, STATE = OrganisationKind.PARTY_COMMITTEE, OrganisationKind.PARTY_ORGAN, OrganisationKind.STATE_BODY
BODIES: tuple[tuple[str, OrganisationKind, Level | None, str | None, str | None], ...] = (
    ("Huyện ủy Hoành Bồ", COMMITTEE, Level.DISTRICT, "22.huyen-hoanh-bo", None),
    ("Thành ủy Hạ Long", COMMITTEE, Level.DISTRICT, "193", None),
    ("Đảng ủy phường Hà Phong", COMMITTEE, Level.COMMUNE, "06652", None),
    ("Đảng ủy phường Hà Tu", COMMITTEE, Level.COMMUNE, "2025-06652", None),
    ("Tỉnh ủy Quảng Ninh", COMMITTEE, Level.PROVINCE, "22", None),
    ("Ban Tổ chức Tỉnh ủy Quảng Ninh", ORGAN, Level.PROVINCE, "22", "Tỉnh ủy Quảng Ninh"),
    ("Ủy ban nhân dân tỉnh Quảng Ninh", STATE, Level.PROVINCE, "22", None),
    ("Ủy Ban Nhân Dân tỉnh Quảng Ninh", STATE, Level.PROVINCE, "22", None),
    ("Quận ủy", COMMITTEE, Level.DISTRICT, None, None),
)
NAMES = (LAM, HANH, "TRẦN VĂN LÂM", "Vũ Thị Tư")
DAYS = ("1991-05-06", "2012-01-01", "2019-06-01", "2019-06-20", "2024-02-02")
MEETINGS = ("2024-10-04", "2024-10-05")
SAID = ("Yêu cầu các chi bộ rà soát nguồn kết nạp đảng viên mới.", "Giao Ban Tổ chức tham mưu kế hoạch năm sau.")
FOLDERS = {"article": "articles", "organisation": "organisations", "person": "members", "meeting": "meetings", "decision": "decisions"}
"""The addresses of records, by the tables that they are counted in."""

View = dict[str, tuple[int, Any]]
"""What each address answers: the status, and the record, or the address that it leads to."""


@dataclass
class History:
    """What happens by `chance` to the register that `client` reads."""

    client: TestClient
    reader: ScriptedReader
    backend: Backend
    chance: random.Random
    told: dict[int, Told] = field(default_factory=dict)
    largest: dict[str, int] = field(default_factory=dict)
    texts: int = 0

    def happens(self) -> Response | None:
        """Let something happen; gives the answer of the service if it was asked."""
        steps = (
            [self.send] * 3
            + [self.send_several] * 3
            + [self.read_again, self.retract, self.merge, self.merge, self.split, self.rename, self.undo]
        )
        return self.chance.choice(steps)()

    def send(self) -> Response | None:
        """An article is sent in."""
        told = self.text()
        self.reader.finds(told.text, self.extraction(told))
        answer = self.client.post("/articles", json={"text": told.text, "published_on": self.chance.choice(DAYS)})
        self.told[answer.json()["id"]] = told
        return answer

    def send_several(self) -> None:
        """Articles are stored together."""
        texts = [self.text() for _ in range(self.chance.randint(2, 4))]
        submissions = [Submission(text=told.text, published_on=dt.date.fromisoformat(self.chance.choice(DAYS))) for told in texts]
        articles = [prepare(submission, self.extraction(told)) for submission, told in zip(submissions, texts, strict=True)]
        for told, outcome in zip(texts, ingest_many(self.backend.database, articles), strict=True):
            assert isinstance(outcome, Ingested)
            self.told[outcome.article_id] = told

    def text(self) -> Told:
        """The text of another article."""
        self.texts += 1
        return Told(f"Bài {self.texts}: {', '.join((*NAMES, *(name for name, *_ in BODIES)))}.\n" + "\n".join(SAID))

    def read_again(self) -> None:
        """An article is read otherwise, or not at all any more."""
        if self.told:
            article, told = self.chance.choice(sorted(self.told.items()))
            empty = Extraction(extractor=EXTRACTOR)
            self.reader.finds(told.text, self.chance.choice((empty, self.extraction(told), self.extraction(told))))
            reread(self.backend.database, article, self.reader)

    def retract(self) -> Response | None:
        """An article is retracted."""
        if not self.told:
            return None
        article = self.chance.choice(sorted(self.told))
        del self.told[article]
        return self.client.delete(f"/articles/{article}")

    def merge(self) -> Response:
        """Two records become one, if they can."""
        table, path = self.chance.choice((("person", "members"), ("organisation", "committees")))
        return self.client.post(f"/{path}/{self.any(table)}/merge", json={"into": self.any(table), **WHO})

    def split(self) -> Response:
        """A record is split, if it can be."""
        table, path = self.chance.choice((("person", "members"), ("organisation", "committees")))
        articles = self.chance.sample(range(1, self.last("article") + 1), 1) if self.last("article") else [1]
        return self.client.post(f"/{path}/{self.any(table)}/split", json={"articles": articles, **WHO})

    def rename(self) -> Response:
        """A record is called otherwise."""
        table, path = self.chance.choice((("person", "members"), ("organisation", "committees")))
        return self.client.post(f"/{path}/{self.any(table)}/rename", json={"name": self.chance.choice(NAMES), **WHO})

    def undo(self) -> Response:
        """A decision is undone."""
        return self.client.post(f"/decisions/{self.any('decision')}/undo", json=WHO)

    def extraction(self, told: Told) -> Extraction:
        """Something that an article says."""
        chance = self.chance
        names = chance.sample(NAMES, chance.randint(1, 2))
        bodies = [self.body(told, *body) for body in chance.sample(BODIES, chance.randint(1, 4))]
        posts = [(name, chance.choice(("Bí thư", "Ủy viên")), body.name) for name in names for body in chance.sample(bodies, 1)]
        kind, date = MeetingKind.CONFERENCE, chance.choice(MEETINGS)
        people = tuple(Participant(name, ParticipantRole.CHAIR) for name in names)
        here = told.quote("Bài")
        meeting = Meeting(
            kind=kind, date=date, organiser=bodies[0].name, host=None, number=None, participants=people, evidence=here, rule="t"
        )
        outcome = Outcome(
            kind=OutcomeKind.DIRECTIVE, issuer=names[0], issuer_is_person=True, addressee=bodies[-1].name, meeting=0, evidence=(), rule="t"
        )
        return Extraction(
            extractor=EXTRACTOR,
            place=chance.choice((None, "193", "31")),
            people=tuple(told.person(name) for name in names),
            organisations=tuple(bodies),
            appointments=tuple(told.appointment(*post, chance.choice(list(AppointmentStatus))) for post in posts),
            meetings=(meeting,) if chance.random() < 0.7 else (),
            outcomes=tuple(
                replace(outcome, evidence=told.quote(said), meeting=None if chance.random() < 0.3 else 0)
                for said in chance.sample(SAID, chance.randint(0, 2))
            )
            if chance.random() < 0.7
            else (),
        )

    def body(
        self, told: Told, name: str, kind: OrganisationKind, level: Level | None, place: str | None, parent: str | None
    ) -> facts.Organisation:
        """One of `BODIES`, as an article names it."""
        return told.organisation(name, kind, level, place=place, parent=parent, resolved=place is not None)

    def any(self, table: str) -> int:
        """The id of some record that there is or was."""
        return self.chance.randint(1, max(1, self.last(table)))

    def last(self, table: str) -> int:
        """The largest id that a row of a table was seen to have; 0 where none was."""
        with self.backend.engine.connect() as connection:
            newest = connection.scalar(text(f"SELECT max(id) FROM {table}")) or 0
        self.largest[table] = max(newest, self.largest.get(table, 0))
        return self.largest[table]

    def view(self) -> View:
        """What every address answers that any record has or had. Put together as the routes do, which is quicker than asking them."""
        with self.backend.database.read() as session:
            return {
                f"/{folder}/{number}": look(session, table, number)
                for table, folder in FOLDERS.items()
                for number in range(1, self.last(table) + 1)
            }


def look(session: Session, table: str, number: int) -> tuple[int, Any]:
    """The answer for one record; of a member without those who may be the same, whom the feed leaves out."""
    record: Any = None
    whole: int | None = number
    if table == "article":
        record = whole_article(session, number)
    elif table == "decision":
        record = DecisionRepository(session).get(number)
    elif table == "organisation":
        row = OrganisationRepository(session).get(number)
        record, whole = (Organisation.from_row(row), row["merged_into"] or number) if row is not None else (None, None)
    elif table == "person":
        row = PersonRepository(session).get(number)
        record, whole = (whole_member(session, row, evidence=True), row["merged_into"] or number) if row is not None else (None, None)
        record = record and record.model_copy(update={"possible_duplicates": None})
    else:
        whole = MeetingRepository(session).record_of(number)
        record = MeetingRepository(session).get(number) if whole == number else whole
    if record is None:
        return 404, None
    return (200, repr(record)) if whole == number else (308, whole)
