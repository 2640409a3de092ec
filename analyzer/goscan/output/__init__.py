"""One module a format: pure functions from findings to text."""
