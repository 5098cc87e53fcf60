"""Rules of the trade: rhythm, wording, and what customers need to hear. Only for what is recent."""
