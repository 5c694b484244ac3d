"""The indexes by words, behind one interface: full-text tables of SQLite (FTS5); of PostgreSQL text search for names, the words themselves for passages, trigrams (pg_trgm) for outcomes.

Both hang on columns that are there anyway. On PostgreSQL an entry comes, changes and goes with its row as in any index; on SQLite triggers
change and remove it, and `take_in` brings in what was added: a trigger would have FTS5 write to the disk after each row, which takes
five times as long as indexing them. What was typed is data in both: words go in quoted, and hold letters and digits only.

On PostgreSQL the trigrams of an outcome's column serve this search and the lists' filter by words (`q`). Of names it is asked with many words in the
place of each, any of which may have been meant; by trigrams a million facts have too many names that have all others, so words have an index of their own.
No list looks into passages, of which an article has a dozen: a word of each is one entry in place of some five trigrams.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from sqlalchemy import Connection, text

from app.search.wording import Pattern, Term
from app.sql.planning import planned_anew

_BETWEEN_WORDS = "[" + "".join(map(re.escape, " \n\t!\"#&'()*+,-./:;<=>?[]_`{|}«»–—‘’“”…•")) + "]"
"""What parts words on PostgreSQL. Written out: of all that is no letter the index of trigrams could not tell that it ends a word."""


class Source(Enum):
    """Where words are looked for: a table and its column of folded text."""

    PEOPLE = ("person", "search_key")
    ORGANISATIONS = ("organisation", "name_keys")
    ORGANISATION_NAMES = ("organisation_name", "search_key")
    OUTCOMES = ("outcome", "search_key")
    PASSAGES = ("article_passage", "search_key")

    @property
    def table(self) -> str:
        """The table's name."""
        return self.value[0]

    @property
    def column(self) -> str:
        """The column's name."""
        return self.value[1]

    @property
    def index(self) -> str:
        """The name of its index: of a table on SQLite, and the beginning of its triggers' names."""
        return f"{self.table}{_MARK}"

    @property
    def is_name(self) -> bool:
        """Whether it is a name, which is looked for while its last word is still being typed."""
        return self in {Source.PEOPLE, Source.ORGANISATIONS, Source.ORGANISATION_NAMES}


Values = dict[str, str | int | list[str]]
"""The parameters of a statement."""

_MARK = "_words"
INFIX = f"{_MARK}_infix"
"""What the names of indexes that also serve the lists end with."""
_WORDS_ALONE = "(' ' || search_key || ' ')"
"""The key of a passage, which has words with a blank between them and nothing else, with one before and after each."""
_EACH_WORD = "string_to_array(search_key COLLATE \"C\", ' ')"
"""The words of the key of a passage, compared byte by byte, whatever the database's own collation."""
_PARTING = "[+&./:<_«»–—‘’“”…•-]"
"""Of these signs those that PostgreSQL's text search would take for a part of a word, or of an address."""
_FILLED = {
    source.table: f"INSERT INTO {source.index} (rowid, {source.column}) SELECT id, {source.column} FROM {source.table} "
    f"WHERE id > (SELECT coalesce(max(id), 0) FROM {source.index}_docsize)"
    for source in Source
}
"""By table the statement that indexes its new rows on SQLite; FTS5 keeps the ids of those that it has in its table `_docsize`."""
_EVENTS = ("insert", "delete", "update")
"""What there are or once were triggers for on SQLite."""
_LONGEST = 100_000
"""So much of a name is looked into; PostgreSQL refuses to index a text of a million words."""
_ONLY_LISTED = ("article", "recruitment", "statistic", "meeting", "citation")
"""The tables into whose `search_key` the lists' filters by words look, and no search."""


def is_index(name: str | None) -> bool:
    """Whether a table or an index of this name belongs to the indexes by words, which no model declares."""
    return name is not None and _MARK in name


def creation(dialect: str) -> list[str]:
    """The statements that make the indexes over what is stored; of PostgreSQL, what `postgresql_indexes` are made with."""
    if dialect == "sqlite":
        return [statement for source in Source for statement in (*_sqlite_words(source), *_sqlite_triggers(source))]
    return ["CREATE EXTENSION IF NOT EXISTS pg_trgm"]


