# Why: a very high day is as worth telling as a low one, and is not cheered.
# Source: Frank 2005.
thanks = { $turn ->
    [0] Thank you. A very high day is as good to know of as a low one.
    [1] Thank you. I have kept that for your next session.
   *[2] Thank you. Going to bed at your usual hour may be the best thing left to do today.
}
