# Why: meeting over a drink or on a walk can be part of the illness; sitting with someone is not.
# Source: Murphy 2012.
doing =
    .walk = Some time outside
    .coffee = Music or a show
