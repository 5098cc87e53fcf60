"""The example company's postmortems: one of everything, well written, and alike where they are."""
