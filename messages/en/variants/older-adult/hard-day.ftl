# Why: health is among the hard things that may come.
# Source: Hinrichsen 2006.
ahead =
    .change = A change, or my health
