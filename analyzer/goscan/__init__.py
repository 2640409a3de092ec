"""goscan: finds the background work of Go handlers that can end without anyone knowing."""

__version__ = "0.1.0"
