title = a small piece of what you used to do
# Source: Stroebe and Schut 1999 (people go back and forth between the loss and getting on with life).
why = { $turn ->
    [0] Grief goes back and forth: some time for the loss, some time for living. Tonight, a look at the living part.
    [1] Time away from grief is not forgetting. Tonight is about one thing that was good to do.
   *[2] Sadness and daily life take turns. Tonight, one small piece of daily life.
}
what = What is something you used to do and have not done since? A walk, a class, a dish, a game.
holds = What holds you back the most?
    .tired = No energy
    .disloyal = It feels disloyal
    .together = We did it together
    .people = Having to see people
    .no-wish = I don't feel like it
    .nothing = Nothing much
# Source: Stroebe and Schut 1999; Weissman 2018 (new life does not betray the old bond).
disloyal = Many people feel that. Taking something up again does not mean that you miss them less.
together = Doing it without them can hurt. A short part may be enough, or a new place for it.
people = Then a way with no one else, or with one easy person, may fit better.
# Source: Martell, Dimidjian and Herman-Dunn 2010 (doing can come before the wish to do).
tiny = Then make it tiny. Five minutes count. The wish to do something sometimes comes only after the start.
piece = What is the smallest piece of it that you could try?
may_see = May { $therapist } read what you wrote?
when = When might you try that piece?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
later = That is fine. It can wait.
thanks = All right. You can stop halfway, and it still counts. It does not have to feel good the first time.
