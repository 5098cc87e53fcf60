"""A site of one's own, as `statusbook init` begins it."""
