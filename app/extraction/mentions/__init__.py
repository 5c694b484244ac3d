"""Finding the names in the text: bodies, posts and people as typed spans, before any fact is read."""
