title = one talk, looked at slowly
open = { $turn ->
    [0] Something for a quiet moment: a few questions from your work with { $therapist }. You can skip any of them.
    [1] Tonight's questions need three quiet minutes. You can skip what you like.
   *[2] A few questions, best in private. If now is no good time, they can wait.
}
# Source: S0, S4; Weissman 2018 (communication analysis goes through one talk step by step).
why = Talks go by fast. Looking at one of them slowly can show what got lost. You need not say or do a thing to anyone.
who = Think of one recent talk that stayed with you. Who was it with? A first name is enough.
said = What was said? One line of theirs and one of yours will do.
felt = What did you feel right then?
wanted = What did you hope they would understand?
told = How much of that did you say out loud?
    .all = All of it
    .some = Some of it
    .none = None of it
# Source: Weissman 2018 (believing that one was understood, when the words were never said).
unsaid = That happens to most people. What we do not say is hard for others to see, even if it seems clear to us.
next = If a talk like that came again, is there a line you might say in another way?
may_see = May { $therapist } read what you wrote?
when = This week you might just notice one talk with anyone, and jot down three words after it. Nothing has to change. When could that be?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. You can leave it here until your session.
