# Two minutes after a mood of 3 or less, once on one day. No cheer, nothing asked that costs much, people where it is safe.
# Source: S2, S3 (being near people eases a low mood); PROGRAMME.md, Check-ins (the plan one tap away).
now = { $turn ->
    [0] Would two calm minutes just for you be all right?
    [1] Is there room for two minutes that ask nothing of you?
    [2] May I stay two minutes longer, just for you?
    [3] Some days are low. Would something small help right now?
    [4] Before you go: two minutes to be kind to yourself?
   *[5] Would it be all right to do one small thing for yourself now?
}
    .yes = All right
    .not-now = Not now
small = { $turn ->
    [0] Which of these would cost you the least?
    [1] What would your body like best right now?
   *[2] Pick whichever is nearest.
}
    .water = A glass of water
    .rest = Lie down a while
    .air = Some fresh air
    .music = A song I know
    .warm = Something warm
slow = { $turn ->
    [0] Take your time with it. Nothing has to come of it.
    [1] That is enough for now. It need not change how you feel.
   *[2] Good to know. I'm not in a hurry.
}
near = { $turn ->
    [0] Is there someone it feels good to be near, or to hear from? You can skip this one.
    [1] Who is easy to be around when you feel like this? You can skip this one.
   *[2] Who has been kind to you lately, even in a small way? You can skip this one.
}
reach = { $turn ->
    [0] You might send a word, or just sit in the same room. You don't have to explain how you are.
    [1] You might send them a picture or one line. They need not know why.
   *[2] You might think of them for a moment, or let them know you did. Either is fine.
}
plan = Your own plan is one tap away: /plan. If it gets heavier: /crisis, at any hour.
later = That is fine. /plan is there whenever you want it.
