"""How the names of bodies are written, shortened and typed, as data."""
