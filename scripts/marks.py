"""What a program writes into a page of the documentation: the stretch between the marks `<!-- name -->` and `<!-- /name -->`."""

from __future__ import annotations


def between_marks(page: str, name: str) -> str:
    """What stands between the marks of this name; ValueError where `page` has none."""
    _, stretch, _ = _parted(page, name)
    return stretch


def put_between_marks(page: str, name: str, markdown: str) -> str:
    """`page` with `markdown` between the marks of this name; ValueError where it has none."""
    before, _, after = _parted(page, name)
    return f"{before}{markdown}\n{after}"


def _parted(page: str, name: str) -> tuple[str, str, str]:
    """What stands before the stretch, its first mark included, in it, and after it."""
    first, last = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    head, opened, rest = page.partition(first)
    stretch, closed, tail = rest.partition(last)
    if not (opened and closed):
        raise ValueError(f"the page has no <!-- {name} --> marks")
    return head + opened, stretch, closed + tail
