"""The language server: JSON-RPC over stdio, without anything of the command line.

transport and connection move messages, documents and positions hold what editors have open, diagnostics, actions and
hovers say what goscan knows in the editor's words; server puts them together.
"""
