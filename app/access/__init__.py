"""Who may do what: scopes, the check before every request, rate limits, and the headers that tell browsers to be careful."""
