"""Committees: the organisations of the party itself."""
