"""Edits to Go source."""
