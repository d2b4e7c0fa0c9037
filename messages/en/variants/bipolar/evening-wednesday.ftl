# Why: a very high day is as worth telling as a low one.
# Source: Frank 2005.
thanks = { $turn ->
    [0] Thank you. High or low, it is good to have it written down.
    [1] Thank you. I have written it down.
   *[2] Thank you for telling me. Sleep well, at your usual hour.
}
