"""goscan: finds the background work of Go handlers that can end without anyone knowing."""

__version__ = "0.1.0"
HOME = "https://github.com/goscan-dev/goscan"
"""The repository: what is printed or written about it comes from here, and a test compares the rest."""
