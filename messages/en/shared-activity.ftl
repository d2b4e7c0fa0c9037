# A clinician reviews every line before use.
title = a first move to do a thing with others
# Source: S2, S3, widening support; Weissman 2018; Hall 2019, hours spent together make friends
why = When people do something side by side, no one has to talk all the time. And seeing the same faces again is how most friends are made.
liked = What have you liked to do, now or long ago? It may be music, cooking, prayer, a game.
where = How could you do that with others?
    .person = With one person
    .group = In a group or a club
    .class = In a class
    .online = Online, with others
first = What is the first small move? It may be to look up a time, or to ask one person.
may_see = May { $therapist } read what you wrote?
day = When might you make that first move?
    .tomorrow = Tomorrow
    .this-week = This week
    .no = Not this week
agreed = Good. Only the first move is for this week. Going is for later, and you can still change your mind. { $homework_count ->
    [0] I will ask how it was.
   *[other] Other steps can wait.
}
later = All right. What you like to do is written down. It will keep.
