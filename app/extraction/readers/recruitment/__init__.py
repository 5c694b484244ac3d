"""New party members: how many were admitted, against which target, by whom and over which time."""

from app.extraction.readers.recruitment.reader import read_recruitment

__all__ = ["read_recruitment"]
