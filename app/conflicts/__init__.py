"""Conflicts: posts that one person holds at a time, which articles give to two."""
