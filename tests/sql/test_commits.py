"""What tells of commits: it must miss none, whoever made it."""

from __future__ import annotations

from app.articles.ingest import ingest
from app.articles.submission import Submission
from app.database import Database
from tests.articles.reader import ScriptedReader
from tests.conftest import Backend


def test_each_commit_has_a_mark_of_its_own_and_reads_have_none(backend: Backend, reader: ScriptedReader) -> None:
    own, other = Database(backend.settings), backend.database
    marks = [own.commits.mark()]
    for text, database in (("Một bài.", other), ("Bài khác.", own)):
        ingest(database, Submission(text=text), reader)
        marks.append(own.commits.mark())
    with other.read() as session:
        session.connection()
    assert own.commits.mark() == marks[-1]
    assert marks == [None] * 3 if backend.name == "postgresql" else len(set(marks)) == 3
    own.close()
