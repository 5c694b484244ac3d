"""Counted facts about party organisations."""
