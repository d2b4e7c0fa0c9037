# Why: “heavier” is a loaded word here.
# Source: Murphy 2012.
low = { $turn ->
    [0] Thank you for saying how it is. { $therapist } will see it before you meet. If it gets harder, write /crisis at any hour.
    [1] That is a low place to be in, and it counts that you said so. { $therapist } will see it. If it gets too hard, /crisis is there day and night.
   *[2] Thank you for telling me. You need not do a thing with it tonight. { $therapist } will see it. If it grows, write /crisis at any hour.
}
