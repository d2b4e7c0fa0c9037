title = ten minutes with a photo or a song
# Source: Weissman 2018 (the relationship is looked at whole, good and bad); S4.
why = { $turn ->
    [0] Three short questions tonight. They make room for the good and for the hard. You can skip any of them.
    [1] Nobody is only easy to be with. Tonight there is room for both sides. You can skip what you like.
   *[2] Tonight, both sides of someone you miss. Nothing here is unkind to say, and you can skip any of it.
}
miss = What do you miss most about them?
hard = And what was hard between you, or what do you not miss? It stays where you want it to stay.
allowed = Thank you. Saying that takes nothing away from the rest.
feels = What is there now, as you think of them? Tap what fits, then Done.
    .sad = Sadness
    .warm = Warmth
    .angry = Anger
    .guilty = Guilt
    .relieved = Relief
    .numb = Not much right now
# Source: Worden 2018 (anger, guilt, relief and numbness are common in grief).
mixed = Feelings that do not match can sit side by side in grief. That is common. So is feeling nothing at all.
may_see = May { $therapist } read what you wrote?
# Source: Weissman 2018 (photos and things bring the whole person back into the session).
when = You might take ten minutes with a photo, a song or a place, and see what comes, good or hard. When might that be?
    .soon = In the next days
    .weekend = On the weekend
    .not-sure = Not sure yet
    .not-now = Not this week
thanks = Thank you. Something simple may be good now: a warm drink, a bit of air, an easy show.
