"""Rules on the words of postmortems, which are for learning and not for judging people."""
