mood = { $turn ->
    [0] How are you this evening? 0 is as low as it gets, 10 is as good as it gets.
    [1] Evening check-in. How is your mood right now, from 0 to 10?
    [2] Looking back at today: what number fits your mood, 0 to 10?
    [3] A quick one: how are you feeling now, from 0 (very low) to 10 (very good)?
    [4] Before the day ends: where is your mood, 0 to 10?
   *[5] What number is your mood tonight, from 0 (very low) to 10 (very good)?
}
happened = { $turn ->
    [0] Did something happen today between you and someone?
    [1] Was there a moment with someone today that stayed with you?
    [2] Anything between you and another person today, good or hard?
    [3] Did someone move your mood today, up or down?
    [4] Did you and someone have a moment today that counted?
   *[5] Was there anything today with another person, small or big?
}
with_whom = Who was it? A first name is enough.
what = What happened, in a sentence? Only if you want to.
way = Which way did it move your mood?
    .better = Up a bit
    .worse = Down a bit
    .same = No change
may_see = May { $therapist } read what you wrote about it?
low = Thank you for saying how it is. A low day is part of the picture, and { $therapist } will see it before you next meet. If it gets heavier, write /crisis any time.
thanks = Thank you. That is all for tonight.
