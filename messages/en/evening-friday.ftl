mood = { $turn ->
    [0] The end of the week. How is your mood, from 0 (very low) to 10 (very good)?
    [1] How are you this evening, from 0 (very low) to 10 (very good)?
   *[2] What number fits your mood right now? 0 is very low, 10 is very good.
}
helped = { $turn ->
    [0] Was there something these days that made things a bit easier?
    [1] Did anyone or anything help you a little, these last days?
   *[2] Looking back at these days: did something do you good?
}
    .person = Someone did
    .self = Something I did
    .both = Both
    .no = Not this time
who = Who was it? A first name is enough.
words = What was it, in a few words? Only if you want to.
low = { $turn ->
    [0] Thank you for saying so. A low week can come near an ending, and it is worth telling { $therapist }. If it gets heavier, write /crisis at any hour.
    [1] Thank you for telling me. You need not carry it by yourself: /crisis is there day and night.
   *[2] That sounds heavy, and it counts that you said so. { $therapist } will see it. If it grows, write /crisis at any hour.
}
thanks = { $turn ->
    [0] Thank you. A quiet weekend to you.
    [1] Thank you. It is written down.
   *[2] Thank you for telling me. It is written down.
}
