"""The past of all postmortems from git: a few calls for all of them, however many they are.

``attach`` gives it to them. It reads their texts, and what that takes is loaded with it alone: each
build asks for the newest change, and few need more.
"""

from generator.site.history.newest import newest_change

__all__ = ["newest_change"]
