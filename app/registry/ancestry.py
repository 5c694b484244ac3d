"""Which committees stand above a body of the party, as its level, its place and its name tell."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.facts import PARTY_CENTRE, PARTY_KINDS, WHOLE_PARTY, Level, OrganisationKind
from app.registry.identity import Body, committee_of, names_committee, territory_and_above

CENTRE = Body(PARTY_CENTRE, OrganisationKind.PARTY_COMMITTEE, Level.CENTRAL, None)
_ROOTS = frozenset({CENTRE.key, Body(WHOLE_PARTY, OrganisationKind.PARTY_COMMITTEE, Level.CENTRAL, None).key})


def ancestors(body: Body) -> list[Body]:
    """The committees above `body`, nearest first: an organ's own, then those of the territories that it lies in, then the centre.

    A bloc and a unit's committee or cell stand below the committee of their territory: whether a committee stands between, no name tells.
    The districts are there for what lay in one, and not for the communes since 1 July 2025. None for what is not the party's,
    and for a body whose place is not known, unless it is the centre's or of a province's rank.
    """
    if body.kind not in PARTY_KINDS or body.key in _ROOTS:
        return []
    return list({above.key: above for above in _above(body) if above.key != body.key}.values())


def _above(body: Body) -> Iterator[Body]:
    organ_of = body.committee
    if organ_of is not None and names_committee(organ_of.name):
        yield organ_of
    served = (body.kind is OrganisationKind.PARTY_COMMITTEE or organ_of is not None) and body.serves_its_place
    for unit in territory_and_above(body.unit):
        # What serves a territory is its committee, whatever the article calls it, or an organ of that.
        if not (served and unit == body.unit and (organ_of is None or names_committee(organ_of.name))):
            yield committee_of(unit)
    if body.unit is not None or body.level in (Level.CENTRAL, Level.PROVINCE):
        yield CENTRE
