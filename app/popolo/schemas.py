"""People, organisations and memberships as Popolo has them, and what their lists can be asked for."""

from __future__ import annotations

from pydantic import Field

from app.extraction.facts import OrganisationKind
from app.filters import Searchable
from app.organisations.schemas import PlaceCode
from app.paging import PageQuery
from app.popolo.identifiers import OrganizationId, PersonId
from app.schemas import Schema
from app.sorting import SortedById, SortedByName


class PopoloLink(Schema):
    """An address with a note."""

    url: str = Field(
        description="Where it is.",
        examples=["https://bao.example.vn/xay-dung-dang/huyen-uy-tan-hoa-so-ket"],
        json_schema_extra={"format": "uri"},
    )
    note: str | None = Field(description="What is there.", examples=["Báo Tân Hòa, 2024-10-05"])


class PopoloName(Schema):
    """Another name."""

    name: str = Field(description="The name.", examples=["Huyện uỷ Tân Hoà"])
    note: str | None = Field(description="What sort of name it is: `as printed` by some article.", examples=["as printed"])


class PopoloArea(Schema):
    """An administrative unit of Viet Nam."""

    id: str = Field(description="Code of the gazetteer, as `place` elsewhere.", examples=["193"])
    name: str = Field(description="Name with its rank word.", examples=["huyện Tân Hòa"])
    classification: str = Field(description="The rank word.", examples=["huyện"])
    parent_id: str | None = Field(description="The unit that it belongs to; null for a province.", examples=["22"])


class PopoloRecord(Schema):
    """What every Popolo record here has."""

    links: list[PopoloLink] = Field(description="The record at this service, with evidence.")
    sources: list[PopoloLink] = Field(
        description="The first and the last article sent in that tell it: its address where it has one, else that of its text here."
    )


class PopoloMembership(PopoloRecord):
    """A person's role in an organisation."""

    id: str = Field(description="Id: opaque, and the same when articles are read again.", examples=["membership-5-3-5c0a1f2e"])
    label: str = Field(description="Role and organisation.", examples=["Bí thư Huyện ủy Tân Hòa"])
    role: str = Field(description="The role.", examples=["Bí thư"])
    person_id: str = Field(description="Who.", examples=["person-5"])
    organization_id: str | None = Field(description="Where; null for `Chủ tịch nước` only.", examples=["organization-3"])
    start_date: str | None = Field(description="Day on which an article reports it as taken up.", examples=["2021-08-19"])
    end_date: str | None = Field(
        description="Day by which it had ended, as far as articles tell: left, called former, a newcomer in a post that one person holds, or the "
        "end of the organisation.",
        examples=["2024-10-05"],
    )


class PopoloPerson(PopoloRecord):
    """A person with a role in some organisation."""

    id: str = Field(description="Id.", examples=["person-5"])
    name: str = Field(description="Full name, family name first.", examples=["Trần Văn Lâm"])
    sort_name: str = Field(description="The name without capitals and diacritics.", examples=["tran van lam"])
    other_names: list[PopoloName] = Field(description="How else articles print the name.")


class PopoloPersonDetail(PopoloPerson):
    """A person with all their memberships."""

    memberships: list[PopoloMembership] = Field(description="The memberships, the newest first.")


class PopoloOrganization(PopoloRecord):
    """An organisation that some article names."""

    id: str = Field(description="Id.", examples=["organization-3"])
    name: str = Field(description="Canonical name, with its territory written out.", examples=["Huyện ủy Tân Hòa"])
    other_names: list[PopoloName] = Field(description="How else articles print the name.")
    classification: OrganisationKind = Field(description="What sort of body it is.", examples=["party_committee"])
    parent_id: str | None = Field(description="The nearest committee above it that has a record.", examples=["organization-1"])
    area_id: str | None = Field(description="The unit whose body it is, or that it stands in: `/popolo/areas/{id}`.", examples=["193"])
    founding_date: str | None = Field(description="First day, or its year or month.", examples=["2025-07-01"])
    dissolution_date: str | None = Field(description="First day without it, or its year or month.", examples=["2025-07-01"])


class PopoloFile(Schema):
    """The whole register in one file."""

    persons: list[PopoloPerson] = Field(description="Everyone with a membership.")
    organizations: list[PopoloOrganization] = Field(description="Every organisation.")
    memberships: list[PopoloMembership] = Field(description="Every membership.")
    areas: list[PopoloArea] = Field(description="The units that the organisations name, and those around them.")


class PopoloPersonQuery(Searchable, SortedById, PageQuery):
    """A page of people."""

    organization_id: OrganizationId | None = Field(
        default=None, description="Only people with a role in this organisation.", examples=["organization-3"]
    )


class PopoloOrganizationQuery(Searchable, SortedByName, PageQuery):
    """A page of organisations."""

    classification: OrganisationKind | None = Field(default=None, description="Only this sort of body.", examples=["party_committee"])
    parent_id: OrganizationId | None = Field(
        default=None, description="Only those right below this organisation.", examples=["organization-3"]
    )
    area_id: PlaceCode | None = Field(default=None, description="Only bodies of this unit of the gazetteer.", examples=["193"])


class PopoloMembershipQuery(PageQuery):
    """A page of memberships."""

    person_id: PersonId | None = Field(default=None, description="Only memberships of this person.", examples=["person-5"])
    organization_id: OrganizationId | None = Field(
        default=None, description="Only memberships in this organisation.", examples=["organization-3"]
    )
