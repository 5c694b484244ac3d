"""Counted facts about party organisations: members, cells, badges, training, inspection, discipline, congresses."""

from app.extraction.readers.statistics.counts import read_statistics

__all__ = ["read_statistics"]
