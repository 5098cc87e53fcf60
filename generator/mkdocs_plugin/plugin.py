"""The plugin ``statusbook`` of an ``mkdocs.yml``: ``mkdocs build`` makes a whole site."""
