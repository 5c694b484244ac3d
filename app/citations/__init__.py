"""Documents cited by number."""
