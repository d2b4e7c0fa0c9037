# A clinician reviews every line before use.
title = hearing from someone who knows it
# Source: S2, S3; Weissman 2018, new ties in the new role; Pfeiffer 2011, support from people who know it themselves eases low mood
why = People who have lived through a change like yours know things that no one else can tell you. It can help to hear how it was for them.
know = Do you know someone who has been through something like it?
    .yes = Yes, someone
    .maybe = Maybe
    .no = No one yet
person = Who is it? Choose someone you feel at ease with.
question = What would you like to ask? One thing is plenty.
elsewhere = Many people do not. There are other ways to hear such stories, and you can just listen.
where = Where might you look first?
    .group = A group near me
    .online = A group online
    .book = A book or a podcast
    .therapist = I would ask in session
in-session = Good. { $therapist } may know of a group or a story that fits. You might ask at the start, so that there is time.
may_see = May { $therapist } read what you wrote?
day = When might you try?
    .soon = In a day or two
    .weekend = On the weekend
    .no = Not this week
agreed = All right. You can share as much of your own story as you like, or none. { $homework_count ->
    [0] I will ask how it went.
   *[other] There is no hurry, and one thing at a time is fine.
}
later = That is fine. Such stories do not run away.
