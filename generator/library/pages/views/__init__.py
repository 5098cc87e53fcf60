"""What each kind of page shows, ready to print."""
