# The evening before a session, three taps: the session's first question is answered before it is asked.
# Source: S1 (every session opens with how things have been since the last one); S4.
weighs = { $turn ->
    [0] Tomorrow you see { $therapist }. Three taps, so that the time is yours: what weighs most right now?
    [1] Your session is tomorrow. What takes up most room in you these days?
   *[2] Before you see { $therapist } tomorrow: what is on your mind the most?
}
    .people = Things with someone
    .missing = Missing someone
    .change = A change in my life
    .alone = Being on my own
    .body = Sleep, body, energy
    .other = Something else
better = { $turn ->
    [0] And was something a little better than last time you met?
    [1] Did anything get a bit lighter since you last met?
   *[2] Since your last session, what eased a little, if anything?
}
    .spirits = My mood
    .people = Time with someone
    .sleep = Sleep or energy
    .did = Something I did
    .nothing = Not yet
open_with = { $turn ->
    [0] What would you like to talk about first tomorrow?
    [1] Where would you like to begin with { $therapist }?
   *[2] If you could pick the first ten minutes, what would they be about?
}
    .weighs = What weighs on me
    .better = What went better
    .tried = What I tried
    .unsure = I don't know yet
thanks = { $turn ->
    [0] Thank you. { $therapist } will have this before you meet. You can still change your mind when you get there.
    [1] Thank you. That is ready for tomorrow. You need not prepare more than this.
   *[2] Thank you. { $therapist } will see it first. Come as you are.
}
