"""API keys: how one is made and kept, and which there are."""
