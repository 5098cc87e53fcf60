"""Rules on what is not for customers, in everything that is published."""
