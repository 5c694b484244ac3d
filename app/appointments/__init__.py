"""Appointments over HTTP: what single articles say of who holds which post."""
