"""What an article is about: its place and its day, from mastheads, metadata and its own words. All texts are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.context import read_context
from app.extraction.folding import fold_plain
from app.extraction.gazetteer import gazetteer
from app.extraction.reading import Context, Metadata
from app.extraction.segmentation import read_document


def read(
    text: str, *, url: str | None = None, published_on: str | None = "2022-05-10", place: str | None = None
) -> tuple[Context, tuple[str | None, str | None, str | None]]:
    """The context and the names of its province, district and commune."""
    context = read_context(read_document(text), Metadata(url=url, published_on=published_on, place=place))
    units = [gazetteer().unit(code) if code else None for code in (context.province, context.district, context.commune)]
    province, district, commune = (unit.name if unit else None for unit in units)
    return context, (province, district, commune)


NEUTRAL = "Hội nghị lần thứ năm\n\nSáng 10/5, Ban Thường vụ Tỉnh ủy tổ chức hội nghị giao ban với các huyện.\n"


@pytest.mark.parametrize(
    ("host", "province"),
    [
        ("baoquangbinh.vn", "Quảng Bình"),
        ("baothaibinh.com.vn", "Thái Bình"),
        ("haiphong.gov.vn", "Hải Phòng"),
        ("hanoimoi.com.vn", "Hà Nội"),
        ("www.sggp.org.vn", "Hồ Chí Minh"),
        ("baoapbac.vn", "Tiền Giang"),
        ("baodongkhoi.vn", "Bến Tre"),
        ("baohanam.com.vn", "Hà Nam"),
        ("baonamdinh.vn", "Nam Định"),
        ("baria-vungtau.gov.vn", "Bà Rịa - Vũng Tàu"),
        ("baothuathienhue.vn", "Thừa Thiên Huế"),
        ("tinhuyquangtri.vn", "Quảng Trị"),
        ("nhandan.vn", None),
        ("vietnamnet.vn", None),
        ("baogiaothong.vn", None),
        ("thuehaiquan.vn", None),
    ],
)
def test_the_host_tells_the_province_and_a_national_paper_none(host: str, province: str | None) -> None:
    assert read(NEUTRAL, url=f"https://{host}/tin/1.html")[1] == (province, None, None)


def test_every_province_has_a_newspaper_by_pattern() -> None:
    for unit in gazetteer().provinces():
        if unit.code.isdigit():
            slug = "".join(part for part in fold_plain(unit.name) if part.isalpha())
            assert read(NEUTRAL, url=f"https://bao{slug}.vn/a")[0].province == unit.code


@pytest.mark.parametrize("home", ["quê xã Yên Nhân", "quê quán: xã Yên Nhân", "nguyên quán xã Yên Nhân"])
def test_where_someone_is_from_is_not_what_the_article_is_about(home: str) -> None:
    text = f"Tin buồn\n\nĐồng chí Bùi Khắc Định, {home}, nguyên Bí thư Tỉnh ủy Ninh Bình, đã từ trần. Tỉnh ủy Ninh Bình tổ chức lễ tang.\n"
    assert read(text)[1] == ("Ninh Bình", None, None)


def test_a_province_that_is_no_more_is_no_articles_by_its_bare_name() -> None:
    text = "Bản mới dưới chân Hoàng Liên Sơn\n\nHoàng Liên Sơn còn mây phủ khi Hoàng Liên Sơn vào xuân. Huyện ủy Bát Xát (Lào Cai) kết nạp 9 đảng viên.\n"
    assert read(text)[1][:2] == ("Lào Cai", "Bát Xát")


def test_a_district_portal_tells_both_ranks() -> None:
    assert read(NEUTRAL, url="https://vuban.namdinh.gov.vn/a")[1] == ("Nam Định", "Vụ Bản", None)
    assert read(NEUTRAL, url="https://quangninh.quangbinh.gov.vn/a")[1] == ("Quảng Bình", "Quảng Ninh", None)
    assert read(NEUTRAL, url="https://hatinh.gov.vn/a")[1] == ("Hà Tĩnh", None, None)
    assert read(NEUTRAL, url="https://phuongcaolanh.dongthap.gov.vn/a", published_on="2025-09-10")[1] == ("Đồng Tháp", None, "Cao Lãnh")


def test_the_portal_of_a_commune_tells_its_district_or_the_order_since_2025() -> None:
    assert read(NEUTRAL, url="https://tamthanh.vuban.namdinh.gov.vn/a")[1] == ("Nam Định", "Vụ Bản", "Tam Thanh")
    assert read(NEUTRAL, url="https://namdan.nghean.gov.vn/a")[1] == ("Nghệ An", "Nam Đàn", None)
    assert read(NEUTRAL, url="https://bachha.nghean.gov.vn/a", published_on=None)[1] == ("Nghệ An", None, "Bạch Hà")
    assert read(NEUTRAL, url="https://hatinhcity.gov.vn/a")[1] == ("Hà Tĩnh", "Hà Tĩnh", None)


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/huyen-uy-vu-ban-tong-ket-nam-2019.html", ("Nam Định", "Vụ Bản", None)),
        ("/tin-tuc/UBKT-Thanh-uy-Nam-Dinh-trien-khai-nhiem-vu-120.html", ("Nam Định", "Nam Định", None)),
        ("/hdnd-huyen-vu-ban-lam-viec-tai-xa-tam-thanh.html", ("Nam Định", "Vụ Bản", "Tam Thanh")),
        ("/huyen-vu-ban-va-huyen-y-yen-ky-ket-thi-dua.html", ("Nam Định", None, None)),
        ("/dia-phuong-vu-ban-dat-nong-thon-moi.html", ("Nam Định", None, None)),
        ("/huyen-uy-do-luong-den-tham.html", ("Nam Định", None, None)),
    ],
)
def test_the_headline_in_the_address_tells_whose_the_bare_names_are(path: str, names: tuple[str | None, ...]) -> None:
    assert read(NEUTRAL, url=f"https://baonamdinh.vn{path}")[1] == names


def test_what_the_text_names_counts_more_than_the_headline_in_the_address() -> None:
    text = "Hội nghị\n\nSáng 10/5, Huyện ủy Hải Hậu họp. Huyện ủy Hải Hậu kết nạp 9 đảng viên.\n"
    assert read(text, url="https://baonamdinh.vn/huyen-uy-vu-ban-den-tham.html")[1] == ("Nam Định", "Hải Hậu", None)


@pytest.mark.parametrize(("host", "names"), [("doluong.gov.vn", ("Nghệ An", "Đô Lương", None)), ("chauthanh.gov.vn", (None, None, None))])
def test_a_portal_named_for_a_district_alone_tells_it_where_one_only_is_called_so(host: str, names: tuple[str | None, ...]) -> None:
    assert read(NEUTRAL, url=f"https://{host}/a", published_on="2021-04-27")[1] == names


@pytest.mark.parametrize("url", ["http://[", "", "không phải url", "https://"])
def test_a_broken_url_tells_nothing(url: str) -> None:
    assert read(NEUTRAL, url=url)[1] == (None, None, None)


@pytest.mark.parametrize(
    ("prefix", "province"),
    [
        ("(QBĐT) - ", "Quảng Bình"),
        ("(HPĐT)- ", "Hải Phòng"),
        ("(QNO) - ", "Quảng Nam"),
        ("(Baohatinh.vn) - ", "Hà Tĩnh"),
        ("(LĐ online) - ", "Lâm Đồng"),
        ("BHG - ", "Hà Giang"),
        ("TTH - ", "Thừa Thiên Huế"),
        ("Quảng Ninh - ", "Quảng Ninh"),
        ("(TTXVN) - ", None),
        ("(Dân trí) - ", None),
        ("Hà Nội - ", None),
    ],
)
def test_the_letters_before_the_first_words_tell_the_province(prefix: str, province: str | None) -> None:
    assert read(f"Hội nghị lần thứ năm\n\n{prefix}Sáng 10/5, Ban Thường vụ Tỉnh ủy tổ chức hội nghị giao ban.\n")[1][0] == province


def test_shared_initials_are_settled_by_what_the_text_names() -> None:
    text = "Hội nghị\n\nBT - Sáng 10/5, Ban Thường vụ Tỉnh ủy họp. Lãnh đạo tỉnh Bến Tre cùng dự.\n"
    assert read(text)[1][0] == "Bến Tre"
    assert read(text.replace("Bến Tre", "nhà"))[1][0] is None


def test_a_publisher_in_the_page_furniture_tells_the_province() -> None:
    assert read(NEUTRAL + "\nTin khác\nCổng thông tin điện tử tỉnh Lai Châu\n")[1][0] == "Lai Châu"


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("Quảng Ninh", ("Quảng Ninh", None, None)),
        ("thành phố Hạ Long", ("Quảng Ninh", "Hạ Long", None)),
        ("huyện Châu Thành, tỉnh Bến Tre", ("Bến Tre", "Châu Thành", None)),
        ("Xã Vũ Hội, huyện Vũ Thư, Thái Bình", ("Thái Bình", "Vũ Thư", "Vũ Hội")),
        ("TP.HCM", ("Hồ Chí Minh", None, None)),
        ("huyện Châu Thành", (None, None, None)),
        ("Atlantis", (None, None, None)),
    ],
)
def test_the_place_of_the_metadata_comes_first(place: str, names: tuple[str | None, ...]) -> None:
    text = "Hội nghị\n\nSáng 10/5, hội nghị được tổ chức theo kế hoạch.\n"
    assert read(text, place=place, url="https://vnexpress.net/a")[1] == names


def test_a_city_of_a_province_fixes_the_province() -> None:
    text = "Thành ủy Hạ Long tổng kết năm\n\nSáng 10/5, Thành ủy Hạ Long họp. Đồng chí Bí thư Thành ủy chủ trì.\n"
    assert read(text)[1] == ("Quảng Ninh", "Hạ Long", None)


def test_a_centrally_run_city_is_a_province() -> None:
    text = "Thành ủy Đà Nẵng tổng kết năm\n\nSáng 10/5, Thành ủy Đà Nẵng họp. Đồng chí Bí thư Thành ủy chủ trì.\n"
    assert read(text)[1] == ("Đà Nẵng", None, None)


def test_a_name_of_many_districts_is_settled_by_the_province() -> None:
    text = "Hội nghị\n\nHuyện ủy Châu Thành họp sáng nay. {}\n"
    assert read(text.format("Đồng chí Bí thư chủ trì."))[1] == (None, None, None)
    assert read(text.format("Lãnh đạo Tỉnh ủy Bến Tre cùng dự."))[1] == ("Bến Tre", "Châu Thành", None)


def test_many_provinces_leave_the_place_open() -> None:
    text = "Nhiều tỉnh họp\n\nTỉnh ủy Nghệ An, Tỉnh ủy Bến Tre và Tỉnh ủy Cà Mau họp sáng 10/5.\n"
    assert read(text)[1] == (None, None, None)


def test_where_something_took_place_is_not_what_it_is_about() -> None:
    assert read("Hội nghị toàn quốc\n\nSáng 10/5, tại Hà Nội, Bộ Chính trị họp với lãnh đạo các tỉnh.\n")[1][0] is None


def test_a_person_is_no_place() -> None:
    assert read("Trao quyết định\n\nBan Bí thư trao quyết định cho đồng chí Trần Hà Nam và đồng chí Lê Thái Bình.\n")[1][0] is None


def test_an_article_about_elsewhere_beats_its_host() -> None:
    text = "Tin trong nước\n\nTỉnh ủy Cà Mau họp sáng 10/5. Bí thư Tỉnh ủy Cà Mau chủ trì. Tỉnh Cà Mau có chín huyện.\n"
    assert read(text, url="https://baothaibinh.com.vn/a")[1][0] == "Cà Mau"


def test_the_day_chooses_the_era() -> None:
    text = "Phường Cao Lãnh họp\n\nSáng 10/9, Đảng ủy phường Cao Lãnh, tỉnh Đồng Tháp họp. Đảng ủy phường Cao Lãnh kết nạp 5 đảng viên.\n"
    assert read(text, published_on="2025-09-10")[0].province == "2025-82"
    context, names = read(text, published_on="2025-09-10")
    assert names == ("Đồng Tháp", None, "Cao Lãnh")
    assert context.commune is not None
    assert context.commune.startswith("2025-")


def test_without_a_day_the_words_choose_the_era() -> None:
    text = "Phường họp\n\nSau khi vận hành chính quyền địa phương 2 cấp, Tỉnh ủy Đồng Tháp làm việc với phường.\n"
    assert read(text, published_on=None)[0].province == "2025-82"
    assert read(text.replace("chính quyền địa phương 2 cấp", "mô hình mới"), published_on=None)[0].province == "87"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Sáng 14/8/2025, Đảng ủy phường Bãi Cháy họp", "2025-06673"),
        ("Sáng 5/2/2026, Đảng ủy phường Bãi Cháy họp", "2025-06673"),
        ("Sáng 14/5/2025, Đảng ủy phường Bãi Cháy họp, bàn việc đến ngày 31/12/2025", "06673"),
        ("Sáng 14/8, Đảng ủy phường Bãi Cháy họp", "06673"),
    ],
)
def test_without_a_day_the_day_of_the_event_chooses_the_era(words: str, code: str) -> None:
    extraction = extract(f"Tin vắn\n\n(Quảng Ninh) - {words}.\n")
    assert [body.place for body in extraction.organisations if body.name == "Đảng ủy phường Bãi Cháy"] == [code]


def test_a_paper_of_a_merged_province_stands_for_what_it_became() -> None:
    assert read(NEUTRAL, url="https://baothaibinh.com.vn/a", published_on="2025-09-10")[1][0] == "Hưng Yên"


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2024/11/05/hop-tinh-uy.html", "2024-11-05"),
        ("hop-tinh-uy-20241105141216333.htm", "2024-11-05"),
        ("hop-tinh-uy-185241105141216333.htm", "2024-11-05"),
        ("hop-tinh-uy-post262089.html", None),
        ("hop-tinh-uy-20241305141216333.htm", None),
        ("chinhtri/2024/11/391514/", None),
    ],
)
def test_the_address_tells_the_day_where_nothing_else_does(path: str, day: str | None) -> None:
    url = f"https://baothaibinh.com.vn/{path}"
    assert read(NEUTRAL, url=url, published_on=None)[0].published_on == day
    assert read(NEUTRAL, url=url, published_on="2020-01-02")[0].published_on == "2020-01-02"


@pytest.mark.parametrize("day", ["2022-13-01", "10/5/2022", "2022", "", "2022-02-30"])
def test_a_day_that_is_none_is_not_taken(day: str) -> None:
    assert read(NEUTRAL, published_on=day)[0].published_on is None


def test_a_commune_brings_its_district() -> None:
    text = "Đảng bộ xã Vũ Hội\n\nĐảng ủy xã Vũ Hội, tỉnh Thái Bình họp sáng 10/5. Đảng ủy xã Vũ Hội có 12 chi bộ.\n"
    assert read(text)[1] == ("Thái Bình", "Vũ Thư", "Vũ Hội")


def test_a_commune_of_which_there_is_one_tells_its_province_where_nothing_else_does() -> None:
    text = "Sáng 10/5, HĐND xã Vũ Đoài họp. Bí thư Huyện ủy và Bí thư Đảng ủy xã Vũ Đoài dự họp.\n"
    assert read(text)[1] == ("Thái Bình", "Vũ Thư", "Vũ Đoài")
    assert read(text.replace("Vũ Đoài", "Tân Hòa"))[1] == (None, None, None)
    assert read(f"{text}Tỉnh ủy Nghệ An và Tỉnh ủy Cà Mau cùng dự.\n")[1] == (None, None, None)


def test_several_communes_leave_the_commune_open() -> None:
    text = "Ba xã họp\n\nĐảng ủy xã Vũ Hội, Đảng ủy xã Vũ Vinh và Đảng ủy xã Vũ Đoài, huyện Vũ Thư, tỉnh Thái Bình họp sáng 10/5.\n"
    assert read(text)[1] == ("Thái Bình", "Vũ Thư", None)


@pytest.mark.parametrize("text", ["", "\n", "A", "TP.", "Huyện ủy ", "(" * 5000, "Thành ủy Hạ Long " * 5000, "A." * 20000])
def test_any_text_has_a_context(text: str) -> None:
    assert isinstance(read_context(read_document(text), Metadata()), Context)


@pytest.mark.parametrize("credit", ["(Báo Quảng Ninh) - ", "Báo Quảng Ninh - ", "(Trang tin Đảng bộ tỉnh) – ", "(Báo Quảng Ninh) "])
def test_who_prints_an_article_does_not_act_in_it(credit: str) -> None:
    found = extract(f"{credit}Sáng 12/7/2024, Huyện ủy Sơn Hà (tỉnh Quảng Ninh) tổ chức hội nghị sơ kết công tác xây dựng Đảng.")
    assert [meeting.organiser for meeting in found.meetings] == ["Huyện ủy Sơn Hà"]
    assert [organisation.name for organisation in found.organisations] == ["Huyện ủy Sơn Hà"]


@pytest.mark.parametrize("opening", ["Lục Ngạn\n\nKết nạp nhiều đảng viên trẻ", "Lục Ngạn: Kết nạp nhiều đảng viên trẻ"])
def test_a_place_above_the_headline_is_what_the_article_is_about(opening: str) -> None:
    assert read(f"{opening}\nTrong năm, toàn huyện có thêm nhiều đảng viên.\n")[1][1] == "Lục Ngạn"


@pytest.mark.parametrize(
    "published_on", ["0001-01-01", "0001-01-15", "1899-12-31", "2101-01-01", "9999-12-31", "2024-02-30", "2024-13-01", "hôm qua"]
)
def test_what_can_be_no_day_of_an_article_is_passed_over(published_on: str) -> None:
    text = "Hôm qua, Đảng ủy xã Nà Pán họp. Trước đó, ngày 31/12, Đảng ủy xã quyết định khen thưởng 2 chi bộ. Năm ngoái, xã kết nạp 12 đảng viên."
    assert extract(text, published_on=published_on) == extract(text)
