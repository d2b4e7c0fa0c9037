# A clinician reviews every line before use.
title = noticing one moment of the change
# Source: S0, S4; Weissman 2018, mood is linked to the change
why = When life changes, the ways we got through a day may stop working. That wears us out, and mood can drop with it. Let us look at what changed for you.
change = What is the change, in your own words? A few are enough.
came = How did it come?
    .sudden = All at once
    .slow = Bit by bit
    .chosen = I chose it
    .mixed = Some of each
touches = Where do you feel it most? Tap all that fits, then Done.
    .days = How my days go
    .people = The people I see
    .home = Where I live
    .money = Money
    .self = Who I am
    .feelings = How I feel
may_see = May { $therapist } read what you called it?
try_it = Here is something to try. This week, catch one moment when you feel the change. Notice what was going on, and who was there. Would you like to?
    .yes = Yes, one moment
    .no = Not this week
agreed = Good. There is no need to look for it. It will come by itself. { $homework_count ->
    [0] I will ask you about it later.
   *[other] What you agreed to before can go on or wait.
}
later = That is fine. What you looked at tonight is enough.
