# Why: “heavier” is a loaded word here.
# Source: Murphy 2012.
low = { $turn ->
    [0] Thank you for saying so. A low week can come near an ending, and it is worth telling { $therapist }. If it gets harder, write /crisis at any hour.
    [1] Thank you for telling me. You need not carry it to the next session by yourself: /crisis is there day and night.
   *[2] That sounds hard, and it counts that you said so. { $therapist } will see it. If it grows, write /crisis at any hour.
}
