"""What tests of every folder share: given files, a built site, a served tree."""
