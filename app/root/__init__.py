"""The address that someone comes to first."""
