"""Citations: one for each numbered document, with the date and issuer that any mention tells."""

from __future__ import annotations

import pytest

from app.extraction import extract

LEAD = "Sáng 5/10, Tỉnh ủy Quảng Ngãi tổ chức hội nghị. "
Row = tuple[str, str, str | None, str | None]


def rows(text: str) -> list[Row]:
    facts = extract(LEAD + text, published_on="2023-10-06").citations
    return [(fact.kind, fact.number, fact.date, fact.issuer) for fact in facts]


CENTRE = "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quán triệt Nghị quyết số 22-NQ/TW.", ("Nghị quyết", "22-NQ/TW", None, None)),
        (
            "Theo Quy định số 315-QĐ/TW ngày 14/4/2011 của Ban Bí thư.",
            ("Quy định", "315-QĐ/TW", "2011-04-14", "Ban Bí thư Trung ương Đảng"),
        ),
        ("Thực hiện Chỉ thị 05-CT/TW của Bộ Chính trị.", ("Chỉ thị", "05-CT/TW", None, "Bộ Chính trị")),
        ("Theo Hướng dẫn số 17-HD/BTCTW, ngày 09/8/2017.", ("Hướng dẫn", "17-HD/BTCTW", "2017-08-09", "Ban Tổ chức Trung ương")),
        ("Triển khai Nghị quyết số 28 - NQ/TU.", ("Nghị quyết", "28-NQ/TU", None, "Tỉnh ủy Quảng Ngãi")),
        ("Sơ kết Nghị quyết số 20 của Ban Chấp hành Đảng bộ tỉnh.", ("Nghị quyết", "20", None, "Tỉnh ủy Quảng Ngãi")),
        ("Nghị quyết Trung ương 4 khóa XII được quán triệt.", ("Nghị quyết", "4", None, CENTRE)),
        ("Nghị quyết T.Ư 4 (khóa XI) được quán triệt.", ("Nghị quyết", "4", None, CENTRE)),
        ("Nghị quyết Trung ương bốn được quán triệt.", ("Nghị quyết", "4", None, CENTRE)),
        ("Theo Quyết định số 39/QĐ-TTg ngày 6-1-2023.", ("Quyết định", "39/QĐ-TTg", "2023-01-06", "Thủ tướng Chính phủ")),
        (
            "Quán triệt Nghị quyết số 35-NQ/TW của Bộ Chính trị khóa XII, ngày 22/10/2018.",
            ("Nghị quyết", "35-NQ/TW", "2018-10-22", "Bộ Chính trị"),
        ),
        ("Theo Luật số 31/2024/QH15.", ("Luật", "31/2024/QH15", None, "Quốc hội")),
        ("Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi vừa có Thông báo số 285.", ("Thông báo", "285", None, "Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi")),
        ("Tỉnh ủy Quảng Ngãi quán triệt nhiều văn bản, trong đó có Nghị quyết số 18.", ("Nghị quyết", "18", None, None)),
        ("Chỉ thị số 36-CT/TW của Bộ Chính trị về đại hội (ban hành tháng 5/2014).", ("Chỉ thị", "36-CT/TW", "2014-05", "Bộ Chính trị")),
        ("Quy định về kỷ luật đảng viên (102 - QĐ/TW) nêu rõ. Theo quy định 102, phải xử lý.", ("Quy định", "102-QĐ/TW", None, None)),
    ],
)
def test_a_document_is_read_with_what_is_told_of_it(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Triển khai các Nghị quyết số 57, 59 và 66 của Bộ Chính trị.",
            [("57", "Bộ Chính trị"), ("59", "Bộ Chính trị"), ("66", "Bộ Chính trị")],
        ),
        ("Bốn nghị quyết trụ cột (57, 59, 66) của Bộ Chính trị.", [("57", "Bộ Chính trị"), ("59", "Bộ Chính trị"), ("66", "Bộ Chính trị")]),
        ("Nghị quyết 18-NQ/TW và 19-NQ/TW của Ban Chấp hành Trung ương.", [("18-NQ/TW", CENTRE), ("19-NQ/TW", CENTRE)]),
        ("Nghị quyết số 22-NQ/TW và Nghị quyết số 28-NQ/TU.", [("22-NQ/TW", None), ("28-NQ/TU", "Tỉnh ủy Quảng Ngãi")]),
        ("Nghị quyết 60-NQ/TW của Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng.", [("60-NQ/TW", CENTRE)]),
        ("Quyết định số 88/QĐ-UBND của Chủ tịch UBND tỉnh Sơn La.", [("88/QĐ-UBND", "Ủy ban nhân dân tỉnh Sơn La")]),
        ("HĐND tỉnh Sơn La họp, thông qua Nghị quyết số 08/2024/NQ-HĐND.", [("08/2024/NQ-HĐND", "Hội đồng nhân dân tỉnh Sơn La")]),
        ("Thực hiện Quyết định 217, 218-QĐ/TW của Bộ Chính trị.", [("217-QĐ/TW", "Bộ Chính trị"), ("218-QĐ/TW", "Bộ Chính trị")]),
        ("Nghị quyết số 202/2025 của Quốc hội và Nghị định 178/2024.", [("202/2025", "Quốc hội"), ("178/2024", None)]),
        ("Tại Quyết định số 909-QĐ/TW, Bộ Chính trị quyết định thành lập Đảng bộ.", [("909-QĐ/TW", "Bộ Chính trị")]),
        (
            "Thay mặt Bộ Chính trị, đồng chí Lê Quang Tám, Thường trực Ban Bí thư đã ký ban hành Kết luận số 985-KL/TW.",
            [("985-KL/TW", "Bộ Chính trị")],
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi có Thông báo số 951-TB/UBKTTU và Hướng dẫn số 12-HD/BTGTU.",
            [("951-TB/UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi"), ("12-HD/BTGTU", None)],
        ),
        ("Quán triệt NQ 57 và CT 05; QĐ 88 ngày 3/10/2017.", [("57", None), ("05", None), ("88", None)]),
        ("Ban Thường vụ Huyện ủy Ba Tơ họp, quán triệt Công văn số 345-CV/HU.", [("345-CV/HU", "Huyện ủy Ba Tơ")]),
        ("Nghị quyết 1683/NQ-UBTVQH15 có hiệu lực.", [("1683/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội")]),
        ("Thông tư số 09/2023/TT-BNV của Bộ Nội vụ và Thông tư 27 nêu rõ.", [("09/2023/TT-BNV", "Bộ Nội vụ"), ("27", None)]),
    ],
)
def test_the_issuer_is_told_by_the_words_behind_a_list_or_by_the_symbol(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(number, issuer) for _kind, number, _date, issuer in rows(text)] == expected


