# Why: a change upwards calls for a time with the therapist as much as one downwards.
# Source: Frank 2005.
thanks = { $turn ->
    [0] Thank you. I will ask again in two weeks. If you need less sleep and all goes fast, you might ask { $therapist } for a time before that.
    [1] Thank you. I have written it down.
   *[2] Thank you for telling me. High or low, it is good to know.
}
