"""A large register, made by SQL alone: `ROWS` rows in every table that a list is read from, spread as in an archive of many years."""

from __future__ import annotations

from sqlalchemy import Connection, text

from app.search.index import removal
from benchmarks.bulk import unindexed

ROWS = 100_000
_FACT = "article_id, rule, extractor, evidence, search_key"
_FACT_VALUES = (
    "n, 'r', '1', '[{\"start\": 0, \"end\": 1, \"text\": \"B\"}]', 'dong chi ' || n || ' xa ' || (n % 1000) || ' thon ' || (n % 7)"
)
_DATED = "first_day, last_day"
_DATED_VALUES = "CASE WHEN n % 20 > 0 THEN day END, CASE WHEN n % 20 > 0 THEN day END"
_BODY = f"n * 7 % {ROWS} + 1"
_BLOC = "CASE WHEN substr('' || n, 1, 1) >= '6' THEN ' khoi' ELSE '' END"
"""What four in nine organisations are called besides, those at the end of the order by names."""
_KINDS = (
    "CASE n % 10 WHEN 0 THEN 'party_organ' WHEN 1 THEN 'party_cell' WHEN 2 THEN 'state_body' WHEN 3 THEN 'other' ELSE 'party_committee' END"
)
_LEVELS = "CASE n % 10 WHEN 0 THEN 'province' WHEN 1 THEN 'district' WHEN 2 THEN NULL ELSE 'commune' END"
_STATUS = "CASE n % 20 WHEN 0 THEN 'former' WHEN 1 THEN 'incoming' WHEN 2 THEN 'outgoing' ELSE 'current' END"
_OUTCOMES = "CASE n % 20 WHEN 0 THEN 'discipline' WHEN 1 THEN 'award' WHEN 2 THEN 'decision' ELSE 'directive' END"
_CHANGES = "CASE n % 5 WHEN 0 THEN 'article' WHEN 1 THEN 'member' WHEN 2 THEN 'meeting' WHEN 3 THEN 'organisation' ELSE 'committee' END"

