"""What ``statusbook init`` asks, and what it says when it is done."""
