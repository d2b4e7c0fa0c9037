title = a few minutes with one thing of theirs
# Source: Klass, Silverman and Nickman 1996 (things and habits can keep a bond); Weissman 2018.
why = { $turn ->
    [0] Things can hold a lot: a mug, a jacket, a voice message. Tonight, just one of them.
    [1] A chair, a recipe, a number still in the phone. Tonight is about one thing of theirs.
   *[2] There is no right time to keep, move or give away what someone leaves behind. Tonight, one thing only.
}
thing = Is there one thing of theirs that you think about? Where is it now?
stirs = What comes up when you see it, or think of it?
place = What feels right for it these days?
    .keep = Keep it close
    .new-place = Find it a new place
    .give = Give it to someone
    .leave = Leave it for now
may_see = May { $therapist } read what you wrote?
slow = You can take your time with giving. A photo of it first may help.
when = You might spend a few minutes with it this week, and see how that is. When could that be?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = All right. You can change your mind about it at any time.
as_is = Then it stays as it is. That is a choice too, and it can wait as long as you like.
