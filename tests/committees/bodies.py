"""Bodies of real territories, and articles that name them."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from app.extraction import Extraction
from app.extraction.facts import PARTY_CENTRE, Level, OrganisationKind
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.samples import Told
from tests.articles.sending import items, send

ORGAN, CELL, COMMITTEE = OrganisationKind.PARTY_ORGAN, OrganisationKind.PARTY_CELL, OrganisationKind.PARTY_COMMITTEE

CENTRE = (PARTY_CENTRE, COMMITTEE, Level.CENTRAL, None)
TINH_UY = ("Tỉnh ủy Quảng Ninh", COMMITTEE, Level.PROVINCE, "22")
THANH_UY = ("Thành ủy Hạ Long", COMMITTEE, Level.DISTRICT, "193")
HA_PHONG = ("Đảng ủy phường Hà Phong", COMMITTEE, Level.COMMUNE, "06652")
HA_TU = ("Đảng ủy phường Hà Tu", COMMITTEE, Level.COMMUNE, "2025-06652")
CHI_BO = ("Chi bộ khu phố 2 phường Hà Phong", CELL, Level.GRASSROOTS, "06652")
KHOI = ("Đảng ủy Khối các cơ quan tỉnh Quảng Ninh", COMMITTEE, Level.DISTRICT, "22")
VINH_PHUC = ("Tỉnh ủy Vĩnh Phúc", COMMITTEE, Level.PROVINCE, "26")
PHU_THO = ("Tỉnh ủy Phú Thọ", COMMITTEE, Level.PROVINCE, "2025-25")
HAI_PHONG = ("Thành ủy Hải Phòng", COMMITTEE, Level.PROVINCE, "31")

Telling = tuple[str, OrganisationKind, Level | None, str | None]


def organ(name: str, committee: Telling) -> tuple[str, OrganisationKind, Level | None, str | None, str]:
    """The organ `name` of a committee."""
    return (f"{name} {committee[0]}", ORGAN, committee[2], committee[3], committee[0])


def tell(client: TestClient, reader: ScriptedReader, *bodies: tuple[Any, ...], resolved: bool = True) -> dict[str, Any]:
    """Send an article in that names `bodies`: name, kind, level, place and, of an organ, its committee."""
    told = Told(f"Tin số {len(reader.read)}: " + "; ".join(body[0] for body in bodies) + ".")
    organisations = tuple(
        told.organisation(name, kind, level, place=place, parent=parent[0] if parent else None, resolved=resolved)
        for name, kind, level, place, *parent in bodies
    )
    reader.finds(told.text, Extraction(extractor=EXTRACTOR, organisations=organisations))
    return send(client, told.text)


def committee(client: TestClient, name: str) -> dict[str, Any]:
    """The one committee of that canonical name."""
    found = [each for each in items(client, "/committees") if each["name"] == name]
    assert len(found) == 1, [each["name"] for each in found]
    return found[0]


def parents(client: TestClient) -> dict[str, str | None]:
    """The name of every committee's parent, by the committee's; of a parent without a record in brackets."""
    found = {}
    for each in items(client, "/committees"):
        parent = each["parent"]
        found[each["name"]] = None if parent is None else parent["name"] if parent["id"] else f"({parent['name']})"
    return found
