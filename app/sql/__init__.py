"""What repositories are made of: how a statement is put together, and how it is asked."""
