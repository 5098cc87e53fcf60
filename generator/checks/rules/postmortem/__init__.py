"""Rules that keep a postmortem sound: times, references, what may leave the house."""
