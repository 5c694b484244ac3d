"""Which organisation a canonical name stands for."""

from __future__ import annotations

from sqlmodel import Session

from app.extraction import Extraction
from app.extraction.facts import Organisation
from app.extraction.folding import fold
from app.organisations.repository import OrganisationRepository
from app.registry.identity import is_shared, key_of, parent_key_of
from app.search import search_key


def resolve_organisations(session: Session, article_id: int, extraction: Extraction) -> dict[str, int]:
    """The ids of the article's organisations by folded canonical name: stored ones that others name too, or new ones.

    A bare name, or one that several bodies may have, becomes a record of this article alone.
    """
    repository = OrganisationRepository.from_session(session)
    by_key = {key_of(organisation): organisation for organisation in extraction.organisations}
    shared = [key for key, organisation in by_key.items() if is_shared(organisation)]
    ids = repository.shared_ids(shared)
    new = {key: _row(article_id, key, organisation) for key, organisation in by_key.items() if key not in ids}
    ids |= repository.add_organisations(new)
    return {fold(organisation.name): ids[key_of(organisation)] for organisation in extraction.organisations}


def _row(article_id: int, key: str, organisation: Organisation) -> dict[str, object]:
    return {
        "article_id": None if is_shared(organisation) else article_id,
        "key": key,
        "name": organisation.name,
        "search_key": search_key(organisation.name),
        "kind": organisation.kind,
        "level": organisation.level,
        "place": organisation.place,
        "parent_key": parent_key_of(organisation),
        "parent_name": organisation.parent,
        "resolved": organisation.resolved,
    }
