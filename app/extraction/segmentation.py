"""From text to blocks and sentences: which lines belong to the article, and where its sentences end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.cleaning import clean
from app.extraction.cues import Passage
from app.extraction.document import Block, BlockKind, Document, Sentence
from app.extraction.gazetteer import gazetteer
from app.extraction.letters import LETTER, LOWER, UPPER, lowered
from app.extraction.lexicon import load_toml
from app.extraction.line_breaks import unbroken
from app.extraction.word_groups import DAY_PART, FEW, HONORIFIC, SITTING

_LAYOUT = load_toml("layout")
_ABBREVIATIONS = frozenset(_LAYOUT["abbreviations"])
_TAIL_OPENERS = tuple(_LAYOUT["tail_openers"])
_FURNITURE = tuple(_LAYOUT["furniture"])
_SHOWS_SCENE = re.compile(
    rf"(?:toàn cảnh|quang cảnh) (?:buổi |cuộc )?(?:lễ|làm việc|họp|kiểm tra|trao|gặp mặt|tọa đàm|{SITTING})(?!\w)"
    rf"|{HONORIFIC} [^.;:]{{5,180}}? (?:phát biểu|báo cáo|kết luận|trình bày|tham luận)(?: [^\W\d_]+){{0,4}} tại (?:hội nghị|đại hội|kỳ họp|phiên họp|(?:buổi |cuộc )[^\W\d_]+(?: [^\W\d_]+)?|chương trình)$"
)
"""A picture stands above an article that comes without its headline."""
_SHARES_A_VIEW = re.compile(r"chia sẻ (?:tại|thêm|trong|trước|về|với (?:báo|phóng viên|pv))(?!\w)")
"""`Chia sẻ tại buổi lễ, đồng chí An ...`: prose that begins as a share line does."""
_BYLINE_OPENERS = tuple(_LAYOUT["byline_openers"])

_CITY = frozenset({"TP", "Tp"})
_SIGNS = "\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
"""Arrows, shapes, ticks and pictures: what pages of communes put before their items, and before whole paragraphs."""
_MARKER = re.compile(rf"(?:\d{{1,2}}[.)]|[{LOWER}][.)]|\d{{1,2}}[-–](?= )|[-–—•+*]|(?P<sign>[{_SIGNS}]\ufe0f?))\s*(?=[\"“(]?[{LETTER}\d])")
# The end of a sentence: its stop with closing quotes, a blank, and what may begin another; where a page has lost the blank
# (`hội.Đồng chí`), whole words have to stand on either side. The look-behinds stand after the first character so that the search
# can skip from stop to stop.
_STOP = re.compile(
    rf"[.!?…](?<![.!?…].)(?:[.!?…]*+(?:/\.)?[\"”’)\]]{{0,3}}(?= [\"“‘(\[]?[-–*]? ?[{UPPER}\d])(?!(?<=[.!?…][\"”]) [-–] ?[{UPPER}])"
    rf"|(?:(?<=[{LOWER}][{LOWER})”].)|(?<=\d{{4}}.))(?=[\"“]?[{UPPER}][{LOWER}]*[ ,]))"
)
_WORDS = re.compile(r"[^\s,–/&-]+")
_LETTERS = re.compile(rf"[{LETTER}]+")
_LAST_WORD = re.compile(rf"[{LETTER}]+$")
_NUMERAL = re.compile(r"(?<!\w)(?:[kK]hoá|[kK]hóa|[lL]ần thứ|[qQ]uý|[cC]hương|[hH]ội) [IVX]+$")
"""A session or term by its Roman number, which no name begins with."""
_NUMBERED = 16
_ONLY_A_DAY = re.compile(r"(?:(?:Vào )?(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Nn]gày)(?: ngày)?|Hôm nay,?(?: ngày)?) \d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
"""`Sáng ngày 5/11/2021. Đảng ủy xã ...`: a stop written for a comma."""
_DATE_LINE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}:\d{2}")
_NAME_WORD = re.compile(rf"[{UPPER}][{LETTER}.]*")
_FINAL = (".", "!", "?", "…", ":", ";", "”", '"', ",")
_OPENS_REPORT = re.compile(
    rf"(?:\([^()]{{2,30}}\) ?[-–]? ?|[-–] )?(?:(?i:{DAY_PART})(?: ngày)? \d|Ngày \d|Trong (?:2 |3 |các |{FEW} )?ngày|Vừa qua,|(?i:{DAY_PART}|hôm) (?:nay|qua))"
)
_REPORT = 100
"""A line as long as that and opened by the day tells what happened, though its full stop is left out; what a picture shows is told otherwise."""
_TAIL_LINE = 250
"""A longer line below `Tin khác` is the article going on, not a headline of another."""


_MOST_LINES = 50_000
"""What stands behind so many lines is not read: the longest articles have some hundreds."""
_LONGEST_LINE = 100_000
"""What stands behind so many characters of one line is not read: the longest articles are shorter, even without a line end."""
_LONGEST_SENTENCE = 4_000
"""The press writes sentences of over 2,000 characters; one of 4,000 has lost its stops."""

_ENOUGH_LINES, _MOST_OF = 5, 0.8
"""An article of so many lines is one of lines where so large a share of them holds one sentence each."""


def read_document(sent: str) -> Document:
    """Clean `sent` and find its blocks and sentences. Any string is accepted; an empty one has none."""
    cleaned = clean(sent)
    cleaned = replace(cleaned, text=unbroken(cleaned.text))
    low = Passage.of_text(lowered(cleaned.text))
    blocks = _blocks(cleaned.text, low)
    sentences: list[Sentence] = []
    for block in blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.BYLINE):
            continue
        for start, end in _sentence_spans(cleaned.text, block):
            sentences.append(Sentence(start, end, cleaned.text[start:end], low.passage(start, end), len(sentences), block.index))
    starts = [sentence.start for sentence in sentences]
    by_lines = _is_by_lines(blocks, sentences)
    return Document(cleaned, low.as_printed(cleaned.text), low, tuple(blocks), tuple(sentences), by_lines, starts)


def _is_by_lines(blocks: Sequence[Block], sentences: Sequence[Sentence]) -> bool:
    """Whether next to no paragraph holds more than one sentence, and there are enough to tell."""
    held = Counter(sentence.block for sentence in sentences if blocks[sentence.block].kind is BlockKind.PARAGRAPH)
    return len(held) >= _ENOUGH_LINES and sum(number == 1 for number in held.values()) >= _MOST_OF * len(held)


def _blocks(text: str, low: str) -> list[Block]:
    blocks: list[Block] = []
    seen: set[str] = set()
    in_tail, begun, position = False, False, 0
    for line in text.split("\n"):
        if len(blocks) == _MOST_LINES:
            break
        start, position = position, position + len(line) + 1
        stripped = line.strip()[:_LONGEST_LINE].rstrip()
        if not stripped:
            continue
        start += len(line) - len(line.lstrip())
        small = low[start : start + len(stripped)]
        in_tail = (in_tail and len(stripped) < _TAIL_LINE) or _opens_tail(small)
        marker = _MARKER.match(stripped)
        is_again = small in seen  # a caption below its picture and below the text is read once
        kind = BlockKind.FURNITURE if in_tail or is_again else _kind(stripped, small, marker, first=not begun)
        answers = kind is BlockKind.LIST_ITEM and bool(blocks) and blocks[-1].text.endswith("?") and not stripped.endswith("?")
        begun = begun or kind is not BlockKind.FURNITURE
        seen.add(small)
        skip = marker.end() if marker and kind is BlockKind.LIST_ITEM else 0
        number = stripped[: marker.end()].strip() if marker and skip else None
        end = start + len(stripped)
        if answers:  # `- Trước hết, ...`: one's turn in an interview, of as many sentences as it has
            kind, number = BlockKind.PARAGRAPH, None
        blocks.append(Block(start + skip, end, text[start + skip : end], kind, len(blocks), number))
    return blocks


def _opens_tail(small: str) -> bool:
    return len(small) < 60 and small.startswith(_TAIL_OPENERS) and _SHARES_A_VIEW.match(small) is None


def _kind(line: str, small: str, marker: re.Match[str] | None, *, first: bool) -> BlockKind:
    if len(line) < 120 and (any(word in small for word in _FURNITURE) or _is_date_line(line)):
        return BlockKind.FURNITURE
    if len(line) < 80 and (small.startswith(_BYLINE_OPENERS) or (not first and _is_name_line(line))):
        return BlockKind.BYLINE
    is_report = len(line) >= _REPORT and _OPENS_REPORT.match(line) is not None
    if first and not line.endswith((".", ":")) and len(line) < 250 and not is_report and not _SHOWS_SCENE.match(small):
        return BlockKind.HEADLINE
    if marker and not (marker["sign"] and _STOP.search(line, marker.end())):
        return BlockKind.LIST_ITEM
    if len(line) < 400 and ("ảnh:" in small or not (is_report or line.endswith(_FINAL))):
        return BlockKind.CAPTION
    return BlockKind.PARAGRAPH


def _is_date_line(line: str) -> bool:
    """`Thứ Năm, 28/10/2021 14:07 | Lượt xem: 5`: a date and next to nothing else."""
    if len(line) > 80 or not _DATE_LINE.search(line):
        return False
    words = _LETTERS.findall(line)
    return len(words) <= 6 and not line.endswith(".")


def _is_name_line(line: str) -> bool:
    """`Minh An – Thu Hà`, `TR.AN`, `PV`: nothing but a few capitalised words."""
    words = _WORDS.findall(line)
    return 0 < len(words) <= 6 and not line.endswith(":") and all(_NAME_WORD.fullmatch(word) for word in words)


def _sentence_spans(text: str, block: Block) -> list[tuple[int, int]]:
    """The sentences of a block; one without end is cut, for no reader of it should have to hold it all."""
    return [piece for start, end in _sentences_of(text, block) for piece in _pieces(text, start, end)]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = cut if cut > start else start + _LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut + 1 if text[cut] == " " else cut
    return [*pieces, (start, end)]


def _sentences_of(text: str, block: Block) -> list[tuple[int, int]]:
    if block.kind is BlockKind.LIST_ITEM:
        return [(block.start, block.end)]
    spans, start = [], block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        if stop.group() == "." and _is_abbreviation(text, start, stop.start()):
            continue
        spans.append((start, stop.end()))
        start = stop.end() + (text[stop.end()] == " ")
    if start < block.end:
        spans.append((start, block.end))
    return spans


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    word = _LAST_WORD.search(text, max(start, dot - 12), dot)
    if _ONLY_A_DAY.fullmatch(text, start, dot):
        return True
    if word is not None and word.group() in _CITY:  # `... của TP. Ngày` ends a sentence, `TP. Hạ Long` does not
        return bool(gazetteer().longest_at(text, dot + 2)[1])
    if word is not None and _NUMERAL.search(text, max(start, dot - _NUMBERED), dot):
        return False  # `khóa X. Đại hội ...`
    if word is None:
        return dot - start <= 2 and text[start:dot].isdigit()  # `1. Quán triệt ...` in the middle of a line
    return word.group() in _ABBREVIATIONS
