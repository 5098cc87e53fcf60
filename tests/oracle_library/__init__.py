"""The numbers of a library, reckoned a second time by other means, from what the pages promise."""
