"""Whether what is stored agrees with itself."""
