# Source: S3 (an experiment, not a test); Beck 2011 (when a task is not done, look at what got in the way and make it smaller).
obstacle = What got in the way the most?
    .no-time = No time
    .no-energy = No energy
    .worried = I worried how it would go
    .forgot = I forgot about it
    .other-person = The other person
    .does-not-fit = It does not fit me
time = That happens. You might try five minutes of it, or only the first sentence. A short try is a whole try.
energy = That makes sense on tired days. You might take the part that costs least. Thinking of how you would begin is a step already.
worry = That is a good thing to know. You might go through it once on your own, in your head or on paper, and leave it there for now.
forgot = That happens to all of us. You might tie it to a thing you do each day, like your first coffee.
person = The other person's part is not in your hands. You might keep to the part that is yours, or let it rest until your session.
fit = Then it may be the wrong step for now. That is worth saying to { $therapist }, and you can find another one.
