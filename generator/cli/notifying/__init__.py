"""What ``statusbook notify`` needs besides its options: how to run it, and how to tell of it."""
