# Why: no mug and no recipe.
# Source: Murphy 2012.
why = { $turn ->
    [0] Things can hold a lot: a ring, a scarf, a voice message. Tonight, just one of them.
    [1] A chair, a photo, a number still in the phone. Tonight is about one thing of theirs.
   *[2] There is no right time to keep, move or give away what someone leaves behind. Tonight, one thing only.
}