_FILL: dict[str, tuple[str, str]] = {
    "article": (
        "content_key, title, url, source, published_on, place_code, extractor, created_at, text, search_key",
        "'key ' || n, 'Bài số ' || n, 'https://bao.example.vn/' || n, 'Báo ' || (n % 200), CASE WHEN n % 20 > 0 THEN day END, '22', '1', "
        "'2025-01-01', 'Bài số ' || n, 'bai so ' || n || ' xa ' || (n % 1000)",
    ),
    "organisation": (
        "key, name, search_key, name_keys, kind, level, place, parent_id, active_from, active_to, resolved, merged_into, name_corrected, article_id",
        f"'key ' || n, 'Đảng ủy ' || n, 'dang uy ' || n, 'dang uy ' || n || {_BLOC} || ' dang bo ' || n, {_KINDS}, {_LEVELS}, "
        "CASE WHEN n % 50 = 0 THEN '22' WHEN n % 5000 = 77 THEN '193' ELSE 'unit.' || (n % 5000) END, CASE WHEN n > 20 THEN n / 20 END, CASE WHEN n % 50 = 0 THEN day END, "
        "CASE WHEN n % 30 = 0 THEN day END, n % 10 > 0, CASE WHEN n % 1000 = 0 THEN n - 1 END, n < 0, CASE WHEN n % 10 = 0 THEN n END",
    ),
    "organisation_ancestor": ("organisation_id, distance, key, name", "n, 1, 'key ' || (n / 20), 'Đảng ủy ' || (n / 20)"),
    "organisation_successor": ("organisation_id, position, key, name", "n, 0, 'key ' || (n % 5000), 'Đảng ủy ' || (n % 5000)"),
    "organisation_name": ("organisation_id, name, search_key", f"n, 'Đảng bộ ' || n, 'dang bo ' || n || {_BLOC}"),
    "article_organisation": (f"{_FACT}, organisation_id, name", f"{_FACT_VALUES}, {_BODY}, 'Đảng ủy'"),
    "article_organisation_name": ("article_organisation_id, organisation_name_id, position", "n, n, 0"),
    "person": (
        "key, name, search_key, territory, first_seen, last_seen, name_corrected, reconciled_into, merged_into",
        "'ten ' || (n % 50000), 'Tên ' || (n % 50000), 'ten ' || (n % 50000), '22', day, day, n < 0, "
        "CASE WHEN n % 100 = 0 THEN n - 1 END, CASE WHEN n % 100 = 0 THEN n - 1 END",
    ),
    "person_territory": ("person_id, territory", "n, '22'"),
    "article_person": (
        f"{_FACT}, person_id, first_person_id, name, key, day",
        f"{_FACT_VALUES}, {_BODY}, {_BODY}, 'Tên', 'ten ' || (n % 50000), day",
    ),
    "appointment": (
        f"{_FACT}, person_id, person_name, organisation_id, organisation_name, title, status, day",
        f"{_FACT_VALUES}, {_BODY}, 'Tên', n % 20000 + 1, 'Đảng ủy', CASE n % 4 WHEN 0 THEN 'Bí thư' ELSE 'Ủy viên' END, {_STATUS}, day",
    ),
    "post": (
        "person_id, organisation_id, title, undated, mentioned_first, mentioned_last, first_seen, last_seen",
        f"{_BODY}, n % 20000 + 1, CASE n % 3 WHEN 0 THEN 'Bí thư' ELSE 'Ủy viên' END, n < 0, day, day, day, day",
    ),
    "recruitment": (
        f"{_FACT}, organisation_id, organisation_name, period_start, period_end, admitted, derived",
        f"{_FACT_VALUES}, {_BODY}, 'Đảng ủy', CASE WHEN n % 20 > 0 THEN day END, CASE WHEN n % 20 > 0 THEN day END, n, '[]'",
    ),
    "statistic": (
        f"{_FACT}, {_DATED}, organisation_id, organisation_name, measure, value, as_of",
        f"{_FACT_VALUES}, {_DATED_VALUES}, {_BODY}, 'Đảng ủy', CASE n % 50 WHEN 0 THEN 'trainees' ELSE 'party_members' END, n, '2025'",
    ),
    "meeting": (
        f"{_FACT}, {_DATED}, occasion, record_id, kind, date, organiser_id, organiser_name, host_id, host_name",
        f"{_FACT_VALUES}, {_DATED_VALUES}, 'at ' || (n / 2), (n - 1) / 2 * 2 + 1, CASE n % 50 WHEN 0 THEN 'congress' ELSE 'conference' END, '2025', "
        f"{_BODY}, 'Đảng ủy', n % 20000 + 1, 'Đảng ủy'",
    ),
    "meeting_participant": ("meeting_id, person_id, person_name, role", f"n, {_BODY}, 'Tên', 'chair'"),
    "outcome": (
        f"{_FACT}, {_DATED}, occasion, record_id, meeting_id, kind, date, issuer_organisation_id, issuer_person_id, issuer_is_person, addressee_id",
        f"{_FACT_VALUES}, {_DATED_VALUES}, 'at ' || n, n, n, {_OUTCOMES}, '2025', {_BODY}, {_BODY}, n < 0, n % 20000 + 1",
    ),
    "citation": (
        f"{_FACT}, {_DATED}, kind, number, date, issuer_id, issuer_name",
        f"{_FACT_VALUES}, {_DATED_VALUES}, CASE n % 50 WHEN 0 THEN 'law' ELSE 'resolution' END, n % 20000 || '-NQ/TW', '2025', {_BODY}, 'Đảng ủy'",
    ),
    "decision": (
        "subject, kind, record_id, other_id, made_by, reason, made_at, undone_at",
        "CASE n % 10 WHEN 0 THEN 'committee' ELSE 'member' END, CASE n % 50 WHEN 0 THEN 'split' ELSE 'merge' END, n, n + 1, 'a', 'a', '2025-01-01', "
        "CASE WHEN n % 50 = 1 THEN CURRENT_TIMESTAMP END",
    ),
    "change": (
        "kind, record_id, change, at",
        f"{_CHANGES}, n, CASE n % 50 WHEN 0 THEN 'retracted' ELSE 'added' END, '2025-01-01'",
    ),
}  # fmt: skip
"""What each table is filled with: its columns, and their values for the number `n` from 1 and its `day`."""

_BESIDE = frozenset({"organisation_ancestor", "organisation_successor", "article_organisation_name", "person_territory"})
"""Tables that no list is made of; a fifth of the rows will do."""

_NUMBERS = {
    "postgresql": f"CREATE TABLE numbers AS SELECT n, DATE '2010-01-01' + n % 4987 AS day FROM generate_series(1, {ROWS}) AS n",
    "sqlite": "CREATE TABLE numbers AS "
    f"WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {ROWS}) "
    "SELECT n, date('2010-01-01', (n % 4987) || ' days') AS day FROM counted",
}


def fill(connection: Connection) -> None:
    """Fill a migrated and empty database. Nothing is checked on the way, and indexes are made at the end, but for those by words."""
    backend = connection.dialect.name
    for statement in removal(backend):
        connection.exec_driver_sql(statement)
    with unindexed(connection):
        connection.execute(text(_NUMBERS[backend]))
        for table, (columns, values) in _FILL.items():
            last = ROWS // 5 if table in _BESIDE else ROWS
            rows = f"INSERT INTO {table} ({columns}) SELECT {values} FROM numbers WHERE n <= {last} ORDER BY n"
            connection.execute(text(rows.replace(":", r"\:")))
    connection.execute(text("DROP TABLE numbers"))
    connection.commit()
