# Why: nothing is weighed here, and body and energy are not offered side by side.
# Source: Murphy 2012.
weighs = { $turn ->
    [0] Tomorrow you see { $therapist }. Three taps, so that the time is yours: what is hardest right now?
    [1] Your session is tomorrow. What takes up most room in you these days?
   *[2] Before you see { $therapist } tomorrow: what is on your mind the most?
}
better = { $turn ->
    [0] And was something a little better than last time you met?
    [1] Did anything get a bit easier since you last met?
   *[2] Since your last session, what eased a little, if anything?
}
open_with =
    .weighs = What is hardest
