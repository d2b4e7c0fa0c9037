title = one way to remember them
# Source: Klass, Silverman and Nickman 1996 (a bond may go on); Weissman 2018.
why = { $turn ->
    [0] Nobody has to be done with grief. Many people find a way to take the person along.
    [1] Missing someone does not need an end date. Tonight: what stays with you.
   *[2] Tonight is about what you keep. A loss can stay a loss, and something of them can stay too.
}
kept = What of theirs lives on in you? A saying, a skill, a way of laughing.
now = Next to the first weeks, how is it now?
    .easier = A bit easier
    .same = Much the same
    .harder = Harder
    .waves = It comes in waves
# Source: Stroebe and Schut 1999; Worden 2018 (grief goes up and down for a long time, without a fixed end).
waves = That is how it goes for many people. It is not a step back.
harder = Thank you for saying so. That is good for { $therapist } to know. It does not mean that you do it wrong.
way = Is there a way you would like to remember them in the months ahead? It can be small, like a song on Sundays.
may_see = May { $therapist } read what you wrote?
when = When might you try it for the first time?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. It can change from year to year, and it stays yours.
