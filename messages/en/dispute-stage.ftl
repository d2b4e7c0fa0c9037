title = watch for one small sign
open = { $turn ->
    [0] A short look at where you are, for a quiet moment. Two taps and a few words.
    [1] Tonight's part is short. You can do it now or leave it for later.
   *[2] A few questions, best in private. Any of them can be skipped.
}
# Source: Klerman 1984; Weissman 2018 (three stages: renegotiation, impasse, dissolution).
why = Between people things can be moving, stuck, or coming apart. None of these is a failure. It helps to know where you are.
stage = Think of the person you and { $therapist } talk about. Which is closest these days?
    .talking = We still talk about it
    .stuck = We are stuck
    .apart = We are drifting apart
    .not-sure = Hard to say
talking = So there is talk, and it may be loud or tiring. It also means that both of you are still in it.
stuck = Stuck can look calm from outside and feel heavy inside. It is a place that you can look at with { $therapist }.
apart = That can bring grief, relief, or both in one day. Nothing has to be settled tonight.
unsure = Not knowing is an answer too. It can change from week to week.
sign = What tells you so? One small sign is enough.
easier = When was it last a bit easier between you two? What was not the same then?
may_see = May { $therapist } read what you wrote?
when = You might look out this week for one small sign that points the same way or another way. When could you write it down?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. You decide nothing by answering here.
