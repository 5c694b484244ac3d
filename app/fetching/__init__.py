"""Fetching the web page of an article: from hosts that the settings name, at public addresses, within bounds."""
