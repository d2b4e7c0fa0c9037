# The daily check-in: half a minute. Openings go round by day; nothing in them names a person or a quarrel.
# Source: PROGRAMME.md, Check-ins; S2, S3 (mood and relationships move each other); few, fixed, short prompts are answered more.
mood = { $turn ->
    [0] How are you this evening? 0 is as low as it gets, 10 is as good as it gets.
    [1] Your evening check-in. What number fits your mood today, from 0 (very low) to 10 (very good)?
    [2] Looking back on today, where was your mood? 0 is very low, 10 is very good.
    [3] If today had one number for how you felt, which one? From 0 (very low) to 10 (very good).
    [4] One tap for today: how was your mood, from 0 (very low) to 10 (very good)?
   *[5] The day is nearly done. How did you feel in it, from 0 (very low) to 10 (very good)?
}
back = Good that you are here. There is nothing to catch up on.
happened = { $turn ->
    [0] Did something come up with someone today? Small things count.
    [1] Was there a good or a hard moment with someone today?
   *[2] Did anyone move your mood today, up or down?
}
with_whom = { $turn ->
    [0] Who was it? A first name is enough.
    [1] Who was it with? A nickname is fine.
   *[2] Who was there? The name you use is enough.
}
what = { $turn ->
    [0] What happened, in a sentence? Only if you want to.
    [1] How did it go, in a few words? You can skip this one.
   *[2] What was it about? One line is plenty, or none.
}
way = { $turn ->
    [0] Which way did it move your mood?
    [1] What did that do to your mood?
   *[2] And your mood after that?
}
    .better = Up a bit
    .worse = Down a bit
    .same = No change
may_see = May { $therapist } read what you wrote?
low = { $turn ->
    [0] Thank you for saying how it is. It is kept for { $therapist }, so you need not hold it all in your head. If it gets heavier, write /crisis any time.
    [1] Thank you for saying that it was low. { $therapist } will see it before you next meet. If it gets heavier, /crisis shows who to call.
   *[2] A low number is fine to give here. It is enough for tonight. If it gets heavier, /crisis is there at any hour.
}
lifted = A low day, and someone who lifted it a bit. Both are written down for { $therapist }. /crisis is there at any hour.
thanks = { $turn ->
    [0] Thank you. It is written down.
    [1] Thank you. I have kept that for your next session.
   *[2] Thank you. Every evening like this helps you both see how things move.
}
