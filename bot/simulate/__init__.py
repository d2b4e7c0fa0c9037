"""Virtual time: the whole course against the calendar, with seeded clients, and the laws checked at every step."""
