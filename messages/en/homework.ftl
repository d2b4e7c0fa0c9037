# How something to try went. Source: S3 (an experiment agreed in session); credit the attempt, never grade it.
went = { $homework_nth ->
    [1] { $homework_count ->
        [1] { $turn ->
            [0] You agreed to try something: { $homework_title }. How did it go?
            [1] Back to what you wanted to try: { $homework_title }. How was it?
           *[2] There was something for you to try: { $homework_title }. How did that go?
        }
       *[other] You had more than one thing to try: { $homework_titles }. I ask about each. How did it go with { $homework_title }?
    }
   *[other] And { $homework_title }: how did that go?
}
    .tried = I tried it
    .partly = Partly
    .not-yet = Not yet
noticed = { $turn ->
    [0] What did you notice, in yourself or in someone else? A few words are enough.
    [1] What stayed with you from it? You can skip this one.
   *[2] Was something different from what you had thought? You can skip this one.
}
tried = { $turn ->
    [0] Thank you for trying it. What you noticed is worth bringing to your session.
    [1] You tried it, and that is what counts here. The rest is for your session.
   *[2] Thank you for giving it a go, however it felt.
}
partly = { $turn ->
    [0] A part of it is a try. { $therapist } can look at the rest with you.
    [1] Thank you. You began, and that tells the two of you something.
   *[2] Thank you. Half of it counts here.
}
not_yet = { $turn ->
    [0] Thank you. That is useful to know, and { $therapist } can look at it with you.
    [1] Thank you for saying so. It can wait, or change, or go. The two of you decide.
   *[2] Thank you. What got in the way is worth as much in your session as the thing itself.
}
each = Thank you. What you said is kept with each of them, for you and { $therapist }.
kept = Thank you for telling me. Whether it was a lot or a little, it counts here.
