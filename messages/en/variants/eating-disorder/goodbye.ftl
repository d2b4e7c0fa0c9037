# Why: no meal and no walk to mark a day with.
# Source: Murphy 2012.
mark =
    .walk = Some time outside
    .meal = Time with a friend
