# Why: “too old for that” stands in the way more than age does.
# Source: Hinrichsen 2006.
why = We learn new things in small pieces, at any age. It may take longer than it did, and that is fine. Let us find one piece of yours, small enough for a bad day.
