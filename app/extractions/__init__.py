"""Extractions: an article read and not stored."""
