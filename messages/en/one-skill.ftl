# A clinician reviews every line before use.
title = the first five minutes of something new
# Source: S2, S3; Weissman 2018, the skills that the new role asks for
why = We learn new things in small pieces. Let us find one piece of yours, small enough for a bad day.
skill = What would you like to be able to do in your life as it is now? One thing is enough.
piece = What could the first five minutes of it look like?
between = What might get in the way?
may_see = May { $therapist } read what you wrote?
# Source: Gollwitzer 1999, a time set ahead makes it likelier that a plan is begun
day = It is easier to begin when the time is set. When might you try those five minutes?
    .soon = In a day or two
    .weekend = On the weekend
    .no = Not this week
agreed = All right. If it goes badly, you will know which piece to make smaller. { $homework_count ->
    [0] I will ask how it went.
   *[other] If two things are too many, pick the easier one.
}
later = All right. Your first five minutes can wait for a better week.
