"""A typed Go AST and the lowering from tree-sitter to it."""
