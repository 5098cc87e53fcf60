"""What the commands share with which people write: options, questions, the way into a file."""
