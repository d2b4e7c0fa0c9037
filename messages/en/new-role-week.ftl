# A clinician reviews every line before use.
title = one small thing in your new life
# Source: S4; Weissman 2018, the new role is taken up bit by bit
moment = { $turn ->
    [0] A look at your week in this new life. Was there a moment that felt a bit like your own?
    [1] Think back over these seven days. Was there a moment when the change weighed less?
   *[2] Was there something this week that you could do, and could not do when all this began?
}
    .yes = Yes, a little
    .no = Not this week
what = { $turn ->
    [0] What was it? A few words are enough.
    [1] What was going on then, and who was there?
   *[2] What was it, and what did you do to get there?
}
hard = { $turn ->
    [0] Weeks like that come. What was the hardest part?
    [1] That can be so. What weighed most?
   *[2] Thank you for saying so. What made it a hard week?
}
may_see = May { $therapist } read what you wrote?
next = { $turn ->
    [0] Is there one small thing you might try in the next days?
    [1] Would one of these fit into the days ahead?
   *[2] What size of step would fit a week like yours?
}
    .piece = Five minutes of a task
    .fixed = One fixed point a day
    .rest = One hour of rest
    .no = Nothing for now
agreed = { $turn ->
    [0] Good. Once is enough. I will ask how it went.
    [1] Good. Make it as small as you need to.
   *[2] Good. You can choose the day yourself.
}
later = { $turn ->
    [0] That is fine. Thank you for looking at your week.
    [1] All right. Nothing more for now.
   *[2] That is all right. Some weeks are full as they are.
}
