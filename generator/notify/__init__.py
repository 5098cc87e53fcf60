"""Tells people who do not poll: each new update once, over the channels that a site names.

It reads the public projection and nothing else of the content (an import contract holds it), so
nothing internal can leave this way either.
"""
