"""Who holds, takes up or leaves which post: one fact per person, title and organisation.

The `reader` merges the posts of `mentions` with what only whole passages tell: `tables`, `elections` by lists, `departures` by lists,
`successions` (who follows whom). `earlier_moves` tells what lies behind the news, `ended_posts` what a new post ends, `until_the_news` what
someone was up to it, `in_turn` which of several committees, or posts, is whose.
"""

from app.extraction.readers.appointments.reader import read_appointments

__all__ = ["read_appointments"]
