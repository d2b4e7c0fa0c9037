# A clinician reviews every line before use.
title = a day with one fixed point
# Source: Ehlers 1988, a change in life upsets the hours of a day; Weissman 2018
why = A change shakes up the day: when we get up, eat, see someone, rest. One fixed point can make a day feel more like our own.
own = How much does the life you have now feel like yours? 0 is not at all, 10 is fully.
point = Which fixed point would help you most on an ordinary day?
    .up = Getting up on time
    .meal = A meal in peace
    .outside = A walk outside
    .someone = A chat with someone
    .rest = A quiet hour
hour = When in the day could it be? A rough time is fine.
extra = Is there one more thing you would like in that day, just for you?
may_see = May { $therapist } read what you wrote?
day = When might you try a day like that?
    .soon = In a day or two
    .weekend = On the weekend
    .no = Not this week
agreed = Good. One day, one fixed point. If it slips, you can pick it up the next day. { $homework_count ->
    [0] I will ask how it went.
   *[other] What is still open can rest on that day.
}
later = All right. A day can be tried out any time.
