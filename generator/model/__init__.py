"""What the content says (``content``), and what of it may leave the house (``public``)."""
