title = one person, a little closer
# Source: Weissman 2018 (other people can meet some of the needs that the lost person met); S3.
why = { $turn ->
    [0] No one takes the place of someone you lost. Others can still carry a part of what you need.
    [1] Tonight is about the people who are here now. Nobody has to replace anybody.
   *[2] Some of what one person gave can come from a few others, in small pieces. Tonight, one piece.
}
miss = What have you missed most lately?
    .to-talk = Someone to talk to
    .laugh = Someone to laugh with
    .hands = Help with daily things
    .company = Just company
    .hug = A hug
person = Who in your life now might give a little of that? An old friend or a neighbor is fine.
nobody = Nobody in mind, or not now: both are fine. { $therapist } can look at the map of people with you.
how = What would be the easiest way to reach them?
    .message = A message
    .call = A call
    .meet = See them
    .not-sure = Not sure yet
hug = You need not explain. "Can I just sit with you for a bit?" is enough.
when = When might you try?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
later = That is fine. It can wait.
thanks = All right. If they have no time, the try still counts.
