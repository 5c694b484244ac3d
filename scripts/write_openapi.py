"""Write `openapi.json`, the OpenAPI document as it is kept: what clients are made from, and what a change of it is seen by."""

from __future__ import annotations

import json
from pathlib import Path

from app.config import Settings
from app.main import create_app

FILE = Path(__file__).parent.parent / "openapi.json"


def written() -> str:
    """The document of the code as it stands: keys in order, so that a change shows as what it is and nothing else."""
    document = create_app(Settings(log_level="error")).openapi()
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