def removal(dialect: str) -> list[str]:
    """The statements that take the indexes away again; the extension of PostgreSQL stays, others may use it."""
    if dialect != "sqlite":
        return [f"DROP INDEX IF EXISTS {source.index}" for source in Source]  # as they were called once
    return [
        statement
        for source in Source
        for statement in (*(f"DROP TRIGGER IF EXISTS {source.index}_{event}" for event in _EVENTS), f"DROP TABLE {source.index}")
    ]


def triggers_anew(source: Source) -> list[str]:
    """The statements that make the triggers of `source` anew on SQLite."""
    return [*(f"DROP TRIGGER IF EXISTS {source.index}_{event}" for event in _EVENTS), *_sqlite_triggers(source)]


def take_in(connection: Connection, table: str) -> None:
    """Index those rows of `table` that were added since the last time, as by their ids; nothing where there is no index to fill."""
    if connection.dialect.name == "sqlite" and table in _FILLED:
        connection.exec_driver_sql(_FILLED[table])


def not_taken_in(connection: Connection, source: Source) -> list[int]:
    """The ids of the rows of `source` that are not indexed; PostgreSQL lets none be."""
    if connection.dialect.name != "sqlite":
        return []
    lacking = text(f"SELECT id FROM {source.table} WHERE id NOT IN (SELECT id FROM {source.index}_docsize) ORDER BY id")
    return list(connection.scalars(lacking))


def made_anew(source: Source) -> list[str]:
    """The statements that make the index of `source` anew on SQLite; its triggers stay."""
    return [f"DROP TABLE {source.index}", *_sqlite_words(source)]


def postgresql_indexes() -> dict[str, str]:
    """The indexes of PostgreSQL by name, each with what follows `ON` in its definition."""
    searched = ((source.table, source.column) for source in Source if source is not Source.PASSAGES)
    listed = ((table, "search_key") for table in _ONLY_LISTED)
    infixes = {f"{table}{INFIX}": f"{table} USING gin ({column} gin_trgm_ops)" for table, column in (*searched, *listed)}
    names = {source.index: f"{source.table} USING gin (({_words(source)}))" for source in Source if source.is_name}
    return {**infixes, **names, Source.PASSAGES.index: f"{Source.PASSAGES.table} USING gin (({_EACH_WORD}))"}


def find(connection: Connection, source: Source, patterns: Sequence[Pattern], limit: int) -> list[int]:
    """The ids of the rows of `source` that meet one of `patterns`, newest row first, `limit` at most."""
    patterns = [pattern for pattern in patterns if pattern]
    if not patterns:
        return []
    if connection.dialect.name == "sqlite":
        match = " OR ".join(f"({_match(pattern)})" for pattern in patterns)
        found = text(f"SELECT rowid FROM {source.index} WHERE {source.index} MATCH :match ORDER BY rowid DESC LIMIT :limit")
        return list(connection.scalars(found, {"match": match, "limit": limit}).all())
    values: Values = {"limit": limit}
    condition = " OR ".join(f"({_met(source, pattern, values)})" for pattern in patterns)
    statement = text(f"SELECT id FROM {source.table} WHERE {condition} ORDER BY id DESC LIMIT :limit")
    return list(connection.scalars(planned_anew(statement), values).all())


def _sqlite_words(source: Source) -> list[str]:
    """The statements that make the index and take in every row."""
    table, column, index = source.table, source.column, source.index
    beginnings = ", prefix='1 2 3'" if source.is_name else ""  # they double what it costs to write a row
    return [
        f"CREATE VIRTUAL TABLE {index} USING fts5({column}, content='{table}', content_rowid='id'{beginnings})",
        f"INSERT INTO {index} ({index}) VALUES ('rebuild')",
        f"INSERT INTO {index} ({index}) VALUES ('optimize')",  # 'rebuild' leaves it in pieces, each of which a search asks
    ]


def _sqlite_triggers(source: Source) -> list[str]:
    """The statements that keep the index in step with rows that are changed or removed."""
    table, column, index = source.table, source.column, source.index
    take = f"INSERT INTO {index} ({index}, rowid, {column}) VALUES ('delete', old.id, old.{column})"
    put = f"INSERT INTO {index} (rowid, {column}) VALUES (new.id, new.{column})"
    indexed = f"EXISTS (SELECT 1 FROM {index}_docsize WHERE id = old.id)"  # to remove what is not in it would damage it
    return [
        f"CREATE TRIGGER {index}_delete AFTER DELETE ON {table} WHEN {indexed} BEGIN {take}; END",
        f"CREATE TRIGGER {index}_update AFTER UPDATE OF {column} ON {table} WHEN old.{column} <> new.{column} AND {indexed} "
        f"BEGIN {take}; {put}; END",
    ]


