# The day after a session. What the client wrote down with the therapist is for both to see, and the question says so.
# Source: S3 (work between sessions is an experiment agreed in session); credit the attempt, never grade it.
title = the step from your last session
agreed = { $turn ->
    [0] You met with { $therapist } yesterday. Is there something you agreed to try until next time?
    [1] You saw { $therapist } yesterday. Did you two pick a small thing to try?
   *[2] After your talk with { $therapist } yesterday: is there a small thing to try?
}
    .yes = Yes
    .no = Not this time
    .not-met = We did not meet
step = What is it, in your own words? I keep it for the two of you.
moment = When might be a good moment for it?
    .soon = In the next two days
    .midweek = Later this week
    .weekend = On the weekend
    .unsure = I don't know yet
someone = Is someone part of it? If it is just you, skip this one.
thanks = { $turn ->
    [0] Good. It does not have to go well to count. Before you next meet I will ask how it was.
    [1] I have kept that. Trying is the whole of it, however it turns out.
   *[2] It is written down. If it gets too big, make it smaller. That still counts.
}
none = That is fine. Not every session ends with something to try.
not_met = All right. Then there is nothing to keep from it.
