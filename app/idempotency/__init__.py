"""Writes that are safe to send again: the first answer to an `Idempotency-Key` is kept, and given again."""
