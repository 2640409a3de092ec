"""Statements and writes, with their tables, keys, errors and row counts; SQL, ORMs, document stores."""
