"""The built-in rules: one module a rule, named gsNNN_its_name, each with META and check."""
