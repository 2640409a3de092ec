"""Types, scopes, calls, control flow, paths, constants, SQL: what Go code means."""
