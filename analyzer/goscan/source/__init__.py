"""Bytes: which files, their outline, modules and import paths."""
