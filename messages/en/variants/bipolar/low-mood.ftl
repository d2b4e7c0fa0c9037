# Why: on a low day the usual hour of bed is a help that asks little.
# Source: Frank 2005.
slow = { $turn ->
    [0] Take your time with it. Nothing has to come of it.
    [1] That is enough for now. Bed at your usual hour may do the rest.
   *[2] Good to know. I'm not in a hurry.
}