def test_two_mentions_of_a_document_are_one() -> None:
    text = "Quán triệt Quy định số 22-QĐ/TW. Quy định số 22-QĐ/TW ngày 28-7-2021 của Ban Chấp hành Trung ương nêu rõ."
    assert rows(text) == [("Quy định", "22-QĐ/TW", "2021-07-28", CENTRE)]


def test_documents_in_a_row_share_their_kind() -> None:
    assert [row[:2] for row in rows("Thực hiện các Nghị quyết số 18-NQ/TW, 19-NQ/TW.")] == [
        ("Nghị quyết", "18-NQ/TW"),
        ("Nghị quyết", "19-NQ/TW"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết Đại hội XIII và Kế hoạch 5 năm 2021-2025.",
        "Nghị quyết 2231 của Hội đồng Bảo an Liên hợp quốc.",
        "Hội nghị Trung ương 10 khai mạc.",
        "Kế hoạch 3 nội dung, báo cáo 12 tháng, hướng dẫn 45 đảng viên.",
        "Luật Đất đai năm 2024.",
        "Quyết định kỷ luật 1 chi ủy, kết luận 3 chi bộ và 2 quần chúng.",
    ],
)
def test_what_is_no_numbered_document_gives_nothing(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize("told", ["Nghị quyết số 18 và 19 của Trung ương", "Nghị quyết số 18, 19 (khóa XII)", "các Nghị quyết 18, 19"])
def test_numbers_share_the_word_for_the_document(told: str) -> None:
    assert [row[:2] for row in rows(f"Quán triệt {told}.")] == [("Nghị quyết", "18"), ("Nghị quyết", "19")]


def test_what_is_counted_behind_a_document_is_no_number_of_another() -> None:
    assert [row[:2] for row in rows("Thực hiện Nghị quyết số 18, 15 đơn vị và 20 chi bộ đã sắp xếp.")] == [("Nghị quyết", "18")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các cấp ủy quán triệt 41-QĐ/TW.", [("Quy định", "41-QĐ/TW", None, None)]),
        (
            "Ban hành Quyết định số 37-QĐ/TW. Các cấp ủy quán triệt 41-QĐ/TW.",
            [("Quyết định", "37-QĐ/TW", None, None), ("Quy định", "41-QĐ/TW", None, None)],
        ),
        ("Nguồn vốn của Chương trình 135 đã về đến xã.", []),
    ],
)
def test_a_symbol_is_of_the_kind_that_its_own_sentence_names(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_decision_on_a_penalty_is_no_law() -> None:
    assert rows("Ông được trao quyết định kỷ luật số 12 của Huyện ủy Sơn Hà.") == [("Quyết định", "12", None, "Huyện ủy Sơn Hà")]
    assert rows("Tỉnh ủy đã kỷ luật 12 đảng viên.") == []
