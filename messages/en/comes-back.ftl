# A clinician reviews every line before use.
title = one small thing done another way
# Source: S2, S3, S4, patterns that come back, looked at with support; Weissman 2018
why = Most of us learned early how to be with people. Some keep quiet, some please, some stay far off. Such ways come back on their own.
ready = Shall we look at one of yours? It takes a few minutes.
    .yes = Yes
    .no = Not tonight
    .leave = Leave this one out
ready-no = All right. It can wait. I will ask again another week.
left = All right, this one is left out. You can bring it up with { $therapist } if you ever want to.
pattern = What do you tend to do with people? Tap all that fits, then Done.
    .wait = I wait to be asked
    .agree = I say yes too fast
    .hide = I stay quiet about me
    .distance = I step back first
    .give = I give and never ask
    .other = Something else
helped = How did that help you, back when it began? Maybe it kept you safe.
# Source: S4, supportive looking-back; Weissman 2018
sense = You found that way when you needed it. It made sense. By now you may have other ways as well.
other_way = With someone you trust: what is one small thing that you might do another way?
may_see = May { $therapist } read what you wrote?
try_it = Would you like to try it once this week, with that one person?
    .yes = Yes, once
    .no = Not this week
agreed = All right. It may feel odd. That is how new things feel. { $homework_count ->
    [0] I will ask how it was.
   *[other] Old steps and new ones can mix. One of them is enough.
}
later = That is fine. Seeing it come back is a step of its own.
