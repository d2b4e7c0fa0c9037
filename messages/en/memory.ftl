title = a memory or a photo to bring
# Source: Stroebe and Schut 1999 (time with the loss and time away from it take turns); Weissman 2018; S4.
why = { $turn ->
    [0] Tonight, a little room for the person you miss. There is no right way to do this, and no hurry.
    [1] A quiet moment for someone you miss. Remembering is one part of it. Taking a rest from it is another.
   *[2] This is about the person you miss. A few words will do, and you can skip what you like.
}
ready = Would you like to spend three minutes with a memory?
    .yes = Yes
    .another-day = Another day
    .not-this = Leave this one out
ready-another-day = All right. It can wait. I will ask again next week.
left = That is fine. I will leave it out. If it comes up later, { $therapist } is there for it.
who = What did you call them? A name or a nickname is enough.
which = What is the first memory of the two of you that comes to mind? One picture is enough.
like = What was one small thing that was just like them? A habit, a saying, a dish they made.
may_see = May { $therapist } read what you wrote?
# Source: S4; Weissman 2018 (a photo or a memory helps to talk about the whole person).
when = You might look for one photo or one memory to bring to your session. When could be a good time to look?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. That is all for tonight. The rest can take its time.
