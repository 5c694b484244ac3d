"""The whole path on the sample articles: sent in as with curl, read by the real extractor, found again over the lists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from tests.conftest import Backend
from tests.wire import WireCheckingClient

SAMPLES = sorted(path for path in (Path(__file__).parent.parent / "samples").iterdir() if path.suffix in {".txt", ".html"})
CONTENT_TYPES = {".txt": "application/x-www-form-urlencoded", ".html": "text/html"}  # what curl --data-binary says unless told
LISTS = {"recruitment": "/recruitment-targets", "statistics": "/statistics", "citations": "/citations"}
RECORDS = {"meetings": "/meetings", "outcomes": "/meeting-outcomes"}


def quotes(article: dict[str, Any]) -> list[dict[str, Any]]:
    """Every piece of evidence in `article`."""
    facts = [fact for facts in article.values() if isinstance(facts, list) for fact in facts]
    return [evidence for fact in facts for evidence in fact["evidence"]]


@pytest.fixture(scope="module")
def service(migrated: Backend) -> Iterator[TestClient]:
    """The service as it is delivered, on each sort of database."""
    with WireCheckingClient(create_app(migrated.settings)) as client:
        yield client


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_goes_in_and_its_facts_are_found_again(service: TestClient, backend: Backend, sample: Path) -> None:
    answer = service.post("/articles", content=sample.read_bytes(), headers={"Content-Type": CONTENT_TYPES[sample.suffix]})
    assert answer.status_code == 201
    article = answer.json()
    assert article["organisations"]
    for kind, path in LISTS.items():
        assert service.get(path, params={"article": article["id"], "limit": 500}).json()["items"] == article[kind]
    for kind, path in RECORDS.items():
        records = service.get(path, params={"article": article["id"], "limit": 500}).json()["items"]
        assert [record["sources"][0]["evidence"] for record in records] == [fact["evidence"] for fact in article[kind]]
    for evidence in quotes(article):
        assert article["text"][evidence["start"] : evidence["end"]] == evidence["text"]
    if sample.suffix == ".txt":
        assert article["text"] == sample.read_bytes().decode()
    assert service.delete(f"/articles/{article['id']}").status_code == 204
    assert backend.counts() == {}


TWO_REPORTS = (
    "Sáng 4/10/2024, Huyện ủy Sơn Dương, tỉnh Tuyên Quang tổ chức hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 20. "
    "Đồng chí Trần Văn Lâm, Bí thư Huyện ủy Sơn Dương chủ trì hội nghị. Dự hội nghị có đồng chí Đỗ Thị Hạnh, Phó Bí thư Thường trực Huyện ủy.\n"
    "Trong 9 tháng đầu năm 2024, Đảng bộ huyện kết nạp 116 đảng viên mới, đạt 72,5% kế hoạch.\n"
    "Kết luận hội nghị, đồng chí Trần Văn Lâm yêu cầu Ban Tổ chức Huyện ủy rà soát danh sách quần chúng ưu tú, "
    "hoàn thành hồ sơ kết nạp đảng viên trước ngày 30/11.",
    "Ngày 4/10/2024, Ban Thường vụ Huyện ủy Sơn Dương, tỉnh Tuyên Quang tổ chức hội nghị sơ kết công tác xây dựng Đảng 9 tháng đầu năm 2024. "
    "Đồng chí Trần Văn Lâm, Bí thư Huyện ủy chủ trì.\n"
    "9 tháng đầu năm 2024, Đảng bộ huyện kết nạp được 116 đảng viên, đạt 73% kế hoạch.\n"
    "Phát biểu tại hội nghị, Bí thư Huyện ủy Trần Văn Lâm yêu cầu Ban Tổ chức Huyện ủy khẩn trương rà soát danh sách quần chúng ưu tú, "
    "hoàn thành hồ sơ kết nạp đảng viên trước ngày 30/11.",
)


def test_what_two_articles_tell_of_one_meeting_is_one_record(service: TestClient, backend: Backend) -> None:
    del backend
    for text in TWO_REPORTS:
        assert service.post("/articles", json={"text": text}).status_code == 201
    (meeting,) = service.get("/meetings").json()["items"]
    detail = service.get(f"/meetings/{meeting['id']}").json()
    assert [source["article_id"] for source in meeting["sources"]] == [1, 2]
    assert [len(outcome["sources"]) for outcome in detail["outcomes"]] == [2]
    committee = service.get("/committees", params={"q": "huyen uy son duong", "kind": "party_committee"}).json()["items"][0]["id"]
    (period,) = service.get(f"/committees/{committee}/recruitment-targets").json()["items"]
    assert (period["kind"], period["conflicting"], period["inconsistent"]) == ("nine_months", False, [])
    assert [(figure["measure"], figure["value"], len(figure["sources"])) for figure in period["figures"]] == [
        ("admitted", 116, 2),
        ("target", 160, 1),
        ("attainment_percent", 72.5, 1),
        ("attainment_percent", 73.0, 1),
    ]
