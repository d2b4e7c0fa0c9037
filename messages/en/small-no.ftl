# Where a no may not be safe, the flow leads away from it. A clinician reviews this before use.

title = one small no
# Source: S2, S3 (assertiveness and limits).
why = A no to one thing can make room for another. You might begin with something small, where not much hangs on it.
what = What is one small thing that you would like to do less of, or say no to?
fear = What do you fear might come of it?
    .let-down = I let them down
    .angry = They get angry
    .rude = I seem rude
    .lose = They pull away
    .nothing = Nothing much
safe = If you said no to this, would you be safe?
    .yes = Yes
    .not-sure = I am not sure
    .no = No
take_up = Then leave this no for now. Your safety comes first, and /crisis shows who can help. Would you like { $therapist } to look at it with you, in private?
    .yes = Yes, please
    .not-now = Not now
left = Thank you for telling me. You need not do a thing about it today.
sentence = Here are short ways to say it. You owe no long reason. Which sounds most like you?
    .cannot = "I can't this week."
    .not-this-time = "Not this time."
    .think = "I'll let you know."
    .own = Words of my own
own = How would you say it?
may_see = May { $therapist } read this?
when = When might you try it? In your session, with { $therapist }, is a good first place.
    .session = In my session
    .today = Today
    .this-week = This week
    .not-now = Not now
thanks = Good. It counts if you try, however it turns out. You can also change your mind.
later = That is fine. To know where you would like a limit is a start.
