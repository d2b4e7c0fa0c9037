day = { $turn ->
    [0] Today is one of your days. I only want to say that it is noted here. How has it been?
    [1] I am looking in because of today's date. How was the day?
   *[2] A word, because today is a day you marked. You need not say much. How has the day been?
}
    .hard = Hard
    .mixed = Up and down
    .calm = Calmer than I thought
    .no-words = No words for it
one = { $turn ->
    [0] Is there one thing from today that you would like to keep here?
    [1] If you like: one line about today.
   *[2] Was there a moment today that is worth a few words?
}
# Source: Worden 2018 (grief comes back in waves around dates, and the waves pass).
gently = { $turn ->
    [0] A day like this can take all you have. Nothing more needs doing tonight. If it gets heavy, /crisis shows who to call.
    [1] Then let this be a soft evening. Grief comes in waves, and a wave goes down again. /crisis is there at any hour.
   *[2] Thank you for answering at all. Rest is enough for tonight. If it gets heavy, write /crisis.
}
thanks = { $turn ->
    [0] Thank you. The day is nearly done.
    [1] Thank you for telling me. Have a quiet night.
   *[2] It is noted. Go easy on the rest of the evening.
}
