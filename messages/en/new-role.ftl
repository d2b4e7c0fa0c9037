# A clinician reviews every line before use.
title = watching the hardest part for a day
# Source: S2, S4; Weissman 2018, what the new role asks and the skills for it
why = The life you have now asks new things of you. No one is born knowing them. Feeling unsure is part of being new.
asks = What does it ask of you now that you did not have to do before?
hardest = Which part is hardest right now?
    .doing = The tasks themselves
    .alone = No one to share it with
    .others = What others expect
    .unsure = Not knowing how
    .feelings = The feelings it brings
able = Is there a part that you can do by now, or that is all right?
may_see = May { $therapist } read what you wrote?
try_it = You might watch the hardest part for one day: when it is at its worst, and what makes it a bit lighter. Would you like to?
    .yes = Yes, for one day
    .no = Not this week
agreed = Good. Watching is all. You need not fix it. { $homework_count ->
    [0] I will ask what you saw.
   *[other] If something else is still open, one of the two is plenty.
}
later = That is fine. It is a lot to carry without watching it, too.
