# A clinician reviews this before use.

title = making the new part a bit more yours
# Source: S4; Weissman 2018 (old and new are seen whole, with what is lost and what has come).
why = A big change goes on for a long time after it begins. Tonight you look at where you are in it by now.
mine = How much does your life now feel like yours, from 0 (not at all) to 10 (fully)?
easier = What is easier now than at the start? One thing, even a small one.
miss = And what do you still miss from before?
may_see = May { $therapist } read this?
more = What might make it a bit more yours?
    .place = A corner of my own
    .habit = A small habit
    .person = Time with someone
    .learning = Learning a thing
    .not-now = Nothing for now
when = When might you try one small piece of that?
    .this-week = This week
    .weekend = On the weekend
    .later = Later this month
thanks = Good. Ten minutes are enough for a first try.
later = That is fine. Some parts settle by themselves, in their own time.
