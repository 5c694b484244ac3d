"""The Reconciliation Service API 0.2: names in a table of someone else matched with the register."""
