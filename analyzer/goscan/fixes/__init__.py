"""Correcting source files: which fixes go together, the edited text, and what it differs in."""
