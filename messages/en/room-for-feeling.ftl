# A clinician reviews this before use.

title = giving a feeling some room
# Source: S4; Weissman 2018 (feelings that are hard to bear are allowed and put into words).
why = Some feelings get little room, as they seem too big, or not allowed. Here one of them may be there for two minutes. Write "stop" at any point, and we stop.
which = Which feeling gets little room in your days?
    .sadness = Sadness
    .anger = Anger
    .missing = Missing someone
    .guilt = Guilt
    .fear = Fear
    .tender = Something tender
    .no-word = I have no word for it
mostly = What do you do with it most days?
    .push = I push it away
    .hide = I hide it from people
    .busy = I keep busy
    .come = I let it come
    .not-sure = I can't tell
stay = If you like, stay with it for one minute. Put a hand where you feel it, or on your chest. Breathe as you always do. It may grow or shrink. You need not change it.
there = Take your time. How was that?
    .there = It was there
    .little = A little of it
    .much = It was too much
    .nothing = Nothing came
much = Then that is enough. Look around you, and name three things you see. You might get up, drink some water, or be near someone. /crisis is there at any hour.
nothing = That happens a lot. A feeling does not come on call, and nothing went wrong.
sentence = If that feeling could say one sentence, what would it be?
about = Is it about something or someone? A few words, or skip it.
may_see = May { $therapist } read this?
thanks = Thank you. Your session has room for it too. You might do something plain and kind for yourself now.
