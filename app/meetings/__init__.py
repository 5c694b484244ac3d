"""Meetings, who took part, and what they laid down."""
