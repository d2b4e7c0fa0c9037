title = add one line to a list of choices
open = { $turn ->
    [0] Tonight is a bit of writing, on your own. You can skip any line.
    [1] A list to make, in three or four minutes. You say who may read it.
   *[2] Some quiet thinking this week. You can stop and come back later.
}
# Source: Weissman 2018 (decision analysis: all choices, what each may bring); S4.
why = When something is stuck, it can look as if there were only two ways. Often there are more. Tonight you only write. You decide nothing.
choices = Think of what you talk about with { $therapist }. What could you do? Name two or three. "Leave it for now" is one too.
gives = Take the one you think of most. What might it give you?
costs = And what might it cost you?
other = Now one that you have not looked at much. What might that one bring?
lean = Where do you lean tonight?
    .one = The first one
    .another = Another one
    .wait = Wait for now
    .not-sure = No idea yet
may_see = May { $therapist } read what you wrote?
# Source: Weissman 2018 (large decisions are talked over in session, and not taken in low mood).
hold = Where you lean tonight may change. Big steps can wait until you have talked them over with { $therapist }.
when = You might add one line to your list this week, when something comes to mind. When could you look at it again?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. A list is not a promise.
