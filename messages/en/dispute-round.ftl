title = notice how one circle starts
open = { $turn ->
    [0] Tonight, a look at something that tends to repeat. Three minutes, best in private.
    [1] A few questions from your work with { $therapist }. You can stop at any point.
   *[2] This week's questions are here. A quiet corner is best for them.
}
# Source: S2, S3; Weissman 2018 (repeating patterns in how people deal with each other).
why = Hard talks often go in a circle, in the same steps. Seeing the steps is not about blame. What you do in it has its reasons.
begins = How does the circle tend to begin? One line is enough.
do = And what do you mostly do then? Tap what fits, then Done.
    .quiet = I go quiet
    .explain = I explain a lot
    .louder = I get louder
    .give-in = I give in
    .leave-room = I leave the room
    .fix = I try to fix it
inside = What goes on inside you at that point, that others may not see?
elsewhere = Do you know this circle from other people in your life too?
    .yes = Yes
    .a-bit = A bit
    .no = No
may_see = May { $therapist } read what you wrote?
when = You might just catch the moment a circle begins, and do nothing else about it. When could you look out for it?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. Noticing it is the whole task. Changing it can wait.
