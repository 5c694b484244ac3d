"""Looking for texts that break the extraction: what must hold of every reading, and how to make texts that may break it.

The tests use the same properties and texts for a moment; `make fuzz` goes on with them, guided by coverage.
"""
