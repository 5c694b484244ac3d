"""What programs write into pages goes between its marks and nowhere else."""

from __future__ import annotations

import pytest

from scripts.marks import between_marks, put_between_marks

PAGE = "before\n<!-- a -->\nold a\n<!-- /a -->\nbetween\n<!-- b -->\n<!-- /b -->\nafter\n"


def test_what_stands_between_the_marks_is_replaced_and_all_else_stays() -> None:
    assert between_marks(PAGE, "a") == "old a\n"
    assert put_between_marks(PAGE, "a", "new a") == PAGE.replace("old a", "new a")
    assert put_between_marks(PAGE, "b", "first b") == PAGE.replace("<!-- b -->\n", "<!-- b -->\nfirst b\n")


@pytest.mark.parametrize(
    "page", ["nothing here", "<!-- a -->\nopen", "closed <!-- /a -->", "<!-- /a -->\n<!-- a -->\n", PAGE.replace("a -->", "c -->")]
)
def test_a_page_without_the_marks_is_refused(page: str) -> None:
    with pytest.raises(ValueError, match="no <!-- a --> marks"):
        put_between_marks(page, "a", "new")
