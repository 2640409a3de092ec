"""From the route to the row, as a model and as text, JSON, Markdown, Mermaid and HTML."""
