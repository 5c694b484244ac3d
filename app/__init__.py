"""danhbo: a register of the party's organisation, read from Vietnamese news articles."""

__version__ = "0.1.0"
