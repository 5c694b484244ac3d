"""How an article is sent, for the OpenAPI document: the same body in JSON, as text or as a web page."""

from __future__ import annotations

from typing import Any

from app.articles.batch import GZIP, JSON_LINES
from app.articles.intake import HTML, JSON, TEXT

EXAMPLE_TEXT = (
    "Huyện ủy Tân Hòa sơ kết công tác xây dựng Đảng 9 tháng đầu năm\n"
    "Ngày 4/10/2024, Huyện ủy Tân Hòa tổ chức hội nghị sơ kết công tác xây dựng Đảng 9 tháng đầu năm 2024. "
    "Đồng chí Trần Văn Lâm, Bí thư Huyện ủy Tân Hòa chủ trì hội nghị.\n"
    "Trong 9 tháng đầu năm 2024, Đảng bộ huyện kết nạp 116 đảng viên mới, đạt 72,5% kế hoạch.\n"
    "Đồng chí Trần Văn Lâm yêu cầu Ban Tổ chức Huyện ủy tăng cường kiểm tra công tác phát triển đảng viên."
)

ARTICLE_BODY: dict[str, Any] = {
    "required": True,
    "description": "The article, in UTF-8. In JSON with what is known about it, or as the `url` of its page alone; otherwise that goes into the query.",
    "content": {
        JSON: {
            "schema": {"$ref": "#/components/schemas/ArticleBody"},
            "examples": {
                "text": {
                    "summary": "A text with what is known about it",
                    "value": {
                        "text": EXAMPLE_TEXT,
                        "title": "Huyện ủy Tân Hòa sơ kết công tác xây dựng Đảng 9 tháng đầu năm",
                        "url": "https://bao.example.vn/xay-dung-dang/huyen-uy-tan-hoa-so-ket",
                        "source": "Báo Tân Hòa",
                        "published_on": "2024-10-05",
                    },
                },
                "url": {
                    "summary": "The address of a web page, on a host that the service may fetch from",
                    "value": {"url": "https://bao.example.vn/xay-dung-dang/huyen-uy-tan-hoa-so-ket"},
                },
                "html": {"summary": "A web page", "value": {"html": f"<html><body><article><p>{EXAMPLE_TEXT}</p></article></body></html>"}},
            },
        },
        TEXT: {"schema": {"type": "string"}, "example": EXAMPLE_TEXT},
        HTML: {"schema": {"type": "string"}, "example": f"<html><body><article><p>{EXAMPLE_TEXT}</p></article></body></html>"},
    },
}


def _lines(schema: dict[str, Any], described: str) -> dict[str, Any]:
    """JSON lines, each as `schema` says: to who reads no JSON lines, bytes."""
    return {"type": "string", "format": "binary", "description": described, "contentMediaType": JSON_LINES, "contentSchema": schema}


BATCH_BODY: dict[str, Any] = {
    "required": False,  # no lines are a batch too
    "description": "One article a line, each a JSON object, in UTF-8; any number of them. Packed or not.",
    "content": {
        JSON_LINES: {
            "schema": _lines({"$ref": "#/components/schemas/ArticleLine"}, "One `ArticleLine` a line."),
            "example": {"id": "bai-0001", "text": EXAMPLE_TEXT, "published_on": "2024-10-05"},
        },
        GZIP: {"schema": {"type": "string", "format": "binary", "description": "The lines, packed with gzip."}},
    },
}

_ANSWERS = {"anyOf": [{"$ref": "#/components/schemas/LineAnswer"}, {"$ref": "#/components/schemas/BatchEnd"}]}
BATCH_ANSWER: dict[str, Any] = {
    "description": "An answer for each line, and one for the whole at the end, each a JSON object on a line of its own.",
    "content": {JSON_LINES: {"schema": _lines(_ANSWERS, "A `LineAnswer` a line, at last a `BatchEnd`.")}},
}
