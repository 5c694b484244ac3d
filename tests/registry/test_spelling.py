"""Bodies that the press shortens or joins in several ways have one name."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import Level, OrganisationKind
from app.registry.identity import settled
from app.registry.spelling import spelt_out
from tests.articles.reader import ScriptedReader
from tests.articles.sending import items, send_post


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("Bộ Kế hoạch Đầu tư", "Bộ Kế hoạch và Đầu tư"),
        ("Bộ Thông tin - truyền thông", "Bộ Thông tin và Truyền thông"),
        ("Sở Văn hóa Thể thao và Du lịch tỉnh Yên Bái", "Sở Văn hóa, Thể thao và Du lịch tỉnh Yên Bái"),
        ("Sở Văn hóa và Thể thao thành phố Hà Nội", "Sở Văn hóa và Thể thao thành phố Hà Nội"),
        ("Phòng Lao động, Thương binh và Xã hội huyện Tân Hòa", "Phòng Lao động - Thương binh và Xã hội huyện Tân Hòa"),
        ("Sở Khoa học, Công nghệ và Môi trường tỉnh Yên Bái", "Sở Khoa học, Công nghệ và Môi trường tỉnh Yên Bái"),
        ("Sở Giáo dục Đào tạo và Thể thao", "Sở Giáo dục Đào tạo và Thể thao"),
        ("Cục Tin học, Bộ Tài nguyên Môi trường", "Cục Tin học, Bộ Tài nguyên và Môi trường"),
        ("Đảng ủy Khối cơ quan tỉnh Yên Bái", "Đảng ủy Khối các cơ quan tỉnh Yên Bái"),
        ("Đảng ủy Khối cơ quan và doanh nghiệp tỉnh Yên Bái", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Yên Bái"),
        ("Chi bộ Công ty CP Gạch Sông Lam", "Chi bộ Công ty cổ phần Gạch Sông Lam"),
        ("Ban CHQS huyện Tân Hòa", "Ban Chỉ huy Quân sự huyện Tân Hòa"),
        ("Trường Đại học Thông tin Truyền thông", "Trường Đại học Thông tin Truyền thông"),
        ("Công ty CPN", "Công ty CPN"),
    ],
)
def test_a_name_is_spelt_out(printed: str, written: str) -> None:
    assert spelt_out(printed) == written
    assert spelt_out(written) == written


def test_an_organ_is_spelt_as_its_committee_is() -> None:
    owner = "Đảng ủy Khối cơ quan tỉnh Yên Bái"
    body = settled(f"Ban Thường vụ {owner}", OrganisationKind.PARTY_ORGAN, Level.DISTRICT, "15", owner)
    assert (body.name, body.parent) == ("Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Yên Bái", "Đảng ủy Khối các cơ quan tỉnh Yên Bái")


def test_a_ministry_is_one_record_however_it_is_joined(client: TestClient, reader: ScriptedReader) -> None:
    printed = ("Bộ Thông tin Truyền thông", "Bộ Thông tin - truyền thông", "Bộ Thông tin và Truyền thông")
    for day, name in enumerate(printed, 1):
        send_post(client, reader, "Trần Văn Lâm", "Bộ trưởng", name, place=None, level=Level.CENTRAL, published_on=f"2020-05-0{day}")
    (ministry,) = items(client, "/organisations")
    assert (ministry["name"], sorted(ministry["names"])) == (printed[2], sorted(printed))
    (minister,) = items(client, "/members")
    assert [post["title"] for post in minister["posts"]] == ["Bộ trưởng"]