def _match(pattern: Pattern) -> str:
    """`pattern` in the language of FTS5."""
    return " AND ".join("(" + " OR ".join(f'"{phrase}"{"*" * term.prefix}' for phrase in term.phrases) + ")" for term in pattern)


def _words(source: Source) -> str:
    """The words of a name as PostgreSQL's text search has them."""
    return f"to_tsvector('simple', regexp_replace(left({source.column}, {_LONGEST}), '{_PARTING}', ' ', 'g'))"


def _met(source: Source, pattern: Pattern, values: Values) -> str:
    """The condition that a row of `source` meets `pattern`, on PostgreSQL; what it looks for is added to `values`."""
    if source.is_name:
        return _named(source, pattern, values)
    # What has one phrase first: of most rows that are looked at it is soon told that they lack it.
    ordered = sorted(pattern, key=lambda term: len(term.phrases))
    return " AND ".join(_told(source, term, values) for term in ordered) if source is Source.OUTCOMES else _held(ordered, values)


def _named(source: Source, pattern: Pattern, values: Values) -> str:
    """The condition that a name meets `pattern`; what it looks for is added to `values`.

    Words for which many are taken are conditions of their own: the index leads to the names that have the others, which are few, and only of
    these it looks for the many. As one condition, or one for several patterns, it would weigh all words of each name that has any of them.
    """
    plain = tuple(term for term in pattern if len(term.phrases) == 1)
    queries = [_text_query(terms) for terms in (plain, *((term,) for term in pattern if len(term.phrases) > 1)) if terms]
    names = {f"term_{len(values) + number}": query for number, query in enumerate(queries)}
    values.update(names)
    return " AND ".join(f"{_words(source)} @@ CAST(:{name} AS tsquery)" for name in names)


def _text_query(pattern: Pattern) -> str:
    """`pattern` in the language of PostgreSQL's text search."""
    return " & ".join("(" + " | ".join(_followed(phrase, term) for phrase in term.phrases) + ")" for term in pattern)


def _followed(phrase: str, term: Term) -> str:
    words = " <-> ".join(f"'{word}'" for word in phrase.split())
    return f"({words}{':*' * term.prefix})"


def _told(source: Source, term: Term, values: Values) -> str:
    """The condition that `term`, which is not only begun, is met by a text with whatever stands between words."""
    phrases = "|".join(f"{_BETWEEN_WORDS}+".join(map(re.escape, phrase.split())) for phrase in term.phrases)
    return f"{source.column} ~ {_named_value(f'(^|{_BETWEEN_WORDS})({phrases})($|{_BETWEEN_WORDS})', values)}"


def _held(pattern: Sequence[Term], values: Values) -> str:
    """The condition that `pattern`, of which nothing is only begun, is met by a passage: by its words, and where some follow one another by its key."""
    plain = [term.phrases[0] for term in pattern if len(term.phrases) == 1]
    # Where a page is soon full the rows are read from the newest on: a piece of the key is looked for in a fraction of the time that its words take.
    conditions = [f"search_key LIKE {_named_value(f'%{phrase}%', values)}" for phrase in plain]
    if plain:
        conditions.append(f"{_EACH_WORD} @> CAST({_named_value(' '.join(plain).split(), values)} AS text[])")
    conditions += [f"{_WORDS_ALONE} LIKE {_named_value(f'% {phrase} %', values)}" for phrase in plain if " " in phrase]
    for phrases in (term.phrases for term in pattern if len(term.phrases) > 1):
        conditions.append(f"{_EACH_WORD} && CAST({_named_value([phrase.split()[0] for phrase in phrases], values)} AS text[])")
        if any(" " in phrase for phrase in phrases):
            conditions.append(f"{_WORDS_ALONE} ~ {_named_value(' (' + '|'.join(phrases) + ') ', values)}")
    return " AND ".join(conditions)


def _named_value(value: str | list[str], values: Values) -> str:
    """How a statement calls `value`, which is added to `values`."""
    name = f"term_{len(values)}"
    values[name] = value
    return f":{name}"
