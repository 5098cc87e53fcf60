"""What publishing would change, said before it is published."""
