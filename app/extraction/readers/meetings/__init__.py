"""The events that an article reports as having taken place."""

from app.extraction.readers.meetings.reader import read_meetings

__all__ = ["read_meetings"]
