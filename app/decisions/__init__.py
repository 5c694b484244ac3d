"""Decisions by hand about who is who: merges, splits and corrections of names, kept with who made them and why."""
