"""The library's way from content to two published editions; imported only where it is built."""
