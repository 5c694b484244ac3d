"""Blocks and sentences: what is the article, and where its sentences end."""

from __future__ import annotations

import pytest

from app.extraction.document import BlockKind
from app.extraction.segmentation import read_document

ARTICLE = """Huyện ủy họp thường kỳ
Thứ Năm, 05/03/2020 14:07 | Lượt xem: 12

Sáng 5/3, Huyện ủy Tân Hòa họp tại TP. Hạ Long. Đồng chí Lê Văn Tám chủ trì.
Quang cảnh hội nghị
1. Rà soát nghị quyết. Hoàn thành trước ngày 30/6.
- Giao Văn phòng theo dõi;
Minh An – Thu Hà
Tin khác
- Huyện B tổ chức hội nghị
"""


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in read_document(text).blocks]


def test_each_line_is_what_it_is() -> None:
    assert kinds(ARTICLE) == [
        BlockKind.HEADLINE,
        BlockKind.FURNITURE,
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
        BlockKind.BYLINE,
        BlockKind.FURNITURE,
        BlockKind.FURNITURE,
    ]


def test_bylines_and_furniture_have_no_sentences() -> None:
    texts = [sentence.text for sentence in read_document(ARTICLE).sentences]
    assert not any("Minh An" in text or "Tin khác" in text or "Huyện B" in text for text in texts)


def test_a_list_item_is_one_sentence_without_its_number() -> None:
    texts = [sentence.text for sentence in read_document(ARTICLE).sentences]
    assert "Rà soát nghị quyết. Hoàn thành trước ngày 30/6." in texts
    assert "Giao Văn phòng theo dõi;" in texts


@pytest.mark.parametrize("sign", ["-", "•", "✔", "✅", "➡️", "🔹"])
def test_whatever_sign_stands_before_an_item_is_none_of_it(sign: str) -> None:
    texts = [sentence.text for sentence in read_document(f"Hội nghị\nHội nghị đã bầu:\n{sign} Ông A làm Bí thư.").sentences]
    assert texts[-1] == "Ông A làm Bí thư."


def test_a_picture_before_several_sentences_opens_a_paragraph() -> None:
    assert kinds("Hội nghị\n🎯 Tại hội nghị, ông A phát biểu. Ông B kết luận.")[-1] is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hội nghị họp tại TP. Hạ Long. Đồng chí A chủ trì hội nghị.", 2),
        ("Ông A làm việc tại sở của TP. Ngày mai họp tiếp.", 2),
        ("PGS. TS. Lê Văn Tám phát biểu.", 1),
        ("Đạt 72.5 điểm. Có 4.312 đảng viên.", 2),
        ("“Phải làm ngay!” Ông nói rõ.", 2),
        ("Kết thúc./. Tiếp theo.", 2),
        ("Ban Chấp hành họp tại hội trường.Đồng chí A chủ trì.", 2),
        ("Nghị quyết ban hành năm 2024.Theo đó, các chi bộ họp.", 2),
        ("Các chi bộ (có 12 đảng viên).Ông A nói.", 2),
        ("Tại TP.Hạ Long và TP.HCM, Ban Tổ chức T.Ư và PGS.TS Lê Văn Tám làm việc với ThS.Trần Văn An.", 1),
        ("Xem tại baotinh.vn và https://www.baotinh.vn/Tin.html.", 1),
    ],
)
def test_a_dot_ends_a_sentence_or_an_abbreviation(text: str, count: int) -> None:
    assert len(read_document(text).sentences) == count


def test_a_report_that_lacks_its_full_stop_is_no_caption() -> None:
    report = "Sáng 5/3/2020, Ban Thường vụ Huyện ủy Tân Hòa tổ chức hội nghị học tập nghị quyết cho 319 đảng viên của 12 chi bộ trực thuộc"
    assert kinds(f"Huyện ủy họp\n{report}\nSáng 5/3, lãnh đạo huyện trao quà") == [
        BlockKind.HEADLINE,
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
    ]
    assert kinds(report) == [BlockKind.PARAGRAPH]


def test_a_line_said_again_is_read_once() -> None:
    caption = "Đồng chí Lê Văn Tám phát biểu tại hội nghị"
    assert kinds(f"Tin huyện\n{caption}\nNội dung chính.\n{caption}")[-1] is BlockKind.FURNITURE


def test_sentences_are_found_by_position() -> None:
    document = read_document(ARTICLE)
    sentence = document.sentences[2]
    assert document.sentence_at(sentence.start) == sentence
    assert document.sentence_at(sentence.end - 1) == sentence
    assert document.sentence_at(len(document.text) - 1) is None


def test_an_empty_text_has_no_blocks() -> None:
    assert read_document(" \n\u200b").blocks == ()


def test_a_number_before_a_dash_leads_a_list_item() -> None:
    document = read_document("Hội nghị quyết định:\n1- Giao Văn phòng theo dõi.\n2- Giao Ban Tổ chức báo cáo.\n")
    assert [sentence.text for sentence in document.sentences[1:]] == ["Giao Văn phòng theo dõi.", "Giao Ban Tổ chức báo cáo."]


def test_of_an_endless_line_only_the_beginning_is_read() -> None:
    document = read_document("Ban Chấp hành họp. " * 20_000 + "\nHội nghị bế mạc.")
    assert document.sentences[-1].text == "Hội nghị bế mạc."
    assert document.sentences[-2].end <= 100_000


def test_lines_without_number_are_read_no_further_than_any_article_goes() -> None:
    read = read_document("\n".join(f"dòng {number}" for number in range(50_100)))
    assert len(read.blocks) == 50_000
    assert read.blocks[-1].text == "dòng 49999"
