"""Pure functions from content to an edition of the library: what one audience may read of it.

``edition`` begins there. It is not imported here: the status page needs a few of the neighbours,
and none of what an edition takes.
"""
