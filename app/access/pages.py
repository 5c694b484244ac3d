"""The addresses that hold no data: the documentation, and what watches over the service."""

DOCS_PAGES = frozenset({"/docs", "/redoc", "/docs/oauth2-redirect"})
PROBES = frozenset({"/healthz", "/readyz"})


def is_documentation(path: str) -> bool:
    """Whether `path` is a page of the documentation, part of one, or leads there. On it one types the key in, so none is asked for before."""
    return path in DOCS_PAGES or path in {"/", "/openapi.json"} or path.startswith("/static-offline-docs/")
