"""The titles of posts (`lexicon/posts.toml`), ready to be looked for in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.extraction.facts import PEOPLES_COMMITTEE
from app.extraction.folding import fold
from app.extraction.lexicon import load_toml
from app.extraction.mentions.phrases import PhraseIndex


class BodyPlace(StrEnum):
    """Where the name of a post's body begins."""

    AFTER = "after"
    WORD = "word"
    """At the last word or two of the title: `Trưởng | Ban Tổ chức Tỉnh ủy`."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Title:
    """One way to print a title. `body` is the body that the title alone tells; `member_of` a head (`Huyện ủy viên`)."""

    title: str
    place: BodyPlace = BodyPlace.AFTER
    overlap: int = 0
    """How many of its last words belong to the body's name too."""
    body: str | None = None
    member_of: str | None = None
    territory: str | None = None
    """The head of the body that a territory alone stands for after this title (`Chủ tịch xã`: its People's Committee)."""
    needs_body: bool = False
    ministry: bool = False
    department: str | None = None
    """The head of the body whose field of work alone stands behind this title (`Vụ trưởng Pháp chế`: the `Vụ Pháp chế`)."""


def _titles() -> dict[str, Title]:
    table: dict[str, Title] = {}
    for entry in load_toml("posts")["post"]:
        for form, title in _forms(entry):
            table.setdefault(fold(form), _title(entry, form, title))
    return table


def _forms(entry: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Every printed form of an entry with its title: the post itself, its deputy, its standing deputy."""
    title = str(entry["title"])
    forms = entry.get("forms", [])
    if not (entry.get("explicit") or entry.get("member_of")):
        yield title, title
    if isinstance(forms, list):
        for form in forms:
            yield str(form), title
    if entry.get("deputy"):
        yield f"Phó {title}", f"Phó {title}"
        yield f"Phó {title} Thường trực", f"Phó {title} Thường trực"
        yield f"Phó {title} TT", f"Phó {title} Thường trực"
        if short := entry.get("short_deputy"):
            yield str(short), f"Phó {title}"
            yield f"{short} Thường trực", f"Phó {title} Thường trực"
            yield f"{short} trực", f"Phó {title} Thường trực"
            yield f"Phó {title} trực", f"Phó {title} Thường trực"


def _title(entry: dict[str, object], form: str, title: str) -> Title:
    place = BodyPlace(str(entry.get("body", "after")))
    last_words = entry.get("last_words", 1)
    if place is BodyPlace.WORD and title.endswith("Thường trực"):
        place = BodyPlace.AFTER
    overlap = int(str(last_words)) if place is BodyPlace.WORD else 0
    return Title(
        title,
        place,
        min(overlap, len(form.split()) - 1),
        body=_text(entry.get("of")),
        member_of=_text(entry.get("member_of")),
        territory=_text(entry.get("territory")) or (PEOPLES_COMMITTEE if "Chủ tịch" in title else "Đảng ủy" if "Bí thư" in title else None),
        needs_body=bool(entry.get("needs_body")),
        ministry=bool(entry.get("ministry")),
        department=_text(entry.get("department")),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


TITLES = _titles()
"""Every title by its folded form."""

TITLE_PHRASES = PhraseIndex(TITLES)
"""The titles as phrases to be looked for."""


def titles_of(text: str) -> list[tuple[int, int]]:
    """Where every title of the text stands, the longest at each place, in text order; they may overlap. A `Bộ Tư lệnh` is a body."""
    spans = TITLE_PHRASES.spans(text)
    return [(start, end) for start, end in spans if not (text.startswith("Tư lệnh", start) and text.endswith("Bộ ", 0, start))]


def title_of(printed: str) -> Title:
    """The title that is printed so; raises KeyError for words that are none."""
    return TITLES[fold(printed)]
