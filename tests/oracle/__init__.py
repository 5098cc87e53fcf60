"""A second answer to "is it broken?", reckoned in another way, for a thousand random sites.

The oracle knows the text of the design and nothing of the program: it replays what was said up
to an instant, for every instant that matters, over plain dicts. It must never import what it
judges (a test of the architecture holds that).
"""
