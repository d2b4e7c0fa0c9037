# Why: no meal as a fixed point, no walk to be ticked off.
# Source: Murphy 2012.
why = A change shakes up the day: when we get up, see someone, rest. One fixed point can make a day feel more like our own.
point =
    .meal = A calm half hour
    .outside = Some time outside
