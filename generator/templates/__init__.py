"""What both lanes ask of Jinja: templates compiled once, that print with less to do."""
