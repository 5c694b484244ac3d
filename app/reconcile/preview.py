"""A small page about an entity, for a person to look at."""

from __future__ import annotations

from html import escape

from app.reconcile.entities import Entity, Reference
from app.reconcile.vocabulary import PROPERTIES

_MOST_VALUES = 8


def page(entity: Entity, base: str) -> str:
    """The page as HTML; all that comes from articles is escaped. `base`: the address of the service, with a `/` at its end."""
    return f'<!doctype html>\n<html lang="vi">\n<meta charset="utf-8">\n<title>{escape(entity.name)}</title>\n{summary(entity, base)}\n</html>\n'


def summary(entity: Entity, base: str) -> str:
    """What the page shows, without what is around it."""
    link = escape(f"{base}{entity.path}")
    rows = "\n".join(_row(PROPERTIES[pid].name, values) for pid, values in entity.values.items() if values)
    return f'<h1><a href="{link}" target="_blank" rel="noopener">{escape(entity.name)}</a></h1>\n<p>{entity.types[0].label}, {entity.id}</p>\n<dl>\n{rows}\n</dl>'


def _row(name: str, values: tuple[str | Reference, ...]) -> str:
    shown = [escape(value.name if isinstance(value, Reference) else value) for value in values[:_MOST_VALUES]]
    more = ["..."] if len(values) > _MOST_VALUES else []
    return f"<dt>{escape(name)}</dt><dd>{'; '.join(shown + more)}</dd>"
