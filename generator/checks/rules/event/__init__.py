"""Rules that keep an incident, a maintenance or a notice sound: times, references, markup."""
