title = a little time with someone good for you
open = { $turn ->
    [0] Something lighter this week: two taps and a name.
    [1] Tonight is about the people who do you good.
   *[2] A short one tonight. It is about someone who is easy to be with.
}
# Source: Weissman 2018; S2, S3 (support from more than one person).
why = When things are tense in one place, it helps to have ground in another. You need not tell anyone what it is about.
need = What would do you good right now?
    .to-listen = Someone who listens
    .laugh = A good laugh
    .practical = A hand with something
    .calm = Calm company
person = Who could give you a bit of that?
nobody = Nobody in mind, or not now: both are fine. { $therapist } can look at it with you.
how = What is the easiest way to reach them?
    .message = A message
    .call = A call
    .meet = See them
    .not-sure = Not sure yet
words = "Can I talk for ten minutes? You don't have to fix anything" is a fair thing to ask.
when = When might you try?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
later = That is fine. It can wait.
thanks = All right. If it does not work out this week, the wish still counts.
