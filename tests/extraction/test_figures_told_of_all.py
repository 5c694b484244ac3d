"""What is told of several at once, of all ranks, of people by name, or once with its year and again without it."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Period
from tests.extraction.told_figures import counted, told


@pytest.mark.parametrize(
    ("who", "owner"),
    [
        ("UBKT các cấp tỉnh Hòa Bình", "Tỉnh ủy Hòa Bình"),
        ("cấp ủy, ủy ban kiểm tra các cấp huyện Tân Hòa", "Huyện ủy Tân Hòa"),
        ("cấp ủy các cấp thành phố Hải Phòng", "Thành ủy Hải Phòng"),
    ],
)
def test_ranks_of_a_named_territory_are_its_committee_s(who: str, owner: str) -> None:
    text = f"Theo báo cáo, trong tháng 2, {who} kiểm tra 12 tổ chức đảng và 45 đảng viên."
    assert counted(text, "2023-03-04") == {
        (owner, "inspected_organisations", 12, "2023-02-28"),
        (owner, "inspected_members", 45, "2023-02-28"),
    }


def test_all_ranks_are_those_of_the_province_that_the_article_is_of_where_it_names_no_committee() -> None:
    text = "Trong 10 năm (2008 - 2018), chi bộ, cấp ủy cùng ủy ban kiểm tra các cấp xử lý kỷ luật 6 tổ chức cơ sở đảng và 940 đảng viên."
    facts = extract(text, published_on="2018-06-02", url="https://baovinhlong.com.vn/chinh-tri/1").statistics
    assert {(fact.organisation, fact.measure.value, fact.value) for fact in facts} == {
        ("Tỉnh ủy Vĩnh Long", "disciplined_organisations", 6),
        ("Tỉnh ủy Vĩnh Long", "disciplined_members", 940),
    }


@pytest.mark.parametrize("aside", ["(tăng 12 đảng viên so với cùng kỳ)", "(tăng 12)", "(có 9 cấp ủy viên)", "(95 đồng chí là nữ)"])
def test_an_aside_in_brackets_does_not_end_what_is_done(aside: str) -> None:
    text = f"Năm 2022, Huyện ủy Tân Hòa đã kiểm tra 140 đảng viên {aside} và 23 tổ chức đảng."
    assert ("Huyện ủy Tân Hòa", "inspected_organisations", 23, "2022-12-31") in counted(text, "2023-01-05")


def test_bare_numbers_of_each_organ_make_up_the_whole() -> None:
    text = (
        "Trong năm 2022, cấp ủy các cấp của Đảng bộ huyện Tân Hòa đã kỷ luật 41 đảng viên. Trong đó, Ban Thường vụ Huyện ủy thi hành kỷ luật 2, "
        "đảng ủy cơ sở thi hành kỷ luật 9, chi bộ thi hành kỷ luật 30 trường hợp."
    )
    assert counted(text, "2023-01-05") == {("Huyện ủy Tân Hòa", "disciplined_members", 41, "2022-12-31")}


def test_badges_of_each_age_behind_their_sum_are_parts() -> None:
    text = (
        "Sáng 7/11/2022, Đảng bộ xã Tân Lập trao Huy hiệu Đảng cho 11 đồng chí, trong đó: Huy hiệu 65 năm có 2 đồng chí; "
        "Huy hiệu 50 năm tuổi Đảng 1 đồng chí; 45 năm tuổi Đảng 2 đồng chí; 40 năm tuổi Đảng 6 đồng chí."
    )
    assert counted(text, "2022-11-08") == {("Đảng ủy xã Tân Lập", "badges_awarded", 11, "2022-11-07")}


@pytest.mark.parametrize(
    ("opening", "again", "day"),
    [
        ("sơ kết công tác 6 tháng đầu năm 2013", "Trong 6 tháng đầu năm", "2013-06-30"),
        ("sơ kết công tác 6 tháng đầu năm 2013", "6 tháng qua", "2013-06-30"),
        ("đánh giá kết quả 9 tháng đầu năm 2016", "Trong 9 tháng qua", "2016-09-30"),
    ],
)
def test_a_stretch_of_months_named_again_is_that_of_the_year_named_with_it(opening: str, again: str, day: str) -> None:
    text = f"Huyện ủy Tân Hòa vừa họp {opening} và so với cùng kỳ năm 2012.\n\n{again}, Đảng bộ huyện đã kiểm tra 64 đảng viên."
    assert [fact.as_of for fact in extract(text).statistics] == [day]


def test_months_up_to_which_is_counted_are_of_the_year_that_frames_them() -> None:
    text = "Năm 2022, chỉ tính đến hết tháng 9, Đảng bộ Công ty Sông Mây đã kết nạp được 48 đảng viên mới."
    for day in (None, "2023-02-01"):
        assert [fact.period for fact in extract(text, published_on=day).recruitment] == [Period("2022-01-01", "2022-09-30")]


def test_the_year_of_a_day_is_no_time_of_its_own() -> None:
    text = "Ngày 13/8/2024, Chi bộ Trường Mầm non Hoa Cau kết nạp 2 quần chúng, phát triển tổng số đảng viên lên 26 đồng chí."
    assert [fact.period for fact in extract(text).recruitment] == [Period("2024-08-13", "2024-08-13")]
    assert counted(text, "2024-08-20") == {("Chi bộ Trường Mầm non Hoa Cau", "party_members", 26, "2024-08-13")}


def test_a_day_before_the_call_up_is_in_its_year() -> None:
    text = "Sáng 3-2, Chi bộ Quân sự phường Long Biên kết nạp 5 quần chúng, trong đó 4 thanh niên chuẩn bị nhập ngũ năm 2026."
    assert [fact.period for fact in extract(text).recruitment] == [Period("2026-02-03", "2026-02-03")]


def test_what_is_told_again_with_its_time_is_dated() -> None:
    text = (
        "Tin vắn\n\nTỉnh ủy Bình Dương: hơn 700 đảng viên bị thi hành kỷ luật.\n\n"
        "Từ năm 2016 đến nay, cấp ủy, ủy ban kiểm tra các cấp ở tỉnh Bình Dương kiểm tra 8.460 đảng viên; có hơn 700 đảng viên bị thi hành kỷ luật."
    )
    assert ("Tỉnh ủy Bình Dương", "disciplined_members", 700, "2020-11-07") in counted(text, "2020-11-07")


@pytest.mark.parametrize(
    "names",
    [
        "Đảng bộ huyện Phú Quý, Đảng bộ huyện Tánh Linh và Đảng bộ huyện Tuy Phong",
        "Đảng bộ huyện Phú Quý, huyện Tánh Linh, huyện Tuy Phong",
    ],
)
@pytest.mark.parametrize(
    "said", ["kết nạp đảng viên đạt 105% chỉ tiêu", "làm khá tốt việc phát triển đảng viên mới, đạt 105% so với kế hoạch"]
)
def test_a_share_said_of_several_in_a_row_is_that_of_each(names: str, said: str) -> None:
    expected = {(f"Huyện ủy {name}", "2021-12-31", "attainment_percent", 105) for name in ("Phú Quý", "Tánh Linh", "Tuy Phong")}
    assert expected <= told(f"Năm 2021, toàn tỉnh kết nạp 1.669 đảng viên, trong đó có {names} {said}.", "2022-01-05")


def test_in_the_term_is_the_term_that_is_over() -> None:
    text = "Nhiệm kỳ 2015-2020, Đảng bộ xã Tân Lập đạt nhiều kết quả. Trong nhiệm kỳ Đảng bộ đã kết nạp 35 đảng viên mới."
    assert told(text, "2020-03-25") == {("Đảng ủy xã Tân Lập", "2020-12-31", "admitted", 35)}


def test_workers_of_private_firms_are_a_part_that_is_told() -> None:
    text = "Đến hết tháng 8/2019, Đảng bộ thành phố Hạ Long đã kết nạp 29 đảng viên là công nhân trong các doanh nghiệp tư nhân."
    assert ("Thành ủy Hạ Long", "2019-08-31", "private_enterprise", 29) in told(text, "2019-09-02")


def test_the_share_of_believers_in_a_commune_is_no_target() -> None:
    text = "Huyện ủy Tân Hòa phấn đấu các xã có tỷ lệ giáo dân từ 50% trở lên hằng năm kết nạp được từ 3 đến 4 đảng viên gốc giáo."
    assert all(fact.target_rate_percent is None for fact in extract(text, published_on="2022-06-09").recruitment)


@pytest.mark.parametrize("place", [", huyện Hướng Hóa", " (huyện Hướng Hóa)", ", huyện Hướng Hóa, tỉnh Quảng Trị", " - huyện Hướng Hóa"])
def test_a_congress_is_held_by_the_committee_whose_place_is_named_behind_it(place: str) -> None:
    text = f"Ngày 12/5, Đảng bộ xã Tân Lập{place} tổ chức Đại hội đại biểu khóa mới. Có 130 đại biểu dự đại hội."
    assert ("Đảng ủy xã Tân Lập", "congress_delegates", 130, "2020-05-12") in counted(text, "2020-06-01")


def test_the_term_for_short_is_no_name_of_a_cell() -> None:
    text = (
        "Ngày 3/8/2022, Chi bộ Trường Mẫu giáo Hoa Cau tổ chức Đại hội chi bộ NK: 2022-2025. Tham dự đại hội có 19/20 tổng số đảng viên của chi bộ. "
        "Đại hội đã bầu ra cấp ủy khóa mới gồm 3 đồng chí."
    )
    assert counted(text, "2022-08-05") == {
        ("Chi bộ Trường Mẫu giáo Hoa Cau", "party_members", 20, None),
        ("Chi bộ Trường Mẫu giáo Hoa Cau", "committee_size", 3, "2022-08-03"),
    }


def test_all_that_lie_below_a_committee_are_its_organisations() -> None:
    text = "Hội nghị đã nghe báo cáo tự đánh giá của 12 chi, đảng bộ trực thuộc Đảng ủy Khối Doanh nghiệp tỉnh Tuyên Quang."
    assert counted(text, "2022-12-10") == {("Đảng ủy Khối Doanh nghiệp tỉnh Tuyên Quang", "grassroots_organisations", 12, None)}


def test_badges_are_of_the_anniversary_where_no_other_day_is_told() -> None:
    text = "Nhân kỷ niệm 77 năm Quốc khánh (2/9/1945 - 2/9/2022), Thành ủy Hạ Long quyết định trao Huy hiệu Đảng cho 112 đảng viên."
    assert counted(text, "2022-09-05") == {("Thành ủy Hạ Long", "badges_awarded", 112, "2022-09-02")}


@pytest.mark.parametrize("taught", ["kiến thức, kỹ năng quản lý", "nghiệp vụ công tác công đoàn"])
def test_who_learns_another_skill_is_no_trainee(taught: str) -> None:
    text = f"Trong năm 2022, Tỉnh ủy Bắc Ninh phối hợp mở các lớp tập huấn, bồi dưỡng {taught} cho 465 cán bộ."
    assert counted(text, "2023-01-05") == set()


def test_seats_are_those_of_the_committee_named_behind_who_was_appointed() -> None:
    text = "Ngày 8/9, Huyện ủy Tân Hòa chỉ định 19 đồng chí vào Ban Chấp hành Đảng bộ xã Tân Lập, 7 đồng chí vào Ban Thường vụ Đảng ủy xã Tân Lập."
    assert counted(text, "2024-09-10") == {
        ("Đảng ủy xã Tân Lập", "committee_size", 19, "2024-09-08"),
        ("Đảng ủy xã Tân Lập", "standing_committee_size", 7, "2024-09-08"),
    }


def test_what_those_below_did_goes_on_with_the_parts() -> None:
    text = (
        "Năm 2022, cấp ủy, UBKT các cấp trong huyện Tân Hòa đã kiểm tra 96 tổ chức đảng và 215 đảng viên. Trong đó, Ban Thường vụ Huyện ủy kiểm tra "
        "8 tổ chức đảng; đảng ủy cơ sở kiểm tra 54 tổ chức, 98 đảng viên; chi bộ kiểm tra 105 đảng viên."
    )
    assert {value for _, _, value, _ in counted(text, "2023-01-10")} == {96, 215, 8}


def test_classes_told_behind_a_course_about_the_party_are_such() -> None:
    text = (
        "Đảng ủy Trường Đại học Hoa Cau khai giảng lớp bồi dưỡng nhận thức về Đảng cho 185 quần chúng. "
        "Từ đầu năm, nhà trường đã mở 3 lớp với 420 học viên."
    )
    assert ("Đảng ủy Trường Đại học Hoa Cau", "training_classes", 3, "2022-11-20") in counted(text, "2022-11-20")


def test_what_there_is_now_is_not_dated_by_a_ratio_of_another_year() -> None:
    text = "Đến nay, Đảng bộ xã Tân Lập có 21 chi bộ trực thuộc. Qua phân loại năm 2018, có 18/21 chi bộ hoàn thành tốt nhiệm vụ."
    assert ("Đảng ủy xã Tân Lập", "cells", 21, None) in counted(text, "2019-11-30")


def test_the_forces_of_a_province_begin_no_list_of_provinces() -> None:
    text = (
        "Năm 2023, Đảng bộ Quân sự tỉnh Bắc Ninh kết nạp 45 đảng viên mới; các đảng bộ: Yên Phong 120, Gia Bình 76. "
        "Toàn tỉnh Bắc Ninh kết nạp 1.412 đồng chí."
    )
    owners = {owner for owner, _, name, _ in told(text, "2023-12-30") if name == "admitted"}
    assert owners == {"Đảng ủy Quân sự tỉnh Bắc Ninh", "Huyện ủy Yên Phong", "Huyện ủy Gia Bình", "Tỉnh ủy Bắc Ninh"}


@pytest.mark.parametrize("review", ["sơ kết công tác 6 tháng", "sơ kết 6 tháng"])
def test_months_looked_back_on_without_a_year_are_those_just_over(review: str) -> None:
    text = f"UBKT Thành ủy Hạ Long vừa họp {review}. Trong kỳ, cấp ủy các cấp đã kiểm tra 25 tổ chức đảng."
    assert counted(text, "2022-07-02") == {("Thành ủy Hạ Long", "inspected_organisations", 25, "2022-06-30")}


def test_all_ranks_are_those_of_the_place_that_was_told_once() -> None:
    text = (
        "Thực hiện Đề án số 05-ĐA/TU của Ban Chấp hành Đảng bộ tỉnh Sơn La, cấp ủy và Ủy ban Kiểm tra các cấp của huyện Mường La đã xây dựng kế hoạch.\n"
        "Cấp ủy các cấp đã kiểm tra 73 đảng viên, 207 tổ chức đảng."
    )
    told = extract(text, published_on="2020-12-20").statistics
    assert {(fact.organisation, fact.value) for fact in told} == {("Huyện ủy Mường La", 73), ("Huyện ủy Mường La", 207)}


def test_a_bare_rank_is_no_commune_named_before() -> None:
    text = "Năm 2017, Huyện ủy Mường La tổng kết công tác. Thị trấn Ít Ong đạt chuẩn đô thị. Trong năm, huyện kết nạp 253 đảng viên."
    assert [(fact.organisation, fact.admitted) for fact in extract(text).recruitment] == [("Huyện ủy Mường La", 253)]


def test_nobody_is_admitted_by_the_party_whose_ranks_they_join() -> None:
    text = (
        "Sáng 10/7, Trường THPT Cò Nòi tổ chức Lễ kết nạp đảng viên. Trong buổi lễ, 8 quần chúng được kết nạp Đảng.\n"
        "Các em vinh dự đứng vào hàng ngũ của Đảng Cộng sản Việt Nam."
    )
    assert "Đảng Cộng sản Việt Nam" not in {fact.organisation for fact in extract(text, published_on="2022-07-11").recruitment}


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        (
            "phát triển được 19 tổ chức đảng, gồm 5 tổ chức cơ sở đảng và 14 chi bộ",
            {("organisations_established", 19), ("cells_established", 14)},
        ),
        (
            "thành lập mới 21 tổ chức đảng, trong đó có 15 chi bộ và 6 đảng bộ cơ sở",
            {("organisations_established", 21), ("cells_established", 15)},
        ),
        (
            "phát triển mới 7 tổ chức đảng (gồm 6 chi bộ, 1 đảng bộ) ở doanh nghiệp",
            {("organisations_established", 7), ("cells_established", 6)},
        ),
        ("phát triển thêm 3 chi bộ trong doanh nghiệp", {("cells_established", 3)}),
        ("thành lập 3 tổ chức cơ sở đảng, gồm 45 đảng viên", {("organisations_established", 3)}),
    ],
)
def test_organisations_that_were_founded_are_no_stock(text: str, founded: set[tuple[str, int]]) -> None:
    told_of = counted(f"Năm 2023, Huyện ủy Tân Hòa {text}.", "2023-12-20")
    assert told_of == {("Huyện ủy Tân Hòa", measure, value, "2023-12-31") for measure, value in founded}


def test_who_is_said_to_be_penalised_is_counted_for_the_committee_whoever_tells_it() -> None:
    text = (
        "Theo Ủy ban Kiểm tra Tỉnh ủy Hòa Bình, trong 9 tháng năm 2023, có 172 đảng viên sinh hoạt tại các tổ chức đảng của địa phương này "
        "bị thi hành kỷ luật. Ủy ban Kiểm tra đảng các cấp đã kiểm tra 48 đảng viên."
    )
    assert {fact[:3] for fact in counted(text, "2023-10-16")} == {
        ("Tỉnh ủy Hòa Bình", "disciplined_members", 172),
        ("Tỉnh ủy Hòa Bình", "inspected_members", 48),
    }


@pytest.mark.parametrize("who", ["Ủy ban Kiểm tra các cấp", "Ủy ban Kiểm tra đảng các cấp", "UBKT các cấp"])
def test_commissions_of_all_ranks_are_those_of_the_place_that_was_told_once(who: str) -> None:
    text = (
        "Thực hiện Đề án của Ban Chấp hành Đảng bộ tỉnh Sơn La, cấp ủy và Ủy ban Kiểm tra các cấp của huyện Mường La đã xây dựng kế hoạch.\n\n"
        f"Cấp ủy các cấp đã kiểm tra 73 đảng viên. {who} kiểm tra 48 đảng viên; {who} giám sát 4 tổ chức đảng."
    )
    assert {fact[0] for fact in counted(text, "2020-12-20")} == {"Huyện ủy Mường La"}


@pytest.mark.parametrize(
    "managed",
    [
        "45 cán bộ diện Ban Thường vụ Huyện ủy quản lý",
        "45 cán bộ thuộc diện Ban Thường vụ Huyện ủy Tân Hòa quản lý",
        "45 đảng viên là cán bộ diện Tỉnh ủy, Ban Thường vụ Huyện ủy quản lý",
    ],
)
def test_who_manages_those_that_were_inspected_inspects_nobody(managed: str) -> None:
    text = f"Năm 2022, Ủy ban Kiểm tra Huyện ủy Tân Hòa kiểm tra {managed}, qua đó đã thi hành kỷ luật 4 đảng viên."
    assert ("Ủy ban Kiểm tra Huyện ủy Tân Hòa", "disciplined_members", 4, "2022-12-31") in counted(text, "2023-10-16")


@pytest.mark.parametrize(
    "decided",
    [
        "Ủy ban Kiểm tra Huyện ủy Tân Hòa thi hành kỷ luật cảnh cáo 2 đảng viên: bà Lê Thị Mận, nguyên Bí thư Đảng ủy xã An Lạc; ông Trần Văn Sáu.",
        "Sáng 12/4/2022, Huyện ủy Tân Hòa biểu quyết thi hành kỷ luật hai ủy viên là bà Lê Thị Mận và ông Trần Văn Sáu.",
        "Tại kỳ họp, Ủy ban Kiểm tra Huyện ủy Tân Hòa quyết định khai trừ 2 đảng viên gồm ông Trần Văn Sáu và ông Lò Văn Tám.",
        "Phiên thứ 8, Ủy ban Kiểm tra Huyện ủy Tân Hòa quyết định giữ nguyên hình thức khai trừ 2 đảng viên.",
    ],
)
def test_what_was_decided_of_each_is_no_count(decided: str) -> None:
    assert counted(decided, "2022-12-31") == set()


@pytest.mark.parametrize(
    "named",
    [
        "17 đảng viên, trong đó có ông Trần Văn Sáu",
        "17 đảng viên; ông Trần Văn Sáu cho biết",
        "17 đảng viên là cấp ủy viên; ông Trần Văn Sáu",
    ],
)
def test_those_counted_of_whom_only_some_are_named_are_a_count(named: str) -> None:
    text = f"Ủy ban Kiểm tra Huyện ủy Tân Hòa đã thi hành kỷ luật {named}."
    assert counted(text, "2022-12-31") == {("Ủy ban Kiểm tra Huyện ủy Tân Hòa", "disciplined_members", 17, None)}


def test_those_named_are_counted_over_a_period() -> None:
    text = "Năm 2022, Ủy ban Kiểm tra Huyện ủy Tân Hòa thi hành kỷ luật 2 đảng viên là ông Trần Văn Sáu và bà Lê Thị Mận."
    assert counted(text, "2023-01-05") == {("Ủy ban Kiểm tra Huyện ủy Tân Hòa", "disciplined_members", 2, "2022-12-31")}
