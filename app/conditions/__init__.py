"""Requests under conditions: answers only if something changed, writes only if nothing did (RFC 9110, section 13)."""
