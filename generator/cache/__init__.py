"""What earlier builds worked out, by what it was worked out of; disposable at any moment.

A build with a cache, without one, and with one that is damaged, say the same.
"""

from generator.cache.ambient import is_remembering, recalled, recalled_bytes, remembering
from generator.cache.bytecode import code_of, keep_code
from generator.cache.code import code_digest
from generator.cache.key import key
from generator.cache.store import Cache, NoCache, Store, opened

__all__ = [
    "Cache",
    "NoCache",
    "Store",
    "code_digest",
    "code_of",
    "is_remembering",
    "keep_code",
    "key",
    "opened",
    "recalled",
    "recalled_bytes",
    "remembering",
]
