# Why: a walk may be part of the illness.
# Source: Murphy 2012.
first =
    .walk = Step out for a moment
