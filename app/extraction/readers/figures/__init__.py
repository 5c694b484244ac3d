"""Figures in their sentences: the words around them, whose they are, and which time they count over."""
