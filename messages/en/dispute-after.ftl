title = bring one talk to your session
open = { $turn ->
    [0] A look back tonight, in a quiet moment. You can skip what you like.
    [1] Two or three questions about the last week, best in private.
   *[2] Tonight's piece looks back a little. It can also wait.
}
talked = Did you and the person you had in mind get to talk?
    .yes = Yes
    .a-bit = A bit
    .no = No
not_talked = That is fine. Not talking can be the right thing for now.
instead = And you? What did you notice in yourself in this time?
thanks_no = Thank you. { $therapist } can look with you at what comes next.
# Source: S0, S4; Weissman 2018 (communication analysis: what was said, what came back, what was felt).
said = What did you say, and what came back? Two lines are enough.
left = How did it leave you?
    .lighter = Lighter
    .heavier = Heavier
    .mixed = A bit of both
    .same = Much the same
safe = And do you feel safe with them?
    .yes = Yes
    .not-sure = Not sure
    .no = No
surprise = Did anything go in a way you did not expect?
may_see = May { $therapist } read what you wrote?
bring = Would you like to bring this talk to your session?
    .yes = Yes
    .no = Not this time
thanks = Thank you. However it went, what you noticed is yours to use.
