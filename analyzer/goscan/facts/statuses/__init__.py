"""Lifecycle states: who writes them, with what outcome, and the ways out that write none."""
