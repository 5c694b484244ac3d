"""Reading one article again as `danhbo reread` does, for tests of what becomes of its records."""

from __future__ import annotations

from app.backfill.loading import Loader
from app.backfill.rereading import Became, Here, reread_all
from app.database import Database
from app.extractions.reading import Reader, read


def reread(database: Database, article_id: int, reader: Reader = read) -> Became | None:
    """What became of the article; None where there is none of this id."""
    return next((became for _, became in reread_all([article_id], Loader(database), Here(), reader)), None)
