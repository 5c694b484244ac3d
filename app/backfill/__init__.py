"""Archives read on many processors: sources into parts, parts to worker processes, what they read into the database."""
