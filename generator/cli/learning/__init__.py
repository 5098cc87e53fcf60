"""What ``statusbook new postmortem`` finds out before it writes a file."""
