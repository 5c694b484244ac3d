"""Reading on the event loop itself, for what takes no longer than to hand it to a thread and back."""

from __future__ import annotations

SECONDS = 0.005
"""So long the database may take over it."""
MOST_ROWS = 1000
"""So many rows a query of it may give: what is made of them takes time as well."""
OPTION = "at_once"
"""The execution option of connections for it."""


class NotAtOnce(Exception):
    """It takes longer, or waits for somebody: a thread has to do it."""
