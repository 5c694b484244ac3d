"""The feed of changes: what was added, changed, merged, split and retracted, in the order in which it was committed."""
