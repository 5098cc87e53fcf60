"""The whole, from outside: the real command on whole sites."""
