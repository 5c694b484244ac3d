"""Organisations: every body that an article names."""
