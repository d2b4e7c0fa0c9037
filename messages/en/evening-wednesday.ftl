mood = { $turn ->
    [0] How is your mood this evening? 0 is as low as it gets, 10 is as good as it gets.
    [1] Halfway through the week. What number fits your mood now, from 0 (very low) to 10 (very good)?
   *[2] A short check-in. How are you right now, from 0 (very low) to 10 (very good)?
}
happened = { $turn ->
    [0] Since the weekend, did something happen between you and someone?
    [1] Was there a moment with someone, these last days, that stayed with you?
   *[2] Did someone move your mood in the last few days, up or down?
}
with_whom = Who was it? A first name is enough.
what = What happened, in a sentence? Only if you want to.
way = Which way did it move your mood?
    .better = Up a bit
    .worse = Down a bit
    .same = No change
may_see = May { $therapist } read what you wrote about it?
low = { $turn ->
    [0] Thank you for saying how it is. { $therapist } will see it before you meet. If it gets heavier, write /crisis at any hour.
    [1] That is a low place to be in, and it counts that you said so. { $therapist } will see it. If it gets too heavy, /crisis is there day and night.
   *[2] Thank you for telling me. You need not do a thing with it tonight. { $therapist } will see it. If it grows, write /crisis at any hour.
}
thanks = { $turn ->
    [0] Thank you. That is all from me.
    [1] Thank you. I have written it down.
   *[2] Thank you for telling me.
}
