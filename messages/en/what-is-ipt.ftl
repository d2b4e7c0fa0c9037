title = read what this therapy is
# Source: S2, S3 (mood and relationships, here and now).
what = You have begun a kind of talk therapy. Its name is interpersonal therapy, or IPT. It looks at two things side by side: how you feel, and how things are with the people in your life.
# Source: S0, S2 (either one moves the other).
both = The two move each other. A loss, a change or a hard time with someone can pull your mood down. And when you feel low, it gets harder to be with people. When one gets lighter, the other often does, too.
which = Which of these sounds more like you right now?
    .people = People move my mood
    .low = Mood keeps me away
    .both = A bit of both
    .unsure = I can't tell yet
# Source: Klerman 1984 and Weissman 2018 (an illness, not a fault; it can be treated).
ill = Thank you. One thing matters a lot here: feeling like this is an illness. It is not a weakness, and it is not your fault. It can be treated. While you get better, you may ask less of yourself.
# Source: S1, S2, S4 (12 to 20 sessions in three parts; one or two problem areas chosen together).
course = It has a beginning and an end: about { $sessions } sessions. First you look at your life and your people. Then the two of you pick one or two things and work on those. The last sessions are for going on without them. If you have a question, { $therapist } will be glad of it.
# Source: S4; Weissman 2018 (the interpersonal inventory).
map = In these first weeks I will also ask about one person in your life at a time. Bit by bit that makes a map of your people, for you and { $therapist } to look at.
