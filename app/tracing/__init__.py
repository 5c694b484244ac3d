"""Traces: which spans there are, and where they go. Without the `OTEL_*` settings nothing is recorded."""
