"""Where contexts come from, what ends them, and whether they are alive where they are used."""
