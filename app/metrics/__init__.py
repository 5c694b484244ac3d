"""Figures of the running service, for Prometheus."""
