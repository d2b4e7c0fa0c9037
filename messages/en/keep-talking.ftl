# The first words name no person and no quarrel. A clinician reviews this before use.

title = using what helped once more
# Source: S0, S4; Weissman 2018 (what made a talk go better is looked at, so that it can be used again).
why = Tonight a look at something that may have gone better than it used to. You do this by yourself.
better = In these weeks, was there a talk that went a bit better than such talks used to go?
    .yes = Yes
    .a-little = A little
    .no = No, it was hard
    .none = There was no such talk
mine = What did you do in it that may have helped? A pause, a tone, a word.
theirs = And what did they do that helped?
may_see = May { $therapist } read this?
hard = Thank you for saying so. One cannot make a talk go well by oneself, so this is no fault of yours. If it stays hard, { $therapist } can look at it with you. If it ever stops feeling safe, /crisis shows who can help.
again = You might keep that in mind for another calm moment. Shall I keep it here as something to try?
    .yes = Yes, keep it
    .not-now = No need
thanks = Thank you. You can leave it there.
