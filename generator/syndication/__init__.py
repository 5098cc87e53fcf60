"""A channel of items as RSS, Atom and JSON Feed, whatever it tells of; both lanes publish feeds.

Text comes as it is and leaves clean; addresses and dates are the caller's. feedgen writes the XML.
"""
