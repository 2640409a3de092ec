"""Where fields and parameters get their values, and where those are nil."""
