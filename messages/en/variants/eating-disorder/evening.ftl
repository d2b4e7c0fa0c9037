# Why: “heavier” is a loaded word here, and nothing may sound like counting.
# Source: Murphy 2012; S2, S3.
low = { $turn ->
    [0] Thank you for saying how it is. It is kept for { $therapist }, so you need not hold it all in your head. If it gets harder, write /crisis any time.
    [1] Thank you for telling me on a day like this one. { $therapist } will see it before you next meet. If it gets harder, /crisis shows who to call.
   *[2] A low number is fine to give here. It is enough for tonight. If it gets harder, /crisis is there at any hour.
}
