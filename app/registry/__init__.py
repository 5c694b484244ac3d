"""Who is who across articles: which committee and which person a name in an article stands for."""
