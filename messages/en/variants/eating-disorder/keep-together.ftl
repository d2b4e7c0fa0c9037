# Why: no meals, no thinning, no sizes.
# Source: Murphy 2012.
why = Contact grows in small steps. It can also fade while we look away. Tonight there is one small step, and you choose which.
thing =
    .walk = Some time outside
    .food = Music or a show
thanks = Good. It counts if you try, and you can make it easier on the day.
