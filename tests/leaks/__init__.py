"""Nothing that is not meant for the public is in any byte of what is published for it."""
