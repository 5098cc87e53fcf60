"""What all readers of Markdown share: markdown-it, asked for less."""
