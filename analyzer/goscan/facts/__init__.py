"""The domain: handlers, goroutines, contexts, writes, statements, routes."""
