"""One module a rule, named after its id; its docstring is what users read about it.

Every module below is a rule, without being registered anywhere.
"""
