"""Handlers, and the routes, consumers and timers that lead to them."""
