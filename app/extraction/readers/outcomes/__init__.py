"""What meetings, leaders and committees laid down or decided."""

from app.extraction.readers.outcomes.reader import read_outcomes

__all__ = ["read_outcomes"]
