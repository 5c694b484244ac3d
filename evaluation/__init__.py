"""The extraction's score on hand-read articles, and the floors below which it must not fall."""
