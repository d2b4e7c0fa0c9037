# A clinician reviews every line before use.
title = one step towards someone
# Source: S2, S4, graded contact; Weissman 2018
moment = { $turn ->
    [0] A look at your week with people. Was there a moment that did you some good?
    [1] Think back over these seven days. Did you feel close to someone, even for a minute?
   *[2] Did something you did this week bring you closer to someone?
}
    .yes = Yes, a little
    .no = Not this week
what = { $turn ->
    [0] What was it, and what did you do in it?
    [1] What was going on then?
   *[2] What did you do? Small things count.
}
hard = { $turn ->
    [0] Weeks like that come. What was in the way?
    [1] That can be so. What was it like to be with people this week?
   *[2] Thank you for saying so. What would have helped?
}
may_see = May { $therapist } read what you wrote?
size = { $turn ->
    [0] What size of step fits the days ahead?
    [1] Is there one of these that you might try next?
   *[2] Which of these would be easy enough for a tired day?
}
    .hello = A hello
    .message = A message
    .call = A short call
    .meeting = Some time together
    .no = None for now
agreed = { $turn ->
    [0] Good. With someone you feel at ease with. I will ask how it was.
    [1] Good. If it turns out too big, take the size below.
   *[2] Good. Trying it is what counts, not how it goes.
}
later = { $turn ->
    [0] That is fine. Thank you for looking at your week.
    [1] All right. The steps are still there when you want one.
   *[2] That is all right. There will be other weeks.
}
