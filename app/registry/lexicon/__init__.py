"""What the registry knows of titles and of bodies that came and went, as data."""
