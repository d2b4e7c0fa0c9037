went = You agreed to try something: { $homework_title }. How did it go?
    .tried = I tried it
    .partly = Partly
    .not-yet = Not yet
obstacle = What got in the way? A few words are enough.
tried = Thank you for trying it. What you noticed is worth bringing to your session.
smaller = That happens, and it is useful to know. You might make it smaller: five minutes, or one sentence. { $therapist } can look at it with you.
