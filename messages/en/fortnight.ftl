# A clinician reviews this before use.
mood = { $turn ->
    [0] Two weeks have gone by. How is your mood now? 0 is as low as it gets, 10 is as good as it gets.
    [1] How are you these days, from 0 (very low) to 10 (very good)?
   *[2] A short hello. What number fits your mood right now, from 0 (very low) to 10 (very good)?
}
happened = { $turn ->
    [0] These two weeks: did something happen with someone that stayed with you?
    [1] Did anyone move your mood lately, up or down?
   *[2] Has something changed with someone in your life? It can be good or hard.
}
with_whom = Who was it? A first name is enough.
what = What happened, in a sentence? Only if you want to.
way = Which way did it move your mood?
    .better = Up a bit
    .worse = Down a bit
    .same = No change
may_see = May { $therapist } read what you wrote about it?
# Source: Weissman 2018 (a low mood that stays is worth an earlier talk).
low = { $turn ->
    [0] Thank you for saying how it is. If it stays low, you might ask { $therapist } for a time soon. If it gets heavier, write /crisis at any hour.
    [1] That is a low place to be in, and it counts that you said so. You need not wait for the next date: { $therapist } can be asked sooner. /crisis is there day and night.
   *[2] Thank you for telling me. /plan shows what you wrote down for times like this. If it gets too heavy, write /crisis at any hour.
}
thanks = { $turn ->
    [0] Thank you. I will ask again in two weeks.
    [1] Thank you. I have written it down.
   *[2] Thank you for telling me. That is all from me.
}
