"""Rules that keep feeds and the API steady for those who follow them."""
