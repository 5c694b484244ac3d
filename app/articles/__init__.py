"""Articles: taken in, read, stored, listed, retracted."""
