"""Where concurrent work starts, who waits for it, who leads to it, how it can die or end unheard."""
