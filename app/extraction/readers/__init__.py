"""The readers of facts: one file or package for each of the eight lists."""
