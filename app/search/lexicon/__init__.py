"""What Vietnamese words look like, as data."""
